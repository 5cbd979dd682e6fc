import {
  assess,
  fieldError,
  localDateOf,
  mayComplete,
  procedureFor,
  stepOf,
  type CaseFacts,
  type Department,
  type FieldError,
  type Instant,
  type StepId,
  type StepState,
} from '@mendline/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { EntityManager } from 'typeorm'
import { wakeRelay } from '../case-event/relay'
import { claimKey, rememberResult } from '../command/idempotency'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context, type Viewer } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors, UserError } from '../graphql/user-error'
import { isId, newId } from '../id'
import { businessTimeZone, servicePolicy } from '../setting/service-policy'
import { loadCaseRows } from './case-rows'
import { saveOutcome, type PendingFact } from './case-outcome'
import type { FactRow } from './fact-row'
import { factsOf, type CaseRows } from './fact-tables'
import { RepairCase } from './repair-case.entity'

@InputType({ description: 'Which case a command is about.' })
export class CaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version the reader saw; a newer one is CONFLICT. Omit for facts that only add.',
  })
  expectedVersion?: number | null
}

@ObjectType({ description: 'The case after the command, or what a person can mend.' })
export class RepairCasePayload {
  @Field(() => RepairCase, {
    nullable: true,
    description: 'The case as it is now; null when nothing was done.',
  })
  repairCase: RepairCase | null

  @Field(() => [UserError], { description: 'What to mend; empty when the command was carried out.' })
  userErrors: UserError[]
}

/** The columns of a fact a command gives; the rest is filled in. */
export type FactValues<T extends FactRow> = Omit<
  { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K] },
  'id' | 'caseId' | 'seq' | 'at' | 'byId'
>

/** What a command works with, inside its transaction, with the case locked. */
export interface CaseWork {
  readonly manager: EntityManager
  readonly viewer: Viewer
  readonly now: Instant
  readonly rows: CaseRows
  readonly facts: CaseFacts
  readonly states: readonly StepState[]
  /** Adds a fact; it is written when the command returns no errors. Gives the row, so that others can refer to it. */
  record<T extends FactRow>(entity: new () => T, values: FactValues<T>): T
  /** Says that a record beside the facts was written, so that the history tells of it. */
  tell(entity: new () => object): void
  /** Errors for subjects that cannot do the command's step now, at their fields. */
  notReady(subjectIds: readonly string[], field: (index: number) => string): FieldError[]
}

export interface CaseRule {
  /** The step the command completes; its owner may run it when it is ready. */
  readonly step?: StepId
  /** For a step per department or action: the one it is done for. */
  readonly subject?: string
  /** The fact may be recorded again after the step is done, as a correction. */
  readonly again?: boolean
  /** The fact is about a step that is not ready to be completed, but may be recorded while the case is open. */
  readonly beside?: boolean
  /** Whether the fact may be recorded although the step waits: for something that is on its way. */
  readonly meanwhile?: (facts: CaseFacts, state: StepState) => boolean
  /** Who may, for a command that is no step. */
  readonly may?: (viewer: Viewer, facts: CaseFacts) => boolean
  /** Allowed on a closed case, or while it is on hold or cancelled. */
  readonly anyPhase?: boolean
}

export type CaseBody = (work: CaseWork) => Promise<readonly FieldError[]> | readonly FieldError[]

export class Refused extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super('refused')
  }
}

/**
 * Runs one command on a case, in one transaction: lock, load, check who may and whether the step is ready, record the
 * facts, assess again, write what opened and closed. A refusal writes nothing.
 */
export async function commandCase(
  context: Context,
  input: CaseInput,
  rule: CaseRule,
  body: CaseBody,
): Promise<RepairCasePayload> {
  const viewer = signedIn(context)
  const errors = await runOnCase(context, input, rule, { viewer, keyOf: viewer.id }, (work) =>
    body({ ...work, viewer }),
  )
  return {
    repairCase: await context.db.manager.findOneBy(RepairCase, { id: input.caseId }),
    userErrors: toUserErrors(errors, context.language),
  }
}

