import { CombinedGraphQLErrors } from '@apollo/client/errors'

export type FailureCode =
  | 'OFFLINE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'LIMITED'
  | 'BAD_USER_INPUT'
  | 'SERVER'

/** What went wrong where no field of a form can mend it. */
export interface Failure {
  readonly code: FailureCode
  /** The server's own words in the reader's language, where it sent some. */
  readonly message: string | null
  readonly retryAfterSeconds: number | null
  readonly currentVersion: number | null
}

const CODES: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'LIMITED',
  'BAD_USER_INPUT',
])

const isFailureCode = (code: unknown): code is FailureCode => typeof code === 'string' && CODES.has(code)

/** Sorts any error of a request into what the reader can do about it. */
export function failureOf(error: unknown): Failure {
  const none = { message: null, retryAfterSeconds: null, currentVersion: null }
  if (!CombinedGraphQLErrors.is(error)) {
    // fetch throws a TypeError when no answer came at all; everything else is an answer we cannot read.
    return { ...none, code: error instanceof TypeError ? 'OFFLINE' : 'SERVER' }
  }
  const [first] = error.errors
  const extensions = first?.extensions ?? {}
  const code = extensions['code']
  if (!isFailureCode(code)) return { ...none, code: 'SERVER' }
  const numberOf = (value: unknown) => (typeof value === 'number' ? value : null)
  return {
    code,
    message: first?.message ?? null,
    retryAfterSeconds: numberOf(extensions['retryAfterSeconds']),
    currentVersion: numberOf(extensions['currentVersion']),
  }
}
