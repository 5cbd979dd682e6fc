import fc from 'fast-check'
import { TextEncoder } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../auth/user.entity'
import { SESSION_COOKIE } from '../http-context'
import { openImportDesk, type ImportDesk } from '../testing/import-desk'
import { startTestServer, type TestServer } from '../testing/test-server'
import { importsOf } from './import-runner'

let server: TestServer
let marketing: User
let desk: ImportDesk

beforeAll(async () => {
  server = await startTestServer()
  marketing = await server.person({ department: 'MARKETING', role: 'ADMINISTRATOR' })
  desk = openImportDesk(server, marketing)
})
afterAll(() => server.close())

// What real files look like: several lines in quotes, empty cells, units in words, a byte order mark.
const SAMPLE = `\ufeffid,country,partner_product_category,product_category,brand,group_identifier,event_date,qty,serials,problem\r
ora_1,USA,Blender,Food processor,Preethi,Repair Café,2026-05-04,1,,Not turning on. . .\r
ora_2,Deutschland,laptop,Laptop,Toshiba,Repair Café,2026-05-05,2 pcs,S-1;S-2,"Hinge is broken,
and the wifi is ""slow"".

Sometimes."\r
ora_3,CN,Laptop,Laptop,TOSHIBA,宏图显示,2026-05-06 10:30,,S-2,屏幕不亮 🙈 𠮷\r
`

async function caseOf(reference: string) {
  const { data } = await server.execute(
    `query ($search: String) { repairCases(filter: { search: $search }) { nodes {
      number sourceReference description quantity reportedAt region channel phase repeatOf { sourceReference }
      customer { name region country contacts { name phone } } contact { name } model { code name category warrantyMonths }
      units { serial shippedOn } registeredBy { id } } } }`,
    { search: reference },
    { as: marketing },
  )
  return data.repairCases.nodes.find(
    (node: { sourceReference: string }) => node.sourceReference === reference,
  )
}

async function countCases(): Promise<number> {
  const [row] = await server.db.query('SELECT count(*)::int AS n FROM repair_case')
  return row.n
}

