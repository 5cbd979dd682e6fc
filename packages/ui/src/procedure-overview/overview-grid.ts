import type { OverviewLane, StepId } from '@mendline/domain'

/** How many steps stand beside each other in a lane. */
export type LaneColumns = Readonly<Partial<Record<OverviewLane, number>>>

/** A place on the grid: columns count over all lanes, rows over all parts. */
export interface Cell {
  readonly id: StepId
  readonly column: number
  readonly row: number
}

export interface OverviewSizes {
  readonly box: { readonly width: number; readonly height: number }
  /** Height of the names of lanes, width of the names of parts. */
  readonly head: number
  readonly side: number
  /** One where nothing is said. */
  readonly columns: LaneColumns
}
