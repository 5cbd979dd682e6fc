import { fieldError, type FieldError } from '@mendline/domain'
import { hash, verify } from '@node-rs/argon2'

const MIN_LENGTH = 10
const MAX_LENGTH = 200

/** argon2id with a fresh salt, some 20 MiB and two passes (the first choice of OWASP's password storage cheat sheet). */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

/** Whether the password is the one hashed. Without a hash it takes as long and says no. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  // A password longer than any we accept must not cost us more than one we do.
  const asked = password.slice(0, MAX_LENGTH)
  const matches = await verify(passwordHash ?? (await hashOfNobody()), asked)
  return matches && passwordHash !== null && password.length <= MAX_LENGTH
}

let nobody: Promise<string> | undefined

function hashOfNobody(): Promise<string> {
  nobody ??= hash('no account has this password')
  return nobody
}

/** What is wrong with a password somebody chooses; `known` are words others know of them: email, name. */
export function passwordErrors(password: string, field: string, known: readonly string[]): FieldError[] {
  const length = [...password].length
  if (length < MIN_LENGTH) return [fieldError('TOO_SHORT', field, { min: MIN_LENGTH })]
  if (length > MAX_LENGTH) return [fieldError('TOO_LONG', field, { max: MAX_LENGTH, length })]
  const low = password.toLowerCase()
  const easy =
    new Set(low).size < 5 ||
    isRun(low) ||
    EASY.some((word) => low.startsWith(word) && low.length < word.length + 5) ||
    known.some((word) => word.length >= 3 && low.includes(word.toLowerCase()) && low.length < word.length + 5)
  return easy ? [fieldError('PASSWORD_TOO_EASY', field)] : []
}

const EASY = [
  'password',
  'passw0rd',
  'mendline',
  'administrator',
  'welcome',
  'qwertyuiop',
  '1q2w3e4r',
  'woaini',
  'iloveyou',
]

function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((char, i) => char.charCodeAt(0) - text.charCodeAt(i)))
  return steps.size <= 2
}
