import type { LiveEvent } from '../use-case-live'

export type HistoryEvent = Omit<LiveEvent, 'position'>

/** What one command did: its facts first, then what they led to. */
export interface HistoryEntry {
  readonly id: string
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string } | null
  readonly deeds: readonly HistoryEvent[]
  readonly results: readonly HistoryEvent[]
}

const DEEDS: readonly HistoryEvent['kind'][] = ['CASE_REGISTERED', 'FACT_RECORDED', 'TASK_ASSIGNED']

/** Facts that are lines of another one: with it recorded, they only say which units it was about. */
const LINES_OF: Readonly<Record<string, string>> = {
  ReceiptLine: 'Receipt',
  SlipUnit: 'InspectionSlip',
  ShipmentUnit: 'Shipment',
  PartsLine: 'PartsRequest',
  PartUsed: 'RepairRecord',
  AgentConsignmentLine: 'AgentConsignment',
  AgentPartUsed: 'AgentRepairRecord',
  InternalShare: 'InternalTracing',
  CostItem: 'CostDeclaration',
}

/** The facts without their lines, each with the units its lines name. */
function withoutLines(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const whole = new Set(events.map(({ fact }) => fact))
  const isLine = ({ fact }: HistoryEvent) => {
    const parent = fact === null ? undefined : LINES_OF[fact]
    return parent !== undefined && whole.has(parent)
  }
  const lines = events.filter(isLine)
  return events
    .filter((event) => !isLine(event))
    .map((event) => {
      const own = lines.filter(({ fact }) => fact !== null && LINES_OF[fact] === event.fact)
      return own.length === 0
        ? event
        : { ...event, subjectIds: [...event.subjectIds, ...own.flatMap(({ subjectIds }) => subjectIds)] }
    })
}

/** What a trip or a purchase tells its cases says no more than the record it came from. */
function withoutCompletion(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const isCompletion = ({ fact }: HistoryEvent) => fact === 'StepCompletion'
  const isRecord = (event: HistoryEvent) => event.kind === 'FACT_RECORDED' && !isCompletion(event)
  return events.some(isRecord) ? events.filter((event) => !isCompletion(event)) : events
}

/** The system's own fact of closing says the same as the phase it leads to. */
function withoutClosing(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  return events.some(({ phase }) => phase === 'CLOSED')
    ? events.filter(({ fact }) => fact !== 'Closing')
    : events
}

const ORDER: readonly HistoryEvent['kind'][] = [
  'STEP_COMPLETED',
  'STEP_WITHDRAWN',
  'STEP_REOPENED',
  'STEP_CHANGED',
  'STEP_OPENED',
  'PHASE_CHANGED',
]
/** What is no consequence by rights (a fact the system adds) stands first. */
const placeOf = ({ kind }: HistoryEvent): number => ORDER.indexOf(kind)

/** Joins events (newest first) of one moment into entries: a command writes all of its events with one time. */
export function entriesOf(events: readonly HistoryEvent[]): readonly HistoryEntry[] {
  const groups: HistoryEvent[][] = []
  for (const event of events) {
    const group = groups.at(-1)
    if (group?.[0]?.at === event.at) group.push(event)
    else groups.push([event])
  }
  return groups.map((group) => {
    // Within an entry in the order in which it happened.
    const inOrder = withoutClosing(withoutCompletion(withoutLines(group.toReversed())))
    const [first] = inOrder as [HistoryEvent]
    const actor = inOrder.find((event) => event.actor !== null)?.actor ?? null
    const isDeed = ({ kind, actor: by }: HistoryEvent) => DEEDS.includes(kind) && by?.id === actor?.id
    return {
      id: first.id,
      at: first.at,
      actor,
      deeds: inOrder.filter(isDeed),
      // What the system adds to a command follows from it: what is done stands before what that made possible.
      results: inOrder.filter((event) => !isDeed(event)).toSorted((a, b) => placeOf(a) - placeOf(b)),
    }
  })
}
