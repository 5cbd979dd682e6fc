import { add, COST_DIMENSIONS, money, sum, zero, type CostDimension, type Money } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { insertPostings, numbers, randomFilter, type BulkPostings } from '../testing/cost-postings'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import type { CostPosting } from './cost-posting.entity'
import { GRAINS, sumsOf, type Grain } from './rollup'

let desk: SettlementDesk
let bulk: BulkPostings
let finance: User
beforeAll(async () => {
  desk = await openSettlementDesk()
  bulk = await insertPostings(desk, 1500)
  finance = await desk.who('FINANCE')
})
afterAll(() => desk.server.close())

interface Row {
  keys: { dimension: CostDimension; value: string | null; label: string }[]
  amount: Money
  previous: Money | null
}

const BREAKDOWN = `query ($filter: CostFilter!, $groupBy: [CostDimension!]!, $compare: Boolean!, $top: Int) {
  costBreakdown(filter: $filter, groupBy: $groupBy, compare: $compare, top: $top) {
    rows { keys { dimension value label } amount { amount currency } previous { amount currency } }
    total { amount currency } previousTotal { amount currency } previousFrom previousTo
  }
}`

interface Choices {
  readonly compare?: boolean
  readonly as?: User
  readonly top?: number | null
}

async function broken(
  filter: object,
  groupBy: readonly CostDimension[],
  { compare = false, as = finance, top = null }: Choices = {},
) {
  const answer = await desk.server.execute(BREAKDOWN, { filter, groupBy, compare, top }, { as })
  return { ...answer.data?.costBreakdown, failure: answer.errors?.[0]?.extensions['code'] } as {
    rows: Row[]
    total: Money
    previousTotal: Money | null
    previousFrom: string | null
    previousTo: string | null
    failure: string | undefined
  }
}

const COLUMN: Readonly<Record<CostDimension, keyof CostPosting>> = {
  MONTH: 'month',
  PARTY: 'party',
  DEPARTMENT: 'department',
  KIND: 'kind',
  CATEGORY: 'category',
  DECLARED_BY: 'declaredBy',
  CUSTOMER: 'customerId',
  MODEL: 'modelId',
  MODE: 'mode',
  CAUSE: 'cause',
}
const LIST_OF: Readonly<Record<string, keyof CostPosting>> = {
  parties: 'party',
  departments: 'department',
  kinds: 'kind',
  categories: 'category',
  declaredBy: 'declaredBy',
  customerIds: 'customerId',
  modelIds: 'modelId',
  modes: 'mode',
  causes: 'cause',
}

/** The postings a filter lets through, found one by one: what the server must add up. */
function passing(filter: Readonly<Record<string, unknown>>): readonly CostPosting[] {
  return bulk.postings.filter((posting) =>
    Object.entries(filter).every(([name, wanted]) => {
      if (name === 'from') return posting.month >= String(wanted)
      if (name === 'to') return posting.month <= String(wanted)
      const column = LIST_OF[name]
      return column !== undefined && Array.isArray(wanted) && wanted.includes(posting[column])
    }),
  )
}
const exact = ({ amount }: { readonly amount: string }) => money(amount, 'CNY')
const summed = (postings: readonly CostPosting[]) => sum(postings.map(exact), 'CNY')
const written = (value: Money) => money(value.amount, value.currency)

/** The sums by the values of the dimensions, without those of nothing. */
function grouped(postings: readonly CostPosting[], groupBy: readonly CostDimension[]): Map<string, Money> {
  const sums = new Map<string, Money>()
  for (const posting of postings) {
    const key = JSON.stringify(groupBy.map((dimension) => posting[COLUMN[dimension]]))
    sums.set(key, add(sums.get(key) ?? zero('CNY'), exact(posting)))
  }
  return new Map([...sums].filter(([, amount]) => Number(amount.amount) !== 0))
}

const SINGLES = COST_DIMENSIONS.map((dimension) => [dimension])
const PAIRS = COST_DIMENSIONS.flatMap((a, i) => COST_DIMENSIONS.slice(i + 1).map((b) => [a, b]))
const TRIPLES = PAIRS.flatMap(([a, b]) =>
  COST_DIMENSIONS.slice(COST_DIMENSIONS.indexOf(b as CostDimension) + 1).map((c) => [a, b, c]),
)

