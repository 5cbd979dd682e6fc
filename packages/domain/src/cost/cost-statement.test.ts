import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEPARTMENTS, type Department } from '../department'
import type { ReviewOutcome } from '../repair-case/vocabulary'
import {
  checkDeclaration,
  checkReversal,
  checkReviews,
  confirmsCosts,
  liveCosts,
  owesCorrection,
  reviewOfCost,
  shareOfLine,
  unconfirmedCosts,
  withdrawnBy,
  type CostLine,
  type DeclaredCosts,
} from './cost-statement'

/** A little ledger of one case: every entry takes the next place in its order. */
function ledger() {
  let seq = 1
  const next = () => {
    seq += 1
    return { id: `f${String(seq)}`, seq, at: '2026-07-01T01:00:00.000Z', byId: null }
  }
  const f = {
    costItems: [] as CostLine[],
    costReviews: [] as ReturnType<typeof review>[],
    costWithdrawals: [] as ReturnType<typeof withdrawal>[],
    confirmedCosts: [] as ReturnType<typeof confirmed>[],
    costDeclarations: [] as ReturnType<typeof declaration>[],
  }
  const review = (costItemId: string, outcome: ReviewOutcome, department: Department) => ({
    ...next(),
    costItemId,
    department,
    outcome,
  })
  const confirmed = (item: CostLine) => ({
    ...next(),
    costItemId: item.id,
    baseAmount: item.amount,
    baseCurrency: item.currency,
    customerAmount: '0',
    companyAmount: item.amount,
    shortfallAmount: '0',
  })
  const withdrawal = ({ id, department }: CostLine) => ({ ...next(), costItemId: id, department })
  const declaration = (department: Department, none: boolean) => ({ ...next(), department, none })
  return {
    f,
    cost(amount: string, department: Department = 'MATERIALS', replacesId: string | null = null): CostLine {
      const item = { ...next(), department, amount, currency: 'CNY', replacesId, reversesId: null }
      f.costItems.push(item)
      return item
    },
    declare(department: Department = 'MATERIALS', none = false) {
      f.costDeclarations.push(declaration(department, none))
    },
    review(item: CostLine, outcome: ReviewOutcome) {
      f.costReviews.push(review(item.id, outcome, item.department))
    },
    withdraw(item: CostLine) {
      f.costWithdrawals.push(withdrawal(item))
    },
    reverse(item: CostLine): CostLine {
      const entry = {
        ...next(),
        ...item,
        id: `r${String(seq)}`,
        seq,
        amount: `-${item.amount}`,
        reversesId: item.id,
      }
      f.costItems.push(entry)
      f.confirmedCosts.push(confirmed(entry))
      return entry
    },
    confirm() {
      f.confirmedCosts.push(...unconfirmedCosts(f).map(confirmed))
    },
  }
}

const codes = (errors: readonly { code: string; field: readonly string[] }[]) =>
  errors.map((error) => `${error.code} ${error.field.join('.')}`)

describe('costs that count', () => {
  it('leave rejected lines out of the total but on record', () => {
    const book = ledger()
    const wrong = book.cost('100')
    book.cost('20.55')
    book.review(wrong, 'REJECTED')
    const corrected = book.cost('10', 'MATERIALS', wrong.id)
    expect(liveCosts(book.f)).not.toContain(wrong)
    expect(liveCosts(book.f)).toContain(corrected)
    expect(book.f.costItems).toContain(wrong)
    expect(reviewOfCost(book.f, wrong.id)?.outcome).toBe('REJECTED')
  })

  it('are of the next statement until they are confirmed', () => {
    const book = ledger()
    book.review(book.cost('1'), 'APPROVED')
    book.confirm()
    const later = book.cost('2')
    expect(unconfirmedCosts(book.f)).toEqual([later])
  })

  it('are confirmed one by one, so that what is taken back is none of the next statement', () => {
    const book = ledger()
    const wrong = book.cost('5')
    book.review(wrong, 'APPROVED')
    book.confirm()
    book.reverse(wrong)
    expect(unconfirmedCosts(book.f)).toEqual([])
    const right = book.cost('4')
    expect(unconfirmedCosts(book.f)).toEqual([right])
  })

  it('have the customer’s share of the case unless one was set for the line', () => {
    const set = { ...ledger().cost('1'), costItemId: 'a', customerShare: 20 }
    const costShares = [set, { ...set, customerShare: 30 }]
    expect(shareOfLine({ costShares }, 'a', 50)).toBe(30)
    expect(shareOfLine({ costShares }, 'b', 50)).toBe(50)
  })
})

