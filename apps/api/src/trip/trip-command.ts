import {
  assess,
  conditions,
  fieldError,
  frontOffice,
  mayComplete,
  procedureFor,
  stepOf,
  stillListed,
  stillTravels,
  type CaseFacts,
  type Department,
  type FieldError,
  type Instant,
  type Procedure,
  type StepId,
  type StepState,
} from '@mendline/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { EntityManager } from 'typeorm'
import { wakeRelay } from '../case-event/relay'
import { claimKey, rememberResult } from '../command/idempotency'
import { insertRows } from '../command/insert-rows'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context, type Viewer } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors, UserError } from '../graphql/user-error'
import { isId, newId } from '../id'
import { namesOf, openCase, Refused } from '../repair-case/case-command'
import { saveOutcome, type PendingFact } from '../repair-case/case-outcome'
import { loadCaseRows } from '../repair-case/case-rows'
import { factsOf, type CaseRows } from '../repair-case/fact-tables'
import { servicePolicy } from '../setting/service-policy'
import { StepCompletion } from './dispatch-case.entity'
import type { TripLine } from './trip-goods.entity'
import { mayLead, teamsOf } from './trip-rights'
import { Trip, TripCase, type TripMember, type TripRow } from './trip.entity'

@InputType({ description: 'Which trip a command is about.' })
export class TripInput {
  @Field(() => ID, { description: 'The trip.' })
  tripId: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version the reader saw; a newer one is CONFLICT. Omit for records that only add.',
  })
  expectedVersion?: number | null
}

@ObjectType({ description: 'The trip after the command, or what a person can mend.' })
export class TripPayload {
  @Field(() => Trip, { nullable: true, description: 'The trip as it is now; null when nothing was done.' })
  trip: Trip | null

  @Field(() => [UserError], { description: 'What to mend; empty when the command was carried out.' })
  userErrors: UserError[]
}

/** A case the trip is for, as it stood when the command began. */
interface TripCaseState {
  readonly rows: CaseRows
  readonly facts: CaseFacts
  readonly states: readonly StepState[]
  readonly procedure: Procedure
}

export type RowValues<T extends TripRow> = Omit<
  { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K] },
  'id' | 'tripId' | 'at' | 'byId'
>

/** What a command works with, inside its transaction, with the trip and its cases locked. */
export interface TripWork {
  readonly manager: EntityManager
  readonly viewer: Viewer
  readonly now: Instant
  readonly trip: Trip
  /** Those the trip is still for: of this round. */
  readonly cases: readonly TripCaseState[]
  readonly caseIds: readonly string[]
  readonly members: readonly TripMember[]
  readonly lines: readonly TripLine[]
  /** Writes a record of the trip; it goes again when the command returns errors. */
  add<T extends TripRow>(entity: new () => T, values: RowValues<T>): Promise<T>
  /** Says that a record was written that is no row of the trip, so that the history of its cases tells of it. */
  tell(entity: new () => object): void
  /** Changes the trip itself. */
  change(values: Partial<Trip>): void
  /**
   * Tells every case it concerns that the step was done for the trip, or for one of its members or lines; with `meanwhile`
   * also where the step only waits for that.
   */
  complete(step: StepId, subjectId?: string, meanwhile?: TripRule['meanwhile']): void
  /** Tells them that it has to be done again; with `meanwhile` also where the state is such. */
  refuse(step: StepId, subjectId?: string, meanwhile?: TripRule['meanwhile']): void
  /** The state of a step in each case that has the subject. */
  statesOf(step: StepId, subjectId: string): readonly StepState[]
}

export interface TripRule {
  /** The step the command is about; its owner may run it when it is ready for the trip, a member or a line. */
  readonly step: StepId
  /** It may be recorded again after the step is done. */
  readonly again?: boolean
  /** It may be recorded before the step is ready and after it is done, as long as a case is open. */
  readonly beside?: boolean
  /** Whether a part of it may be recorded although the step waits: for what is being bought, or on its way. */
  readonly meanwhile?: (state: Pick<StepState, 'status' | 'waitingFor'>) => boolean
  /** The leader of the trip alone, the head of the department in their place. */
  readonly leader?: boolean
  /** The name of the mutation, where other departments than the step's owner run it (trip-rights.ts). */
  readonly command?: string
}

export type TripBody = (work: TripWork) => Promise<readonly FieldError[]>

