import type { Department, Role } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
let caseId: string
beforeAll(async () => {
  desk = await openSettlementDesk()
  const { id } = await desk.repaired({ customerShare: 60 })
  const cost = (description: string) => ({
    category: 'FREIGHT',
    description,
    unitPrice: '50',
    incurredOn: '2026-07-01',
  })
  await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items: [cost('物料运费')] })
  await desk.done('HR_ADMIN', 'DeclareCosts', id, { department: 'HR_ADMIN', items: [cost('差旅运费')] })
  await desk.declareNothing(id, 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS')
  await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
  const { costItems } = await desk.see(id, 'costItems { id }')
  const [first, second] = costItems
  await desk.done('FINANCE', 'ReviewCosts', id, {
    reviews: [
      { costItemId: first.id, outcome: 'APPROVED' },
      { costItemId: second.id, outcome: 'APPROVED' },
    ],
  })
  const today = desk.server.clock.now().slice(0, 10)
  await desk.done('DOMESTIC_BUSINESS', 'Invoice', id, { invoiceNumber: 'F', invoicedOn: today, dueOn: today })
  await desk.done('DOMESTIC_BUSINESS', 'RecordPayment', id, { amount: '1', paidOn: today })
  await desk.done('FINANCE', 'SendCostBasis', id)
  await desk.done('QUALITY', 'ReportIncident', id, {
    summary: '黑屏',
    cause: '来料',
    responsibleDepartments: ['RND'],
    measures: '更换',
  })
  await desk.done('QUALITY', 'TraceInternally', id, {
    shares: [{ department: 'RND', percent: 100 }],
    basis: '设计',
  })
  await desk.done('QUALITY', 'Claim', id, {
    party: 'SUPPLIER',
    name: '恒晟',
    amount: '5',
    claimedOn: today,
    deadline: today,
    grounds: '来料',
  })
  caseId = id
})
afterAll(() => desk.server.close())

const FIELDS = `costItems { department } costReviews { id } confirmedCosts { id } costStatements { id } costConfirmations { id }
  receivables { id } payments { id } quotations { id } serviceAgreements { id } internalTracings { shares { amount } } internalShares { amount }
  supplierClaims { id } costTotal { amount } companyBurden { amount } receivableBalance { open { amount } }
  costsToState { total { amount } } proposedCharge { total { amount } } estimateComparison { version }
  costSuggestions(department: MATERIALS) { lastPrice }`

async function seen(department: Department, role: Role) {
  const { data, errors } = await desk.server.execute(
    `query ($id: ID!) { repairCase(id: $id) { ${FIELDS} } costBreakdown(groupBy: []) { total { amount } } }`,
    { id: caseId },
    { as: await desk.who(department, role) },
  )
  return {
    breakdown: errors?.[0]?.extensions['code'] ?? data.costBreakdown.total.amount,
    ...(data?.repairCase ?? (await seenCase(department, role))),
  }
}

async function seenCase(department: Department, role: Role) {
  const { data } = await desk.server.execute(
    `query ($id: ID!) { repairCase(id: $id) { ${FIELDS} } }`,
    { id: caseId },
    { as: await desk.who(department, role) },
  )
  return data.repairCase
}

/** What is told of money, in short: how many rows of each list, and which sums. */
function inShort(found: Record<string, unknown>) {
  const lists = Object.entries(found).filter(([, value]) => Array.isArray(value))
  return Object.fromEntries(lists.map(([name, value]) => [name, (value as unknown[]).length]))
}

const ALL = {
  costItems: 2,
  costReviews: 2,
  confirmedCosts: 2,
  costStatements: 1,
  costConfirmations: 1,
  receivables: 1,
  payments: 1,
  quotations: 1,
  serviceAgreements: 1,
  internalTracings: 1,
  internalShares: 1,
  supplierClaims: 1,
  costSuggestions: 1,
}
const NONE = Object.fromEntries(Object.keys(ALL).map((name) => [name, 0]))

describe('money is seen', () => {
  it.each([
    ['FINANCE', 'MEMBER'],
    ['WORKSHOP', 'HEAD'],
    ['MARKETING', 'GENERAL_MANAGER'],
    ['RND', 'ADMINISTRATOR'],
  ] as const)('all of it by %s %s', async (department, role) => {
    const found = await seen(department, role)
    expect(inShort(found)).toEqual(ALL)
    expect(found).toMatchObject({ costTotal: { amount: '100' }, breakdown: '100' })
    expect(found.companyBurden).not.toBeNull()
    expect(found.receivableBalance).not.toBeNull()
  })

  it.each([
    ['MATERIALS', { costItems: 1, costReviews: 1, confirmedCosts: 1, supplierClaims: 1, costSuggestions: 1 }],
    ['HR_ADMIN', { costItems: 1, costReviews: 1, confirmedCosts: 1, costSuggestions: 1 }],
    ['WORKSHOP', { costSuggestions: 1 }],
    [
      'DOMESTIC_BUSINESS',
      {
        costStatements: 1,
        costConfirmations: 1,
        receivables: 1,
        payments: 1,
        quotations: 1,
        serviceAgreements: 1,
        costSuggestions: 1,
      },
    ],
    ['MARKETING', { costSuggestions: 1 }],
    ['QUALITY', { internalTracings: 1, internalShares: 1, supplierClaims: 1, costSuggestions: 1 }],
  ] as const)('by a member of %s as far as it is theirs', async (department, own) => {
    const found = await seen(department, 'MEMBER')
    expect(inShort(found)).toEqual({ ...NONE, ...own })
    expect(found.breakdown).toBe('FORBIDDEN')
    const office = department === 'DOMESTIC_BUSINESS'
    expect(found.costTotal === null).toBe(!office && department !== 'QUALITY')
    expect(found.companyBurden === null).toBe(!office && department !== 'QUALITY')
    expect([found.receivableBalance === null, found.proposedCharge === null]).toEqual([!office, !office])
    for (const item of found.costItems) expect(item).toEqual({ department })
    // What a part cost the last time is for those who enter parts.
    if (department !== 'MATERIALS') expect(found.costSuggestions).toEqual([{ lastPrice: null }])
  })

  it('in no event: they name facts and ids alone', async () => {
    const { data } = await desk.server.execute(
      `query ($id: ID!) { caseEvents(filter: { caseId: $id }, first: 100) { nodes { fact } } }`,
      { id: caseId },
      { as: await desk.who('WORKSHOP') },
    )
    expect(data.caseEvents.nodes.some(({ fact }: { fact: string | null }) => fact === 'ConfirmedCost')).toBe(
      true,
    )
    const [columns] = await desk.server.db.query(
      `SELECT array_agg(column_name::text) AS names FROM information_schema.columns WHERE table_name = 'case_event'`,
    )
    expect(columns.names.filter((name: string) => /amount|price|total/.test(name))).toEqual([])
  })
})
