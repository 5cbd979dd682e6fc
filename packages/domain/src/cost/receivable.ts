import type { CaseFacts, Fact, ReceivableFact } from '../repair-case/facts'
import { compare, subtract, sum, type Money } from '../money'

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
  const charged: Money = { amount: receivable.amount, currency }
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

/** The fact that settled the newest receivable: its last payment or write-off, once nothing is open. */
export function isSettledReceivable(f: CaseFacts): readonly Fact[] {
  const receivable = f.receivables.at(-1)
  if (receivable === undefined) return []
  const { open } = receivableBalance(f, receivable)
  if (compare(open, { amount: '0', currency: receivable.currency }) > 0) return []
  return [receivable, ...f.payments, ...f.writeOffDecisions]
}
