import { DirectoryLockedError } from '../database/lock-directory'
import { EnvError } from '../env'
import { adminCommand } from './admin'
import { backupCommand } from './backup'
import { CliError, UsageError, type Command } from './command'
import { exportCommand } from './export'
import { importCommand } from './import'
import { migrateCommand } from './migrate'
import { startCommand } from './start'

/** Every word `mendline` knows. */
const commands: readonly Command[] = [
  startCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  adminCommand,
  backupCommand,
]

/** Runs one command line and gives the exit code: 0 done, 1 not done, 2 not understood. */
export async function run([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((candidate) => candidate.name === name)
  if (!command || args.includes('--help') || args.includes('-h')) {
    const asked = name === undefined || name === 'help' || name === '--help' || command !== undefined
    if (!asked) console.error(`Not a command: ${name}\n`)
    console.log(command ? usageOf(command) : overview())
    return asked ? 0 : 2
  }
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      console.error(`${error.message}\n\n${usageOf(command)}`)
      return 2
    }
    if (!isTheirs(error)) throw error
    console.error(error.message)
    return 1
  }
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'mendline <command>',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
  ].join('\n')
}

function usageOf({ usage }: Command): string {
  return usage.map((line) => `mendline ${line}`).join('\n')
}

/** What parseArgs throws at an option it does not know. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** What the person at the terminal can mend: said without a stack. */
function isTheirs(error: unknown): error is Error {
  if (error instanceof CliError || error instanceof EnvError || error instanceof DirectoryLockedError)
    return true
  const code = error instanceof Error && 'code' in error ? error.code : null
  return ['EADDRINUSE', 'EACCES', 'ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '3D000'].includes(
    String(code),
  )
}
