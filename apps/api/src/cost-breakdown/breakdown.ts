import { periodBefore, type CostDimension } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { normaliseDecimal } from '../graphql/scalars'
import { conditionsOf, DIMENSION_COLUMNS, filteredBy, periodOf, type CostFilter } from './cost-filter'
import { GRAINS, type Grain } from './rollup'

/** One row of a breakdown: a value for each dimension asked for (null: none), and its amounts. */
export interface BreakdownRow {
  readonly values: readonly (string | null)[]
  readonly amount: string
  readonly previous: string | null
}

export interface Breakdown {
  readonly rows: readonly BreakdownRow[]
  readonly total: string
  readonly previousTotal: string | null
  /** The period before, as long as the one asked for; null where the period is open or was not asked for. */
  readonly previousPeriod: { readonly from: string; readonly to: string } | null
}

/** More rows than anybody reads, and than an answer should carry. */
const MAX_ROWS = 5000

export class TooManyRows extends Error {}

export interface BreakdownChoices {
  readonly compare: boolean
  /** Only so many of the largest rows; null: all of them. */
  readonly top: number | null
}

const COLUMN_OF_GRAIN: Readonly<Record<string, CostDimension>> = {
  month: 'MONTH',
  party: 'PARTY',
  department: 'DEPARTMENT',
  kind: 'KIND',
  mode: 'MODE',
  cause: 'CAUSE',
  customerId: 'CUSTOMER',
  modelId: 'MODEL',
}

/** The sums that know all these dimensions, smallest first; null when only the postings do. */
function grainFor(dimensions: Iterable<CostDimension>): Grain | null {
  const wanted = [...dimensions]
  return (
    (Object.keys(GRAINS) as Grain[]).find((grain) => {
      const known = GRAINS[grain].map((column) => COLUMN_OF_GRAIN[column])
      return wanted.every((dimension) => known.includes(dimension))
    }) ?? null
  )
}

/**
 * Confirmed costs added up by up to three dimensions; the database adds exactly. One statement, over the sums kept where
 * they know enough, else over the postings. Throws TooManyRows beyond MAX_ROWS.
 */
export async function breakdown(
  manager: EntityManager,
  filter: CostFilter,
  groupBy: readonly CostDimension[],
  { compare, top }: BreakdownChoices,
): Promise<Breakdown> {
  const { from, to } = periodOf(filter)
  const before = compare && from !== null && to !== null && from <= to ? periodBefore({ from, to }) : null
  const grain = grainFor([...groupBy, ...filteredBy(filter)])
  const { sql, parameters } = conditionsOf(filter)
  const parameter = (value: unknown) => `$${String(parameters.push(value))}`
  const columns = groupBy.map((dimension) => DIMENSION_COLUMNS[dimension].column)
  const conditions = [
    ...(grain === null ? [] : [`grain = '${grain}'`]),
    ...(sql === '' ? [] : [sql]),
    ...((before?.from ?? from) === null ? [] : [`month >= ${parameter(before?.from ?? from)}`]),
    ...(to === null ? [] : [`month <= ${parameter(to)}`]),
  ]
  const now = before === null ? '' : ` FILTER (WHERE month >= ${parameter(from)})`
  const then =
    before === null ? 'NULL' : `coalesce(sum(amount) FILTER (WHERE month <= ${parameter(before.to)}), 0)`
  const select = columns.map((column, i) => `${column} AS v${String(i)}, `).join('')
  const rows: { amount: string; previous: string | null; whole: boolean }[] = await manager.query(
    `SELECT ${select}coalesce(sum(amount)${now}, 0)::text AS amount, (${then})::text AS previous,
            ${columns.length === 0 ? 'true' : `GROUPING(${columns.join(', ')}) <> 0`} AS whole
       FROM ${grain === null ? 'cost_posting' : 'cost_rollup'}
      ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
      ${columns.length === 0 ? '' : `GROUP BY GROUPING SETS ((${columns.join(', ')}), ())`}
      ${top === null ? '' : `ORDER BY whole DESC, sum(amount)${now} DESC`}
      LIMIT ${String((top ?? MAX_ROWS + 1) + 1)}`,
    parameters,
  )
  if (rows.length > MAX_ROWS + 1) throw new TooManyRows()
  const whole = rows.find((row) => row.whole)
  const kept = rows
    .filter((row) => !row.whole)
    .map((row) => ({
      values: groupBy.map(
        (_, i) => (row as unknown as Record<string, string | null>)[`v${String(i)}`] ?? null,
      ),
      amount: normaliseDecimal(row.amount),
      previous: row.previous === null ? null : normaliseDecimal(row.previous),
    }))
    .filter(({ amount, previous }) => amount !== '0' || (previous !== null && previous !== '0'))
  return {
    rows: kept,
    total: normaliseDecimal(whole?.amount ?? '0'),
    previousTotal: before === null ? null : normaliseDecimal(whole?.previous ?? '0'),
    previousPeriod: before,
  }
}
