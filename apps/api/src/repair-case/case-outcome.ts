import {
  addMonths,
  assess,
  conditions,
  custodyOf,
  localDateOf,
  phaseOf,
  summarise,
  summariseTasks,
  type CaseFacts,
  type Instant,
  type Procedure,
  type ServicePolicy,
  type StepId,
  type StepState,
  type StepSummary,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { CaseEvent, type CaseEventKind } from '../case-event/case-event.entity'
import { insertRows } from '../command/insert-rows'
import { ConfirmedCost, InternalTracing } from '../cost/cost.entity'
import { syncPostings } from '../cost-breakdown/sync-postings'
import { fail } from '../graphql/fail'
import { newId } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import { liveTasks, syncTasks, withGivenTimes } from '../task/task-sync'
import { releaseTravellers } from '../trip/release-travellers'
import { TripCase } from '../trip/trip.entity'
import { loadCaseRows } from './case-rows'
import { Closing } from './control.entity'
import type { FactRow } from './fact-row'
import { FACT_TABLES, factsOf, type CaseRows, type FactTableName } from './fact-tables'
import { firstDue } from './register'
import { CaseUnit, RepairCase } from './repair-case.entity'
import { RepairCompletion } from './return.tables'

/** How a new fact row is kept until the command ends. */
export interface PendingFact {
  readonly entity: new () => FactRow
  readonly row: FactRow
}

/** The procedure and policy a command ran under, for what it leaves behind. */
export interface Outcome {
  readonly manager: EntityManager
  readonly rows: CaseRows
  readonly pending: PendingFact[]
  readonly procedure: Procedure
  readonly policy: ServicePolicy
  readonly now: Instant
  readonly actorId: string | null
  readonly step: StepId | null
  /** Kinds of records beside the facts, of the trip or of a purchase: the history tells of them as well. */
  readonly told?: readonly string[]
  /** Whether the rows were read before those records were written. */
  readonly stale?: boolean
}

type NewEvent = Omit<CaseEvent, 'ordinal' | 'position'>

/**
 * Writes what a command found: its facts, those the system adds because everything is there, and everything read from
 * them (phase, units, tasks, events). One place, so that queue, chart and case can never disagree.
 */
export async function saveOutcome(outcome: Outcome): Promise<void> {
  const { manager, pending, procedure, policy, now, actorId } = outcome
  const before = outcome.rows.repairCase
  await insertFacts(manager, pending)
  // A case that joined a trip has the rows of the trip from now on; a purchase has another day.
  let rows =
    outcome.stale === true || pending.some(({ entity }) => entity === TripCase)
      ? await reloaded(manager, before.id)
      : withFacts(outcome.rows, pending)
  let facts = factsOf(rows)
  let states = assess(procedure, facts, policy)
  for (let entity = systemFact(states); entity !== null; entity = systemFact(states)) {
    const row = Object.assign(new entity(), {
      id: newId(),
      caseId: before.id,
      seq: before.seq + pending.length + 1,
      at: now,
      byId: null,
    })
    const addition = { entity, row }
    pending.push(addition)
    await insertFacts(manager, [addition])
    rows = withFacts(rows, [addition])
    facts = factsOf(rows)
    states = assess(procedure, facts, policy)
    if (entity === Closing) await startRepairWarranty(manager, rows, policy.calendar.timeZone, now)
  }
  const current = await liveTasks(manager, before.id)
  const after = withGivenTimes(summarise(states), current)
  const tasks = withGivenTimes(summariseTasks(states), current)
  const next = await readCase(manager, outcome, rows, facts, states, after)
  await releaseTravellers(manager, facts, now)
  await saveUnits(manager, rows, facts, states)
  if (pending.some(({ entity }) => entity === ConfirmedCost || entity === InternalTracing))
    await syncPostings(manager, rows, next.mode)
  const taskEvents = await syncTasks(manager, {
    caseId: before.id,
    summaries: tasks,
    current,
    now,
    actorId,
    seq: next.seq,
  })
  const events = [...factEvents(outcome, after), ...toldEvents(outcome, after, next.seq), ...taskEvents]
  if (next.phase !== before.phase)
    events.push({ ...event(outcome, 'PHASE_CHANGED', next.seq), phase: next.phase })
  await insertRows(manager, CaseEvent, events)
}

async function reloaded(manager: EntityManager, caseId: string): Promise<CaseRows> {
  return (await loadCaseRows(manager, [caseId])).get(caseId) ?? fail('NOT_FOUND')
}

/** The next fact nobody enters: it follows from the others and is recorded the moment its step is ready (W5.4.8). */
function systemFact(states: readonly StepState[]): typeof RepairCompletion | typeof Closing | null {
  const isReady = (step: string) => states.some((state) => state.step === step && state.status === 'READY')
  if (isReady('report-complete')) return RepairCompletion
  return isReady('close') ? Closing : null
}

async function insertFacts(manager: EntityManager, pending: readonly PendingFact[]): Promise<void> {
  const byEntity = new Map<new () => FactRow, FactRow[]>()
  for (const { entity, row } of pending) byEntity.set(entity, [...(byEntity.get(entity) ?? []), row])
  for (const [entity, rows] of byEntity) await insertRows(manager, entity, rows)
}

const TABLE_OF = new Map<unknown, FactTableName>(
  Object.entries(FACT_TABLES).map(([name, entity]) => [entity, name as FactTableName]),
)

/** The rows of the case with what the command added: as loading them again would give, without asking again. */
function withFacts(rows: CaseRows, pending: readonly PendingFact[]): CaseRows {
  const added = new Map<FactTableName, FactRow[]>()
  for (const { entity, row } of pending) {
    const table = TABLE_OF.get(entity)
    if (table === undefined) throw new Error(`${entity.name} is no fact table`)
    const list = added.get(table)
    if (list === undefined) added.set(table, [row])
    else list.push(row)
  }
  const lists = [...added].map(([table, list]) => [table, [...rows[table], ...list]])
  return { ...rows, ...(Object.fromEntries(lists) as Partial<CaseRows>) }
}

async function readCase(
  manager: EntityManager,
  outcome: Outcome,
  rows: CaseRows,
  facts: CaseFacts,
  states: readonly StepState[],
  steps: readonly StepSummary[],
): Promise<Pick<RepairCase, 'phase' | 'seq' | 'mode'>> {
  const { repairCase } = rows
  const classification = facts.classifications.at(-1)
  const decision = conditions.responsibility(facts)
  const mode = conditions.modeDecision(facts)
  const free = conditions.isFree(facts)
  const closed = states.some((state) => state.step === 'close' && state.status === 'DONE')
  const next = {
    seq: repairCase.seq + outcome.pending.length,
    version: repairCase.version + 1,
    phase: phaseOf(facts, states),
    round: conditions.round(facts),
    urgency: classification?.urgency ?? repairCase.reportedUrgency,
    category: classification?.category ?? null,
    severity: classification?.severity ?? null,
    complex: classification?.complex ?? false,
    mode: mode?.mode ?? null,
    customerShare: decision?.customerShare ?? null,
    companyShare: decision?.companyShare ?? null,
    freeOfCharge: free === 'UNDECIDED' ? null : free,
    nextDueAt: firstDue(steps),
    updatedAt: outcome.now,
    closedAt: closed ? (facts.closings.at(-1)?.at ?? null) : null,
    steps: [...steps],
  }
  await manager.update(RepairCase, repairCase.id, next)
  return next
}

/** What is read of every unit; only units that changed are written. */
async function saveUnits(
  manager: EntityManager,
  rows: CaseRows,
  facts: CaseFacts,
  states: readonly StepState[],
): Promise<void> {
  const open = new Map<string, string[]>()
  for (const state of states) {
    if (state.kind !== 'unit' || state.status !== 'READY') continue
    const steps = open.get(state.subjectId)
    if (steps === undefined) open.set(state.subjectId, [state.step])
    else steps.push(state.step)
  }
  for (const unit of rows.units) {
    const warranty = conditions.ofUnit(facts.unitWarranties, unit.id).at(-1)
    const record = newestRecord(rows, unit.id)
    const next = {
      custody: custodyOf(facts, unit),
      warrantyResult: warranty?.result ?? null,
      warrantyReason: warranty?.reason ?? null,
      replacementSerial: record?.replacementSerial ?? null,
      openSteps: open.get(unit.id) ?? [],
    }
    const same =
      next.custody === unit.custody &&
      next.warrantyResult === unit.warrantyResult &&
      next.warrantyReason === unit.warrantyReason &&
      next.replacementSerial === unit.replacementSerial &&
      next.openSteps.join() === unit.openSteps.join()
    if (!same) await manager.update(CaseUnit, unit.id, next)
  }
}

/** The newest record of a unit, of the bench or of an agent. */
function newestRecord(rows: CaseRows, unitId: string) {
  const bench = conditions.ofUnit(rows.repairRecords, unitId).at(-1)
  const agent = conditions.ofUnit(rows.agentRepairRecords, unitId).at(-1)
  return (agent?.seq ?? 0) > (bench?.seq ?? 0) ? agent : bench
}

/** The repair warranty of each unit starts when the case closes (table F). */
async function startRepairWarranty(
  manager: EntityManager,
  rows: CaseRows,
  timeZone: string,
  now: string,
): Promise<void> {
  const model = await manager.findOneByOrFail(ProductModel, { id: rows.repairCase.modelId })
  const records = [...rows.repairRecords, ...rows.agentRepairRecords]
  if (model.repairWarrantyMonths === 0 || records.length === 0) return
  const until = addMonths(localDateOf(now, timeZone), model.repairWarrantyMonths)
  const repaired = records.filter((r) => r.result === 'REPAIRED').map((r) => r.unitId)
  if (repaired.length === 0) return
  await manager.query(`UPDATE case_unit SET repair_warranty_until = $2 WHERE id = ANY ($1)`, [
    repaired,
    until,
  ])
}

function event(outcome: Outcome, kind: CaseEventKind, seq: number): NewEvent {
  return {
    id: newId(),
    caseId: outcome.rows.repairCase.id,
    seq,
    at: outcome.now,
    actorId: outcome.actorId,
    kind,
    step: null,
    department: null,
    fact: null,
    subjectIds: [],
    phase: null,
  }
}

/** One event for each kind of fact the command recorded. */
function factEvents(outcome: Outcome, steps: readonly StepSummary[]): NewEvent[] {
  const byEntity = new Map<string, PendingFact[]>()
  for (const fact of outcome.pending) {
    byEntity.set(fact.entity.name, [...(byEntity.get(fact.entity.name) ?? []), fact])
  }
  const owner = steps.find((step) => step.step === outcome.step)?.owner ?? null
  return [...byEntity].map(([name, facts]) => ({
    ...event(outcome, 'FACT_RECORDED', Math.max(...facts.map((fact) => fact.row.seq))),
    actorId: facts[0]?.row.byId ?? null,
    step: outcome.step,
    department: owner,
    fact: name,
    subjectIds: facts.flatMap(({ row }) =>
      'unitId' in row && typeof row.unitId === 'string' ? [row.unitId] : [],
    ),
  }))
}

/** One event for each kind of record beside the facts; it has the place of the last fact. */
function toldEvents(outcome: Outcome, steps: readonly StepSummary[], seq: number): NewEvent[] {
  const owner = steps.find((step) => step.step === outcome.step)?.owner ?? null
  return [...new Set(outcome.told ?? [])].map((fact) => ({
    ...event(outcome, 'FACT_RECORDED', seq),
    step: outcome.step,
    department: owner,
    fact,
  }))
}
