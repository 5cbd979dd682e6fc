import { createHash, randomBytes } from 'node:crypto'
import { conditions, type Instant } from '@mendline/domain'
import { countAttempt, forgetAttempt } from '../auth/throttle'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { loadCaseRows } from '../repair-case/case-rows'
import { factsOf, type CaseRows } from '../repair-case/fact-tables'
import { AgentLink, type AgentOrder } from './agent-case.entity'

/** A secret of 32 random bytes, as it stands in the address of the link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

const TOKEN = /^[\w-]{43}$/

/** All that is kept of a secret. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A link that works, with its order and the case. */
export interface OpenLink {
  readonly link: AgentLink
  readonly order: AgentOrder
  readonly rows: CaseRows
}

/** Whether a link works: neither expired nor taken back, and its order is the one in force. */
export function isLive(link: AgentLink, rows: CaseRows, now: Instant): boolean {
  return (
    link.expiresAt > now &&
    rows.agentLinkRevocations.every(({ linkId }) => linkId !== link.id) &&
    conditions.agentOrder(factsOf(rows))?.id === link.orderId
  )
}

/**
 * The order a secret opens. A wrong, expired, revoked or foreign one is NOT_FOUND, all alike; an address that tries many
 * has to wait, as at sign-in.
 */
export async function openLink(context: Context, token: string): Promise<OpenLink> {
  const { manager } = context.db
  const now = context.clock()
  const address = context.http?.address ?? ''
  const seconds = await countAttempt(manager, 'address', address, now)
  if (seconds > 0) return fail('LIMITED', undefined, { retryAfterSeconds: seconds })
  const link = TOKEN.test(token)
    ? await manager.findOneBy(AgentLink, { tokenHash: hashOfToken(token) })
    : null
  const rows = link === null ? undefined : (await loadCaseRows(manager, [link.caseId])).get(link.caseId)
  if (link === null || rows === undefined || !isLive(link, rows, now)) return fail('NOT_FOUND')
  const order = rows.agentOrders.find(({ id }) => id === link.orderId) ?? fail('NOT_FOUND')
  await forgetAttempt(manager, 'address', address)
  return { link, order, rows }
}
