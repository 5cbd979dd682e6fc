import { pino, type Logger } from 'pino'
import type { Env } from './env'

/** The log: JSON lines with request ids, without personal data. Errors of the database lose the values they quote. */
export function createLog(level: Env['logLevel']): Logger {
  return pino({ level, base: null, serializers: { err: describeError } })
}

/** What of an error helps to find its cause without telling what somebody entered. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const driver = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error
  const { code, constraint, table, column } = driver as Error & Record<string, unknown>
  const isDatabase = driver !== error
  // Messages of the server quote the offending value, as in: invalid input syntax for type integer: "…".
  const message = isDatabase ? error.message.replace(/"[^"]*"/g, '"…"') : error.message
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message,
    ...(isDatabase ? { code, constraint, table, column } : {}),
    stack: frames.slice(0, 20).join('\n'),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  }
}
