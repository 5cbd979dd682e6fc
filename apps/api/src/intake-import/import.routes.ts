import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { errorText, type ErrorCode, type Language } from '@mendline/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cleanFileName, contentDisposition } from '../attachment/file-name'
import { UPLOAD_HEADER } from '../attachment/attachment.routes'
import { permits } from '../auth/permissions'
import type { Context } from '../context'
import { isId } from '../id'
import { findDelimiter } from './csv-rows'
import { MAX_IMPORT_BYTES, type ImportFiles, type ReceivedFile } from './import-files'
import { ImportJob } from './import-job.entity'
import { beginningOf, signatureOf } from './read-intake'

export interface ImportRoutes {
  files: ImportFiles
  maxBytes?: number
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>
}

/**
 * `POST /imports` with one CSV file answers 201 with the import's id and columns, or `{ errors: [{ code, message }] }`.
 * `GET /imports/:id/refused.csv` gives the rows that were refused. Multipart is the attachments' (serveAttachments).
 */
export function serveImports(
  app: FastifyInstance,
  { files, maxBytes = MAX_IMPORT_BYTES, contextOf }: ImportRoutes,
): void {
  app.post('/imports', async (request, reply) => {
    const context = await contextOf(request, reply)
    const { viewer, language, clock, db } = context
    if (!viewer) return refuse(reply, 401, 'UNAUTHENTICATED', DENIED.signIn[language])
    if (!permits('FRONT_OFFICE', viewer)) return refuse(reply, 403, 'FORBIDDEN', DENIED.forbidden[language])
    if (request.headers[UPLOAD_HEADER] === undefined)
      return refuse(reply, 400, 'BAD_USER_INPUT', `The header ${UPLOAD_HEADER} is missing.`)
    if (!request.isMultipart())
      return refuse(reply, 400, 'BAD_USER_INPUT', 'Send one file as multipart/form-data.')
    const part = await request.file({ limits: { fileSize: maxBytes + 1 } })
    if (!part) return refuseFile(reply, 'REQUIRED', language, maxBytes)

    await files.sweep(clock())
    const received = await files.receive(part.file)
    if (typeof received === 'string') return refuseFile(reply, received, language, maxBytes)
    const job = await describe(files, received)
    if (job === null) {
      await files.remove(received.id)
      return refuseFile(reply, 'FILE_WITHOUT_ROWS', language, maxBytes)
    }
    try {
      await db.manager.insert(ImportJob, newJob(job, cleanFileName(part.filename), viewer.id, clock()))
    } catch (error) {
      await files.remove(received.id)
      throw error
    }
    const { id, encoding, columns, byteSize } = job
    return reply.code(201).send({ id, encoding, columns, byteSize })
  })

  app.get<{ Params: { id: string } }>('/imports/:id/refused.csv', async (request, reply) => {
    const { viewer, db } = await contextOf(request, reply)
    const { id } = request.params
    if (!viewer || !permits('FRONT_OFFICE', viewer) || !isId(id))
      return reply.code(404).send({ error: 'NOT_FOUND' })
    const job = await db.manager.findOneBy(ImportJob, { id })
    const path = files.refusedPath(id)
    if (!job || !(await stat(path).catch(() => null))) return reply.code(404).send({ error: 'NOT_FOUND' })
    const name = `${job.fileName.replace(/\.[^.]*$/, '')}.refused.csv`
    return reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': contentDisposition('attachment', name),
        'cache-control': 'private, no-store',
      })
      .send(createReadStream(path))
  })
}

type DescribedFile = ReceivedFile & Pick<ImportJob, 'delimiter' | 'columns'>

/** What the file's beginning says; null where there is no row below the headings. */
export async function describe(files: ImportFiles, received: ReceivedFile): Promise<DescribedFile | null> {
  const path = files.path(received.id)
  const delimiter = await findDelimiter(path, received.encoding)
  const { columns } = await beginningOf({ path, encoding: received.encoding, delimiter }, 1)
  return columns.length === 0 ? null : { ...received, delimiter, columns }
}

/** The row of a file that has just arrived. */
export function newJob(file: DescribedFile, fileName: string, createdById: string, now: string): ImportJob {
  return Object.assign(new ImportJob(), {
    ...file,
    fileName,
    signature: signatureOf(file.columns),
    state: 'UPLOADED' as const,
    mode: null,
    mapping: null,
    rowsTotal: null,
    rowsRead: 0,
    created: 0,
    alreadyThere: 0,
    refused: 0,
    progress: 0,
    cancelRequested: false,
    problems: [],
    createdAt: now,
    createdById,
    startedAt: null,
    finishedAt: null,
    beatAt: now,
  })
}

const DENIED = {
  signIn: { zh: '请先登录。', en: 'Please sign in.' },
  forbidden: { zh: '您没有权限执行此操作。', en: 'You are not allowed to do this.' },
} as const

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
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
  const status = code === 'FILE_TOO_LARGE' ? 413 : 422
  return refuse(reply, status, code, errorText(code, language, { max: Math.floor(maxBytes / 1024 / 1024) }))
}
