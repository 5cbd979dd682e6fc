import {
  amountOf,
  checkRepairRecord,
  cleanSerial,
  conditions,
  fieldError,
  notPastDay,
  optionalText,
  reasonWhen,
  requiredText,
  textOrNull,
  withinCase,
  type FieldError,
} from '@mendline/domain'
import { In } from 'typeorm'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { isId } from '../id'
import { causeErrors } from '../quality/cause-code.commands'
import { daysOf, today } from '../repair-case/business-day'
import {
  commandCase,
  nameOfUnit,
  type CaseRule,
  type CaseWork,
  type RepairCasePayload,
} from '../repair-case/case-command'
import { findableBy } from '../repair-case/case-search'
import { checkFiles } from '../repair-case/check-references'
import {
  AgentConfirmation,
  AgentEnquiry,
  AgentOrder,
  AgentPartUsed,
  AgentQuote,
  AgentQuoteReview,
  AgentRepairRecord,
} from './agent-case.entity'
import type {
  AgentWorkInput,
  RepairCaseConfirmAgentRepairInput,
  RepairCaseEnquireAgentInput,
  RepairCaseOrderAgentInput,
  RepairCaseRecordAgentQuoteInput,
  RepairCaseRecordAgentRepairInput,
  RepairCaseReviewAgentQuoteInput,
} from './agent-case.inputs'
import { Agent } from './agent.entity'

type Payload = Promise<RepairCasePayload>

const MAX_ENQUIRED = 20

/** W5.3: agents are asked; also later, when the one appointed falls through. */
export function enquireAgent(context: Context, input: RepairCaseEnquireAgentInput): Payload {
  return commandCase(context, input, { step: 'enquire-agents', again: true }, async (work) => {
    if (isOver(work)) return [fieldError('STEP_ALREADY_DONE')]
    const note = textOrNull(input.note)
    const ids = [...new Set(input.agentIds)]
    if (ids.length === 0) return [fieldError('REQUIRED', 'agentIds')]
    if (ids.length > MAX_ENQUIRED) return [fieldError('TOO_MANY', 'agentIds', { max: MAX_ENQUIRED })]
    const asked = await work.manager.findBy(Agent, { id: In(ids.filter(isId)) })
    const active = new Set(asked.filter(({ disabledAt }) => disabledAt === null).map(({ id }) => id))
    for (const agentId of ids) work.record(AgentEnquiry, { agentId, note })
    return [
      ...ids.flatMap((id, i) =>
        active.has(id) ? [] : [fieldError('AGENT_NOT_ACTIVE', `agentIds.${String(i)}`)],
      ),
      ...optionalText('note', note),
    ]
  })
}