describe('a reversing entry', () => {
  it('takes back what was confirmed, once, and is never taken back itself', () => {
    const book = ledger()
    const item = book.cost('5')
    const check = (id: string) => codes(checkReversal(book.f, id))
    expect(check(item.id)).toEqual(['NOT_CONFIRMED costItemId'])
    expect(check('else')).toEqual(['NOT_FOUND costItemId'])
    book.confirm()
    expect(check(item.id)).toEqual([])
    const entry = book.reverse(item)
    expect(check(item.id)).toEqual(['ALREADY_REVERSED costItemId'])
    expect(check(entry.id)).toEqual(['REVERSAL_FINAL costItemId'])
  })
})

describe('a declaration', () => {
  const line = (replacesId: string | null = null) => ({ replacesId })
  const declare = (
    f: Parameters<typeof checkDeclaration>[0],
    department: Department,
    declared: Partial<DeclaredCosts>,
    submitted = false,
  ) => checkDeclaration(f, department, { none: false, items: [], takenBack: [], ...declared }, submitted)

  it('is lines, or nothing, but not both and not neither', () => {
    const { f } = ledger()
    const check = (none: boolean, items: { replacesId: string | null }[]) =>
      codes(declare(f, 'MATERIALS', { none, items }))
    expect(check(true, [])).toEqual([])
    expect(check(false, [line()])).toEqual([])
    expect(check(true, [line()])).toEqual(['COST_NONE_WITH_ITEMS none'])
    expect(check(false, [])).toEqual(['COST_ITEMS_MISSING items'])
  })

  it('cannot be nothing while lines stand, and needs no new ones then', () => {
    const book = ledger()
    book.cost('5')
    expect(codes(declare(book.f, 'MATERIALS', { none: true, items: [] }))).toEqual([
      'COST_NONE_WITH_ITEMS none',
    ])
    expect(declare(book.f, 'MATERIALS', { none: false, items: [] })).toEqual([])
    expect(declare(book.f, 'HR_ADMIN', { none: true, items: [] })).toEqual([])
  })

  it('corrects rejected lines of the department, and only those', () => {
    const book = ledger()
    const wrong = book.cost('5')
    const right = book.cost('6')
    const foreign = book.cost('7', 'HR_ADMIN')
    book.declare()
    book.declare('HR_ADMIN')
    book.review(right, 'APPROVED')
    book.review(wrong, 'REJECTED')
    book.review(foreign, 'REJECTED')
    expect(owesCorrection(book.f, 'MATERIALS')).toBe(true)
    const check = (replacesId: string | null) =>
      codes(declare(book.f, 'MATERIALS', { none: false, items: [line(replacesId)] }))
    expect(check(wrong.id)).toEqual([])
    expect(check(null)).toEqual(['CORRECTION_EXPECTED items.0.replacesId'])
    expect(check(right.id)).toEqual(['LINE_NOT_CHANGEABLE items.0.replacesId'])
    expect(check(foreign.id)).toEqual(['LINE_NOT_CHANGEABLE items.0.replacesId'])
    book.cost('4', 'MATERIALS', wrong.id)
    book.declare()
    expect(owesCorrection(book.f, 'MATERIALS')).toBe(false)
    expect(owesCorrection(book.f, 'HR_ADMIN')).toBe(true)
  })

  it('may be nothing once the only line was rejected', () => {
    const book = ledger()
    book.review(book.cost('5'), 'REJECTED')
    expect(declare(book.f, 'MATERIALS', { none: true, items: [] })).toEqual([])
    expect(codes(declare(book.f, 'MATERIALS', { none: false, items: [] }))).toEqual([
      'COST_ITEMS_MISSING items',
    ])
  })

  it('of a later round says nothing of confirmed lines', () => {
    const book = ledger()
    book.review(book.cost('5'), 'APPROVED')
    book.confirm()
    expect(declare(book.f, 'MATERIALS', { none: true, items: [] })).toEqual([])
  })

  it('changes and takes back the department’s own lines until they are submitted', () => {
    const book = ledger()
    const [a, b] = [book.cost('5'), book.cost('6')]
    const foreign = book.cost('7', 'HR_ADMIN')
    book.declare()
    const check = (declared: Partial<DeclaredCosts>, submitted = false) =>
      codes(declare(book.f, 'MATERIALS', declared, submitted))
    expect(check({ items: [line(a.id)] })).toEqual([])
    expect(check({ takenBack: [a.id] })).toEqual([])
    expect(check({ none: true, takenBack: [a.id, b.id] })).toEqual([])
    expect(check({ none: true, takenBack: [a.id] })).toEqual(['COST_NONE_WITH_ITEMS none'])
    expect(check({ takenBack: [a.id, b.id] })).toEqual(['COST_ITEMS_MISSING items'])
    expect(check({ items: [line(a.id)], takenBack: [a.id] })).toEqual(['LINE_NOT_CHANGEABLE takenBack.0'])
    expect(check({ items: [line(a.id), line(a.id)] })).toEqual(['LINE_NOT_CHANGEABLE items.1.replacesId'])
    expect(check({ takenBack: [foreign.id] })).toEqual(['LINE_NOT_CHANGEABLE takenBack.0'])
    expect(check({ takenBack: [a.id] }, true)).toEqual(['COSTS_SUBMITTED takenBack.0'])
    expect(check({ items: [line(a.id)] }, true)).toEqual(['COSTS_SUBMITTED items.0.replacesId'])
    book.withdraw(a)
    expect(check({ takenBack: [a.id] })).toEqual(['LINE_NOT_CHANGEABLE takenBack.0'])
    book.review(b, 'APPROVED')
    expect(check({ takenBack: [b.id] })).toEqual(['LINE_NOT_CHANGEABLE takenBack.0'])
  })

  it('names what counts no more: what is taken back and what others replace', () => {
    const book = ledger()
    const [a, b, c] = [book.cost('5'), book.cost('6'), book.cost('7')]
    const declared = { none: false, items: [line(a.id), line()], takenBack: [b.id, 'unknown'] }
    expect([...withdrawnBy(book.f, 'MATERIALS', declared)]).toEqual([a.id, b.id])
    book.withdraw(a)
    book.withdraw(b)
    expect(liveCosts(book.f)).toEqual([c])
    expect(unconfirmedCosts(book.f)).toEqual([c])
  })
})

