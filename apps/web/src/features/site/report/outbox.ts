import type { Instant } from '@mendline/domain'
import type { DeviceStore } from '../../../device/store'
import type { UserError } from '../../../server/use-command'
import { isOpen, photoKey, reportKey, reportsOf, type ReportPhoto, type SiteReport } from './site-report'

/** What came of sending: NO_ANSWER leaves it unknown whether the report arrived. */
export type Sent =
  | { readonly outcome: 'SENT' }
  | { readonly outcome: 'REFUSED'; readonly errors: readonly UserError[] }
  | { readonly outcome: 'NO_ANSWER' }

/** The way to the server. */
export interface ReportServer {
  /** Who is signed in there now; null: nobody, or no answer. */
  whoIsSignedIn(): Promise<string | null>
  /** Sends a photo and gives its id there; null: no answer. Throws PhotoRefused. */
  sendPhoto(report: SiteReport, photo: ReportPhoto, bytes: ArrayBuffer): Promise<string | null>
  sendReport(report: SiteReport): Promise<Sent>
}

export class PhotoRefused extends Error {}

interface OutboxOptions {
  readonly store: DeviceStore
  readonly server: ReportServer
  readonly now: () => Instant
  /** Runs one sender at a time, over all pages of the browser. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

/**
 * Reports that wait for the network. Each is sent until an answer says what became of it, oldest first; its draftId
 * never changes, by which the server keeps it once however often it comes.
 */
export class Outbox {
  readonly #options: OutboxOptions
  readonly #listeners = new Set<() => void>()
  #sending: string | null = null

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** The report on its way now. */
  get sending(): string | null {
    return this.#sending
  }

  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async reports(ownerId: string, tripId?: string): Promise<readonly SiteReport[]> {
    const all = await this.#options.store.list<SiteReport>(reportsOf(ownerId))
    return all
      .filter((report) => tripId === undefined || report.tripId === tripId)
      .sort((a, b) => a.day.localeCompare(b.day))
  }

  /** Keeps a draft as it is typed. */
  async keep(report: SiteReport): Promise<void> {
    await this.#options.store.set(reportKey(report), report)
    this.#changed()
  }

  async keepPhoto(report: SiteReport, photo: ReportPhoto, bytes: ArrayBuffer): Promise<void> {
    await this.#options.store.set(photoKey(report.draftId, photo.key), bytes)
  }

  photo(report: SiteReport, photo: ReportPhoto): Promise<ArrayBuffer | undefined> {
    return this.#options.store.get<ArrayBuffer>(photoKey(report.draftId, photo.key))
  }

  async dropPhoto(report: SiteReport, photo: ReportPhoto): Promise<void> {
    await this.#options.store.delete(photoKey(report.draftId, photo.key))
  }

  /** Puts a report among those that wait; behind the others, except for one that has waited before. */
  async queue(report: SiteReport): Promise<void> {
    const queuedAt = report.queuedAt ?? this.#options.now()
    await this.keep({ ...report, state: 'WAITING', queuedAt, errors: [] })
  }

  /** Takes it out again to be changed, unless it may have been sent. */
  reopen(report: SiteReport): Promise<void> {
    return this.#options.alone(async () => {
      const now = await this.#options.store.get<SiteReport>(reportKey(report))
      if (now?.state === 'WAITING' && !now.attempted) await this.keep({ ...now, state: 'DRAFT' })
    })
  }

  /** Throws a draft away, with its photos; not one that may have been sent. */
  async discard(report: SiteReport): Promise<void> {
    if (!isOpen(report)) return
    for (const photo of report.photos) await this.dropPhoto(report, photo)
    await this.#options.store.delete(reportKey(report))
    this.#changed()
  }

  /** The trip has these: whatever became of the answer, they need no sending, and what is known to be sent no room. */
  async arrived(ownerId: string, draftIds: ReadonlySet<string>): Promise<void> {
    for (const report of await this.reports(ownerId)) {
      if (!draftIds.has(report.draftId)) continue
      if (report.state !== 'SENT') await this.#sent(report)
      else {
        await this.#options.store.delete(reportKey(report))
        this.#changed()
      }
    }
  }

  /** Sends what waits, as long as the server answers. */
  send(ownerId: string): Promise<void> {
    return this.#options.alone(async () => {
      for (const report of await this.#waiting(ownerId)) {
        // Somebody else may have signed in on this device meanwhile, in this page or in another.
        if ((await this.#options.server.whoIsSignedIn()) !== ownerId) return
        this.#sending = report.draftId
        this.#changed()
        try {
          if (!(await this.#sendOne(report))) return
        } finally {
          this.#sending = null
          this.#changed()
        }
      }
    })
  }

  async #waiting(ownerId: string): Promise<readonly SiteReport[]> {
    return (await this.reports(ownerId))
      .filter(({ state }) => state === 'WAITING')
      .sort((a, b) => (a.queuedAt ?? '').localeCompare(b.queuedAt ?? ''))
  }

  /** Whether the next one may follow. */
  async #sendOne(waiting: SiteReport): Promise<boolean> {
    let report = waiting
    for (const photo of report.photos) {
      if (photo.attachmentId !== null) continue
      const bytes = await this.photo(report, photo)
      if (bytes === undefined) continue
      try {
        const attachmentId = await this.#options.server.sendPhoto(report, photo, bytes)
        if (attachmentId === null) return false
        const photos = report.photos.map((one) => (one.key === photo.key ? { ...one, attachmentId } : one))
        report = { ...report, photos }
        await this.keep(report)
      } catch (error) {
        if (!(error instanceof PhotoRefused)) throw error
        const refusal = { code: 'PHOTO', message: error.message, field: ['input', 'attachmentIds'] }
        await this.keep({ ...report, state: 'REFUSED', errors: [refusal] })
        return true
      }
    }
    // Said before it is sent: a phone that dies on the way must not think that the words are still its own.
    report = { ...report, attempted: true }
    await this.keep(report)
    const sent = await this.#options.server.sendReport(report)
    if (sent.outcome === 'NO_ANSWER') return false
    if (sent.outcome === 'SENT') await this.#sent(report)
    else await this.keep({ ...report, state: 'REFUSED', attempted: false, errors: sent.errors })
    return true
  }

  async #sent(report: SiteReport): Promise<void> {
    await this.keep({ ...report, state: 'SENT', errors: [] })
    // The server has them now, and phones are small.
    for (const photo of report.photos) await this.dropPhoto(report, photo)
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
