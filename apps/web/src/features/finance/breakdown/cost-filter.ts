import {
  periodOfPreset,
  PERIOD_PRESETS,
  type CostDimension,
  type Month,
  type MonthPeriod,
  type PeriodPreset,
} from '@mendline/domain'
import type { CostFilter } from '../../../gql/graphql'
import { NONE, type CostSearch, type Mark } from '../finance-search'

/** The lists of the filter, each with the dimension it asks about. */
const LISTS = {
  PARTY: 'parties',
  DEPARTMENT: 'departments',
  KIND: 'kinds',
  CATEGORY: 'categories',
  DECLARED_BY: 'declaredBy',
  CUSTOMER: 'customerIds',
  MODEL: 'modelIds',
  MODE: 'modes',
  CAUSE: 'causes',
} as const satisfies Record<Exclude<CostDimension, 'MONTH'>, keyof CostSearch>
export type ListDimension = keyof typeof LISTS
export const LIST_DIMENSIONS = Object.keys(LISTS) as ListDimension[]

const LIST_NAMES = Object.values(LISTS)

/** The values a dimension is filtered by; none: not filtered. */
export const listOf = (search: CostSearch, dimension: ListDimension): readonly string[] =>
  search[LISTS[dimension]] ?? []

/** The search with a dimension filtered by other values. */
export function withList(dimension: ListDimension, values: readonly string[]): CostSearch {
  return { [LISTS[dimension]]: values.length === 0 ? undefined : values }
}

/** This month by the reader's clock. */
export function monthNow(): Month {
  const now = new Date()
  return `${String(now.getFullYear())}-${String(now.getMonth() + 1).padStart(2, '0')}`
}

/** The months asked for; the last twelve where nothing is said. */
export function periodOf({ from, to }: CostSearch, now = monthNow()): MonthPeriod {
  const usual = periodOfPreset('LAST_12_MONTHS', now)
  return { from: from ?? usual.from, to: to ?? usual.to }
}

/** The preset a period is, or null for one chosen by hand. */
export function presetOf(period: MonthPeriod, now = monthNow()): PeriodPreset | null {
  const same = ({ from, to }: MonthPeriod) => from === period.from && to === period.to
  const usual: readonly PeriodPreset[] = ['LAST_12_MONTHS', ...PERIOD_PRESETS]
  return usual.find((preset) => same(periodOfPreset(preset, now))) ?? null
}

const orNull = (value: string): string | null => (value === NONE ? null : value)

/** The filter as the server takes it, always with both months. */
export function filterOf(search: CostSearch): CostFilter {
  const lists = LIST_NAMES.flatMap((name) => {
    const values = search[name]
    return values === undefined ? [] : [[name, values.map(orNull)] as const]
  })
  return { ...periodOf(search), ...Object.fromEntries(lists) }
}

/** The filter narrowed to what a mark stands for. */
export function narrowed(filter: CostFilter, mark: Mark): CostFilter {
  const { MONTH: month, ...rest } = mark
  const lists = LIST_DIMENSIONS.flatMap((dimension) => {
    const value = rest[dimension]
    return value === undefined ? [] : [[LISTS[dimension], [orNull(value)]] as const]
  })
  return {
    ...filter,
    ...(month === undefined ? {} : { from: month, to: month }),
    ...Object.fromEntries(lists),
  }
}

/** Whether anything but the period is filtered. */
export const isFiltered = (search: CostSearch): boolean =>
  LIST_NAMES.some((name) => search[name] !== undefined)

/** The address without any filter but the period. */
export const cleared = (): CostSearch => Object.fromEntries(LIST_NAMES.map((name) => [name, undefined]))

/** Where the costs of a filter are given as a file. */
export function exportHref(filter: CostFilter, format: 'csv' | 'xlsx'): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value == null) continue
    const text = Array.isArray(value)
      ? (value as readonly (string | null)[]).map((member) => member ?? NONE).join(',')
      : String(value)
    parameters.set(name, text)
  }
  return `/exports/costs.${format}?${parameters.toString()}`
}
