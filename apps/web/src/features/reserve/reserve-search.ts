import type { Department, LocalDate } from '@mendline/domain'

/** What the reserve shows, as it stands in the address. */
export interface ReserveSearch {
  /** The day to compare today with. */
  readonly on?: LocalDate | undefined
  readonly department?: Department | undefined
  /** Who has a skill in this model. */
  readonly model?: string | undefined
  /** Who can go on these days; one alone is a single day. */
  readonly from?: LocalDate | undefined
  readonly until?: LocalDate | undefined
  /** To this country, rather than to a customer at home. */
  readonly country?: string | undefined
  readonly visa?: true | undefined
  readonly search?: string | undefined
  readonly left?: true | undefined
  /** The technician whose card is open; 'new' for a card to be filled. */
  readonly technician?: string | undefined
}

/** The trip of which the address asks who can go; null where it asks of none. */
export function fitOf({ from, until, country, visa }: ReserveSearch) {
  const first = from ?? until
  if (first === undefined) return null
  return {
    from: first,
    until: until ?? first,
    country: country ?? null,
    visaRequired: country !== undefined && visa === true,
  }
}

/** Whether the list of technicians shows fewer than all. */
export const isFiltered = (search: ReserveSearch): boolean =>
  [search.search, search.department, search.model, search.from, search.until].some(
    (filter) => filter !== undefined,
  )