/** W5.3: what an agent answered. A quote after FINANCE's approval asks FINANCE again. */
export function recordAgentQuote(context: Context, input: RepairCaseRecordAgentQuoteInput): Payload {
  return commandCase(context, input, { step: 'enquire-agents', again: true }, async (work) => {
    if (isOver(work)) return [fieldError('STEP_ALREADY_DONE')]
    const { agentId, able, attachmentIds, validUntil = null, readyOn = null } = input
    const note = textOrNull(input.note)
    const enquired = work.facts.agentEnquiries.some(
      (enquiry) => enquiry.agentId === agentId && conditions.isOfThisRound(work.facts, enquiry),
    )
    if (!enquired) return [fieldError('AGENT_NOT_ENQUIRED', 'agentId')]
    const { name } = await work.manager.findOneByOrFail(Agent, { id: agentId })
    const price = able
      ? priceOf(textOrNull(input.amount), textOrNull(input.currency)?.toUpperCase() ?? null)
      : NO_PRICE
    work.record(AgentQuote, {
      agentId,
      agentName: name,
      able,
      amount: price.amount,
      currency: price.currency,
      validUntil,
      readyOn,
      note,
      attachmentIds: [...new Set(attachmentIds)],
    })
    return [
      ...price.errors,
      ...(able ? notPastDay('validUntil', validUntil, today(work)) : []),
      ...(able ? notPastDay('readyOn', readyOn, today(work)) : []),
      ...reasonWhen(!able, 'note', note),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
  })
}

/** Whether the agent's work is done with: then nobody else is asked for a price. */
const isOver = (work: CaseWork): boolean =>
  work.states.some(
    ({ step, status }) => step === 'agent-repairs' && (status === 'DONE' || status === 'WAIVED'),
  )

const NO_PRICE = { amount: null, currency: null, errors: [] as readonly FieldError[] }

function priceOf(amount: string | null, currency: string | null) {
  const missing = [
    ...(amount === null ? [fieldError('REQUIRED', 'amount')] : []),
    ...(currency === null ? [fieldError('REQUIRED', 'currency')] : []),
  ]
  if (amount === null || currency === null) return { ...NO_PRICE, errors: missing }
  const { money, errors } = amountOf('amount', amount, currency)
  return { amount: money?.amount ?? null, currency: currency.slice(0, 3), errors }
}

/** W5.3: FINANCE accepts a quote, or rejects it with a reason. */
export function reviewAgentQuote(context: Context, input: RepairCaseReviewAgentQuoteInput): Payload {
  return commandCase(context, input, { step: 'approve-agent-quote' }, (work) => {
    const { quoteId, outcome } = input
    const reason = textOrNull(input.reason)
    const open = conditions.agentQuotesToReview(work.facts).some(({ id }) => id === quoteId)
    if (!open) return [fieldError('AGENT_QUOTE_NOT_OPEN', 'quoteId')]
    work.record(AgentQuoteReview, { quoteId, outcome, reason })
    return reasonWhen(outcome === 'REJECTED', 'reason', reason)
  })
}

/** W5.3: the order goes to the agent whose quote was accepted, with work plan and parts list, for a day agreed. */
export function orderAgent(context: Context, input: RepairCaseOrderAgentInput): Payload {
  return commandCase(context, input, { step: 'appoint-agent' }, async (work) => {
    const { dueOn, planAttachmentIds } = input
    const accepted = conditions.acceptedAgentQuote(work.facts)
    const quote = work.rows.agentQuotes.find(({ id }) => id === accepted?.id) ?? fail('NOT_FOUND')
    const note = textOrNull(input.note)
    work.record(AgentOrder, {
      number: `WT-${work.rows.repairCase.number}-${String(work.rows.agentOrders.length + 1)}`,
      quoteId: quote.id,
      agentId: quote.agentId,
      agentName: quote.agentName,
      dueOn,
      unitIds: conditions.unitsForAgent(work.facts).map(({ id }) => id),
      planAttachmentIds: [...new Set(planAttachmentIds)],
      note,
    })
    return [
      ...notPastDay('dueOn', dueOn, today(work)),
      ...(await checkFiles(work, [{ field: 'planAttachmentIds', ids: planAttachmentIds }])),
      ...optionalText('note', note),
    ]
  })
}

/** Records of an agent are taken also while more parts are on their way. */
export const AGENT_RECORDS = {
  step: 'agent-repairs',
  meanwhile: conditions.agentWaitsForMoreParts,
} as const satisfies CaseRule

/** W5.3: the front office enters what the agent reported of a unit. */
export function recordAgentRepair(context: Context, input: RepairCaseRecordAgentRepairInput): Payload {
  return commandCase(context, input, AGENT_RECORDS, async (work) => [
    ...(await recordWork(work, input, null)),
    ...(await checkFiles(work, [{ field: 'attachmentIds', ids: input.attachmentIds }])),
  ])
}

/** One unit's record, whoever enters it; where one is there already, the newest counts. */
export async function recordWork(
  work: Omit<CaseWork, 'viewer'>,
  input: AgentWorkInput,
  linkId: string | null,
): Promise<FieldError[]> {
  const order = work.rows.agentOrders.at(-1) ?? fail('NOT_FOUND')
  const { unitId, faultSeen, causeCode, action, minutes, result, partsUsed, attachmentIds } = input
  const [reason, workedBy] = [textOrNull(input.reason), textOrNull(input.workedBy)]
  const errors = [
    ...(order.unitIds.includes(unitId) ? [] : [fieldError('UNIT_NOT_OF_CASE', 'unitId')]),
    ...checkRepairRecord(input, serialsBeside(work, unitId)),
    ...(await causeErrors(work.manager, 'causeCode', causeCode)),
    ...optionalText('workedBy', workedBy, 100),
  ]
  if (errors.length > 0) return errors
  const replacementSerial = cleanSerial(input.replacementSerial)
  const record = work.record(AgentRepairRecord, {
    number: `WJ-${work.rows.repairCase.number}-${String(work.rows.agentRepairRecords.length + 1)}`,
    orderId: order.id,
    unitId,
    faultSeen,
    causeCode,
    action,
    minutes,
    result,
    reason,
    replacementSerial,
    workedBy,
    linkId,
    attachmentIds: [...new Set(attachmentIds)],
  })
  for (const { partNumber, name, quantity } of partsUsed)
    work.record(AgentPartUsed, {
      recordId: record.id,
      partNumber: partNumber.trim(),
      name: name.trim(),
      quantity,
    })
  await findableBy(work, replacementSerial === null ? [] : [replacementSerial])
  return []
}

/** Every serial number of the case but what an earlier record of the same unit says replaced it. */
function serialsBeside(work: Pick<CaseWork, 'rows'>, unitId: string): ReadonlySet<string> {
  const serials = work.rows.units.flatMap((unit) => [
    unit.serial,
    unit.id === unitId ? null : unit.replacementSerial,
  ])
  return new Set(serials.filter((serial) => serial !== null))
}

/** W5.3: the customer confirms the agent's work, once every unit has its record. */
export function confirmAgentRepair(context: Context, input: RepairCaseConfirmAgentRepairInput): Payload {
  return commandCase(context, input, { step: 'agent-repairs' }, async (work) => {
    const { confirmedOn, confirmedBy, attachmentIds } = input
    const owed = conditions.unitsAgentOwes(work.facts).map((id) => nameOfUnit(work.rows, id))
    const note = textOrNull(input.note)
    work.record(AgentConfirmation, {
      confirmedOn,
      confirmedBy: confirmedBy.trim(),
      note,
      attachmentIds: [...new Set(attachmentIds)],
    })
    return [
      ...(owed.length === 0 ? [] : [fieldError('AGENT_RECORDS_MISSING', '', { count: owed.length })]),
      ...withinCase('confirmedOn', confirmedOn, daysOf(work)),
      ...requiredText('confirmedBy', confirmedBy, 100),
      ...(attachmentIds.length === 0 ? [fieldError('ATTACHMENT_REQUIRED', 'attachmentIds')] : []),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
      ...optionalText('note', note),
    ]
  })
}
