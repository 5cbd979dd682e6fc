import { predecessorSteps, type Step } from '../procedure/procedure'
import { REPAIR_PROCEDURE, stepOf } from '../procedure/repair-procedure'
import type { StepId } from '../procedure/step-id'
import type { LineKind } from './trip'

/** What a trip has to have ready before anybody leaves, side by side (procedure.md, section C). */
export const TRIP_TRACKS = ['PEOPLE', 'PAPERS', 'MATERIALS', 'TOOLS', 'SHIPMENTS', 'PLAN'] as const
export type TripTrack = (typeof TRIP_TRACKS)[number]

const TRACKS: Readonly<Partial<Record<StepId, TripTrack>>> = {
  'nominate-team': 'PEOPLE',
  'request-invitation': 'PAPERS',
  'obtain-visas': 'PAPERS',
  'list-materials': 'MATERIALS',
  'issue-materials': 'MATERIALS',
  'request-purchase': 'MATERIALS',
  purchase: 'MATERIALS',
  'confirm-customer-supply': 'MATERIALS',
  'list-tools': 'TOOLS',
  'confirm-tool-providers': 'TOOLS',
  'draw-tools': 'TOOLS',
  'choose-carriage': 'SHIPMENTS',
  'check-hand-carry': 'SHIPMENTS',
  'release-goods': 'SHIPMENTS',
  'hand-over-goods': 'SHIPMENTS',
  consign: 'SHIPMENTS',
  'obtain-sample': 'PLAN',
  'analyse-cause': 'PLAN',
  'plan-work': 'PLAN',
  'open-channel': 'PLAN',
}

const DIRECTLY: ReadonlySet<StepId> = new Set(stepOf('confirm-departure').after.flatMap(predecessorSteps))

/** Every step the departure waits for, however far before it, each after those it waits for itself. */
export const BEFORE_DEPARTURE: readonly Step[] = stepsBefore(DIRECTLY)

const BEFORE: ReadonlySet<StepId> = new Set(BEFORE_DEPARTURE.map(({ id }) => id))

/** Whether the departure waits for the step itself, and not only for one that waits for it. */
export const holdsDeparture = (step: StepId): boolean => DIRECTLY.has(step)

/**
 * The track of a step before the departure; null for any other. A tool that is bought or brought by the customer is one
 * of the tools. What has to be decided on a case before a trip of it can begin (section A) belongs to the plan.
 */
export function trackOf(step: StepId, lineKind: LineKind | null = null): TripTrack | null {
  if (!BEFORE.has(step)) return null
  const track = TRACKS[step] ?? 'PLAN'
  return track === 'MATERIALS' && lineKind === 'TOOL' ? 'TOOLS' : track
}

function stepsBefore(last: ReadonlySet<StepId>): readonly Step[] {
  const wanted = new Set(last)
  const found: Step[] = []
  for (const step of REPAIR_PROCEDURE.steps.toReversed()) {
    if (!wanted.has(step.id)) continue
    found.push(step)
    for (const id of step.after.flatMap(predecessorSteps)) wanted.add(id)
  }
  return found.toReversed()
}