describe('a file', () => {
  test('is read by its headings, shown before anything is written, and registered', async () => {
    const before = await countCases()
    const jobId = await desk.uploaded(SAMPLE.replace('Deutschland', 'Germany'))
    const preview = await desk.preview(jobId)
    expect(preview).toMatchObject({
      rowsChecked: 3,
      rowsRefused: 0,
      rowsThere: 0,
      complete: true,
      mappingErrors: [],
    })
    expect(preview.mapping.columns).toContainEqual({ column: 'partner_product_category', field: 'PRODUCT' })
    expect(preview.rows.map((row: { line: number }) => row.line)).toEqual([2, 3, 7])
    expect(preview.rows[1]).toMatchObject({
      reference: 'ora_2',
      customerName: 'Repair Café',
      customerIsNew: true,
      modelCode: 'TOSHIBA-LAPTOP',
      modelIsNew: true,
      quantity: 2,
      serials: ['S-1', 'S-2'],
      region: 'OVERSEAS',
      alreadyThere: false,
      problems: [],
    })
    expect(await countCases()).toBe(before)

    expect((await desk.start(jobId, 'ALL_OR_NOTHING')).userErrors).toEqual([])
    expect(await desk.waitFor(jobId)).toMatchObject({
      state: 'DONE',
      rowsTotal: 3,
      rowsRead: 3,
      created: 3,
      alreadyThere: 0,
      refused: 0,
      progress: 100,
    })
    expect(await caseOf('ora_2')).toMatchObject({
      description: 'Hinge is broken,\nand the wifi is "slow".\n\nSometimes.',
      reportedAt: '2026-05-04T16:00:00.000Z',
      channel: 'IMPORT',
      phase: 'INTAKE',
      customer: { name: 'Repair Café', region: 'OVERSEAS' },
      model: { code: 'TOSHIBA-LAPTOP', name: 'Toshiba laptop', category: 'Laptop', warrantyMonths: 12 },
      registeredBy: { id: marketing.id },
    })
    // One model however it is written; a serial number seen before makes a repeat.
    expect(await caseOf('ora_3')).toMatchObject({
      description: '屏幕不亮 🙈 𠮷',
      region: 'DOMESTIC',
      reportedAt: '2026-05-06T02:30:00.000Z',
      model: { code: 'TOSHIBA-LAPTOP' },
      repeatOf: { sourceReference: 'ora_2' },
    })
  })

  test('opens the first steps of its cases', async () => {
    const { data } = await server.execute(
      `{ queueSummary { department overdue dueToday later } tasks(filter: { department: DOMESTIC_BUSINESS, step: "respond" }) { nodes { case { sourceReference } } } }`,
      {},
      { as: marketing },
    )
    expect(data.tasks.nodes).toEqual([{ case: { sourceReference: 'ora_3' } }])
  })

  test('creates nothing twice', async () => {
    const before = await countCases()
    const again = SAMPLE.replace('Deutschland', 'Germany')
    const jobId = await desk.uploaded(again, 'again.csv')
    const { data } = await server.execute(
      `query ($id: ID!) { importJob(id: $id) { importedBefore { created } createdBy { id } } }`,
      { id: jobId },
      { as: marketing },
    )
    expect(data.importJob).toEqual({ importedBefore: { created: 3 }, createdBy: { id: marketing.id } })
    expect(await desk.imported(again, 'ALL_OR_NOTHING')).toMatchObject({
      created: 0,
      alreadyThere: 3,
      refused: 0,
    })
    expect(await countCases()).toBe(before)
  })

  test('without references is known again by what its rows say', async () => {
    const rows = 'customer,model,problem\nACME,M-1,dead\nACME,M-1,dead\nACME,M-1,dim\n'
    expect(await desk.imported(rows, 'ALL_OR_NOTHING')).toMatchObject({ created: 3, alreadyThere: 0 })
    expect(await desk.imported(`${rows}ACME,M-1,new\n`, 'ALL_OR_NOTHING')).toMatchObject({
      created: 1,
      alreadyThere: 3,
    })
  })

  test('in GB18030 is recognised and read', async () => {
    const text =
      '工单号;客户名称;型号;故障描述;联系人;电话\nGB-1;上海测试厂;显示器甲;黑屏，无声;王工;021-5555\n'
    const jobId = await desk.uploaded(gb18030(text))
    expect(await desk.see(jobId)).toMatchObject({
      encoding: 'GB18030',
      columns: ['工单号', '客户名称', '型号', '故障描述', '联系人', '电话'],
    })
    await desk.start(jobId, 'ALL_OR_NOTHING')
    expect(await desk.waitFor(jobId)).toMatchObject({ state: 'DONE', created: 1 })
    expect(await caseOf('GB-1')).toMatchObject({
      description: '黑屏，无声',
      contact: { name: '王工' },
      customer: { name: '上海测试厂', contacts: [{ name: '王工', phone: '021-5555' }] },
    })
  })

  test('in UTF-16, as spreadsheets save text, is read', async () => {
    const text = '\ufeff工单号\t客户\t型号\t故障描述\r\nU16-1\t厂\tM\t坏\r\n'
    expect(await desk.imported(Buffer.from(text, 'utf16le'), 'ALL_OR_NOTHING')).toMatchObject({ created: 1 })
  })
})

const BAD = `reference,customer,model,quantity,reported on,problem
B-1,ACME,M-1,1,2026-06-01,fine
B-2,ACME,M-1,minus,2026-06-01,bad count
B-3,,M-1,1,2999-01-01,
B-1,ACME,M-1,1,2026-06-01,same reference
B-5,ACME,M-1,1,2026-06-01,cells,too,many
B-6,ACME,M-1,1,2026-06-01,"multi
line, fine"
=B-7,ACME,M-1,x,2026-06-01,a formula
`

