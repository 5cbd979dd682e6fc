import type { Department, LocalDate } from '@mendline/domain'

/** What the reserve shows, as it stands in the address. */
export interface ReserveSearch {
  /** The day to compare today with. */
  readonly on?: LocalDate | undefined
  readonly department?: Department | undefined
  readonly search?: string | undefined
  readonly left?: true | undefined
  /** The technician whose card is open; 'new' for a card to be filled. */
  readonly technician?: string | undefined
}