describe('costBreakdown', () => {
  it('adds up to the cent by every grouping of up to three dimensions, under any filter', async () => {
    const below = numbers(7)
    const groupings = [[], ...SINGLES, ...PAIRS, ...TRIPLES] as CostDimension[][]
    expect(groupings).toHaveLength(1 + 10 + 45 + 120)
    for (const groupBy of groupings) {
      const filter = randomFilter(below, bulk)
      const expected = passing(filter)
      const answer = await broken(filter, groupBy)
      if (answer.failure === 'LIMITED') continue
      const where = JSON.stringify([groupBy, filter])
      expect(answer.failure, where).toBeUndefined()
      expect(written(answer.total), where).toEqual(summed(expected))
      const rows = new Map(
        answer.rows.map(({ keys, amount }) => [
          JSON.stringify(keys.map(({ value }) => value)),
          written(amount),
        ]),
      )
      if (groupBy.length === 0) continue
      expect(rows, where).toEqual(grouped(expected, groupBy))
      expect(sum([...rows.values()], 'CNY'), where).toEqual(summed(expected))
    }
  })

  it('compares with as many months right before', async () => {
    const filter = { from: '2026-01', to: '2026-06', kinds: ['TRAVEL', 'OTHER'] }
    const before = { from: '2025-07', to: '2025-12', kinds: ['TRAVEL', 'OTHER'] }
    for (const groupBy of [['PARTY'], ['CATEGORY', 'PARTY'], ['CUSTOMER']] as CostDimension[][]) {
      const answer = await broken(filter, groupBy, { compare: true })
      expect([answer.previousFrom, answer.previousTo]).toEqual(['2025-07', '2025-12'])
      expect(written(answer.total)).toEqual(summed(passing(filter)))
      expect(answer.previousTotal && written(answer.previousTotal)).toEqual(summed(passing(before)))
      const previous = answer.rows.map(({ previous: amount }) => amount ?? zero('CNY')).map(written)
      expect(sum(previous, 'CNY')).toEqual(summed(passing(before)))
    }
    // An open period has none before it.
    expect(await broken({ from: '2026-01' }, ['PARTY'], { compare: true })).toMatchObject({
      previousTotal: null,
      previousFrom: null,
    })
  })

  it('names its rows in the reader’s language, months in their order, others by size', async () => {
    const reader = await desk.server.person({ department: 'FINANCE', language: 'zh' })
    const months = (await broken({}, ['MONTH'])).rows.map(({ keys }) => keys[0]?.value)
    expect(months).toEqual([...months].sort())
    const { rows } = await broken({ parties: ['COMPANY'] }, ['DEPARTMENT'], { as: reader })
    expect(rows.map(({ keys }) => keys[0]?.label)).toContain('未追溯')
    expect(rows.map(({ keys }) => keys[0]?.label)).toContain('物资中心')
    const amounts = rows.map(({ amount }) => Number(amount.amount))
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
  })

  it('gives only the largest rows where asked to, and the whole total', async () => {
    const all = await broken({ from: '2026-01', to: '2026-12' }, ['CATEGORY'], { compare: true })
    const largest = await broken({ from: '2026-01', to: '2026-12' }, ['CATEGORY'], { compare: true, top: 3 })
    expect(all.rows.length).toBeGreaterThan(3)
    expect(largest).toEqual({ ...all, rows: all.rows.slice(0, 3) })
    for (const top of [0, 1001]) expect((await broken({}, ['KIND'], { top })).failure).toBe('BAD_USER_INPUT')
  })

  it('is for those who may see all money', async () => {
    const head = await desk.who('WORKSHOP', 'HEAD')
    const member = await desk.who('WORKSHOP')
    expect((await broken({}, [], { as: head })).failure).toBeUndefined()
    expect((await broken({}, [], { as: member })).failure).toBe('FORBIDDEN')
    const lines = `{ costPostings(first: 1) { edges { node { id } } } }`
    const answer = await desk.server.execute(lines, {}, { as: member })
    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
    const nobody = await desk.server.execute(BREAKDOWN, { filter: {}, groupBy: [], compare: false })
    expect(nobody.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
  })

  it('refuses months that are none, more than three dimensions, and one twice', async () => {
    for (const from of ['2026-13', '2026', '202607', '2026-07-01', 'x'.repeat(300)])
      expect((await broken({ from }, [])).failure).toBe('BAD_USER_INPUT')
    expect((await broken({}, ['MONTH', 'PARTY', 'KIND', 'MODE'])).failure).toBe('BAD_USER_INPUT')
    expect((await broken({}, ['KIND', 'KIND'])).failure).toBe('BAD_USER_INPUT')
    // An id that is none fits nothing.
    expect((await broken({ customerIds: ['x'] }, [])).total.amount).toBe('0')
  })
})

describe('costPostings', () => {
  const PAGE = `query ($filter: CostFilter!, $after: String) {
    costPostings(filter: $filter, first: 100, after: $after) {
      edges { node { month amount } } pageInfo { hasNextPage endCursor } totalCount
    }
  }`

  it('pages through the very lines a breakdown adds up, newest month first', async () => {
    const below = numbers(11)
    for (let round = 0; round < 6; round += 1) {
      const filter = randomFilter(below, bulk)
      const nodes: { month: string; amount: string }[] = []
      let after: string | null = null
      let count = 0
      do {
        const answer = await desk.server.execute(PAGE, { filter, after }, { as: finance })
        const page = answer.data.costPostings
        nodes.push(...page.edges.map(({ node }: { node: { month: string; amount: string } }) => node))
        count = page.totalCount
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after !== null)
      expect(nodes).toHaveLength(count)
      expect(sum(nodes.map(exact), 'CNY')).toEqual(written((await broken(filter, [])).total))
      const months = nodes.map(({ month }) => month)
      expect(months).toEqual([...months].sort().reverse())
    }
  })
})

describe('the sums kept', () => {
  it('are those of the postings after costs were confirmed, traced and taken back', async () => {
    const id = await confirmNow()
    const other = await confirmNow()
    const confirmed = add(summed(bulk.postings), money('200', 'CNY'))
    expect(written((await broken({}, [])).total)).toEqual(confirmed)
    await desk.done('FINANCE', 'SendCostBasis', id)
    await desk.done('QUALITY', 'ReportIncident', id, {
      summary: '背光不良',
      cause: '电容',
      responsibleDepartments: ['RND', 'WORKSHOP'],
      measures: '更换供应商',
    })
    await desk.done('QUALITY', 'TraceInternally', id, {
      basis: '检验报告',
      shares: [
        { department: 'RND', percent: 33 },
        { department: 'WORKSHOP', percent: 67 },
      ],
    })
    expect(written((await broken({}, [])).total)).toEqual(confirmed)
    const { costItems } = await desk.see(other, 'costItems { id }')
    await desk.done('FINANCE', 'ReverseCost', other, { costItemId: costItems[0].id, reason: '重复入账' })
    expect(written((await broken({}, [])).total)).toEqual(add(summed(bulk.postings), money('100', 'CNY')))
    for (const grain of Object.keys(GRAINS) as Grain[]) {
      const kept = await desk.server.db.query(
        `SELECT key, amount::text FROM cost_rollup WHERE grain = $1 AND amount <> 0 ORDER BY key`,
        [grain],
      )
      const anew = await desk.server.db.query(
        `SELECT key, amount::text FROM (${sumsOf(grain, 'SELECT')}) AS s WHERE amount <> 0 ORDER BY key COLLATE "C"`,
      )
      expect(kept).toEqual(anew)
    }
  })
})

/** Takes a repaired case to its confirmed cost of 100 by the commands themselves, which post it. */
async function confirmNow(): Promise<string> {
  const { id } = await desk.repaired()
  const items = [
    { category: 'PART', description: '电容', quantity: '4', unitPrice: '25', incurredOn: '2026-07-01' },
  ]
  await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items })
  await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
  await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
  const { costItems } = await desk.see(id, 'costItems { id }')
  await desk.done('FINANCE', 'ReviewCosts', id, {
    reviews: [{ costItemId: costItems[0].id, outcome: 'APPROVED' }],
  })
  return id
}
