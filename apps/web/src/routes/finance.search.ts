import {
  COST_CATEGORIES,
  COST_DIMENSIONS,
  COST_KINDS,
  COST_PARTIES,
  DEPARTMENTS,
  isCurrencyCode,
  isMonth,
  RECEIVABLE_AGES,
  REPAIR_MODES,
  type Month,
} from '@mendline/domain'
import { FINANCE_TABS, NONE, type FinanceSearch, type Mark } from '../features/finance/finance-search'
import { oneOf, text } from './search-value'

export function parseFinanceSearch(raw: Record<string, unknown>): FinanceSearch {
  const currency = text(raw, 'currency')
  return {
    tab: oneOf(raw, 'tab', FINANCE_TABS),
    from: monthOf(raw['from']),
    to: monthOf(raw['to']),
    parties: someOf(raw['parties'], COST_PARTIES),
    departments: someOf(raw['departments'], [...DEPARTMENTS, NONE]),
    kinds: someOf(raw['kinds'], COST_KINDS),
    categories: someOf(raw['categories'], COST_CATEGORIES),
    declaredBy: someOf(raw['declaredBy'], DEPARTMENTS),
    customerIds: textsOf(raw['customerIds']),
    modelIds: textsOf(raw['modelIds']),
    modes: someOf(raw['modes'], [...REPAIR_MODES, NONE]),
    causes: textsOf(raw['causes']),
    rows: someOf(raw['rows'], COST_DIMENSIONS)?.slice(0, 2),
    column: oneOf(raw, 'column', [...COST_DIMENSIONS, NONE]),
    mark: markOf(raw['mark']),
    caseId: text(raw, 'caseId'),
    largest: raw['largest'] === true ? true : undefined,
    age: oneOf(raw, 'age', RECEIVABLE_AGES),
    currency: isCurrencyCode(currency) ? currency : undefined,
  }
}

function monthOf(value: unknown): Month | undefined {
  return isMonth(value) ? value : undefined
}

/** A list, or its members with commas between them, as somebody might type it. */
function membersOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
}

/** The members known, in the order given, each once. */
function someOf<T extends string>(value: unknown, known: readonly T[]): readonly T[] | undefined {
  const found = membersOf(value).flatMap((member) => known.find((each) => each === member) ?? [])
  return found.length === 0 ? undefined : [...new Set(found)]
}

const MOST = 200
const LONGEST = 100

function textsOf(value: unknown): readonly string[] | undefined {
  const found = membersOf(value).filter(
    (member): member is string => typeof member === 'string' && member !== '' && member.length <= LONGEST,
  )
  return found.length === 0 ? undefined : [...new Set(found)].slice(0, MOST)
}

/** What a mark stands for: a value each for at most three dimensions. Empty it is the whole. */
function markOf(value: unknown): Mark | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value).flatMap(([name, found]: [string, unknown]) => {
    const dimension = COST_DIMENSIONS.find((known) => known === name)
    if (dimension === undefined || typeof found !== 'string' || found.length > LONGEST) return []
    return dimension === 'MONTH' && !isMonth(found) ? [] : [[dimension, found] as const]
  })
  return Object.fromEntries(entries.slice(0, 3))
}
