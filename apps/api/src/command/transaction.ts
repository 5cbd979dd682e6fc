import type { EntityManager } from 'typeorm'
import type { Context } from '../context'

const RETRYABLE = new Set(['40P01', '40001'])
const ATTEMPTS = 3

/**
 * Runs a command's work in one transaction; a deadlock or serialisation failure is tried again, three times in all.
 * Inside it only the manager given may be used: on the embedded database there is but one session.
 */
export async function inTransaction<T>(
  context: Pick<Context, 'db'>,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await context.db.transaction(work)
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRYABLE.has(codeOf(error))) throw error
    }
  }
}

/** The SQLSTATE of a database error, '' of any other. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('driverError' in error) return codeOf(error.driverError)
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
