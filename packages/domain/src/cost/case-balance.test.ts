import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, ofMinorUnits, type Money } from '../money'
import type { ReviewOutcome } from '../repair-case/vocabulary'
import { caseBalance, oldestOpen, pendingWriteOff } from './case-balance'
import { receivableBalance } from './receivable'

const fact = (seq: number) => ({ id: `f${String(seq)}`, seq, at: '2026-07-01T01:00:00.000Z', byId: null })
const invoice = (seq: number, amount: string, currency = 'USD') => ({
  ...fact(seq),
  amount,
  currency,
  dueOn: '2026-08-01',
})
const payment = (seq: number, receivableId: string, amount: string) => ({
  ...fact(seq),
  receivableId,
  amount,
})
const decision = (seq: number, requestId: string, outcome: ReviewOutcome) => ({
  ...fact(seq),
  requestId,
  outcome,
})
const nothing = { payments: [], writeOffRequests: [], writeOffDecisions: [] }

describe('the balance', () => {
  it('is none before the first invoice', () => {
    expect(caseBalance({ receivables: [], ...nothing })).toBeNull()
    expect(oldestOpen({ receivables: [], ...nothing })).toBeNull()
  })

  it('counts payments and approved write-offs, not pending or refused ones', () => {
    const receivable = invoice(1, '100')
    const f = {
      receivables: [receivable],
      payments: [payment(2, 'f1', '30.25')],
      writeOffRequests: [payment(3, 'f1', '50'), payment(5, 'f1', '9.75'), payment(7, 'f1', '60')],
      writeOffDecisions: [decision(4, 'f3', 'REJECTED'), decision(6, 'f5', 'APPROVED')],
    }
    expect(receivableBalance(f, receivable)).toEqual({
      charged: { amount: '100.00', currency: 'USD' },
      paid: { amount: '30.25', currency: 'USD' },
      writtenOff: { amount: '9.75', currency: 'USD' },
      open: { amount: '60.00', currency: 'USD' },
    })
    expect(pendingWriteOff(f)?.id).toBe('f7')
  })

  it('adds up the invoices of one currency; payments go to the oldest open one', () => {
    const f = {
      ...nothing,
      receivables: [invoice(1, '10', 'CNY'), invoice(2, '20'), invoice(3, '30')],
      payments: [payment(4, 'f1', '10'), payment(5, 'f2', '5')],
    }
    expect(caseBalance(f)?.charged.amount).toBe('50.00')
    expect(caseBalance(f)?.open.amount).toBe('45.00')
    expect(oldestOpen(f)?.id).toBe('f2')
  })

  it('always is charged = paid + written off + open', () => {
    const amount = fc.bigInt(0n, 10n ** 20n).map((units) => ofMinorUnits(units, 'USD'))
    fc.assert(
      fc.property(
        amount,
        fc.array(amount),
        fc.array(fc.tuple(amount, fc.boolean())),
        (charged, paid, asked) => {
          const receivable = invoice(1, charged.amount)
          const f = {
            payments: paid.map((one: Money, i) => payment(2 + i, 'f1', one.amount)),
            writeOffRequests: asked.map(([one], i) => payment(1000 + i, 'f1', one.amount)),
            writeOffDecisions: asked.map(([, yes], i) =>
              decision(2000 + i, `f${String(1000 + i)}`, yes ? 'APPROVED' : 'REJECTED'),
            ),
          }
          const balance = receivableBalance(f, receivable)
          expect(add(add(balance.paid, balance.writtenOff), balance.open)).toEqual(charged)
          expect(balance.charged).toEqual(charged)
        },
      ),
    )
  })
})
