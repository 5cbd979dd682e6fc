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