describe('wrong rows', () => {
  test('keep everything out when it is all or nothing, each named by line and column', async () => {
    const before = await countCases()
    const seen = await desk.imported(BAD, 'ALL_OR_NOTHING')
    expect(seen).toMatchObject({ state: 'REFUSED', rowsRead: 7, created: 0, refused: 5 })
    expect(seen.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'quantity', 'NOT_WHOLE'],
      [4, 'customer', 'REQUIRED'],
      [4, 'reported on', 'NOT_A_DATE'],
      [4, 'problem', 'REQUIRED'],
      [5, 'reference', 'REFERENCE_TWICE'],
      [6, null, 'TOO_MANY_CELLS'],
      [9, 'quantity', 'NOT_WHOLE'],
    ])
    expect(seen.problems[4]?.message).toBe('Has the same reference as line 2')
    expect(await countCases()).toBe(before)
  })

  test('are left out when asked, and can be fetched, mended and sent again', async () => {
    const jobId = await desk.uploaded(BAD)
    await desk.start(jobId, 'ALL_OR_NOTHING')
    expect((await desk.waitFor(jobId)).state).toBe('REFUSED')
    // The same upload goes on in the other mode.
    await desk.start(jobId, 'SKIP_BAD_ROWS')
    const seen = await desk.waitFor(jobId)
    expect(seen).toMatchObject({ state: 'DONE', rowsRead: 7, created: 2, alreadyThere: 0, refused: 5 })

    const cookie = `${SESSION_COOKIE}=${await server.cookieOf(marketing)}`
    const file = await server.inject({ url: seen.refusedRowsUrl ?? '', headers: { cookie } })
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = file.body.split('\r\n')
    expect(lines[0]).toBe('\ufeffLine,What is wrong,reference,customer,model,quantity,reported on,problem')
    expect(lines[1]).toBe('3,quantity: Please enter a whole number,B-2,ACME,M-1,minus,2026-06-01,bad count')
    expect(lines[4]).toContain(',cells,too,many')
    expect(lines[5]).toContain(",'=B-7,")
    const mended = file.body.replace(',minus,', ',2,').replace(',x,', ',1,')
    expect(await desk.imported(mended, 'SKIP_BAD_ROWS')).toMatchObject({
      created: 2,
      alreadyThere: 1,
      refused: 2,
    })
    expect(await caseOf('=B-7')).toMatchObject({ description: 'a formula' })
  })

  test('include everything after a quote that is never closed', async () => {
    const text =
      'reference,customer,model,problem\nQ-1,ACME,M-1,fine\nQ-2,ACME,M-1,"open\nQ-3,ACME,M-1,lost\n'
    const seen = await desk.imported(text, 'SKIP_BAD_ROWS')
    expect(seen).toMatchObject({ state: 'DONE', created: 1, refused: 1 })
    expect(seen.problems).toMatchObject([{ line: 3, code: 'QUOTE_NOT_CLOSED' }])
  })

  test('are told in the reader’s language', async () => {
    const reader = await server.person({ role: 'ADMINISTRATOR', language: 'zh' })
    const preview = await openImportDesk(server, reader).preview(await desk.uploaded(BAD))
    expect(preview.problems[0]).toMatchObject({ line: 3, column: 'quantity', message: '请填写整数' })
  })
})

describe('names', () => {
  test('nobody knows are refused where nothing is to be put on record', async () => {
    const rows = 'reference,customer,model,problem\nN-1,Nobody Ltd,M-1,p\nN-2,acme ,m-1,p\nN-3,ACME,M-404,p\n'
    const seen = await desk.imported(rows, 'SKIP_BAD_ROWS', { createCustomers: false, createModels: false })
    expect(seen).toMatchObject({ created: 1, refused: 2 })
    expect(seen.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'NOT_ON_RECORD'],
      [4, 'NOT_ON_RECORD'],
    ])
    expect(await caseOf('N-2')).toMatchObject({ customer: { name: 'ACME' }, model: { code: 'M-1' } })
  })

  test('of the other front office’s customers and retired models are refused', async () => {
    await server.db.query(`UPDATE product_model SET disabled_at = now() WHERE code = 'TOSHIBA-LAPTOP'`)
    const member = await server.person({ department: 'DOMESTIC_BUSINESS' })
    const rows =
      'reference,customer,country,model,problem\nF-1,Repair Café,,M-1,p\nF-2,New Abroad,FR,M-1,p\nF-3,宏图显示,,toshiba-laptop,p\nF-4,宏图显示,,M-1,p\n'
    const seen = await openImportDesk(server, member).imported(rows, 'SKIP_BAD_ROWS')
    expect(seen.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'OTHER_FRONT_OFFICE'],
      [3, 'OTHER_FRONT_OFFICE'],
      [4, 'MODEL_RETIRED'],
    ])
    expect(seen).toMatchObject({ created: 1 })
  })
})

