import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEPARTMENTS, type Department } from '../department'
import { add, compare, zero } from '../money'
import type { ReviewOutcome } from '../repair-case/vocabulary'
import {
  checkDeclaration,
  checkReviews,
  confirmsCosts,
  costTotal,
  liveCosts,
  owesCorrection,
  reviewOfCost,
  stateCosts,
  unconfirmedCosts,
  type CostLine,
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
    costConfirmations: [] as ReturnType<typeof confirmation>[],
    costDeclarations: [] as ReturnType<typeof declaration>[],
  }
  const review = (costItemId: string, outcome: ReviewOutcome, department: Department) => ({
    ...next(),
    costItemId,
    department,
    outcome,
  })
  const confirmation = () => ({ ...next(), statementId: 's' })
  const declaration = (department: Department, none: boolean) => ({ ...next(), department, none })
  return {
    f,
    cost(amount: string, department: Department = 'MATERIALS', replacesId: string | null = null): CostLine {
      const item = { ...next(), department, amount, currency: 'CNY', replacesId }
      f.costItems.push(item)
      return item
    },
    declare(department: Department = 'MATERIALS', none = false) {
      f.costDeclarations.push(declaration(department, none))
    },
    review(item: CostLine, outcome: ReviewOutcome) {
      f.costReviews.push(review(item.id, outcome, item.department))
    },
    confirm() {
      f.costConfirmations.push(confirmation())
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
    expect(costTotal(book.f, 'CNY')).toEqual({ amount: '30.55', currency: 'CNY' })
    expect(reviewOfCost(book.f, wrong.id)?.outcome).toBe('REJECTED')
  })

  it('are of the next statement until they are confirmed', () => {
    const book = ledger()
    book.review(book.cost('1'), 'APPROVED')
    book.confirm()
    const later = book.cost('2')
    expect(unconfirmedCosts(book.f)).toEqual([later])
    expect(stateCosts(book.f, 'CNY', 0).total.amount).toBe('2.00')
    expect(costTotal(book.f, 'CNY').amount).toBe('3.00')
  })

  it('lose no cent between customer and company', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(1n, 10n ** 17n), { maxLength: 20 }),
        fc.integer({ min: 0, max: 100 }),
        (fen, share) => {
          const book = ledger()
          for (const units of fen) {
            book.cost(`${String(units / 100n)}.${String(units % 100n).padStart(2, '0')}`)
          }
          const { total, customerCost, companyCost } = stateCosts(book.f, 'CNY', share)
          expect(add(customerCost, companyCost)).toEqual(total)
          if (share === 0) expect(customerCost).toEqual(zero('CNY'))
          if (share === 100) expect(companyCost).toEqual(zero('CNY'))
          expect(compare(customerCost, zero('CNY'))).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

describe('a declaration', () => {
  const line = (replacesId: string | null = null) => ({ replacesId })

  it('is lines, or nothing, but not both and not neither', () => {
    const { f } = ledger()
    const check = (none: boolean, items: { replacesId: string | null }[]) =>
      codes(checkDeclaration(f, 'MATERIALS', { none, items }))
    expect(check(true, [])).toEqual([])
    expect(check(false, [line()])).toEqual([])
    expect(check(true, [line()])).toEqual(['COST_NONE_WITH_ITEMS none'])
    expect(check(false, [])).toEqual(['COST_ITEMS_MISSING items'])
  })

  it('cannot be nothing while lines stand, and needs no new ones then', () => {
    const book = ledger()
    book.cost('5')
    expect(codes(checkDeclaration(book.f, 'MATERIALS', { none: true, items: [] }))).toEqual([
      'COST_NONE_WITH_ITEMS none',
    ])
    expect(checkDeclaration(book.f, 'MATERIALS', { none: false, items: [] })).toEqual([])
    expect(checkDeclaration(book.f, 'HR_ADMIN', { none: true, items: [] })).toEqual([])
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
      codes(checkDeclaration(book.f, 'MATERIALS', { none: false, items: [line(replacesId)] }))
    expect(check(wrong.id)).toEqual([])
    expect(check(null)).toEqual(['CORRECTION_EXPECTED items.0.replacesId'])
    expect(check(right.id)).toEqual(['NOT_A_REJECTED_LINE items.0.replacesId'])
    expect(check(foreign.id)).toEqual(['NOT_A_REJECTED_LINE items.0.replacesId'])
    book.cost('4', 'MATERIALS', wrong.id)
    book.declare()
    expect(owesCorrection(book.f, 'MATERIALS')).toBe(false)
    expect(owesCorrection(book.f, 'HR_ADMIN')).toBe(true)
  })

  it('may be nothing once the only line was rejected', () => {
    const book = ledger()
    book.review(book.cost('5'), 'REJECTED')
    expect(checkDeclaration(book.f, 'MATERIALS', { none: true, items: [] })).toEqual([])
    expect(codes(checkDeclaration(book.f, 'MATERIALS', { none: false, items: [] }))).toEqual([
      'COST_ITEMS_MISSING items',
    ])
  })

  it('of a later round says nothing of confirmed lines', () => {
    const book = ledger()
    book.review(book.cost('5'), 'APPROVED')
    book.confirm()
    expect(checkDeclaration(book.f, 'MATERIALS', { none: true, items: [] })).toEqual([])
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
