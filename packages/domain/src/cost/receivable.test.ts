import { describe, expect, it } from 'vitest'
import { story } from '../testing'
import { decidedWriteOffs, isSettledReceivable, opensReceivable, receivableBalance } from './receivable'

const invoice = { id: 'invoice', amount: '100.00', currency: 'CNY', dueOn: '2026-04-01' } as const
const invoiced = () => story().record('receivables', invoice)

const balance = ({ facts }: ReturnType<typeof story>) => {
  const [receivable] = facts.receivables
  if (receivable === undefined) throw new RangeError('no receivable')
  const { charged, paid, writtenOff, open } = receivableBalance(facts, receivable)
  return [charged.amount, paid.amount, writtenOff.amount, open.amount]
}

describe('receivableBalance', () => {
  it('is charged = paid + written off + open', () => {
    expect(balance(invoiced())).toEqual(['100.00', '0.00', '0.00', '100.00'])
    const told = invoiced()
      .record(
        'payments',
        { receivableId: 'invoice', amount: '33.33' },
        { receivableId: 'invoice', amount: '33.33' },
      )
      .record('writeOffRequests', { id: 'request', receivableId: 'invoice', amount: '33.34' })
    expect(balance(told)).toEqual(['100.00', '66.66', '0.00', '33.34'])
    const decided = told.record('writeOffDecisions', { requestId: 'request', outcome: 'APPROVED' })
    expect(balance(decided)).toEqual(['100.00', '66.66', '33.34', '0.00'])
  })

  it('counts no write-off that was refused, and nothing of another invoice', () => {
    const told = invoiced()
      .record('payments', { receivableId: 'other', amount: '50.00' })
      .record('writeOffRequests', { id: 'request', receivableId: 'invoice', amount: '40.00' })
      .record('writeOffDecisions', { requestId: 'request', outcome: 'REJECTED' })
    expect(balance(told)).toEqual(['100.00', '0.00', '0.00', '100.00'])
  })

  it('knows currencies without decimals', () => {
    const yen = story()
      .record('receivables', { ...invoice, amount: '1000', currency: 'JPY' })
      .record('payments', { receivableId: 'invoice', amount: '400' })
    expect(balance(yen)).toEqual(['1000', '400', '0', '600'])
  })
})

describe('isSettledReceivable', () => {
  it('needs an invoice of this round, even when earlier ones are paid', () => {
    expect(isSettledReceivable(story().facts)).toEqual([])
    const paid = invoiced().record('payments', { receivableId: 'invoice', amount: '100.00' })
    expect(isSettledReceivable(paid.facts)).not.toEqual([])
    expect(isSettledReceivable(paid.record('customerConfirmations', { solved: false }).facts)).toEqual([])
  })

  it('takes an overpaid invoice for settled', () => {
    expect(
      isSettledReceivable(invoiced().record('payments', { receivableId: 'invoice', amount: '120.00' }).facts),
    ).not.toEqual([])
  })
})

describe('opensReceivable', () => {
  it('is an invoice of more than nothing, or a payment taken back', () => {
    expect(opensReceivable(invoiced().facts)).toHaveLength(1)
    expect(opensReceivable(story().record('receivables', { ...invoice, amount: '0' }).facts)).toEqual([])
    const back = invoiced().record(
      'payments',
      { receivableId: 'invoice', amount: '-1.00' },
      { receivableId: 'invoice', amount: '1.00' },
    )
    expect(opensReceivable(back.facts)).toHaveLength(2)
  })
})

describe('decidedWriteOffs', () => {
  it('waits for a decision on every request', () => {
    const one = invoiced()
      .record(
        'writeOffRequests',
        { id: 'a', receivableId: 'invoice', amount: '1.00' },
        { id: 'b', receivableId: 'invoice', amount: '2.00' },
      )
      .record('writeOffDecisions', { requestId: 'b', outcome: 'APPROVED' })
    expect(decidedWriteOffs(one.facts)).toEqual([])
    expect(
      decidedWriteOffs(one.record('writeOffDecisions', { requestId: 'a', outcome: 'REJECTED' }).facts),
    ).toHaveLength(2)
  })
})
