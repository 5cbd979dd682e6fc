import type { CostDimension } from '@mendline/domain'
import { NONE, type Mark } from '../finance-search'
import type { Row } from './breakdown-queries'

/** What a row stands for in a dimension. */
export function keyOf(
  row: Row,
  dimension: CostDimension,
): { readonly value: string; readonly label: string } {
  const key = row.keys.find((each) => each.dimension === dimension)
  return { value: key?.value ?? NONE, label: key?.label ?? '' }
}

/** The mark of a row: its value in every dimension, or in some of them. */
export function markOf(row: Row, dimensions = row.keys.map(({ dimension }) => dimension)): Mark {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, keyOf(row, dimension).value]))
}
