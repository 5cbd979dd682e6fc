import type { Department } from '../department'
import type { StepId } from '../procedure/step-id'
import { isOfThisRound } from '../repair-case/conditions'
import { receivableBalance } from '../cost/receivable'
import type { Answer } from './profile'

const CURRENCY = 'CNY'

/** Invoices, asks for a write-off or takes payments, one at a time. */
const recover: Answer = (tale, { charge, writeOff }) => {
  const { facts } = tale
  const invoiced = facts.receivables.filter((receivable) => isOfThisRound(facts, receivable))
  if (invoiced.length === 0) {
    return tale.record('receivables', { amount: charge, currency: CURRENCY, dueOn: '2026-04-30' })
  }
  const pending = facts.writeOffRequests.some(
    (request) => !facts.writeOffDecisions.some((decision) => decision.requestId === request.id),
  )
  if (pending) return null
  for (const receivable of facts.receivables) {
    const { open } = receivableBalance(facts, receivable)
    if (Number(open.amount) <= 0) continue
    const asked = facts.writeOffRequests.filter((request) => request.receivableId === receivable.id)
    const wanted = writeOff === 'NONE' ? 0 : writeOff === 'APPROVED' ? 1 : 2
    if (asked.length < wanted && facts.payments.length > 0) {
      return tale.record('writeOffRequests', { receivableId: receivable.id, amount: open.amount })
    }
    const part = wanted > 0 ? '40.00' : open.amount
    return tale.record('payments', { receivableId: receivable.id, amount: part })
  }
  return null
}

/** Tables E and F. */
export const SETTLEMENT_ANSWERS = {
  'plan-corrective-action': (tale, { actions }) => {
    const version = tale.facts.correctiveActions.length + 1
    const planId = `plan-${String(version)}`
    // A later version goes on with the actions of the one before.
    return Array.from({ length: actions }, (_, index) => `action-${String(index + 1)}`).reduce(
      (told, actionId) =>
        told.record('plannedActions', { planId, actionId, department: 'RND', dueOn: '2026-04-30' }),
      tale.record('correctiveActions', { id: planId, version }),
    )
  },
  'carry-out-action': (tale, _profile, actionId) => tale.record('actionCompletions', { actionId }),
  'check-effectiveness': (tale, { ineffective }, actionId) => {
    const failed = tale.facts.effectivenessChecks.filter(({ effective }) => !effective).length
    const effective = failed >= ineffective || actionId !== 'action-1'
    return tale.record('effectivenessChecks', { actionId, effective })
  },
  'report-incident': (tale) => tale.record('incidentReports', {}),
  'declare-costs': (tale, { otherDepartmentDeclares }, subjectId) => {
    // The subjects of this step are departments.
    const department = subjectId as Department
    const cost = { amount: '12.50', currency: CURRENCY, reversesId: null } as const
    const entered = tale.record('costItems', { ...cost, department })
    const others = otherDepartmentDeclares && !tale.facts.costItems.some((item) => item.department === 'RND')
    const all = others ? entered.record('costItems', { ...cost, department: 'RND' }) : entered
    return all.record('costDeclarations', { department, none: false })
  },
  'collect-costs': (tale) => tale.record('costStatements', { version: tale.facts.costStatements.length + 1 }),
  'confirm-costs': (tale, { costRejections, shortfall }) => {
    const rejected = tale.facts.costReviews.filter((review) => review.outcome === 'REJECTED').length
    const item = tale.facts.costItems.at(-1)
    if (rejected < costRejections && item !== undefined) {
      const { id: costItemId, department } = item
      return tale.record('costReviews', { costItemId, department, outcome: 'REJECTED' })
    }
    const statementId = tale.facts.costStatements.at(-1)?.id ?? ''
    const line = {
      costItemId: item?.id ?? '',
      baseAmount: '12.50',
      baseCurrency: CURRENCY,
      customerAmount: '12.50',
      companyAmount: '0.00',
      shortfallAmount: '2.50',
    }
    return (shortfall ? tale.record('confirmedCosts', line) : tale).record('costConfirmations', {
      statementId,
    })
  },
  'recover-from-customer': recover,
  'approve-write-off': (tale, { writeOff }) => {
    const request = tale.facts.writeOffRequests.at(-1)
    const refused = writeOff === 'REFUSED_FIRST' && tale.facts.writeOffDecisions.length === 0
    return tale.record('writeOffDecisions', {
      requestId: request?.id ?? '',
      outcome: refused ? 'REJECTED' : 'APPROVED',
    })
  },
  'send-cost-basis': (tale) => tale.record('costBases', {}),
  'trace-internally': (tale, { objections }) => {
    const version = tale.facts.internalTracings.length + 1
    const tracingId = `split-${String(version)}`
    const traced = tale
      .record('internalTracings', { id: tracingId, version })
      .record('internalShares', { tracingId, department: 'WORKSHOP', percent: 100 })
    if (tale.facts.tracingObjections.length >= objections) return traced
    return traced.record('tracingObjections', { department: 'WORKSHOP' })
  },
  'acknowledge-share': (tale, _profile, subjectId) =>
    tale.record('shareAcknowledgements', { department: subjectId as Department }),
  'confirm-with-customer': (tale, { notSolved }) => {
    const before = tale.facts.customerConfirmations.filter((confirmation) => !confirmation.solved).length
    return tale.record('customerConfirmations', { solved: before >= notSolved })
  },
  'call-back': (tale) => tale.wait({ days: 5 }).record('callBacks', {}),
  survey: (tale) => tale.record('surveys', { outcome: 'ANSWERED' }),
  'share-knowledge': (tale) => tale.record('knowledgeLinks', {}),
  close: (tale) => tale.record('closings', { byId: null }),
} satisfies Partial<Record<StepId, Answer>>
