import { COST_TEXT, DEPARTMENT_TEXT, money, sum, type CostDimension, type Money } from '@mendline/domain'
import { LI, queueRoot } from './queue-data'

/** A posting as the tests write it. */
export interface TestPosting {
  readonly month: string
  readonly party: 'CUSTOMER' | 'COMPANY'
  readonly department: 'RND' | 'WORKSHOP' | null
  readonly kind: 'PURCHASE' | 'TRAVEL'
  readonly category: 'PART' | 'AIR' | 'MEALS'
  readonly customerId: string
  readonly modelId: string
  readonly cause: string | null
  readonly amount: string
}

export function posting(amount: string, changes: Partial<TestPosting> = {}): TestPosting {
  return {
    month: '2026-07',
    party: 'COMPANY',
    department: null,
    kind: 'PURCHASE',
    category: 'PART',
    customerId: 'c1',
    modelId: 'm1',
    cause: null,
    amount,
    ...changes,
  }
}

const FIELD: Partial<Record<CostDimension, keyof TestPosting>> = {
  MONTH: 'month',
  PARTY: 'party',
  DEPARTMENT: 'department',
  KIND: 'kind',
  CATEGORY: 'category',
  CUSTOMER: 'customerId',
  MODEL: 'modelId',
  CAUSE: 'cause',
}
const LISTS: Readonly<Record<string, keyof TestPosting>> = {
  parties: 'party',
  departments: 'department',
  kinds: 'kind',
  categories: 'category',
  customerIds: 'customerId',
  modelIds: 'modelId',
  causes: 'cause',
}
const NAMES: Readonly<Record<string, string>> = {
  c1: '宏图显示',
  c2: 'Nordlicht GmbH',
  m1: 'DP-2150',
  m2: 'HMI-070',
}

function labelOf(dimension: CostDimension, value: string | null): string {
  if (value === null) return dimension === 'DEPARTMENT' ? COST_TEXT.none.DEPARTMENT.zh : '无记录'
  const texts = { ...COST_TEXT.party, ...COST_TEXT.kind, ...COST_TEXT.category, ...DEPARTMENT_TEXT }
  const found = Object.entries(texts).find(([code]) => code === value)?.[1].zh
  return found ?? NAMES[value] ?? value
}

type Filter = Readonly<Record<string, string | readonly (string | null)[] | null | undefined>>

function passing(postings: readonly TestPosting[], filter: Filter): readonly TestPosting[] {
  return postings.filter((each) =>
    Object.entries(filter).every(([name, wanted]) => {
      if (wanted == null) return true
      if (typeof wanted === 'string') return name === 'from' ? each.month >= wanted : each.month <= wanted
      const field = LISTS[name]
      return field === undefined || wanted.includes(each[field])
    }),
  )
}

const summed = (postings: readonly TestPosting[]): Money =>
  sum(
    postings.map(({ amount }) => money(amount, 'CNY')),
    'CNY',
  )

interface BreakdownArgs {
  readonly filter: Filter
  readonly groupBy: readonly CostDimension[]
  readonly compare: boolean
  readonly top?: number | null
}

/** What the finance screen asks, answered from a list of postings as the server would; nothing in the period before. */
export function costRoot(postings: readonly TestPosting[]) {
  return {
    ...queueRoot({ list: [] }),
    viewer: (): unknown => LI,
    baseCurrency: () => 'CNY',
    settings: () => [
      { key: 'COMPANY_NAME_ZH', value: '启明工业显示有限公司' },
      { key: 'COMPANY_NAME_EN', value: 'Qiming Displays' },
    ],
    costBreakdown: ({ filter, groupBy, compare, top }: BreakdownArgs) => {
      const found = passing(postings, filter)
      const groups = new Map<string, TestPosting[]>()
      for (const each of found) {
        const key = JSON.stringify(groupBy.map((dimension) => each[FIELD[dimension] ?? 'cause']))
        groups.set(key, [...(groups.get(key) ?? []), each])
      }
      const rows = [...groups].map(([key, members]) => ({
        keys: (JSON.parse(key) as (string | null)[]).map((value, index) => {
          const dimension = groupBy[index] ?? 'CAUSE'
          return { dimension, value, label: labelOf(dimension, value) }
        }),
        amount: summed(members),
        previous: compare ? money('0', 'CNY') : null,
      }))
      return {
        rows: rows
          .sort((a, b) => Number(b.amount.amount) - Number(a.amount.amount))
          .slice(0, top ?? undefined),
        total: summed(found),
        previousTotal: compare ? money('0', 'CNY') : null,
        previousFrom: compare ? '2025-01' : null,
        previousTo: compare ? '2025-12' : null,
      }
    },
    costPostings: ({ filter }: { readonly filter: Filter }) => {
      const found = passing(postings, filter)
      const edges = found.map((each, index) => ({
        cursor: String(index),
        node: {
          ...each,
          id: `p${String(index)}`,
          currency: 'CNY',
          declaredBy: 'MATERIALS',
          repairCase: { id: 'case-1', number: 'RC-2607-1' },
          costItem: { id: 'item-1', description: '背光电容' },
        },
      }))
      return {
        edges,
        pageInfo: { hasNextPage: false, endCursor: edges.at(-1)?.cursor ?? null },
        totalCount: edges.length,
      }
    },
  }
}
