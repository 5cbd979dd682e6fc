import {
  DEPARTMENTS,
  err,
  fieldError,
  LANGUAGES,
  ok,
  ROLES,
  type Department,
  type FieldError,
  type Instant,
  type Language,
  type Result,
  type Role,
} from '@mendline/domain'
import { Not, type EntityManager } from 'typeorm'
import { fail } from '../graphql/fail'
import { isId, newId } from '../id'
import { hashPassword, passwordErrors } from './password'
import { revokeSessions } from './sessions'
import { normaliseEmail } from './sign-in'
import { User } from './user.entity'

/** What an administrator says of a person; the password only when adding them. */
export interface UserValues {
  email: string
  name: string
  department: Department
  role: Role
  language: Language
}

/** Adds a person; errors are at the fields of the input. */
export async function createUser(
  manager: EntityManager,
  values: UserValues & { password: string },
  now: Instant,
): Promise<Result<User, FieldError>> {
  const clean = cleaned(values)
  const [first, ...rest] = [
    ...valueErrors(clean),
    ...(await takenErrors(manager, clean.email, null)),
    ...passwordErrors(values.password, 'password', [clean.email, clean.name]),
  ]
  if (first) return err(first, ...rest)
  const passwordHash = await hashPassword(values.password)
  const user = manager.create(User, { ...clean, id: newId(), disabledAt: null, createdAt: now, passwordHash })
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(User)
    .values(user)
    .orIgnore()
    .returning('id')
    .execute()
  // Somebody else took the email between our look and now.
  return (inserted.raw as unknown[]).length > 0
    ? ok(user)
    : err(fieldError('ALREADY_EXISTS', 'email', { value: clean.email }))
}

/** Changes what is given of a person; NOT_FOUND without one of that id. */
export async function updateUser(
  manager: EntityManager,
  id: string,
  values: Partial<UserValues>,
): Promise<Result<User, FieldError>> {
  const user = await lockedUser(manager, id)
  const clean = cleaned({ ...user, ...values })
  const errors = [...valueErrors(clean), ...(await takenErrors(manager, clean.email, id))]
  if (clean.role !== 'ADMINISTRATOR' && (await isLastAdministrator(manager, user)))
    errors.push(fieldError('LAST_ADMINISTRATOR', 'role'))
  const [first, ...rest] = errors
  if (first) return err(first, ...rest)
  await manager.update(User, { id }, clean)
  return ok(manager.create(User, { ...user, ...clean }))
}

/** Keeps a person from signing in and ends their sessions, whose ids it returns. `by` is who does it, if a person. */
export async function disableUser(
  manager: EntityManager,
  id: string,
  by: string | null,
  now: Instant,
): Promise<Result<{ user: User; ended: string[] }, FieldError>> {
  const user = await lockedUser(manager, id)
  if (id === by) return err(fieldError('NOT_YOURSELF'))
  if (await isLastAdministrator(manager, user)) return err(fieldError('LAST_ADMINISTRATOR'))
  const disabledAt = user.disabledAt ?? now
  await manager.update(User, { id }, { disabledAt })
  const ended = await revokeSessions(manager, { userId: id, except: null }, now)
  return ok({ user: manager.create(User, { ...user, disabledAt }), ended })
}

/** Lets a disabled person sign in again. */
export async function enableUser(manager: EntityManager, id: string): Promise<User> {
  const user = await lockedUser(manager, id)
  await manager.update(User, { id }, { disabledAt: null })
  return manager.create(User, { ...user, disabledAt: null })
}

/** Gives a person a new password and ends their sessions, whose ids it returns. */
export async function resetPassword(
  manager: EntityManager,
  id: string,
  password: string,
  now: Instant,
): Promise<Result<{ user: User; ended: string[] }, FieldError>> {
  const user = await lockedUser(manager, id)
  const [first, ...rest] = passwordErrors(password, 'password', [user.email, user.name])
  if (first) return err(first, ...rest)
  await manager.update(User, { id }, { passwordHash: await hashPassword(password) })
  const ended = await revokeSessions(manager, { userId: id, except: null }, now)
  return ok({ user, ended })
}

async function lockedUser(manager: EntityManager, id: string): Promise<User> {
  const user =
    isId(id) && (await manager.findOne(User, { where: { id }, lock: { mode: 'for_no_key_update' } }))
  return user || fail('NOT_FOUND')
}

/** Whether nobody else could administer; the rows are locked, so that two cannot leave at once. */
async function isLastAdministrator(manager: EntityManager, user: User): Promise<boolean> {
  if (user.role !== 'ADMINISTRATOR' || user.disabledAt !== null) return false
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM app_user WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
  )
  return rows.every(({ id }) => id === user.id)
}

function cleaned(values: UserValues): UserValues {
  return { ...pick(values), email: normaliseEmail(values.email), name: values.name.trim() }
}

function pick({ email, name, department, role, language }: UserValues): UserValues {
  return { email, name, department, role, language }
}

const EMAIL = /^[^\s@"<>()[\]\\,;:]+@[^\s@"<>()[\]\\,;:]+$/

function valueErrors({ email, name, department, role, language }: UserValues): FieldError[] {
  const errors: FieldError[] = []
  if (email.length > 254 || !EMAIL.test(email)) errors.push(fieldError('NOT_AN_EMAIL', 'email'))
  if (!name) errors.push(fieldError('REQUIRED', 'name'))
  if (name.length > 100) errors.push(fieldError('TOO_LONG', 'name', { max: 100, length: name.length }))
  // The API's types see to these; the command line's arguments do not.
  if (!DEPARTMENTS.includes(department)) errors.push(fieldError('NOT_FOUND', 'department'))
  if (!ROLES.includes(role)) errors.push(fieldError('NOT_FOUND', 'role'))
  if (!LANGUAGES.includes(language)) errors.push(fieldError('NOT_FOUND', 'language'))
  return errors
}

async function takenErrors(
  manager: EntityManager,
  email: string,
  except: string | null,
): Promise<FieldError[]> {
  const taken = await manager.existsBy(User, { email, ...(except ? { id: Not(except) } : {}) })
  return taken ? [fieldError('ALREADY_EXISTS', 'email', { value: email })] : []
}
