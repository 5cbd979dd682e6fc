import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEPARTMENTS, type Department } from '../department'
import { add, minorUnits, ofMinorUnits, subtract, sum, zero } from '../money'
import type { ConfirmedCostFact, CostItemFact } from '../repair-case/facts'
import { borneByDepartment, companyBurden, postingsOf, splitInForce } from './cost-posting'
import { freezeCosts, stateCosts } from './stated-costs'

const CURRENCY = 'CNY'
const fact = (id: string, seq: number) => ({ id, seq, at: '2026-07-01T01:00:00.000Z', byId: null })

/** A case whose lines are confirmed one statement, some of them taken back after. */
function confirmedCase(rows: readonly (readonly [bigint, number, boolean])[], charge: bigint) {
  const stated = stateCosts(
    rows.map(([units, customerShare]) => ({ base: ofMinorUnits(units, CURRENCY), customerShare })),
    CURRENCY,
  )
  const frozen = freezeCosts(stated, ofMinorUnits(charge, CURRENCY), zero(CURRENCY))
  const costItems: CostItemFact[] = []
  const confirmedCosts: ConfirmedCostFact[] = []
  const enter = (
    id: string,
    seq: number,
    reversesId: string | null,
    amounts: Omit<ConfirmedCostFact, keyof CostItemFact | 'costItemId'>,
  ) => {
    costItems.push({
      ...fact(id, seq),
      department: 'MATERIALS',
      amount: amounts.baseAmount,
      currency: CURRENCY,
      reversesId,
    })
    confirmedCosts.push({ ...fact(`c${id}`, seq), costItemId: id, ...amounts })
  }
  frozen.lines.forEach(({ customer, company, shortfall }, i) =>
    enter(`i${String(i)}`, i + 1, null, {
      baseAmount: add(customer, company).amount,
      baseCurrency: CURRENCY,
      customerAmount: customer.amount,
      companyAmount: company.amount,
      shortfallAmount: shortfall.amount,
    }),
  )
  rows.forEach(([, , reversed], i) => {
    const line = confirmedCosts[i]
    if (!reversed || line === undefined) return
    const opposite = (amount: string) => subtract(zero(CURRENCY), { amount, currency: CURRENCY }).amount
    enter(`r${String(i)}`, 1000 + i, `i${String(i)}`, {
      baseAmount: opposite(line.baseAmount),
      baseCurrency: CURRENCY,
      customerAmount: opposite(line.customerAmount),
      companyAmount: opposite(line.companyAmount),
      shortfallAmount: opposite(line.shortfallAmount),
    })
  })
  return { costItems, confirmedCosts }
}

const rowsOf = fc.array(fc.tuple(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 100 }), fc.boolean()), {
  maxLength: 20,
})
const sharesOf = fc
  .uniqueArray(fc.constantFrom(...DEPARTMENTS), { minLength: 1, maxLength: 5 })
  .map((departments) =>
    departments.map((department, i) => ({
      department,
      percent: i === 0 ? 100 - (departments.length - 1) * 7 : 7,
    })),
  )

describe('postings', () => {
  it('add up to every line, to the company’s cost, and to the departments’ parts, whatever was taken back', () => {
    fc.assert(
      fc.property(
        rowsOf,
        fc.bigInt(0n, 10n ** 12n),
        sharesOf,
        fc.boolean(),
        (rows, charge, shares, traced) => {
          const f = confirmedCase(rows, charge)
          const split = traced ? { seq: 500, shares } : null
          const postings = postingsOf(f, split)
          for (const line of f.confirmedCosts) {
            const own = postings.filter(({ costItemId }) => costItemId === line.costItemId)
            expect(
              sum(
                own.map(({ amount }) => amount),
                CURRENCY,
              ),
            ).toEqual(ofMinorUnits(minorUnits({ amount: line.baseAmount, currency: CURRENCY }), CURRENCY))
          }
          const company = sum(
            postings.filter(({ party }) => party === 'COMPANY').map(({ amount }) => amount),
            CURRENCY,
          )
          expect(company).toEqual(sum(f.confirmedCosts.map(companyBurden), CURRENCY))
          const borne = shares.map(({ department }) => borneByDepartment(postings, department, CURRENCY))
          if (traced) expect(sum(borne, CURRENCY)).toEqual(company)
          else expect(postings.every(({ department }) => department === null)).toBe(true)
        },
      ),
    )
  })

  it('leave what was confirmed after the split untraced', () => {
    const f = confirmedCase([[1000n, 0, false]], 0n)
    const shares = [{ department: 'RND' as Department, percent: 100 }]
    expect(postingsOf(f, { seq: 1, shares })).toMatchObject([{ party: 'COMPANY', department: null }])
    expect(postingsOf(f, { seq: 2, shares })).toMatchObject([{ party: 'COMPANY', department: 'RND' }])
  })
})

it('the split in force is the newest', () => {
  const share = (tracingId: string, department: Department, percent: number) => ({
    ...fact(tracingId + department, 9),
    tracingId,
    department,
    percent,
  })
  const internalTracings = [
    { ...fact('a', 3), version: 1 },
    { ...fact('b', 6), version: 2 },
  ]
  const internalShares = [share('a', 'RND', 100), share('b', 'QUALITY', 60), share('b', 'RND', 40)]
  expect(splitInForce({ internalTracings, internalShares })).toMatchObject({
    seq: 6,
    shares: [{ department: 'QUALITY' }, { department: 'RND' }],
  })
  expect(splitInForce({ internalTracings: [], internalShares: [] })).toBeNull()
})
