/** Which trips the list shows besides those whose work is not over. */
export const TRIP_SHOWS = ['over', 'all'] as const

/** What the list of trips shows, as it stands in the address. */
export interface TripsSearch {
  /** Absent: those whose work is not over. */
  readonly show?: (typeof TRIP_SHOWS)[number] | undefined
  readonly search?: string | undefined
}

/** What the server is asked for. */
export const filterOf = ({ show, search }: TripsSearch) => ({
  open: show === 'all' ? null : show !== 'over',
  search: search ?? null,
})
