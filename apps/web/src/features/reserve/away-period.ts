import type { AbsenceReason, Department, LocalDate } from '@mendline/domain'

/** What keeps somebody away; each has its words under `reason`. */
export type AwayKind = AbsenceReason | 'TRIP'

/** Days on which somebody is away, whatever the kind: the time line knows no more of them. */
export interface AwayPeriod {
  readonly id: string
  readonly kind: AwayKind
  readonly from: LocalDate
  /** The last day. */
  readonly until: LocalDate
  readonly technician: { readonly id: string; readonly name: string; readonly department: Department }
}
