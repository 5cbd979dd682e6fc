import type { Department } from '@mendline/domain'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import type { CaseEvent } from './case-event.entity'
import { eventsAfter, onCaseEvents } from './relay'

/** More unread events than this, and the subscriber is let go: it can come back with its cursor and loses nothing. */
const MOST_UNREAD = 10_000
const BATCH = 500

export interface Following {
  readonly after?: string | null
  readonly caseId?: string | null
  readonly department?: Department | null
}

/** Events after the cursor from the log, then live ones, each once and in order. */
export function followEvents(context: Context, following: Following): AsyncIterableIterator<CaseEvent> {
  const { after = null } = following
  if (after !== null && !/^\d{1,18}$/.test(after)) {
    fail('BAD_USER_INPUT', { zh: '游标无效。', en: 'This cursor is not valid.' })
  }
  const inbox = new Inbox<CaseEvent>()
  const stop = onCaseEvents((events) => {
    inbox.put(events)
  })
  return until(eventsFrom(context, following, after, inbox), () => {
    stop()
    inbox.close()
  })
}

async function* eventsFrom(
  context: Context,
  following: Following,
  after: string | null,
  inbox: Inbox<CaseEvent>,
): AsyncGenerator<CaseEvent> {
  let cursor = after === null ? null : BigInt(after)
  while (cursor !== null) {
    const missed = await eventsAfter(context.db, String(cursor), BATCH)
    for (const event of missed) {
      cursor = positionOf(event)
      if (concerns(event, following)) yield event
    }
    if (missed.length < BATCH) break
  }
  for await (const event of inbox) {
    if (cursor !== null && positionOf(event) <= cursor) continue
    cursor = positionOf(event)
    if (concerns(event, following)) yield event
  }
}

export interface QueueChanged {
  readonly department: Department
  readonly caseId: string
  readonly at: string
}

/** One note for each batch of events in which the queue changed. */
export function followQueue(department: Department | null): AsyncIterableIterator<QueueChanged> {
  const inbox = new Inbox<QueueChanged>()
  const stop = onCaseEvents((events) => {
    const changed = new Map<Department, QueueChanged>()
    for (const event of events) {
      if (event.department === null || (department !== null && event.department !== department)) continue
      changed.set(event.department, { department: event.department, caseId: event.caseId, at: event.at })
    }
    inbox.put([...changed.values()])
  })
  return until(inbox[Symbol.asyncIterator](), () => {
    stop()
    inbox.close()
  })
}

/**
 * The generator, with an end: a generator that waits for the next event cannot be returned from, so that whoever
 * leaves closes the inbox first.
 */
function until<T>(events: AsyncGenerator<T>, close: () => void): AsyncIterableIterator<T> {
  return {
    next: () => events.next(),
    return: () => {
      close()
      return events.return(undefined)
    },
    throw: (error: unknown) => {
      close()
      return events.throw(error)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

const positionOf = (event: CaseEvent): bigint => BigInt(event.position ?? '0')

function concerns(event: CaseEvent, { caseId, department }: Following): boolean {
  return (
    (caseId == null || event.caseId === caseId) && (department == null || event.department === department)
  )
}

/** Holds what arrived until the subscriber takes it. */
class Inbox<T> implements AsyncIterable<T> {
  private readonly waiting: T[] = []
  private arrived: () => void = () => undefined
  private closed = false

  close(): void {
    this.closed = true
    this.arrived()
  }

  put(items: readonly T[]): void {
    this.waiting.push(...items)
    if (items.length > 0) this.arrived()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    while (!this.closed) {
      if (this.waiting.length > MOST_UNREAD) fail('LIMITED')
      const next = this.waiting.shift()
      if (next !== undefined) yield next
      else {
        await new Promise<void>((resolve) => {
          this.arrived = resolve
        })
      }
    }
  }
}
