import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '../auth/user.entity'
import { SESSION_COOKIE } from '../http-context'
import { openImportDesk } from '../testing/import-desk'
import { startTestServer, type TestServer } from '../testing/test-server'

let server: TestServer
let reader: User

const FILE = `reference,reported on,customer,country,contact,phone,model,serials,shipped on,quantity,problem,urgency
E-1,2026-06-01 09:30,"ACME, ""the"" Company",FR,Ann,+33 1 23,M-1,S-1;S-2,2025-01-01;2025-02-02,3,"no
picture",urgent
E-2,2026-06-02,宏图显示,CN,,,M-2,,,1,=HYPERLINK("x"),
`

beforeAll(async () => {
  server = await startTestServer()
  reader = await server.person({ role: 'ADMINISTRATOR' })
  await openImportDesk(server, reader).imported(FILE, 'ALL_OR_NOTHING')
})
afterAll(() => server.close())

async function exported(query = '', as = reader) {
  const cookie = `${SESSION_COOKIE}=${await server.cookieOf(as)}`
  return server.inject({ url: `/exports/cases.csv${query}`, headers: { cookie } })
}

const rowsOf = (body: string): Record<string, string>[] => parse(body, { columns: true, bom: true })

test('an export names everything a case says, as a spreadsheet reads it', async () => {
  const { body, headers } = await exported()
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toContain('repair-cases%202026-07-01.csv')
  expect(body.startsWith('\ufeffCase number,Reference,Reported,Customer,')).toBe(true)
  const [second, first] = rowsOf(body)
  expect(first).toMatchObject({
    Reference: 'E-1',
    Reported: '2026-06-01 09:30:00',
    Customer: 'ACME, "the" Company',
    Country: 'FR',
    Region: 'Overseas',
    Contact: 'Ann',
    Phone: "'+33 1 23",
    Model: 'M-1',
    'Serial numbers': 'S-1; S-2',
    'Shipped on': '2025-01-01; 2025-02-02',
    Quantity: '3',
    'Fault description': 'no\npicture',
    Channel: 'Import',
    Urgency: 'Urgent',
    Phase: 'Intake',
  })
  // What a spreadsheet would run as a formula is text.
  expect(second?.['Fault description']).toBe(`'=HYPERLINK("x")`)
})

test('an export holds what the filter lets through, in the reader’s language', async () => {
  const chinese = await server.person({ language: 'zh' })
  const { body } = await exported('?region=DOMESTIC&phases=INTAKE,DECISION&search=宏图', chinese)
  expect(rowsOf(body)).toMatchObject([{ 来源编号: 'E-2', 区域: '国内', 阶段: '受理', 来源渠道: '批量导入' }])
  expect(rowsOf((await exported('?phases=CLOSED')).body)).toEqual([])
})

test.each(['zh', 'en'] as const)('an export in %s comes back without creating anything', async (language) => {
  const administrator = await server.person({ role: 'ADMINISTRATOR', language })
  const registered = await server.execute(
    `mutation ($input: RepairCaseRegisterInput!) { repairCaseRegister(input: $input) { repairCase { id } userErrors { message } } }`,
    {
      input: {
        newCustomer: { name: `By hand ${language}`, region: 'DOMESTIC', country: 'CN' },
        modelId: (await server.db.query('SELECT id FROM product_model LIMIT 1'))[0].id,
        channel: 'PHONE',
        kind: 'EXCHANGE',
        urgency: 'NORMAL',
        reportedAt: '2026-06-30T01:02:03.000Z',
        description: '+1 line',
        quantity: 1,
      },
    },
    { as: administrator },
  )
  expect(registered.data.repairCaseRegister.userErrors).toEqual([])
  const { body } = await exported('', administrator)
  const seen = await openImportDesk(server, administrator).imported(body, 'ALL_OR_NOTHING')
  expect(seen).toMatchObject({ state: 'DONE', refused: 0, created: 0, alreadyThere: rowsOf(body).length })
})

test('more cases than fit a page are all there once', async () => {
  const rows = Array.from({ length: 1030 }, (_, i) => `MANY-${i},ACME,M-1,p`)
  const file = `reference,customer,model,problem\n${rows.join('\n')}\n`
  await openImportDesk(server, reader).imported(file, 'ALL_OR_NOTHING')
  const references = rowsOf((await exported('?search=ACME')).body).map((row) => row['Reference'])
  expect(references.filter((reference) => reference?.startsWith('MANY-'))).toHaveLength(1030)
  expect(new Set(references).size).toBe(references.length)
})

test('strangers get nothing, and what cannot be understood is named', async () => {
  expect((await server.inject({ url: '/exports/cases.csv' })).statusCode).toBe(401)
  for (const [query, parameter] of [
    ['?phases=NOWHERE', 'phases'],
    ['?region=MARS', 'region'],
    ['?customerId=1', 'customerId'],
    ['?reportedFrom=yesterday', 'reportedFrom'],
    ['?sort=x', 'sort'],
  ]) {
    const answer = await exported(query)
    expect([answer.statusCode, answer.json()]).toEqual([400, { error: 'BAD_USER_INPUT', parameter }])
  }
})
