import { add, compare, zero } from '../money'
import type { CaseFacts, ReceivableFact, WriteOffRequestFact } from '../repair-case/facts'
import { receivableBalance, type ReceivableBalance } from './receivable'

type BalanceFacts = Pick<CaseFacts, 'payments' | 'writeOffRequests' | 'writeOffDecisions'>

/** The invoice a payment is booked on: the oldest with something open, or null. */
export function oldestOpen<R extends ReceivableFact>(
  f: BalanceFacts & { readonly receivables: readonly R[] },
): R | null {
  return f.receivables.find((r) => compare(receivableBalance(f, r).open, zero(r.currency)) > 0) ?? null
}

/** The balance of all invoices of a case in the currency of the newest; null before the first. */
export function caseBalance(f: BalanceFacts & Pick<CaseFacts, 'receivables'>): ReceivableBalance | null {
  const currency = f.receivables.at(-1)?.currency
  if (currency === undefined) return null
  const none = zero(currency)
  return f.receivables
    .filter((receivable) => receivable.currency === currency)
    .map((receivable) => receivableBalance(f, receivable))
    .reduce(
      (all, one) => ({
        charged: add(all.charged, one.charged),
        paid: add(all.paid, one.paid),
        writtenOff: add(all.writtenOff, one.writtenOff),
        open: add(all.open, one.open),
      }),
      { charged: none, paid: none, writtenOff: none, open: none },
    )
}

/** The write-off FINANCE has not decided on, or null. */
export function pendingWriteOff<W extends WriteOffRequestFact>(
  f: Pick<CaseFacts, 'writeOffDecisions'> & { readonly writeOffRequests: readonly W[] },
): W | null {
  const decided = new Set(f.writeOffDecisions.map((decision) => decision.requestId))
  return f.writeOffRequests.find((request) => !decided.has(request.id)) ?? null
}
