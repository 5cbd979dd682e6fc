import { describe, expect, it } from 'vitest'
import { borneOf, costsAreHidden, sharersOf, untracedOf, type ChainFacts } from './chain'

const CNY = 'CNY'
const CONFIRMED_AT = 20
const at = '2026-03-01T01:00:00.000Z'

type Parts = readonly [base: string, customer: string, company: string, shortfall: string]

/** Confirmed costs, each the entry that takes back another where it names one. */
const confirmed = (...lines: readonly (readonly [parts: Parts, seq?: number, reversesId?: string])[]) => ({
  costItems: lines.map(([[amount], , reversesId = null], i) => ({
    id: `i${String(i)}`,
    seq: i,
    at,
    byId: null,
    department: 'WORKSHOP' as const,
    amount,
    currency: CNY,
    reversesId,
  })),
  confirmedCosts: lines.map(([parts, seq = CONFIRMED_AT], i) => ({
    id: `c${String(i)}`,
    seq,
    at,
    byId: null,
    costItemId: `i${String(i)}`,
    baseAmount: parts[0],
    baseCurrency: CNY,
    customerAmount: parts[1],
    companyAmount: parts[2],
    shortfallAmount: parts[3],
  })),
})
const LINE: Parts = ['100.00', '60.00', '40.00', '20.00']

const facts: ChainFacts = {
  costsToState: { currency: CNY },
  companyBurden: { amount: '60.00', currency: CNY },
  ...confirmed([LINE]),
  costConfirmations: [{ seq: 20, chargeBase: '40.00' }],
  customerConfirmations: [],
  internalTracings: [],
  shareAcknowledgements: [],
  tracingObjections: [],
  supplierClaims: [],
  claimRecoveries: [],
  claimClosings: [],
}

const amounts = (f: ChainFacts) =>
  Object.fromEntries(Object.entries(borneOf(f) ?? {}).map(([name, { amount }]) => [name, amount]))

describe('borneOf', () => {
  it('tells what each bears, so that charge and burden are cost and margin', () => {
    expect(amounts(facts)).toEqual({
      cost: '100.00',
      customer: '60.00',
      company: '40.00',
      charge: '40.00',
      margin: '0.00',
      shortfall: '20.00',
      burden: '60.00',
    })
  })

  it('counts the charge of a round once, and adds the rounds', () => {
    const told = {
      ...facts,
      companyBurden: { amount: '80.00', currency: CNY },
      ...confirmed(
        [['100.00', '60.00', '40.00', '0.00']],
        [['30.00', '30.00', '0.00', '0.00']],
        [['50.00', '10.00', '40.00', '0.00']],
      ),
      costConfirmations: [
        { seq: 10, chargeBase: '70.00' },
        { seq: 20, chargeBase: '90.00' },
        { seq: 40, chargeBase: '25.00' },
      ],
      customerConfirmations: [{ seq: 30, solved: false }],
    }
    expect(amounts(told)).toMatchObject({ cost: '180.00', charge: '115.00', margin: '15.00' })
  })

  it('comes to nothing when every line is taken back, but for what was charged', () => {
    const reversed = {
      ...facts,
      companyBurden: { amount: '0.00', currency: CNY },
      ...confirmed([LINE], [['-100.00', '-60.00', '-40.00', '-20.00'], 30, 'i0']),
    }
    expect(amounts(reversed)).toMatchObject({ cost: '0.00', shortfall: '0.00', margin: '40.00' })
  })

  it('is nothing before the first confirmation and for who may not see it', () => {
    expect(borneOf({ ...facts, confirmedCosts: [] })).toBeNull()
    expect(borneOf({ ...facts, companyBurden: null })).toBeNull()
  })
})

describe('sharersOf', () => {
  const share = (department: 'WORKSHOP' | 'RND' | 'MATERIALS', percent: number) => ({
    id: department,
    department,
    percent,
  })
  const by = { name: '张桂英' }

  it('gives the word of each department on the newest split, and forgets those on an older one', () => {
    const shares = [share('WORKSHOP', 50), share('RND', 30), share('MATERIALS', 20)]
    const told: ChainFacts = {
      ...facts,
      internalTracings: [
        { seq: 30, shares: [share('RND', 100)] },
        { seq: 40, shares },
      ],
      shareAcknowledgements: [
        { seq: 35, at, by, department: 'MATERIALS', note: null },
        { seq: 41, at, by, department: 'WORKSHOP', note: null },
      ],
      tracingObjections: [{ seq: 42, at, by, department: 'RND', reason: 'not ours' }],
    }
    expect(
      sharersOf(told).map(({ department, amount, word }) => [department, amount.amount, word.state]),
    ).toEqual([
      ['WORKSHOP', '30.00', 'ACKNOWLEDGED'],
      ['RND', '18.00', 'OBJECTED'],
      ['MATERIALS', '12.00', 'WAITING'],
    ])
    expect(sharersOf(facts)).toEqual([])
  })

  it('follows what was taken back and confirmed since, so that the parts stay the burden', () => {
    const told: ChainFacts = {
      ...facts,
      ...confirmed(
        [LINE],
        [LINE],
        [['-100.00', '-60.00', '-40.00', '-20.00'], 40, 'i0'],
        [['7.00', '0.00', '7.00', '0.00'], 50],
      ),
      companyBurden: { amount: '67.00', currency: CNY },
      internalTracings: [{ seq: 30, shares: [share('WORKSHOP', 75), share('RND', 25)] }],
    }
    expect(sharersOf(told).map(({ amount }) => amount.amount)).toEqual(['45.00', '15.00'])
    expect(untracedOf(told)?.amount).toBe('7.00')
  })
})

describe('costsAreHidden', () => {
  it('tells a total that is hidden from one that lacks a rate', () => {
    const total = { amount: '1.00', currency: CNY }
    expect(costsAreHidden({ costTotal: total, costsToState: { missingRates: [] } })).toBe(false)
    expect(costsAreHidden({ costTotal: null, costsToState: { missingRates: [{}] } })).toBe(false)
    expect(costsAreHidden({ costTotal: null, costsToState: { missingRates: [] } })).toBe(true)
    expect(costsAreHidden({ costTotal: null, costsToState: null })).toBe(true)
  })
})
