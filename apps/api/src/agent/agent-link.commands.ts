import { conditions, fieldError, frontOffice, plus, whole } from '@mendline/domain'
import { In } from 'typeorm'
import { Attachment } from '../attachment/attachment.entity'
import type { Context, Viewer } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import { isId } from '../id'
import {
  actsFor,
  commandCase,
  commandCaseByLink,
  type CaseWork,
  type RepairCasePayload,
} from '../repair-case/case-command'
import { AGENT_RECORDS, recordWork } from './agent-case.commands'
import { AgentLink, AgentLinkRevocation } from './agent-case.entity'
import type {
  AgentOrderConfirmPartsInput,
  AgentOrderRecordRepairInput,
  RepairCaseAgentLinkCreateInput,
  RepairCaseAgentLinkRevokeInput,
} from './agent-case.inputs'
import type { AgentOrderPayload } from './agent-order.types'
import { viewAfter } from './agent-order'
import { arriveAll, PARTS_CONFIRMED } from './agent-parts.commands'
import { hashOfToken, isLive, newToken, openLink } from './agent-link'

const MAX_DAYS = 90
const MAX_FILES = 50

/** A link for the agent of the order in force. The secret is given once, and never again: not even to a repeated request. */
export async function createAgentLink(
  context: Context,
  input: RepairCaseAgentLinkCreateInput,
): Promise<RepairCasePayload & { token: string | null }> {
  let token: string | null = null
  const rule = { step: 'agent-repairs', meanwhile: conditions.agentWaitsForParts } as const
  const payload = await commandCase(context, input, rule, (work) => {
    const errors = whole('days', input.days, 1, MAX_DAYS)
    if (errors.length > 0) return errors
    const order = conditions.agentOrder(work.facts) ?? fail('NOT_FOUND')
    const secret = newToken()
    token = secret
    work.record(AgentLink, {
      orderId: order.id,
      tokenHash: hashOfToken(secret),
      expiresAt: plus(work.now, { days: input.days }),
    })
    return []
  })
  return { ...payload, token: payload.userErrors.length === 0 ? token : null }
}

/** Who takes links back: the front office of the case, at any time. */
export const mayRevokeLinks = (viewer: Viewer, facts: CaseWork['facts']): boolean =>
  actsFor(viewer, frontOffice(facts.registration.region))

/** Takes a link back. */
export function revokeAgentLink(
  context: Context,
  input: RepairCaseAgentLinkRevokeInput,
): Promise<RepairCasePayload> {
  return commandCase(context, input, { may: mayRevokeLinks, anyPhase: true }, (work) => {
    const link = work.rows.agentLinks.find(({ id }) => id === input.linkId)
    const live = work.rows.agentLinks.filter((other) => isLive(other, work.rows, work.now))
    if (live.length === 0) return [fieldError('NO_AGENT_LINK')]
    if (link === undefined || !live.includes(link)) return [fieldError('NOT_FOUND', 'linkId')]
    work.record(AgentLinkRevocation, { linkId: link.id })
    return []
  })
}

/** The holder of a link records the repair of a unit of its order; they are nobody of the company. */
export async function recordThroughLink(
  context: Context,
  input: AgentOrderRecordRepairInput,
): Promise<AgentOrderPayload> {
  const opened = await openLink(context, input.token)
  const { link, order } = opened
  const errors = await commandCaseByLink(
    context,
    link.id,
    { caseId: order.caseId },
    AGENT_RECORDS,
    async (work) => {
      checkStillLive(work, link.id)
      return [...(await recordWork(work, input, link.id)), ...(await checkOwnFiles(work, input, link.id))]
    },
  )
  return {
    order: errors.length === 0 ? await viewAfter(context, opened) : null,
    userErrors: toUserErrors(errors, context.language),
  }
}

/** What was true before the case was locked may have changed: taken back, or another agent ordered. */
function checkStillLive(work: Pick<CaseWork, 'rows' | 'now'>, linkId: string): void {
  const held = work.rows.agentLinks.find(({ id }) => id === linkId)
  if (held === undefined || !isLive(held, work.rows, work.now)) fail('NOT_FOUND')
}

/** The holder of a link tells that the parts are there; what is on its way to them has arrived. */
export async function confirmPartsThroughLink(
  context: Context,
  { token, receivedOn }: AgentOrderConfirmPartsInput,
): Promise<AgentOrderPayload> {
  const opened = await openLink(context, token)
  const { link, order } = opened
  const errors = await commandCaseByLink(
    context,
    link.id,
    { caseId: order.caseId },
    PARTS_CONFIRMED,
    (work) => {
      checkStillLive(work, link.id)
      return Promise.resolve(arriveAll(work, receivedOn, link.id))
    },
  )
  return {
    order: errors.length === 0 ? await viewAfter(context, opened) : null,
    userErrors: toUserErrors(errors, context.language),
  }
}

/** Only what was uploaded through the same link. */
async function checkOwnFiles(
  work: Pick<CaseWork, 'manager'>,
  { attachmentIds }: AgentOrderRecordRepairInput,
  agentLinkId: string,
) {
  if (attachmentIds.length > MAX_FILES) return [fieldError('TOO_MANY', 'attachmentIds', { max: MAX_FILES })]
  const found = await work.manager.findBy(Attachment, { id: In(attachmentIds.filter(isId)), agentLinkId })
  const known = new Set(found.map(({ id }) => id))
  return attachmentIds.flatMap((id, i) =>
    known.has(id) ? [] : [fieldError('NOT_FOUND', `attachmentIds.${String(i)}`)],
  )
}
