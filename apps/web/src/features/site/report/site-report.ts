import type { Instant, LocalDate } from '@mendline/domain'
import type { UserError } from '../../../server/use-command'

/** What is written of a day; numbers are null until they are typed. */
export interface ReportValues {
  readonly plan: string
  readonly actual: string
  readonly unitsPlanned: number | null
  readonly unitsDone: number | null
  readonly hours: number | null
  readonly problems: string
  readonly tomorrow: string
}

/** A photo of a report. Its bytes lie apart, so that a keystroke does not write them again. */
export interface ReportPhoto {
  readonly key: string
  readonly name: string
  readonly type: string
  /** The file on the server, once it has arrived there. */
  readonly attachmentId: string | null
}

/** A report on the device, until the server has it and after. It belongs to who wrote it, whoever holds the phone. */
export interface SiteReport {
  /** Its own for ever: by it the server knows a report sent twice. */
  readonly draftId: string
  readonly ownerId: string
  readonly tripId: string
  /** The case the photos go to. */
  readonly caseId: string
  readonly day: LocalDate
  readonly state: 'DRAFT' | 'WAITING' | 'SENT' | 'REFUSED'
  readonly values: ReportValues
  readonly photos: readonly ReportPhoto[]
  /** When it was last written, by the clock of the device. */
  readonly writtenAt: Instant
  /** When it went into the outbox; the order in which reports are sent. */
  readonly queuedAt: Instant | null
  /** It may have reached the server: until an answer says otherwise, its words stand. */
  readonly attempted: boolean
  /** What the server found wrong. */
  readonly errors: readonly UserError[]
}

export const reportKey = ({ ownerId, tripId, draftId }: SiteReport): string =>
  `${reportsOf(ownerId)}${tripId}:${draftId}`

export const reportsOf = (ownerId: string): string => `report:${ownerId}:`

export const photoKey = (draftId: string, key: string): string => `photo:${draftId}:${key}`

/** Whether its words may change: not while it may be on its way. */
export const isOpen = ({ state, attempted }: SiteReport): boolean =>
  state === 'DRAFT' || state === 'REFUSED' || (state === 'WAITING' && !attempted)