test('a mapping can be changed, is checked, saved and found again by the headings', async () => {
  const rows = 'A,B,C\nX-1,something is broken,Initech\n'
  const jobId = await desk.uploaded(rows)
  const suggested = await desk.preview(jobId)
  expect(
    suggested.mappingErrors.map(({ code, field }: { code: string; field: string[] }) => [
      code,
      field.join('.'),
    ]),
  ).toEqual([
    ['COLUMN_MISSING', 'mapping.columns.DESCRIPTION'],
    ['COLUMN_OR_DEFAULT', 'mapping.defaults.customer'],
    ['COLUMN_OR_DEFAULT', 'mapping.defaults.modelCode'],
  ])
  expect((await desk.start(jobId, 'ALL_OR_NOTHING')).userErrors).toHaveLength(3)
  const mapping = {
    columns: [
      { column: 'A', field: 'REFERENCE' },
      { column: 'B', field: 'DESCRIPTION' },
      { column: 'C', field: 'CUSTOMER' },
    ],
    defaults: { modelCode: 'M-1', referencePrefix: 'intake-', country: 'US', region: 'OVERSEAS' },
  }
  const save = await server.execute(
    `mutation ($input: ImportMappingSaveInput!) { importMappingSave(input: $input) { importMapping { name content { columns { column } } } userErrors { code } } }`,
    { input: { jobId, name: ' Letters ', mapping } },
    { as: marketing },
  )
  expect(save.data.importMappingSave).toMatchObject({ importMapping: { name: 'Letters' }, userErrors: [] })

  const other = await desk.uploaded('C,B,A\nInitech,again,X-2\n')
  const found = await desk.preview(other)
  expect(found).toMatchObject({
    mappingName: 'Letters',
    mappingErrors: [],
    rows: [{ reference: 'intake-X-2' }],
  })
  await desk.start(other, 'ALL_OR_NOTHING')
  expect(await desk.waitFor(other)).toMatchObject({ created: 1 })
  expect(await caseOf('intake-X-2')).toMatchObject({ customer: { name: 'Initech', country: 'US' } })
})

test('an import is cancelled between batches and says what was done; started again it goes on', async () => {
  const rows = Array.from({ length: 1600 }, (_, i) => `C-${i},ACME,M-1,problem ${i}`)
  const file = `reference,customer,model,problem\n${rows.join('\n')}\n`
  const jobId = await desk.uploaded(file)
  await desk.start(jobId, 'SKIP_BAD_ROWS')
  for (let seen = await desk.see(jobId); seen.created === 0;) seen = await desk.see(jobId)
  const { data } = await server.execute(
    `mutation ($input: ImportCancelInput!) { importCancel(input: $input) { importJob { cancelRequested } userErrors { code } } }`,
    { input: { jobId } },
    { as: marketing },
  )
  expect(data.importCancel.importJob.cancelRequested).toBe(true)
  const cancelled = await desk.waitFor(jobId)
  expect(cancelled.state).toBe('CANCELLED')
  expect(cancelled.created).toBeLessThan(1600)
  const [{ n }] = await server.db.query(
    `SELECT count(*)::int AS n FROM repair_case WHERE source_reference LIKE 'C-%'`,
  )
  expect(n).toBe(cancelled.created)

  await desk.start(jobId, 'SKIP_BAD_ROWS')
  expect(await desk.waitFor(jobId)).toMatchObject({ state: 'DONE', created: 1600 - n, alreadyThere: n })
})

