import { compare, money, subtract, sum, zero, type Money } from '../money'
import type { CaseFacts, Fact, ReceivableFact, WriteOffDecisionFact } from '../repair-case/facts'
import { roundStart } from '../repair-case/conditions'

/** What has been paid and written off of a receivable, and what is still open (W5.8). All in its currency. */
export interface ReceivableBalance {
  readonly charged: Money
  readonly paid: Money
  readonly writtenOff: Money
  readonly open: Money
}

type ReceivableFacts = Pick<CaseFacts, 'payments' | 'writeOffRequests' | 'writeOffDecisions'>

/** The balance of one receivable: charged = paid + written off + open. */
export function receivableBalance(f: ReceivableFacts, receivable: ReceivableFact): ReceivableBalance {
  const { currency } = receivable
  const charged = money(receivable.amount, currency)
  const paid = sum(
    f.payments.filter((p) => p.receivableId === receivable.id).map((p) => ({ amount: p.amount, currency })),
    currency,
  )
  const writtenOff = sum(
    f.writeOffRequests
      .filter((request) => request.receivableId === receivable.id && isApproved(f, request.id))
      .map((request) => ({ amount: request.amount, currency })),
    currency,
  )
  return { charged, paid, writtenOff, open: subtract(subtract(charged, paid), writtenOff) }
}

const isApproved = (f: ReceivableFacts, requestId: string): boolean =>
  f.writeOffDecisions.some((decision) => decision.requestId === requestId && decision.outcome === 'APPROVED')

/**
 * What settled the receivables of a case: the invoices, payments and approved write-offs, once this round's invoice is
 * out and nothing is open of any invoice, this round's or an earlier one's; empty before.
 */
export function isSettledReceivable(f: CaseFacts): readonly Fact[] {
  const newest = f.receivables.at(-1)
  if (newest === undefined || newest.seq <= roundStart(f)) return []
  const open = f.receivables.some(
    (receivable) => compare(receivableBalance(f, receivable).open, zero(receivable.currency)) > 0,
  )
  return open ? [] : [...f.receivables, ...f.payments, ...approvals(f)]
}

/** What leaves something to be recovered: an invoice of more than nothing, or a payment taken back. */
export function opensReceivable(f: CaseFacts): readonly Fact[] {
  return [
    ...f.receivables.filter((r) => compare({ amount: r.amount, currency: r.currency }, zero(r.currency)) > 0),
    ...f.payments.filter((payment) => payment.amount.startsWith('-')),
  ]
}

/** The decisions on write-offs, once every request is decided; empty before. */
export function decidedWriteOffs(f: CaseFacts): readonly WriteOffDecisionFact[] {
  const decided = new Set(f.writeOffDecisions.map((decision) => decision.requestId))
  return f.writeOffRequests.every((request) => decided.has(request.id)) ? f.writeOffDecisions : []
}

const approvals = (f: CaseFacts): readonly Fact[] =>
  f.writeOffDecisions.filter((decision) => decision.outcome === 'APPROVED')
