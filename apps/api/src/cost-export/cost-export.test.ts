import { add, COST_TEXT, money, zero, type Money } from '@mendline/domain'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { SESSION_COOKIE } from '../http-context'
import { insertPostings, numbers, randomFilter, type BulkPostings } from '../testing/cost-postings'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
let bulk: BulkPostings
let finance: User
beforeAll(async () => {
  desk = await openSettlementDesk()
  // More than two pages.
  bulk = await insertPostings(desk, 1100)
  finance = await desk.who('FINANCE')
})
afterAll(() => desk.server.close())

type Filter = Readonly<Record<string, unknown>>

/** The filter as parameters of an address. */
function parametersOf(filter: Filter): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filter))
    parameters.set(
      name,
      Array.isArray(value) ? value.map((member) => String(member ?? 'none')).join(',') : String(value),
    )
  return parameters.toString()
}

async function exported(file: 'costs.csv' | 'costs.xlsx', query = '', as: User | null = finance) {
  const cookie = as === null ? '' : `${SESSION_COOKIE}=${await desk.server.cookieOf(as)}`
  return desk.server.inject({ url: `/exports/${file}?${query}`, headers: { cookie } })
}

async function totalOf(filter: Filter): Promise<{ total: Money; count: number }> {
  const answer = await desk.server.execute(
    `query ($filter: CostFilter!) {
       costBreakdown(filter: $filter, groupBy: []) { total { amount currency } }
       costPostings(filter: $filter, first: 1) { totalCount }
     }`,
    { filter },
    { as: finance },
  )
  const { amount, currency } = answer.data.costBreakdown.total
  return { total: money(amount, currency), count: answer.data.costPostings.totalCount }
}

const SHARE = 'Share in base currency'
const linesOf = (body: string): Record<string, string>[] => parse(body, { columns: true, bom: true })

