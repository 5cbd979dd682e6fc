import {
  amountOf,
  claimBalance,
  compare,
  fieldError,
  formatMoney,
  isCurrencyCode,
  isZero,
  notBefore,
  notFutureDay,
  optionalText,
  requiredText,
  SHORT_TEXT,
  type Department,
  type FieldError,
  withinCase,
} from '@mendline/domain'
import type { Context, Viewer } from '../context'
import { daysOf, today } from '../repair-case/business-day'
import { actsFor, commandCase, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { checkFiles } from '../repair-case/check-references'
import { baseCurrency } from './base-currency'
import { ClaimClosing, ClaimRecovery, SupplierClaim } from './claim.entity'
import type {
  RepairCaseClaimInput,
  RepairCaseCloseClaimInput,
  RepairCaseRecordRecoveryInput,
} from './claim.inputs'

type Payload = Promise<RepairCasePayload>

/** Who claims: QUALITY traces what others caused, MATERIALS buys from suppliers, FINANCE books what comes back. */
const CLAIMANTS = ['QUALITY', 'MATERIALS', 'FINANCE'] as const satisfies readonly Department[]

/** Whether the viewer may claim, and say that the rest is given up. */
export const mayClaim = (viewer: Viewer): boolean =>
  CLAIMANTS.some((department) => actsFor(viewer, department))

/** W5.8: a part of the company's cost is claimed back, with evidence and a deadline. */
export function claim(context: Context, input: RepairCaseClaimInput): Payload {
  return commandCase(context, input, { may: mayClaim }, async (work) => {
    const { party, name, claimedOn, deadline, costItemId = null, grounds, attachmentIds } = input
    const currency = input.currency?.trim() || baseCurrency()
    const amount = amountOf('amount', input.amount, currency)
    work.record(SupplierClaim, {
      party,
      name,
      amount: amount.money?.amount ?? '0',
      currency: currency.slice(0, 3),
      claimedOn,
      deadline,
      costItemId,
      grounds,
      attachmentIds: [...new Set(attachmentIds)],
    })
    const known = costItemId === null || work.rows.costItems.some(({ id }) => id === costItemId)
    return [
      ...requiredText('name', name, SHORT_TEXT),
      ...(isCurrencyCode(currency)
        ? amount.errors
        : [fieldError('UNKNOWN_CURRENCY', 'currency', { currency: currency.slice(0, 10) })]),
      ...withinCase('claimedOn', claimedOn, daysOf(work)),
      ...notBefore('deadline', deadline, claimedOn),
      ...(known ? [] : [fieldError('NOT_FOUND', 'costItemId')]),
      ...requiredText('grounds', grounds),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
  })
}

/** W5.8: what came back on a claim, all of it or a part; FINANCE books it. */
export function recordRecovery(context: Context, input: RepairCaseRecordRecoveryInput): Payload {
  const rule = { may: (viewer: Viewer) => actsFor(viewer, 'FINANCE'), anyPhase: true }
  return commandCase(context, input, rule, (work) => {
    const { receivedOn, reference = null } = input
    const found = openClaim(work, input.claimId)
    if ('errors' in found) return found.errors
    const amount = amountOf('amount', input.amount, found.claim.currency)
    const { open } = claimBalance(work.rows, found.claim)
    work.record(ClaimRecovery, {
      claimId: found.claim.id,
      amount: amount.money?.amount ?? '0',
      receivedOn,
      reference,
    })
    return [
      ...amount.errors,
      ...(amount.money !== null && compare(amount.money, open) > 0
        ? [fieldError('MORE_THAN_OPEN', 'amount', { open: formatMoney(open, context.language) })]
        : []),
      ...notBefore('receivedOn', receivedOn, found.claim.claimedOn),
      ...notFutureDay('receivedOn', receivedOn, today(work)),
      ...optionalText('reference', reference, SHORT_TEXT),
    ]
  })
}

/** W5.8: the rest of a claim is given up, with a reason. */
export function closeClaim(context: Context, input: RepairCaseCloseClaimInput): Payload {
  return commandCase(context, input, { may: mayClaim, anyPhase: true }, (work) => {
    const found = openClaim(work, input.claimId)
    if ('errors' in found) return found.errors
    work.record(ClaimClosing, { claimId: found.claim.id, reason: input.reason })
    return requiredText('reason', input.reason)
  })
}

/** The claim, while something of it is open. */
function openClaim(
  { rows }: CaseWork,
  id: string,
): { readonly claim: SupplierClaim } | { readonly errors: readonly FieldError[] } {
  const isSettled = (one: SupplierClaim) => isZero(claimBalance(rows, one).open)
  const found = rows.supplierClaims.find((one) => one.id === id)
  if (found === undefined) {
    const none = rows.supplierClaims.every(isSettled)
    return { errors: [none ? fieldError('NO_CLAIM') : fieldError('NOT_FOUND', 'claimId')] }
  }
  return isSettled(found) ? { errors: [fieldError('CLAIM_SETTLED', 'claimId')] } : { claim: found }
}
