import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayNumberOf, localDateOfDayNumber } from '../instant'
import {
  assessWarranty,
  decideWarranty,
  isWarrantyPolicy,
  overrideWarranty,
  repairWarrantyEnd,
  WARRANTY_REASON_TEXT,
  WARRANTY_REASONS,
  WARRANTY_RESULTS,
  WARRANTY_STARTS,
} from './warranty'
import type { WarrantyPolicy, WarrantyQuestion } from './warranty'

const display: WarrantyPolicy = { months: 12, countsFrom: 'SHIPPING', graceDays: 15, repairWarrantyMonths: 3 }
const retail: WarrantyPolicy = { ...display, countsFrom: 'PURCHASE' }
const nothing: WarrantyQuestion = {
  policy: display,
  shippedOn: null,
  purchasedOn: null,
  reportedOn: '2026-03-01',
  repairWarrantyUntil: null,
}

function assess(question: Partial<WarrantyQuestion>) {
  return assessWarranty({ ...nothing, ...question })
}

const dates = fc
  .integer({ min: dayNumberOf('2015-01-01'), max: dayNumberOf('2030-12-31') })
  .map((day) => localDateOfDayNumber(day))
const policies = fc.record({
  months: fc.integer({ min: 0, max: 60 }),
  countsFrom: fc.constantFrom(...WARRANTY_STARTS),
  graceDays: fc.integer({ min: 0, max: 60 }),
  repairWarrantyMonths: fc.integer({ min: 0, max: 24 }),
})
const questions: fc.Arbitrary<WarrantyQuestion> = fc.record({
  policy: fc.option(policies, { freq: 8 }),
  shippedOn: fc.option(dates),
  purchasedOn: fc.option(dates),
  reportedOn: dates,
  repairWarrantyUntil: fc.option(dates),
})

describe('the warranty of a unit', () => {
  it.each([
    ['2025-03-01', '2026-03-01', 'IN_WARRANTY', 'WITHIN_FROM_SHIPPING'],
    ['2025-03-01', '2026-03-02', 'IN_WARRANTY', 'GRACE_FROM_SHIPPING'],
    ['2025-03-01', '2026-03-16', 'IN_WARRANTY', 'GRACE_FROM_SHIPPING'],
    ['2025-03-01', '2026-03-17', 'OUT_OF_WARRANTY', 'EXPIRED_FROM_SHIPPING'],
    ['2025-03-01', '2025-03-01', 'IN_WARRANTY', 'WITHIN_FROM_SHIPPING'],
  ] as const)('shipped %s, reported %s: %s (%s)', (shippedOn, reportedOn, result, reason) => {
    expect(assess({ shippedOn, reportedOn })).toEqual({ result, until: '2026-03-16', reason })
  })

  it('clamps to the end of shorter months and to leap days', () => {
    const exact = { ...display, graceDays: 0 }
    const until = (policy: WarrantyPolicy, shippedOn: string) =>
      assess({ policy, shippedOn, reportedOn: '2030-01-01' }).until
    expect(until({ ...exact, months: 1 }, '2026-01-31')).toBe('2026-02-28')
    expect(until({ ...exact, months: 1 }, '2024-01-31')).toBe('2024-02-29')
    expect(until({ ...exact, months: 12 }, '2024-02-29')).toBe('2025-02-28')
    expect(until({ ...exact, months: 48 }, '2024-02-29')).toBe('2028-02-29')
    expect(until({ ...exact, months: 0 }, '2026-01-31')).toBe('2026-01-31')
  })

  it('counts from the date the policy names', () => {
    const dated = { shippedOn: '2024-01-01', purchasedOn: '2025-06-01' }
    expect(assess({ ...dated, policy: retail })).toMatchObject({
      result: 'IN_WARRANTY',
      reason: 'WITHIN_FROM_PURCHASE',
    })
    expect(assess({ ...dated, policy: display })).toMatchObject({
      result: 'OUT_OF_WARRANTY',
      reason: 'EXPIRED_FROM_SHIPPING',
    })
  })

  it('takes the other date when that one is unknown, and says so', () => {
    expect(assess({ purchasedOn: '2025-06-01' }).reason).toBe('WITHIN_FROM_PURCHASE_INSTEAD')
    expect(assess({ policy: retail, shippedOn: '2025-06-01' }).reason).toBe('WITHIN_FROM_SHIPPING_INSTEAD')
    expect(assess({ purchasedOn: '2020-06-01' }).reason).toBe('EXPIRED_FROM_PURCHASE_INSTEAD')
    expect(assess({ policy: retail, shippedOn: '2025-02-20' }).reason).toBe('GRACE_FROM_SHIPPING_INSTEAD')
  })

  it('is unknown without dates, without a policy, and with dates after the report', () => {
    const unknown = (reason: string) => ({ result: 'UNKNOWN', until: null, reason })
    expect(assess({})).toEqual(unknown('NO_DATE'))
    expect(assess({ policy: null, shippedOn: '2025-06-01' })).toEqual(unknown('NO_POLICY'))
    expect(assess({ shippedOn: '2026-03-02' })).toEqual(unknown('SHIPPED_IN_FUTURE'))
    expect(assess({ shippedOn: '2025-06-01', purchasedOn: '2026-03-02' })).toEqual(
      unknown('PURCHASED_IN_FUTURE'),
    )
  })

  it('lets a running repair warranty win over expired and unknown', () => {
    const repaired = { result: 'REPAIR_WARRANTY', until: '2026-03-01', reason: 'REPAIRED_BEFORE' }
    expect(assess({ shippedOn: '2020-01-01', repairWarrantyUntil: '2026-03-01' })).toEqual(repaired)
    expect(assess({ repairWarrantyUntil: '2026-03-01' })).toEqual(repaired)
    expect(assess({ policy: null, repairWarrantyUntil: '2026-03-01' })).toEqual(repaired)
    expect(assess({ shippedOn: '2020-01-01', repairWarrantyUntil: '2026-02-28' }).result).toBe(
      'OUT_OF_WARRANTY',
    )
    expect(assess({ shippedOn: '2025-06-01', repairWarrantyUntil: '2030-01-01' }).result).toBe('IN_WARRANTY')
  })

  it('follows from its parts, whatever they are', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { policy, shippedOn, purchasedOn, reportedOn, repairWarrantyUntil: repaired } = question
        const { result, until, reason } = assessWarranty(question)
        expect(WARRANTY_RESULTS).toContain(result)
        expect(WARRANTY_REASONS).toContain(reason)
        expect(until === null).toBe(result === 'UNKNOWN')
        if (until !== null) expect(reportedOn <= until).toBe(result !== 'OUT_OF_WARRANTY')
        if (repaired !== null && repaired >= reportedOn)
          expect(['IN_WARRANTY', 'REPAIR_WARRANTY']).toContain(result)
        if (result === 'IN_WARRANTY' || result === 'OUT_OF_WARRANTY') {
          const start = reason.includes('SHIPPING') ? shippedOn : purchasedOn
          expect(policy).not.toBeNull()
          expect(start !== null && start <= reportedOn).toBe(true)
          expect(until).toBe(addDays(addMonths(start ?? '', policy?.months ?? 0), policy?.graceDays ?? 0))
          expect(reason.endsWith('_INSTEAD')).toBe(!reason.includes(policy?.countsFrom ?? ''))
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is never lost by reporting earlier, nor by a longer policy', () => {
    const covered = (question: WarrantyQuestion) => assessWarranty(question).result === 'IN_WARRANTY'
    fc.assert(
      fc.property(
        policies,
        dates,
        fc.nat(3000),
        fc.nat(3000),
        fc.nat(24),
        (policy, shippedOn, a, b, more) => {
          const question = { ...nothing, policy, shippedOn, reportedOn: addDays(shippedOn, Math.max(a, b)) }
          if (!covered(question)) return
          expect(covered({ ...question, reportedOn: addDays(shippedOn, Math.min(a, b)) })).toBe(true)
          expect(covered({ ...question, policy: { ...policy, months: policy.months + more } })).toBe(true)
        },
      ),
    )
  })

  it('has words for every reason in both languages', () => {
    const texts = WARRANTY_REASONS.flatMap((reason) => [
      WARRANTY_REASON_TEXT[reason].zh,
      WARRANTY_REASON_TEXT[reason].en,
    ])
    expect(new Set(texts).size).toBe(WARRANTY_REASONS.length * 2)
    expect(texts.every((text) => text.length > 5)).toBe(true)
  })
})