test('an import runs once, whoever asks again', async () => {
  const jobId = await desk.uploaded('reference,customer,model,problem\nO-1,ACME,M-1,p\n')
  const { mapping } = await desk.preview(jobId)
  const start = (idempotencyKey: string) =>
    server.execute(
      `mutation ($input: RepairCaseImportInput!) { repairCaseImport(input: $input) { importJob { id } userErrors { code } } }`,
      { input: { jobId, mapping, mode: 'ALL_OR_NOTHING' } },
      { as: marketing, idempotencyKey },
    )
  const first = await start('import-once')
  const twin = await start('import-once')
  expect([first, twin].map(({ data }) => data.repairCaseImport)).toEqual(
    Array(2).fill({ importJob: { id: jobId }, userErrors: [] }),
  )
  await importsOf(server.db).finished(jobId)
  const later = await start('import-another')
  expect(later.data.repairCaseImport).toEqual({ importJob: null, userErrors: [{ code: 'IMPORT_OVER' }] })
})

test('a running import that was not heard of for long is interrupted and can be started again', async () => {
  const jobId = await desk.uploaded('reference,customer,model,problem\nI-1,ACME,M-1,p\n')
  await server.db.query(`UPDATE import_job SET state = 'IMPORTING' WHERE id = $1`, [jobId])
  expect((await desk.see(jobId)).state).toBe('IMPORTING')
  expect((await desk.start(jobId, 'ALL_OR_NOTHING')).userErrors).toMatchObject([{ code: 'IMPORT_RUNNING' }])
  server.clock.advance({ minutes: 3 })
  expect((await desk.see(jobId)).state).toBe('INTERRUPTED')
  await desk.start(jobId, 'ALL_OR_NOTHING')
  expect(await desk.waitFor(jobId)).toMatchObject({ state: 'DONE', created: 1 })
})

describe('an upload is refused', () => {
  test.each([
    ['without rows', 'a,b,c\n', 422, 'FILE_WITHOUT_ROWS'],
    ['when empty', '', 422, 'FILE_EMPTY'],
    ['when it is no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]), 422, 'FILE_NOT_TEXT'],
  ])('%s', async (_, content, status, code) => {
    const answer = await desk.upload(content)
    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code])
  })

  test('of people who do not register cases, and of strangers', async () => {
    const finance = await server.person({ department: 'FINANCE' })
    expect((await openImportDesk(server, finance).upload('a\nb\n')).status).toBe(403)
    expect((await server.inject({ method: 'POST', url: '/imports' })).statusCode).toBe(401)
    const { errors } = await server.execute('{ importJobs { nodes { id } } }', {}, { as: finance })
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
    const jobId = await desk.uploaded('reference,customer,model,problem\nS-1,ACME,M-1,p\n')
    const cookie = `${SESSION_COOKIE}=${await server.cookieOf(finance)}`
    expect(
      (await server.inject({ url: `/imports/${jobId}/refused.csv`, headers: { cookie } })).statusCode,
    ).toBe(404)
  })

  test('of a form of another site', async () => {
    const cookie = `${SESSION_COOKIE}=${await server.cookieOf(marketing)}`
    const answer = await server.inject({ method: 'POST', url: '/imports', headers: { cookie } })
    expect(answer.statusCode).toBe(400)
  })
})

test('no text whatever makes a preview fail', async () => {
  const piece = fc.oneof(
    fc.constantFrom('"', ',', '\n', '\r\n', ';', '\t', '=', "'"),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const { status, body } = await desk.upload(
        new TextEncoder().encode(`problem,customer,model\n${pieces.join('')}`) as Buffer,
      )
      if (status !== 201) {
        expect(['FILE_WITHOUT_ROWS', 'FILE_NOT_TEXT']).toContain(body.errors[0].code)
        return
      }
      const preview = await desk.preview(body.id)
      expect(preview.rowsRefused).toBeLessThanOrEqual(preview.rowsChecked)
    }),
    { numRuns: 40 },
  )
})

/** The bytes of a text in GB18030: two each for the common characters used here, found by decoding them all. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const bytesOf = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]))
}