/**
 * Runs one command on a trip, in one transaction: locks the trip, then its cases, so that no case misses what the trip
 * did; checks who may and whether the step is ready in a case; writes; assesses every case again. A refusal writes
 * nothing.
 */
export async function commandTrip(
  context: Context,
  input: TripInput,
  rule: TripRule,
  body: TripBody,
): Promise<TripPayload> {
  const viewer = signedIn(context)
  let errors: readonly FieldError[] = []
  try {
    await inTransaction(context, (manager) => run(context, manager, viewer, input, rule, body))
    wakeRelay()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    errors = error.errors
  }
  return {
    trip: await context.db.manager.findOneBy(Trip, { id: input.tripId }),
    userErrors: toUserErrors(errors, context.language),
  }
}

async function run(
  context: Context,
  manager: EntityManager,
  viewer: Viewer,
  input: TripInput,
  rule: TripRule,
  body: TripBody,
): Promise<void> {
  const earlier = await claimKey(context, manager)
  if (earlier !== null) return
  const trip = await lockTrip(manager, input.tripId)
  if (input.expectedVersion != null && input.expectedVersion !== trip.version)
    fail('CONFLICT', undefined, { currentVersion: trip.version })
  const caseIds = await lockCases(manager, trip.id)
  const policy = await servicePolicy(manager)
  const loaded = await loadCaseRows(manager, caseIds)
  const all = caseIds.map((id): TripCaseState => {
    const rows = loaded.get(id) ?? fail('NOT_FOUND')
    const facts = factsOf(rows)
    const procedure = procedureFor(facts, policy.calendar.timeZone)
    return { rows, facts, procedure, states: assess(procedure, facts, policy) }
  })
  const [first] = all
  if (first === undefined) fail('NOT_FOUND')
  const members = first.rows.tripMembers.filter((one) => one.tripId === trip.id && stillTravels(one))
  const cases = all.filter(({ facts }) => conditions.tripsOfThisRound(facts).some(({ id }) => id === trip.id))
  checkWho(viewer, rule.command ?? '', rule, first, members)
  const refused = checkReady(rule, cases.length > 0 ? cases : all, context.language)
  if (refused.length > 0) throw new Refused(refused)

  const now = context.clock()
  const pending = new Map(cases.map(({ rows }) => [rows.repairCase.id, [] as PendingFact[]]))
  const statesOf = (step: StepId, subjectId: string) =>
    cases.flatMap(({ states }) => states.filter((s) => s.step === step && s.subjectId === subjectId))
  const completion = (
    step: StepId,
    subjectId: string,
    refusing: boolean,
    meanwhile: TripRule['meanwhile'] = undefined,
  ) => {
    for (const { rows, states } of cases) {
      const state = states.find((s) => s.step === step && s.subjectId === subjectId)
      // Where the step is not yet ready, it stays to be done; a subject that is new has no state yet.
      const concerned =
        state === undefined ||
        state.status === 'READY' ||
        state.status === 'DONE' ||
        meanwhile?.(state) === true
      const facts = pending.get(rows.repairCase.id)
      if (!concerned || facts === undefined) continue
      const row = Object.assign(new StepCompletion(), {
        id: newId(),
        caseId: rows.repairCase.id,
        seq: rows.repairCase.seq + facts.length + 1,
        at: now,
        byId: viewer.id,
        step,
        subjectId,
        refused: refusing,
      })
      facts.push({ entity: StepCompletion, row })
    }
  }
  let changes: Partial<Trip> = {}
  const told: string[] = []
  const errors = await body({
    manager,
    viewer,
    now,
    trip,
    cases,
    caseIds,
    members,
    lines: first.rows.tripLines.filter((line) => line.tripId === trip.id && stillListed(line)),
    async add(entity, values) {
      const row = Object.assign(new entity(), values, {
        id: newId(),
        tripId: trip.id,
        at: now,
        byId: viewer.id,
      })
      await insertRows(manager, entity, [row])
      told.push(entity.name)
      return row
    },
    tell: (entity) => {
      told.push(entity.name)
    },
    change: (values) => {
      changes = { ...changes, ...values }
    },
    complete: (step, subjectId = trip.id, meanwhile) => {
      completion(step, subjectId, false, meanwhile)
    },
    refuse: (step, subjectId = trip.id, meanwhile) => {
      completion(step, subjectId, true, meanwhile)
    },
    statesOf,
  })
  if (errors.length > 0) throw new Refused(errors)
  await manager.update(Trip, trip.id, { ...changes, version: trip.version + 1 })

  const changed = await loadCaseRows(manager, caseIds)
  for (const { rows, procedure } of all) {
    const { id } = rows.repairCase
    await saveOutcome({
      manager,
      rows: changed.get(id) ?? fail('NOT_FOUND'),
      pending: pending.get(id) ?? [],
      procedure,
      policy,
      now,
      actorId: viewer.id,
      step: rule.step,
      told: pending.has(id) ? told : [],
    })
  }
  await rememberResult(context, manager, { tripId: trip.id })
}

