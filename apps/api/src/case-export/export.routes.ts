import { Readable } from 'node:stream'
import { localDateOf } from '@mendline/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentDisposition } from '../attachment/file-name'
import type { Context } from '../context'
import { casesWhere } from '../repair-case/case-query'
import { businessTimeZone } from '../setting/service-policy'
import { BadParameter, caseFilterOf } from './case-filter'
import { exportCases } from './export-cases'

/** `GET /exports/cases.csv` with the filter of `repairCases` as parameters: the cases as a CSV file, streamed. */
export function serveExports(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  app.get<{ Querystring: Record<string, unknown> }>('/exports/cases.csv', async (request, reply) => {
    const context = await contextOf(request, reply)
    const { viewer, language, db, clock } = context
    if (!viewer) return reply.code(401).send({ error: 'UNAUTHENTICATED' })
    try {
      const query = casesWhere(context, caseFilterOf(request.query))
      const timeZone = businessTimeZone()
      const day = localDateOf(clock(), timeZone)
      const name = language === 'zh' ? `维修个案 ${day}.csv` : `repair-cases ${day}.csv`
      return await reply
        .headers({
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': contentDisposition('attachment', name),
          'cache-control': 'private, no-store',
        })
        .send(Readable.from(exportCases(db.manager, query, { language, timeZone }), { objectMode: false }))
    } catch (error) {
      if (!(error instanceof BadParameter)) throw error
      return reply.code(400).send({ error: 'BAD_USER_INPUT', parameter: error.parameter })
    }
  })
}
