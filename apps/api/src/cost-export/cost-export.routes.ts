import { Readable } from 'node:stream'
import { csvLine, localDateOf, seesAllMoney, type Bilingual } from '@mendline/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SelectQueryBuilder } from 'typeorm'
import { contentDisposition } from '../attachment/file-name'
import { BadParameter } from '../case-export/case-filter'
import type { Context } from '../context'
import type { CostPosting } from '../cost-breakdown/cost-posting.entity'
import { postingsWhere } from '../cost-breakdown/posting-query'
import { baseCurrency } from '../cost/base-currency'
import { departmentNames } from '../department/departments'
import { businessTimeZone } from '../setting/service-policy'
import { COST_COLUMNS, type ExportIn } from './cost-columns'
import { costFilterOf } from './cost-parameters'
import { costLines } from './posting-pages'
import { MAX_SHEET_ROWS, xlsxStream, type SheetCell } from './xlsx'

type Lines = AsyncGenerator<readonly (readonly SheetCell[])[]>

interface Format {
  readonly contentType: string
  /** Lines beyond which the file could not be opened. */
  readonly mostLines: number
  readonly file: (lines: Lines, headings: readonly string[], name: string) => Readable
}

const NAME: Bilingual = { zh: '费用明细', en: 'Costs' }

const FORMATS: Readonly<Record<'csv' | 'xlsx', Format>> = {
  csv: {
    contentType: 'text/csv; charset=utf-8',
    mostLines: Infinity,
    file: (lines, headings) => Readable.from(csvOf(lines, headings), { objectMode: false }),
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // The headings and the total take a row each.
    mostLines: MAX_SHEET_ROWS - 2,
    file: (pages, headings, name) =>
      xlsxStream({ name, headings, widths: COST_COLUMNS.map(({ width }) => width), pages }),
  },
}

/**
 * `GET /exports/costs.csv` and `/exports/costs.xlsx` with the filter of `costBreakdown` as parameters: the parts of
 * confirmed costs behind it, streamed, for whoever may see all money.
 */
export function serveCostExports(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  for (const extension of ['csv', 'xlsx'] as const) {
    app.get<{ Querystring: Record<string, unknown> }>(
      `/exports/costs.${extension}`,
      async (request, reply) => {
        const context = await contextOf(request, reply)
        const { viewer, db } = context
        if (!viewer) return reply.code(401).send({ error: 'UNAUTHENTICATED' })
        if (!seesAllMoney(viewer)) return reply.code(403).send({ error: 'FORBIDDEN' })
        try {
          const query = postingsWhere(db.manager, costFilterOf(request.query))
          return await send(context, reply, extension, query)
        } catch (error) {
          if (!(error instanceof BadParameter)) throw error
          return reply.code(400).send({ error: 'BAD_USER_INPUT', parameter: error.parameter })
        }
      },
    )
  }
}

async function send(
  { language, db, clock }: Context,
  reply: FastifyReply,
  extension: 'csv' | 'xlsx',
  query: SelectQueryBuilder<CostPosting>,
) {
  const format = FORMATS[extension]
  if (format.mostLines < Infinity && (await query.getCount()) > format.mostLines)
    return reply.code(413).send({ error: 'LIMITED' })
  const timeZone = businessTimeZone()
  const departments = await departmentNames(db.manager)
  const at: ExportIn = { language, timeZone, currency: baseCurrency(), departments }
  const headings = COST_COLUMNS.map(({ heading }) => heading[language])
  const name = NAME[language]
  return reply
    .headers({
      'content-type': format.contentType,
      'content-disposition': contentDisposition(
        'attachment',
        `${name} ${localDateOf(clock(), timeZone)}.${extension}`,
      ),
      'cache-control': 'private, no-store',
    })
    .send(format.file(costLines(db.manager, query, at), headings, name))
}

const BYTE_ORDER_MARK = '\ufeff'

async function* csvOf(lines: Lines, headings: readonly string[]): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(headings)
  for await (const page of lines)
    yield page
      .map((cells) =>
        csvLine(
          cells.map((cell) =>
            cell !== null && typeof cell === 'object' && 'date' in cell ? cell.date : cell,
          ),
        ),
      )
      .join('')
}
