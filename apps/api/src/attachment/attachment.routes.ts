import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import { errorText, type ErrorCode, type Language } from '@mendline/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { IsNull, type EntityManager } from 'typeorm'
import type { Context, Viewer } from '../context'
import { isId } from '../id'
import { Attachment } from './attachment.entity'
import type { AttachmentFiles } from './attachment-files'
import { cleanFileName, contentDisposition } from './file-name'

/** A form of another site cannot set a header of its own, so requiring one keeps its uploads out. */
export const UPLOAD_HEADER = 'x-mendline-upload'

const KIND = /^[A-Z0-9_-]{0,60}$/i

/** Upload and download of attachments; who asks comes from the session cookie. */
export interface AttachmentRoutes {
  files: AttachmentFiles
  maxBytes: number
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>
}

/**
 * `POST /attachments?caseId=…&kind=…` with one file part answers 201 with the attachment as JSON, or
 * `{ errors: [{ code, message }] }`. `GET /attachments/:id` and `/attachments/:id/thumbnail` give the content.
 */
export async function serveAttachments(
  app: FastifyInstance,
  { files, maxBytes, contextOf }: AttachmentRoutes,
): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fields: 0, parts: 1, fileSize: maxBytes + 1, headerPairs: 20 },
  })

  app.post<{ Querystring: { caseId?: unknown; kind?: unknown } }>('/attachments', async (request, reply) => {
    const context = await contextOf(request, reply)
    const { viewer, language } = context
    if (!viewer) return refuse(reply, 401, 'UNAUTHENTICATED', SIGN_IN[language])
    if (request.headers[UPLOAD_HEADER] === undefined)
      return refuse(reply, 400, 'BAD_USER_INPUT', `The header ${UPLOAD_HEADER} is missing.`)
    const { caseId = null, kind = '' } = request.query
    if (typeof kind !== 'string' || !KIND.test(kind)) return refuse(reply, 400, 'BAD_USER_INPUT', 'Bad kind.')
    if (caseId !== null && (typeof caseId !== 'string' || !(await caseExists(context, caseId))))
      return refuse(reply, 404, 'NOT_FOUND', errorText('NOT_FOUND', language))

    const owner = { caseId, kind, createdById: viewer.id, agentLinkId: null }
    return storeUpload(request, reply, { files, maxBytes }, context, owner)
  })

  app.get<{ Params: { id: string }; Querystring: { download?: string } }>(
    '/attachments/:id',
    async (request, reply) => {
      const attachment = await readable(request.params.id, await contextOf(request, reply))
      if (!attachment) return reply.code(404).send({ error: 'NOT_FOUND' })
      return sendAttachment(request, reply, files, attachment, request.query.download === undefined)
    },
  )

  app.get<{ Params: { id: string } }>('/attachments/:id/thumbnail', async (request, reply) => {
    const attachment = await readable(request.params.id, await contextOf(request, reply))
    if (!attachment?.hasThumbnail) return reply.code(404).send({ error: 'NOT_FOUND' })
    return sendFile(
      request,
      reply,
      files.thumbnailPath(attachment.id),
      'image/webp',
      `t-${attachment.sha256}`,
    )
  })
}

/** Takes the one file of a request, and answers 201 with what was kept of it. */
export async function storeUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  { files, maxBytes }: Pick<AttachmentRoutes, 'files' | 'maxBytes'>,
  { db, clock, language }: Context,
  owner: Pick<Attachment, 'caseId' | 'kind' | 'createdById' | 'agentLinkId'>,
): Promise<FastifyReply> {
  if (!request.isMultipart())
    return refuse(reply, 400, 'BAD_USER_INPUT', 'Send one file as multipart/form-data.')
  const part = await request.file()
  if (!part) return refuseFile(reply, 'REQUIRED', language, maxBytes)
  const fileName = cleanFileName(unescaped(part.filename))
  const stored = await files.receive(part.file, fileName)
  if (typeof stored === 'string') return refuseFile(reply, stored, language, maxBytes)
  const earlier = await sentBefore(db.manager, { ...owner, fileName, sha256: stored.sha256 })
  if (earlier !== null) {
    await files.remove(stored.id)
    return reply.code(201).send(described(earlier))
  }
  const attachment = db.manager.create(Attachment, { ...stored, ...owner, fileName, createdAt: clock() })
  try {
    await db.manager.insert(Attachment, attachment)
  } catch (error) {
    await files.remove(stored.id)
    throw error
  }
  return reply.code(201).send(described(attachment))
}

