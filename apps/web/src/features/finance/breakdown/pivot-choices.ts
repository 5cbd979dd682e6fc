import type { CostDimension } from '@mendline/domain'
import { NONE, type FinanceSearch } from '../finance-search'

export interface PivotChoice {
  /** One or two. */
  readonly rows: readonly CostDimension[]
  readonly column: CostDimension | null
}

/** What the pivot table shows: kinds and categories by party, where the reader chose nothing else. */
export function pivotChoiceOf({ rows, column }: FinanceSearch): PivotChoice {
  const chosen = rows ?? ['KIND', 'CATEGORY']
  const across = column === undefined ? 'PARTY' : column === NONE ? null : column
  return { rows: chosen, column: across !== null && chosen.includes(across) ? null : across }
}

/** The dimensions as the server is asked for them. */
export const groupByOf = ({ rows, column }: PivotChoice): readonly CostDimension[] =>
  column === null ? rows : [...rows, column]
