import type { DataSource } from 'typeorm'
import { CaseEvent } from './case-event.entity'

/** Arbitrary but fixed: the advisory lock under which events are numbered, one process at a time. */
const RELAY_LOCK = 7_316_401
const BATCH = 1000
const POLL_MILLISECONDS = 1000

type Listener = (events: readonly CaseEvent[]) => void
const listeners = new Set<Listener>()
let wake: () => void = () => undefined

/** Tells the relay that something was committed; it numbers and hands it out at once instead of at its next poll. */
export function wakeRelay(): void {
  wake()
}

/** Hears every numbered event from now on, in order. Returns how to stop. */
export function onCaseEvents(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Numbers committed events and hands them to the subscribers of this process. The order of a sequence is not the order
 * of commit, so readers go by `position`, given here under a lock; other processes' events are found by polling.
 */
export function startRelay(db: DataSource, report: (error: unknown) => void): () => Promise<void> {
  let stopped = false
  let woken = false
  let resolveWait: () => void = () => undefined
  wake = () => {
    woken = true
    resolveWait()
  }
  const running = (async () => {
    let cursor = await newestPosition(db)
    while (!stopped) {
      woken = false
      try {
        await numberEvents(db)
        for (;;) {
          const events = await eventsAfter(db, cursor, BATCH)
          const last = events.at(-1)
          if (last === undefined) break
          cursor = last.position ?? cursor
          for (const listener of [...listeners]) listener(events)
        }
      } catch (error) {
        report(error)
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MILLISECONDS)
        resolveWait = () => {
          clearTimeout(timer)
          resolve()
        }
        // Stopping or a command may have come while the statements above ran.
        if (woken || stopped) resolveWait()
      })
    }
  })()
  return async () => {
    stopped = true
    resolveWait()
    wake = () => undefined
    await running
  }
}

/** Gives every committed event its position, in the order of writing. */
export async function numberEvents(db: DataSource): Promise<void> {
  const pending: unknown[] = await db.query(`SELECT 1 FROM case_event WHERE position IS NULL LIMIT 1`)
  if (pending.length === 0) return
  await db.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(${String(RELAY_LOCK)})`)
    await manager.query(
      `WITH last AS (SELECT coalesce(max(position), 0) AS position FROM case_event),
       next AS (SELECT id, row_number() OVER (ORDER BY ordinal) AS n FROM case_event WHERE position IS NULL)
       UPDATE case_event e SET position = last.position + next.n FROM last, next WHERE e.id = next.id`,
    )
  })
}

/** Numbered events after a position, oldest first. */
export function eventsAfter(db: DataSource, position: string, limit: number): Promise<CaseEvent[]> {
  return db
    .createQueryBuilder(CaseEvent, 'event')
    .where('event.position > :position', { position })
    .orderBy('event.position')
    .limit(limit)
    .getMany()
}

async function newestPosition(db: DataSource): Promise<string> {
  const [row]: { position: string }[] = await db.query(
    `SELECT coalesce(max(position), 0)::text AS position FROM case_event`,
  )
  return row?.position ?? '0'
}
