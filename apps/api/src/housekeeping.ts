import type { Logger } from 'pino'
import type { AttachmentFiles } from './attachment/attachment-files'
import { sweepSessions } from './auth/sessions'
import { sweepThrottle } from './auth/throttle'
import { sweepKeys } from './command/idempotency'
import type { Clock } from './context'
import type { Database } from './database/data-source'

const EVERY_MILLISECONDS = 60 * 60_000
const FIRST_AFTER_MILLISECONDS = 60_000

/** Removes once an hour what nobody needs any more. Returns how to stop; what runs is finished first. */
export function startHousekeeping(
  { dataSource: { manager }, embedded }: Database,
  files: AttachmentFiles,
  clock: Clock,
  log: Logger,
): () => Promise<void> {
  let running = Promise.resolve()

  async function sweep(): Promise<void> {
    const now = clock()
    await sweepSessions(manager, now)
    await sweepThrottle(manager, now)
    await sweepKeys(manager, now)
    // What is prepared was planned for tables as large as they were then (database/preparing-client.ts).
    if (embedded) await manager.query('DISCARD PLANS')
    const removed = await files.sweep(manager, now)
    if (removed > 0) log.info({ removed }, 'files without an attachment removed')
  }
  const run = () => {
    running = sweep().catch((error: unknown) => log.error({ err: error }, 'housekeeping failed'))
  }
  const first = setTimeout(run, FIRST_AFTER_MILLISECONDS).unref()
  const timer = setInterval(run, EVERY_MILLISECONDS).unref()
  return () => {
    clearTimeout(first)
    clearInterval(timer)
    return running
  }
}
