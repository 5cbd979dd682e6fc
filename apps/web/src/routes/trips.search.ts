import { LINE_KINDS, LINE_SOURCES, STEP_IDS } from '@mendline/domain'
import { TRIP_TABS, type TripSearch } from '../features/trip/board/trip-search'
import { TRIP_SHOWS, type TripsSearch } from '../features/trip/list/trips-search'
import { oneOf, text } from './search-value'

export function parseTripsSearch(raw: Record<string, unknown>): TripsSearch {
  return { show: oneOf(raw, 'show', TRIP_SHOWS), search: text(raw, 'search') }
}

export function parseTripSearch(raw: Record<string, unknown>): TripSearch {
  return {
    tab: oneOf(raw, 'tab', TRIP_TABS),
    kind: oneOf(raw, 'kind', LINE_KINDS),
    source: oneOf(raw, 'source', LINE_SOURCES),
    search: text(raw, 'search'),
    step: oneOf(raw, 'step', STEP_IDS),
    of: text(raw, 'of'),
    about: text(raw, 'about'),
  }
}
