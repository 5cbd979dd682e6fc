import type { LineKind, LineSource, StepId } from '@mendline/domain'

/** The parts of a board, in the order of their tabs. */
export const TRIP_TABS = [
  'ready',
  'team',
  'goods',
  'purchases',
  'carriage',
  'travel',
  'site',
  'returns',
] as const
export type TripTab = (typeof TRIP_TABS)[number]

/** What the board of a trip shows, as it stands in the address. */
export interface TripSearch {
  /** Absent: readiness. */
  readonly tab?: TripTab | undefined
  /** Which lines of materials and tools are shown. */
  readonly kind?: LineKind | undefined
  readonly source?: LineSource | undefined
  readonly search?: string | undefined
  /** The step whose form is open, and the number of the case it is open for. */
  readonly step?: StepId | undefined
  readonly of?: string | undefined
  /** The line or traveller the reader came from: what a waiver is of at first. */
  readonly about?: string | undefined
}
