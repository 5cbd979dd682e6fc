import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { startTestServer, type TestServer } from '../testing/test-server'

let server: TestServer
let finance: User
let materials: User
beforeAll(async () => {
  server = await startTestServer()
  finance = await server.person({ department: 'FINANCE', name: '财务' })
  materials = await server.person({ department: 'MATERIALS', name: '物资' })
})
afterAll(() => server.close())

const PRICE = 'id partNumber name listPrice currency version retiredAt updatedBy { name }'
const ERRORS = 'userErrors { code message field }'

/** Runs a mutation of list prices; gives its payload, or the code it failed with. */
async function run(mutation: string, input: object, as = finance) {
  const type = `${mutation.replace('part', 'Part')}Input`
  const what = mutation === 'partPriceImport' ? 'added changed' : `partPrice { ${PRICE} }`
  const answer = await server.execute(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${what} ${ERRORS} } }`,
    { input },
    { as },
  )
  return answer.errors === undefined ? answer.data[mutation] : answer.errors[0]?.extensions['code']
}
const part = (partNumber: string, values: object = {}) => ({
  partNumber,
  name: '背光驱动电容',
  listPrice: '12.50',
  currency: 'CNY',
  ...values,
})
const wrong = (payload: { userErrors: { code: string; field: string[] }[] }) =>
  payload.userErrors.map(({ code, field }) => `${code} ${field.join('.')}`)

async function list(filter: object = {}, first = 100) {
  const { data } = await server.execute(
    `query ($filter: PartPriceFilter, $first: Int!) { partPrices(filter: $filter, first: $first) {
       nodes { ${PRICE} } pageInfo { hasNextPage } totalCount } }`,
    { filter, first },
    { as: finance },
  )
  return data.partPrices
}

describe('list prices', () => {
  it('are set, changed by whoever saw the newest, and retired', async () => {
    const { partPrice, userErrors } = await run('partPriceSet', part(' C-470 ', { currency: 'cny' }))
    expect(userErrors).toEqual([])
    expect(partPrice).toMatchObject({
      partNumber: 'C-470',
      listPrice: '12.5',
      currency: 'CNY',
      version: 1,
      updatedBy: { name: '财务' },
    })
    expect(wrong(await run('partPriceSet', part('C-470')))).toEqual(['ALREADY_EXISTS input.partNumber'])
    const dearer = part('C-470', { listPrice: '13', expectedVersion: 1 })
    expect((await run('partPriceSet', dearer, materials)).partPrice).toMatchObject({
      listPrice: '13',
      version: 2,
      updatedBy: { name: '物资' },
    })
    expect(await run('partPriceSet', dearer)).toBe('CONFLICT')
    const retire = { partPriceId: partPrice.id, expectedVersion: 2 }
    expect((await run('partPriceRetire', retire)).partPrice).toMatchObject({
      version: 3,
      retiredAt: server.clock.now(),
    })
    expect((await list({ search: 'C-470', inUse: true })).nodes).toEqual([])
    expect((await run('partPriceSet', part('C-470', { listPrice: '14' }))).partPrice).toMatchObject({
      listPrice: '14',
      version: 4,
      retiredAt: null,
    })
  })

  it('say at the field what is wrong, and keep nothing', async () => {
    const before = (await list()).totalCount
    const refused = async (values: object) => wrong(await run('partPriceSet', part('X-1', values)))
    expect(await refused({ partNumber: ' ', name: '' })).toEqual([
      'REQUIRED input.partNumber',
      'REQUIRED input.name',
    ])
    expect(await refused({ partNumber: 'x'.repeat(81), name: '长'.repeat(201) })).toEqual([
      'TOO_LONG input.partNumber',
      'TOO_LONG input.name',
    ])
    expect(await refused({ listPrice: '-1' })).toEqual(['TOO_SMALL input.listPrice'])
    expect(await refused({ listPrice: '0' })).toEqual(['TOO_SMALL input.listPrice'])
    expect(await refused({ listPrice: '1'.repeat(20) })).toEqual(['TOO_LARGE input.listPrice'])
    expect(await refused({ currency: 'ABC' })).toEqual(['UNKNOWN_CURRENCY input.currency'])
    expect((await list()).totalCount).toBe(before)
  })

  it('are kept by FINANCE, MATERIALS and administrators', async () => {
    const rnd = await server.person({ department: 'RND' })
    const administrator = await server.person({ department: 'RND', role: 'ADMINISTRATOR' })
    expect(await run('partPriceSet', part('R-1'), rnd)).toBe('FORBIDDEN')
    expect(await run('partPriceImport', { csv: 'R-1,x,1,CNY' }, rnd)).toBe('FORBIDDEN')
    expect(wrong(await run('partPriceSet', part('R-1'), administrator))).toEqual([])
  })

  it('are found by number or name, page by page', async () => {
    for (const number of ['S-1', 'S-2', 'S-3'])
      await run('partPriceSet', part(number, { name: `轴承 ${number}%` }))
    const numbers = async (search: string) =>
      (await list({ search })).nodes.map(({ partNumber }: { partNumber: string }) => partNumber)
    expect(await numbers('s-2')).toEqual(['S-2'])
    expect(await numbers('轴承')).toEqual(['S-1', 'S-2', 'S-3'])
    expect(await numbers('3%')).toEqual(['S-3'])
    expect((await list({ search: '轴承' }, 2)).pageInfo.hasNextPage).toBe(true)
  })
})

describe('a file of list prices', () => {
  it('adds and changes, and leaves alone what is the same', async () => {
    await run('partPriceSet', part('I-1'))
    await run('partPriceSet', part('I-2'))
    const csv = [
      '零件号;名称;目录价;币种',
      'I-1;背光驱动电容;12.50;CNY',
      'I-2;背光驱动电容;"1,299.00";CNY',
      '',
      'I-3;"主板, 4K";89.9;usd',
    ].join('\r\n')
    expect(await run('partPriceImport', { csv }, materials)).toEqual({ added: 1, changed: 1, userErrors: [] })
    expect((await list({ search: 'I-' })).nodes).toMatchObject([
      { partNumber: 'I-1', version: 1, updatedBy: { name: '财务' } },
      { partNumber: 'I-2', listPrice: '1299', version: 2, updatedBy: { name: '物资' } },
      { partNumber: 'I-3', name: '主板, 4K', listPrice: '89.9', currency: 'USD', version: 1 },
    ])
  })

  it('is refused whole when a line is wrong, and says which', async () => {
    const csv = 'J-1,a,1,CNY\nJ-2,,x,CNY\nJ-1,a,2,CNY'
    expect(wrong(await run('partPriceImport', { csv }))).toEqual([
      'REQUIRED input.csv.2.name',
      'NOT_AN_AMOUNT input.csv.2.listPrice',
      'DUPLICATE input.csv.3.partNumber',
    ])
    expect((await list({ search: 'J-' })).nodes).toEqual([])
    expect(wrong(await run('partPriceImport', { csv: ' ' }))).toEqual(['FILE_WITHOUT_ROWS input.csv'])
    expect(wrong(await run('partPriceImport', { csv: 'J-1,"a,1,CNY' }))).toEqual([
      'QUOTE_NOT_CLOSED input.csv',
    ])
  })
})