/**
 * The same for the holder of a link to the case, who is nobody of the company: that the link is good takes the place of
 * who they are, and what they record is on record without a person. Gives what there is to mend.
 */
export function commandCaseByLink(
  context: Context,
  linkId: string,
  input: CaseInput,
  rule: Pick<CaseRule, 'step' | 'meanwhile'>,
  body: (work: Omit<CaseWork, 'viewer'>) => Promise<readonly FieldError[]>,
): Promise<readonly FieldError[]> {
  return runOnCase(context, input, rule, { viewer: null, keyOf: linkId }, body)
}

/** Who acts, and under whose name a repeated request is known again. */
interface Actor {
  readonly viewer: Viewer | null
  readonly keyOf: string
}

async function runOnCase(
  context: Context,
  input: CaseInput,
  rule: CaseRule,
  { viewer, keyOf }: Actor,
  body: (work: Omit<CaseWork, 'viewer'>) => Promise<readonly FieldError[]> | readonly FieldError[],
): Promise<readonly FieldError[]> {
  try {
    await inTransaction(context, async (manager) => {
      const earlier = await claimKey(context, manager, keyOf)
      if (earlier !== null) return
      await lockCase(manager, input.caseId)
      const rows = (await loadCaseRows(manager, [input.caseId])).get(input.caseId) ?? fail('NOT_FOUND')
      checkVersion(rows.repairCase, input.expectedVersion)
      const policy = await servicePolicy(manager)
      const facts = factsOf(rows)
      const procedure = procedureFor(facts, policy.calendar.timeZone)
      const states = assess(procedure, facts, policy)
      const now = context.clock()

      const refused = checkRule(rule, { viewer, facts, states, now, language: context.language })
      if (refused.length > 0) throw new Refused(refused)

      const pending: PendingFact[] = []
      const told: string[] = []
      const errors = await body({
        manager,
        now,
        rows,
        facts,
        states,
        record: (entity, values) => {
          const row = Object.assign(new entity(), values, {
            id: newId(),
            caseId: input.caseId,
            seq: rows.repairCase.seq + pending.length + 1,
            at: now,
            byId: viewer?.id ?? null,
          })
          pending.push({ entity, row })
          return row
        },
        tell: (entity) => {
          told.push(entity.name)
        },
        notReady: (ids, field) => notReady(states, rule, ids, field, rows),
      })
      if (errors.length > 0) throw new Refused(errors)
      await saveOutcome({
        manager,
        rows,
        pending,
        procedure,
        policy,
        now,
        actorId: viewer?.id ?? null,
        step: rule.step ?? null,
        told,
        stale: told.length > 0,
      })
      await rememberResult(context, manager, { caseId: input.caseId }, keyOf)
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.errors
  }
  wakeRelay()
  return []
}

/** Locks the case alone; facts are read only afterwards, so that they are the newest. */
async function lockCase(manager: EntityManager, caseId: string): Promise<void> {
  if (!isId(caseId)) fail('NOT_FOUND')
  const found: unknown[] = await manager.query(`SELECT 1 FROM repair_case WHERE id = $1 FOR NO KEY UPDATE`, [
    caseId,
  ])
  if (found.length === 0) fail('NOT_FOUND')
}

function checkVersion(repairCase: RepairCase, expected: number | null | undefined): void {
  if (expected == null || expected === repairCase.version) return
  fail('CONFLICT', undefined, { currentVersion: repairCase.version })
}

interface Check {
  /** Null: the holder of a link, who was let in by it. */
  readonly viewer: Viewer | null
  readonly facts: CaseFacts
  readonly states: readonly StepState[]
  readonly now: Instant
  readonly language: Context['language']
}

function checkRule(rule: CaseRule, check: Check): readonly FieldError[] {
  const { viewer } = check
  if (viewer !== null && rule.may?.(viewer, check.facts) === false) fail('FORBIDDEN')
  if (rule.step === undefined) return rule.anyPhase === true ? [] : openCase(check.states)
  const states = check.states.filter(
    (state) => state.step === rule.step && (rule.subject === undefined || state.subjectId === rule.subject),
  )
  const [first] = states
  if (first === undefined) return [fieldError('STEP_NOT_APPLICABLE')]
  if (viewer !== null && rule.may === undefined && mayComplete(viewer, first) !== 'ALLOWED') fail('FORBIDDEN')
  const ready = states.filter((state) => state.status === 'READY')
  const opensAt = ready[0]?.opensAt
  if (opensAt != null && opensAt > check.now)
    return [fieldError('NOT_YET', '', { opensAt: localDateOf(opensAt, businessTimeZone()) })]
  if (ready.length > 0 || rule.beside === true) return []
  const over = openCase(check.states)
  if (over.length > 0) return over
  if (states.some((state) => rule.meanwhile?.(check.facts, state) === true)) return []
  if (states.some((state) => state.held)) return [fieldError('CASE_ON_HOLD')]
  if (states.every((state) => state.status === 'NOT_APPLICABLE')) return [fieldError('STEP_NOT_APPLICABLE')]
  const waitingFor = [...new Set(states.flatMap((state) => state.waitingFor))]
  if (waitingFor.length === 0) {
    if (states.some((state) => state.status === 'CANCELLED')) return [fieldError('CASE_CANCELLED')]
    if (rule.again !== true) return [fieldError('STEP_ALREADY_DONE')]
    return check.facts.holds.at(-1)?.held === true ? [fieldError('CASE_ON_HOLD')] : []
  }
  return [fieldError('STEP_NOT_READY', '', { waitingFor: namesOf(waitingFor, check.language) })]
}

export function openCase(states: readonly StepState[]): readonly FieldError[] {
  return states.some((s) => s.step === 'close' && s.status === 'DONE') ? [fieldError('CASE_CLOSED')] : []
}

/** Step names for a sentence in the reader's language. */
export function namesOf(steps: readonly StepId[], language: Context['language']): string {
  return steps.map((id) => stepOf(id).name[language]).join(language === 'zh' ? '、' : ', ')
}

function notReady(
  states: readonly StepState[],
  rule: CaseRule,
  ids: readonly string[],
  field: (index: number) => string,
  rows: CaseRows,
): FieldError[] {
  const bySubject = new Map(states.filter((s) => s.step === rule.step).map((s) => [s.subjectId, s]))
  const seen = new Set<string>()
  return ids.flatMap((id, index) => {
    const state = bySubject.get(id)
    if (state === undefined) return [fieldError('UNIT_NOT_OF_CASE', field(index))]
    if (seen.has(id)) return [fieldError('DUPLICATE', field(index), { value: nameOfUnit(rows, id) })]
    seen.add(id)
    if (state.status === 'READY') return []
    return [fieldError('UNIT_NOT_READY', field(index), { unit: nameOfUnit(rows, id) })]
  })
}

/** What people call a unit: its serial number, or its place in the case; '' for one of another case. */
export function nameOfUnit(rows: CaseRows, id: string): string {
  const unit = rows.units.find((other) => other.id === id)
  return unit === undefined ? '' : (unit.serial ?? `#${String(unit.position)}`)
}

/** The viewer acts for this department: works there, or is an administrator. */
export const actsFor = (viewer: Pick<Viewer, 'department' | 'role'>, department: Department): boolean =>
  viewer.department === department || viewer.role === 'ADMINISTRATOR'

/** The viewer decides for this department: its head or general manager, or an administrator. */
export const leads = (viewer: Viewer, department: Department): boolean =>
  mayComplete(viewer, { owner: department, performer: 'HEAD' }) === 'ALLOWED'
