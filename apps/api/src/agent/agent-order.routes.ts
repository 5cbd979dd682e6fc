import type { FastifyInstance } from 'fastify'
import { Attachment } from '../attachment/attachment.entity'
import {
  refuse,
  sendAttachment,
  storeUpload,
  UPLOAD_HEADER,
  type AttachmentRoutes,
} from '../attachment/attachment.routes'
import type { Context } from '../context'
import { findById } from '../database/find-by-id'
import { failureOf } from '../graphql/fail'
import { filesFor } from './agent-order'
import { openLink, type OpenLink } from './agent-link'

/** The secret stands in a header, so that no address of a file gives it away. */
const TOKEN_HEADER = 'x-mendline-agent-token'

/** The most files that may be uploaded through one link: a stranger who got hold of it must not fill the disk. */
const MAX_UPLOADS = 200

/**
 * Files of an order for the holder of its link, who is not signed in: `GET /agent-order/files/:id` gives the work plan,
 * `POST /agent-order/files` takes a picture of the work.
 */
export function serveAgentOrders(app: FastifyInstance, routes: AttachmentRoutes): void {
  const { contextOf } = routes

  app.get<{ Params: { id: string } }>('/agent-order/files/:id', async (request, reply) => {
    const opened = await opening(await contextOf(request, reply), request.headers[TOKEN_HEADER])
    if (typeof opened === 'string') return refuse(reply, statusOf(opened), opened, '')
    const { context, order, rows } = opened
    const file = filesFor(rows, order).includes(request.params.id)
      ? await findById(context.db.manager, Attachment, request.params.id)
      : null
    if (file === null || file.caseId !== order.caseId) return refuse(reply, 404, 'NOT_FOUND', '')
    return sendAttachment(request, reply, routes.files, file, false)
  })

  app.post('/agent-order/files', async (request, reply) => {
    const opened = await opening(await contextOf(request, reply), request.headers[TOKEN_HEADER])
    if (typeof opened === 'string') return refuse(reply, statusOf(opened), opened, '')
    if (request.headers[UPLOAD_HEADER] === undefined)
      return refuse(reply, 400, 'BAD_USER_INPUT', `The header ${UPLOAD_HEADER} is missing.`)
    const { context, link } = opened
    const uploaded = await context.db.manager.countBy(Attachment, { agentLinkId: link.id })
    if (uploaded >= MAX_UPLOADS) return refuse(reply, 429, 'LIMITED', '')
    return storeUpload(request, reply, routes, context, {
      caseId: link.caseId,
      kind: 'AGENT',
      createdById: null,
      agentLinkId: link.id,
    })
  })
}

const statusOf = (code: string): number => (code === 'LIMITED' ? 429 : 404)

async function opening(
  context: Context,
  token: string | string[] | undefined,
): Promise<(OpenLink & { readonly context: Context }) | 'NOT_FOUND' | 'LIMITED'> {
  try {
    return { ...(await openLink(context, typeof token === 'string' ? token : '')), context }
  } catch (error) {
    const code = failureOf(error)
    if (code === 'NOT_FOUND' || code === 'LIMITED') return code
    throw error
  }
}