describe('a person’s decision', () => {
  it('wins over the assessment and keeps who and why', () => {
    const assessed = assess({ shippedOn: '2020-01-01' })
    const override = { result: 'IN_WARRANTY', reason: '批次不良，公司承担', by: 'user-1' } as const
    expect(decideWarranty(assessed, override)).toEqual({
      result: 'IN_WARRANTY',
      until: null,
      reason: 'OVERRIDDEN',
      override,
    })
    expect(decideWarranty(assessed, null)).toEqual({ ...assessed, override: null })
    expect(decideWarranty(assessed, { ...override, result: 'OUT_OF_WARRANTY' }).until).toBe(assessed.until)
  })

  it('needs a reason', () => {
    const override = { result: 'IN_WARRANTY', reason: ' 　\n', by: 'user-1' } as const
    expect(overrideWarranty(override)).toEqual({
      ok: false,
      errors: [{ code: 'REASON_REQUIRED', field: ['reason'], params: {} }],
    })
    expect(overrideWarranty({ ...override, reason: ' 客情 ' })).toEqual({
      ok: true,
      value: { ...override, reason: '客情' },
    })
  })
})

describe('a warranty policy', () => {
  it('gives the warranty on a repair', () => {
    expect(repairWarrantyEnd(display, '2025-11-30')).toBe('2026-02-28')
    expect(repairWarrantyEnd({ ...display, repairWarrantyMonths: 0 }, '2025-11-30')).toBeNull()
  })

  it('has bounds', () => {
    fc.assert(fc.property(policies, isWarrantyPolicy))
    expect(isWarrantyPolicy({ ...display, months: -1 })).toBe(false)
    expect(isWarrantyPolicy({ ...display, months: 601 })).toBe(false)
    expect(isWarrantyPolicy({ ...display, graceDays: 1.5 })).toBe(false)
    expect(isWarrantyPolicy({ ...display, repairWarrantyMonths: Number.NaN })).toBe(false)
  })
})