/** Locks the trip alone; what belongs to it is read only afterwards. */
export async function lockTrip(manager: EntityManager, id: string): Promise<Trip> {
  if (!isId(id)) fail('NOT_FOUND')
  const trip = await manager.findOne(Trip, { where: { id }, lock: { mode: 'for_no_key_update' } })
  return trip ?? fail('NOT_FOUND')
}

/** Locks its cases, always in the same order. */
async function lockCases(manager: EntityManager, tripId: string): Promise<readonly string[]> {
  const joined = await manager.findBy(TripCase, { tripId })
  const ids = joined.map(({ caseId }) => caseId).sort()
  await manager.query(`SELECT 1 FROM repair_case WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`, [ids])
  return ids
}

/** The department a step of a trip belongs to; the cases of a trip have the same front office. */
export function ownerOf(step: StepId, { region }: Pick<CaseRows['repairCase'], 'region'>): Department {
  const { department } = stepOf(step)
  return department === 'FRONT_OFFICE' || department === null ? frontOffice(region) : department
}

function checkWho(
  viewer: Viewer,
  command: string,
  rule: TripRule,
  { rows }: TripCaseState,
  members: readonly TripMember[],
): void {
  const owner = ownerOf(rule.step, rows.repairCase)
  const may =
    rule.leader === true
      ? mayLead(viewer, owner, members) === 'ALLOWED'
      : teamsOf(command, owner).some(
          (team) => mayComplete(viewer, { owner: team, performer: 'MEMBER' }) === 'ALLOWED',
        )
  if (!may) fail('FORBIDDEN')
}

/** Whether nothing but these steps keeps a step from being ready. */
const waitsOnlyFor =
  (...steps: readonly StepId[]) =>
  ({ status, waitingFor }: Pick<StepState, 'status' | 'waitingFor'>): boolean =>
    status === 'WAITING' && waitingFor.length > 0 && waitingFor.every((id) => steps.includes(id))

/** Whether only a purchase keeps the step from being ready. */
export const waitsForPurchase = waitsOnlyFor('request-purchase', 'purchase')

/** Whether only a demand for more of a line keeps it from being ready: what was demanded before is on its way. */
export const waitsForDemand = waitsOnlyFor('request-purchase')

/** Whether only goods that are still to be consigned keep it from being ready: others may be on their way. */
export const waitsForConsignment = waitsOnlyFor('consign')

/** Whether only consigned goods that are on their way keep it from being ready. */
export const waitsForGoods = waitsOnlyFor('receive-consignments')

/** Why the step takes nothing now, in any of the cases. */
function checkReady(
  rule: TripRule,
  cases: readonly TripCaseState[],
  language: Context['language'],
): readonly FieldError[] {
  const closed = cases.map(({ states }) => openCase(states))
  if (closed.every((errors) => errors.length > 0)) return closed[0] ?? []
  if (rule.beside === true) return []
  const states = cases.flatMap((one) => one.states.filter(({ step }) => step === rule.step))
  if (states.some(({ status }) => status === 'READY')) return []
  if (rule.meanwhile !== undefined && states.some(rule.meanwhile)) return []
  if (states.some(({ held }) => held)) return [fieldError('CASE_ON_HOLD')]
  if (states.every(({ status }) => status === 'NOT_APPLICABLE')) return [fieldError('STEP_NOT_APPLICABLE')]
  if (states.some(({ status }) => status === 'DONE' || status === 'WAIVED'))
    return rule.again === true ? [] : [fieldError('STEP_ALREADY_DONE')]
  if (states.some(({ status }) => status === 'CANCELLED')) return [fieldError('CASE_CANCELLED')]
  const waitingFor = [...new Set(states.flatMap((state) => state.waitingFor))]
  return [fieldError('STEP_NOT_READY', '', { waitingFor: namesOf(waitingFor, language) })]
}