/**
 * The same file from the same person for the same purpose: a phone that lost the answer sends it again, and it is not to
 * be on the case twice.
 */
function sentBefore(
  manager: EntityManager,
  {
    caseId,
    createdById,
    agentLinkId,
    ...same
  }: Pick<Attachment, 'caseId' | 'kind' | 'createdById' | 'agentLinkId' | 'fileName' | 'sha256'>,
): Promise<Attachment | null> {
  // What belongs to no case is taken away again after a day.
  if (caseId === null) return Promise.resolve(null)
  return manager.findOneBy(Attachment, {
    ...same,
    caseId,
    createdById: createdById ?? IsNull(),
    agentLinkId: agentLinkId ?? IsNull(),
  })
}

/** Sends the content of an attachment, to be shown where a browser can, or saved. */
export function sendAttachment(
  request: FastifyRequest,
  reply: FastifyReply,
  files: AttachmentFiles,
  { id, contentType, fileName, sha256 }: Attachment,
  show: boolean,
): Promise<FastifyReply> {
  const shown = show && SHOWN.test(contentType)
  void reply.header('content-disposition', contentDisposition(shown ? 'inline' : 'attachment', fileName))
  const charset = contentType.startsWith('text/') ? '; charset=utf-8' : ''
  return sendFile(request, reply, files.path(id), contentType + charset, sha256)
}

// What a browser can show without running anything in it.
const SHOWN = /^(image\/(jpeg|png|webp|gif|bmp|avif)|application\/pdf|video\/mp4|text\/plain)$/

const SIGN_IN: Readonly<Record<Language, string>> = { zh: '请先登录。', en: 'Please sign in.' }

/** An attachment the viewer may see: anybody of the company sees cases; without a case only who uploaded it. */
async function readable(id: string, { viewer, db }: Context): Promise<Attachment | null> {
  if (!viewer || !isId(id)) return null
  const attachment = await db.manager.findOneBy(Attachment, { id })
  return attachment && maySee(attachment, viewer) ? attachment : null
}

function maySee(attachment: Attachment, viewer: Viewer): boolean {
  return attachment.caseId !== null || attachment.createdById === viewer.id || viewer.role === 'ADMINISTRATOR'
}

async function caseExists({ db }: Context, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const rows: unknown[] = await db.query('SELECT 1 FROM repair_case WHERE id = $1', [id])
  return rows.length > 0
}

/** Browsers escape quotes and line ends of a form's file names, and nothing else. */
function unescaped(name: string): string {
  return name.replace(/%22/g, '"').replace(/%0[ad]/gi, ' ')
}

function described({
  id,
  caseId,
  kind,
  fileName,
  contentType,
  byteSize,
  sha256,
  hasThumbnail,
  createdAt,
}: Attachment) {
  return { id, caseId, kind, fileName, contentType, byteSize, sha256, hasThumbnail, createdAt }
}

/** Answers that a file is not taken, or not given. */
export function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  // The rest of the upload is not read, so the connection cannot be used again.
  return reply
    .code(status)
    .header('connection', 'close')
    .send({ errors: [{ code, message }] })
}

function refuseFile(
  reply: FastifyReply,
  code: ErrorCode,
  language: Language,
  maxBytes: number,
): FastifyReply {
  const status = code === 'FILE_TOO_LARGE' ? 413 : code === 'FILE_TYPE_NOT_ALLOWED' ? 415 : 422
  return refuse(reply, status, code, errorText(code, language, { max: Math.floor(maxBytes / 1024 / 1024) }))
}

/** Sends a file that never changes, whole or the one range asked for (videos on phones ask for ranges). */
async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  contentType: string,
  tag: string,
): Promise<FastifyReply> {
  const found = await stat(path).catch(() => null)
  if (!found) return reply.code(404).send({ error: 'NOT_FOUND' })
  const etag = `"${tag}"`
  void reply.headers({
    'content-type': contentType,
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag,
  })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const range = rangeOf(request.headers.range, found.size)
  if (range === 'OUTSIDE') return reply.code(416).header('content-range', `bytes */${found.size}`).send()
  if (!range) return reply.header('content-length', found.size).send(createReadStream(path))
  const { start, end } = range
  return reply
    .code(206)
    .header('content-range', `bytes ${start}-${end}/${found.size}`)
    .header('content-length', end - start + 1)
    .send(createReadStream(path, { start, end }))
}

function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'OUTSIDE' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  const [, first = '', last = ''] = match ?? []
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end && start < size ? { start, end } : 'OUTSIDE'
}
