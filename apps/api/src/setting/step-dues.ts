import {
  checkOwnDue,
  DUE_UNITS,
  durationOf,
  fieldError,
  dueIdOf,
  err,
  ok,
  SETTABLE_DUES,
  type DueCase,
  type DueId,
  type DueUnit,
  type FieldError,
  type Instant,
  type OwnDue,
  type Result,
  type ServicePolicy,
  type SettableDue,
  type StepId,
} from '@mendline/domain'
import { Like, type EntityManager } from 'typeorm'
import { Setting } from './setting.entity'

/** Times of steps are kept among the settings, one row each, so that two people setting two of them both succeed. */
const PREFIX = 'DUE:'
const keyOf = (id: DueId): string => PREFIX + id

/** A time of the procedure, with the company's own where it set one. */
export interface StepDue extends SettableDue {
  readonly own: OwnDue | null
}

/** Every time a company may set, in the order of the procedure. */
export async function readStepDues(manager: EntityManager): Promise<readonly StepDue[]> {
  return stepDuesOf(await manager.findBy(Setting, { key: Like(`${PREFIX}%`) }))
}

function stepDuesOf(settings: readonly Setting[]): readonly StepDue[] {
  const written = new Map(settings.map(({ key, value }) => [key, value]))
  return SETTABLE_DUES.map((due) => ({ ...due, own: ownDue(due, written.get(keyOf(due.id))) }))
}

/** The company's own times as the procedure is assessed with them. */
export function duesOf(settings: readonly Setting[]): ServicePolicy['dues'] {
  return Object.fromEntries(
    stepDuesOf(settings).flatMap(({ id, own }) => (own === null ? [] : [[id, durationOf(own)]])),
  )
}

/** What is written for a time; null where nothing is, or what a newer version no longer accepts. */
function ownDue({ step, when }: SettableDue, written = ''): OwnDue | null {
  const [count = '', word] = written.split(' ')
  const unit = DUE_UNITS.find((known) => known === word) ?? null
  const result = checkOwnDue(step, when, { count: count === '' ? null : Number(count), unit })
  return result.ok ? result.value : null
}

/** What an administrator enters for a time; without a number the procedure's holds again. */
export interface NewStepDue {
  readonly step: StepId
  readonly when: DueCase | null
  readonly count: number | null
  readonly unit: DueUnit | null
}

/**
 * Sets how long a step may take, for tasks that open from now on; errors are at `step`, `count` and `unit`. Without
 * number and unit the time of the procedure holds again.
 */
export async function setStepDue(
  manager: EntityManager,
  { step, when, count, unit }: NewStepDue,
  by: { userId: string | null; at: Instant },
): Promise<Result<StepDue, FieldError>> {
  const due = SETTABLE_DUES.find(({ id }) => id === dueIdOf(step, when))
  if (due === undefined) return err(fieldError('NO_DUE_TO_SET', 'step'))
  const reset = count === null && unit === null
  const checked = reset ? null : checkOwnDue(step, when, { count, unit })
  if (checked !== null && !checked.ok) return checked
  const own = checked?.value ?? null
  // A time taken back stays on record with who did it.
  const value = own === null ? '' : `${String(own.count)} ${own.unit}`
  const row = { key: keyOf(due.id), value, updatedAt: by.at, updatedById: by.userId }
  await manager.upsert(Setting, row, ['key'])
  return ok({ ...due, own })
}
