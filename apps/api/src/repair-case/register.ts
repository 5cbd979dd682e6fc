import {
  freshCaseAssessor,
  localDateOf,
  searchTerms,
  type Channel,
  type Instant,
  type LocalDate,
  type Region,
  type RequestKind,
  type ServicePolicy,
  type StepSummary,
  type Urgency,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { CaseEvent } from '../case-event/case-event.entity'
import { insertRows } from '../command/insert-rows'
import { newId } from '../id'
import { Task } from '../task/task.entity'
import { newTask, wantedTasks } from '../task/task-sync'
import { FACT_TABLES, factsOf, TRIP_TABLES, type CaseRows } from './fact-tables'
import { takeNumbers } from './number-series.entity'
import { CaseUnit, RepairCase } from './repair-case.entity'
import { earlierCaseOf } from './repeat'

/** A complaint, checked and complete, ready to be registered. */
export interface Complaint {
  readonly customerId: string
  readonly customerName: string
  readonly contactId: string | null
  readonly modelId: string
  readonly modelCode: string
  readonly region: Region
  readonly kind: RequestKind
  readonly channel: Channel
  readonly urgency: Urgency
  readonly reportedAt: Instant
  readonly description: string
  readonly quantity: number
  readonly units: readonly {
    serial: string | null
    shippedOn: LocalDate | null
    purchasedOn: LocalDate | null
  }[]
  readonly markedForKnowledge: boolean
  readonly sourceReference: string | null
}

export interface Registering {
  readonly manager: EntityManager
  readonly policy: ServicePolicy
  readonly batchThreshold: number
  readonly now: Instant
  readonly actorId: string | null
}

/**
 * Registers complaints, one or a thousand alike: a constant number of statements. Every new case is assessed as any
 * other, so its first tasks stand in the queue when this commits. Gives the ids in the order of the complaints.
 */
export async function registerCases(
  registering: Registering,
  complaints: readonly Complaint[],
): Promise<readonly string[]> {
  const { manager, policy, now, actorId } = registering
  const year = localDateOf(now, policy.calendar.timeZone).slice(2, 4)
  const numbers = await takeNumbers(manager, `SH${year}`, complaints.length)
  const serials = complaints.flatMap((c) =>
    c.units.flatMap((unit) => (unit.serial === null ? [] : [unit.serial])),
  )
  const earlier = new Map(await earlierCaseOf(manager, [...new Set(serials)]))
  const assessFresh = freshCaseAssessor(policy)

  const cases: RepairCase[] = []
  const units: CaseUnit[] = []
  const tasks: Task[] = []
  const events: Partial<CaseEvent>[] = []
  complaints.forEach((complaint, i) => {
    const repairCase = newCase(registering, complaint, numbers[i] ?? '')
    const own = newUnits(repairCase, complaint, earlier)
    repairCase.repeatOfId = own.find((unit) => unit.repeatOfId !== null)?.repeatOfId ?? null
    const facts = factsOf({ ...NO_ROWS, repairCase, units: own })
    const { summaries: steps, phase } = assessFresh(facts)
    repairCase.steps = steps
    repairCase.phase = phase
    repairCase.nextDueAt = firstDue(steps)
    const sync = { caseId: repairCase.id, summaries: steps, now, actorId, seq: 1 }
    const opened = wantedTasks(steps).map(([summary, state]) => newTask(sync, summary, state))
    cases.push(repairCase)
    for (const unit of own) {
      units.push(unit)
      // The next complaint may be about the same unit.
      if (unit.serial !== null) earlier.set(unit.serial, repairCase.id)
    }
    tasks.push(...opened)
    events.push(
      eventOf(repairCase, 'CASE_REGISTERED'),
      ...opened
        .filter((task) => task.state === 'OPEN')
        .map((task) => ({
          ...eventOf(repairCase, 'STEP_OPENED'),
          step: task.step,
          department: task.department,
        })),
    )
  })
  await insertRows(manager, RepairCase, cases)
  await insertRows(manager, CaseUnit, units)
  await insertRows(manager, Task, tasks)
  await insertRows(manager, CaseEvent, events)
  return cases.map((repairCase) => repairCase.id)
}

const NO_ROWS = Object.freeze(
  Object.fromEntries(
    Object.keys({ ...FACT_TABLES, ...TRIP_TABLES }).map((name) => [name, Object.freeze([])]),
  ),
) as unknown as Omit<CaseRows, 'repairCase' | 'units'>

function newCase(registering: Registering, complaint: Complaint, number: string): RepairCase {
  const { customerName, modelCode, units, ...described } = complaint
  const { now, actorId, batchThreshold } = registering
  const terms = [
    number,
    customerName,
    modelCode,
    complaint.description,
    complaint.sourceReference ?? '',
    ...units.map((unit) => unit.serial ?? ''),
  ]
  return Object.assign(new RepairCase(), {
    ...described,
    id: newId(),
    number,
    version: 1,
    seq: 1,
    reportedUrgency: complaint.urgency,
    batchThreshold,
    repeatOfId: null,
    at: now,
    byId: actorId,
    phase: 'INTAKE' as const,
    round: 1,
    category: null,
    severity: null,
    complex: false,
    mode: null,
    customerShare: null,
    companyShare: null,
    freeOfCharge: null,
    nextDueAt: null,
    updatedAt: now,
    closedAt: null,
    steps: [],
    searchTerms: searchTerms(terms.join(' ')),
  })
}

/** Every unit of the quantity exists from the start; those not described have no serial yet. */
function newUnits(
  repairCase: RepairCase,
  complaint: Complaint,
  earlier: ReadonlyMap<string, string>,
): CaseUnit[] {
  return Array.from({ length: complaint.quantity }, (_, i) => {
    const known = complaint.units[i]
    const serial = known?.serial ?? null
    return Object.assign(new CaseUnit(), {
      id: newId(),
      caseId: repairCase.id,
      seq: 1,
      at: repairCase.at,
      byId: repairCase.byId,
      position: i + 1,
      serial,
      shippedOn: known?.shippedOn ?? null,
      purchasedOn: known?.purchasedOn ?? null,
      appliedFor: true,
      repeatOfId: serial === null ? null : (earlier.get(serial) ?? null),
      custody: 'WITH_CUSTOMER' as const,
      replacementSerial: null,
      warrantyResult: null,
      warrantyReason: null,
      repairWarrantyUntil: null,
      openSteps: [],
    })
  })
}

/** When the first of the open steps is due. */
export function firstDue(steps: readonly StepSummary[]): Instant | null {
  const dues = steps.flatMap((step) => (step.status === 'READY' && step.dueAt !== null ? [step.dueAt] : []))
  return dues.reduce<Instant | null>((first, due) => (first === null || due < first ? due : first), null)
}

function eventOf(
  repairCase: RepairCase,
  kind: 'CASE_REGISTERED' | 'STEP_OPENED',
): Omit<CaseEvent, 'ordinal' | 'position'> {
  return {
    id: newId(),
    caseId: repairCase.id,
    seq: 1,
    at: repairCase.at,
    actorId: repairCase.byId,
    kind,
    step: kind === 'CASE_REGISTERED' ? 'register' : null,
    department: null,
    fact: null,
    subjectIds: [],
    phase: kind === 'CASE_REGISTERED' ? repairCase.phase : null,
  }
}
