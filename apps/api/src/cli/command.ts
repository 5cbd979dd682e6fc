import { errorText, type FieldError, type Result } from '@mendline/domain'

/** One word after `mendline`. */
export interface Command {
  name: string
  /** Its line in the list of commands. */
  summary: string
  /** How it is written, one form a line. */
  usage: readonly string[]
  /** Runs it; what it returns is the exit code. A CliError is shown without a stack. */
  run: (args: string[]) => Promise<number>
}

/** What the person at the terminal did or met that is no fault of the program. */
export class CliError extends Error {}

/** A line that was not understood: how it is written is shown with it. */
export class UsageError extends Error {}

/** What was done, or a CliError that names each field and what is wrong with it. */
export function accepted<T>(result: Result<T, FieldError>): T {
  if (result.ok) return result.value
  throw new CliError(
    result.errors
      .map(
        ({ code, field, params }) =>
          `${field.join('.')}${field.length > 0 ? ': ' : ''}${errorText(code, 'en', params)}`,
      )
      .join('\n'),
  )
}