async function sheetOf(body: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(body as unknown as ArrayBuffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** Numbers of a sheet are floating-point once read; of ordinary size they still tell every cent. */
const centsOf = (value: unknown): bigint => BigInt(Math.round(Number(value) * 100))

describe('an export of costs', () => {
  it('adds up to the total of the breakdown to the cent, whatever the filter, in both formats', async () => {
    const below = numbers(3)
    for (let round = 0; round < 8; round += 1) {
      const filter = round === 0 ? {} : randomFilter(below, bulk)
      const { total, count } = await totalOf(filter)
      const query = parametersOf(filter)

      const { body } = await exported('costs.csv', query)
      const lines = linesOf(body)
      const last = lines.pop()
      expect(last).toMatchObject({ 'Case number': 'Total', [SHARE]: total.amount })
      expect(lines, query).toHaveLength(count)
      const sum = lines.reduce((so, line) => add(so, money(line[SHARE] ?? '', 'CNY')), zero('CNY'))
      expect(sum, query).toEqual(total)

      const { rawPayload } = await exported('costs.xlsx', query)
      const sheet = await sheetOf(rawPayload)
      expect(sheet.rowCount).toBe(count + 2)
      const column = (sheet.getRow(1).values as string[]).indexOf(SHARE)
      const shares = sheet.getColumn(column).values.slice(2)
      expect(shares.every((value) => typeof value === 'number')).toBe(true)
      // The same amounts in the same order; the sum of those too long for a floating-point number stands in the file.
      expect(shares.map(Number)).toEqual([...lines.map((line) => Number(line[SHARE])), Number(total.amount)])
    }
  }, 60_000)

  it('has real numbers, dates and a frozen line of headings in a workbook', async () => {
    const filter = { from: '2026-07', to: '2026-07', customerIds: [await ownCustomer()] }
    const { rawPayload, headers } = await exported('costs.xlsx', parametersOf(filter))
    expect(headers['content-disposition']).toContain('Costs%202026-07-01.xlsx')
    const sheet = await sheetOf(rawPayload)
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
    expect(sheet.autoFilter).toBe('A1:U2')
    const headings = sheet.getRow(1).values as string[]
    const cell = (row: number, heading: string) => sheet.getRow(row).getCell(headings.indexOf(heading))
    expect(cell(2, 'Confirmed on').value).toEqual(new Date('2026-07-01'))
    expect(cell(2, 'Incurred on').value).toEqual(new Date('2026-07-01'))
    expect(cell(2, SHARE).value).toBe(100)
    expect(cell(2, SHARE).numFmt).toBe('#,##0.00')
    expect(cell(2, 'Rate').value).toBe(1)
    expect(cell(2, 'Description').value).toBe('电容')
    expect(cell(2, 'Borne by').value).toBe(COST_TEXT.party.COMPANY.en)
    expect(cell(3, SHARE)).toMatchObject({ value: 100, font: { bold: true } })
    expect(centsOf(cell(3, SHARE).value)).toBe(10_000n)
  })

  it('is read by spreadsheets: with a byte order mark, in the reader’s language, nothing run as a formula', async () => {
    const customer = await ownCustomer()
    await desk.server.db.query(`UPDATE cost_item SET description = $1, voucher = $2, supplier = $3`, [
      '=HYPERLINK("x")',
      '-1+1',
      'A & <B>\u0001',
    ])
    const query = parametersOf({ customerIds: [customer] })
    const reader = await desk.server.person({ department: 'FINANCE', language: 'zh' })
    const { body, headers } = await exported('costs.csv', query, reader)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(body.startsWith('\ufeff个案编号,月份,确认日期,')).toBe(true)
    expect(linesOf(body)[0]).toMatchObject({
      承担方: '公司',
      费用种类: 'A 采购',
      说明: `'=HYPERLINK("x")`,
      凭证号: `'-1+1`,
      '分摊金额（本位币）': '100.00',
    })
    const sheet = await sheetOf((await exported('costs.xlsx', query)).rawPayload)
    // In a workbook a text is a text, so nothing is put in front of it.
    const values = sheet.getRow(2).values as unknown[]
    expect(values).toContain('=HYPERLINK("x")')
    expect(values).toContain('-1+1')
    expect(values).toContain('A & <B>')
  })

  it('of nothing has its headings and a total of nothing', async () => {
    const query = 'from=1990-01&to=1990-02'
    expect(linesOf((await exported('costs.csv', query)).body)).toMatchObject([
      { 'Case number': 'Total', [SHARE]: '0.00' },
    ])
    const sheet = await sheetOf((await exported('costs.xlsx', query)).rawPayload)
    expect(sheet.rowCount).toBe(2)
  })

  it('is for those who may see all money', async () => {
    const head = await desk.who('WORKSHOP', 'HEAD')
    const member = await desk.who('WORKSHOP')
    for (const file of ['costs.csv', 'costs.xlsx'] as const) {
      expect((await exported(file, 'from=1990-01&to=1990-02', head)).statusCode).toBe(200)
      expect((await exported(file, '', member)).statusCode).toBe(403)
      expect((await exported(file, '', null)).statusCode).toBe(401)
    }
  })

  it.each([
    ['from=yesterday', 'from'],
    ['to=2026-13', 'to'],
    ['parties=MARS', 'parties'],
    ['parties=none', 'parties'],
    ['departments=QUALITY,nowhere', 'departments'],
    ['customerIds=1', 'customerIds'],
    ['modes=', null],
    ['modes=none,DISPATCH', null],
    ['kinds=PURCHASE&kinds=OTHER', 'kinds'],
    [`causes=${'x,'.repeat(300)}`, 'causes'],
    ['sort=x', 'sort'],
    ['__proto__=x', '__proto__'],
  ])('of %s is refused by its name, where it cannot be understood', async (query, parameter) => {
    const answer = await exported('costs.csv', query)
    if (parameter === null) expect(answer.statusCode).toBe(200)
    else expect([answer.statusCode, answer.json()]).toEqual([400, { error: 'BAD_USER_INPUT', parameter }])
  })
})

/** The customer of the confirmed case itself, who has one cost of 100. */
async function ownCustomer(): Promise<string> {
  const [row] = await desk.server.db.query(
    `SELECT customer_id AS id FROM cost_posting WHERE customer_id <> ALL ($1::uuid[]) LIMIT 1`,
    [bulk.customerIds],
  )
  return row.id
}