describe('a review', () => {
  const verdict = (
    costItemId: string,
    outcome: ReviewOutcome = 'APPROVED',
    reason: string | null = null,
  ) => ({
    costItemId,
    outcome,
    reason,
  })

  it('says each line once, gives a reason to reject, and leaves decided ones alone', () => {
    const book = ledger()
    const a = book.cost('1')
    const b = book.cost('2')
    const c = book.cost('3')
    book.review(a, 'APPROVED')
    book.review(b, 'REJECTED')
    const check = (...verdicts: ReturnType<typeof verdict>[]) => codes(checkReviews(book.f, verdicts))
    expect(check(verdict(c.id))).toEqual([])
    expect(check(verdict(c.id), verdict(c.id))).toEqual(['LINE_TWICE reviews.1.costItemId'])
    expect(check(verdict(a.id))).toEqual(['COST_ITEM_FINAL reviews.0.costItemId'])
    expect(check(verdict(b.id))).toEqual(['COST_ITEM_REJECTED reviews.0.costItemId'])
    expect(check(verdict('else'))).toEqual(['NOT_FOUND reviews.0.costItemId'])
    expect(check(verdict(c.id, 'REJECTED', ' '))).toEqual(['REASON_REQUIRED reviews.0.reason'])
    expect(check()).toEqual(['REQUIRED reviews'])
  })

  it('confirms when nothing is left open and nothing goes back', () => {
    const book = ledger()
    expect(confirmsCosts(book.f, [])).toBe(true)
    expect(checkReviews(book.f, [])).toEqual([])
    const a = book.cost('1')
    const b = book.cost('2')
    expect(confirmsCosts(book.f, [verdict(a.id)])).toBe(false)
    expect(confirmsCosts(book.f, [verdict(a.id), verdict(b.id, 'REJECTED', 'no')])).toBe(false)
    expect(confirmsCosts(book.f, [verdict(a.id), verdict(b.id)])).toBe(true)
    book.review(a, 'APPROVED')
    expect(confirmsCosts(book.f, [verdict(b.id)])).toBe(true)
    book.review(b, 'REJECTED')
    expect(confirmsCosts(book.f, [])).toBe(true)
  })

  it('confirms exactly when every live line is approved, whatever the order', () => {
    const steps = fc.array(fc.record({ department: fc.constantFrom(...DEPARTMENTS), reject: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(steps, (lines) => {
        const book = ledger()
        const items = lines.map(({ department }) => book.cost('1', department))
        items.forEach((item, i) => {
          expect(confirmsCosts(book.f, [])).toBe(false)
          book.review(item, lines[i]?.reject === true ? 'REJECTED' : 'APPROVED')
        })
        expect(confirmsCosts(book.f, [])).toBe(true)
        expect(liveCosts(book.f)).toHaveLength(lines.filter((line) => !line.reject).length)
      }),
    )
  })
})
