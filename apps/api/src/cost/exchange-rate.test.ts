import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { startTestServer, type TestServer } from '../testing/test-server'

let server: TestServer
let finance: User
beforeAll(async () => {
  server = await startTestServer()
  finance = await server.person({ department: 'FINANCE' })
})
afterAll(() => server.close())

interface Wrong {
  readonly code: string
  readonly field?: readonly string[] | null
  readonly line?: number
}

async function set(input: object, as = finance) {
  const answer = await server.execute(
    `mutation ($input: ExchangeRateSetInput!) { exchangeRateSet(input: $input) { exchangeRate { id rate validFrom } userErrors { code field } } }`,
    { input: { currency: 'USD', validFrom: '2026-07-01', rate: '7.1', ...input } },
    { as },
  )
  const payload = answer.data?.exchangeRateSet
  const wrong: [string, string | undefined][] = (payload?.userErrors ?? []).map(({ code, field }: Wrong) => [
    code,
    field?.at(-1),
  ])
  return { rate: payload?.exchangeRate, wrong, failure: answer.errors?.[0]?.extensions['code'] }
}

async function importFile(csv: string, as = finance) {
  const answer = await server.execute(
    `mutation ($input: ExchangeRateImportInput!) { exchangeRateImport(input: $input) { entered alreadyThere lineErrors { line code } userErrors { code } } }`,
    { input: { csv } },
    { as },
  )
  return answer.data?.exchangeRateImport ?? answer.errors?.[0]?.extensions['code']
}

async function rates(currency: string): Promise<object[]> {
  const answer = await server.execute(
    `query ($currency: String) { exchangeRates(currency: $currency, first: 100) { nodes { validFrom rate source by { name } } } }`,
    { currency },
    { as: finance },
  )
  return answer.data.exchangeRates.nodes
}

describe('a rate', () => {
  it('is entered by FINANCE and administrators, once; another figure for the day corrects it', async () => {
    const first = await set({ source: '中行' })
    expect(first.rate).toMatchObject({ rate: '7.1', validFrom: '2026-07-01' })
    expect((await set({ rate: '7.10' })).rate.id).toBe(first.rate.id)
    await set({ rate: '7.2' })
    expect(await rates('USD')).toMatchObject([{ rate: '7.2' }, { rate: '7.1', source: '中行' }])
    expect((await set({}, await server.person({ department: 'MATERIALS', role: 'HEAD' }))).failure).toBe(
      'FORBIDDEN',
    )
    const administrator = await server.person({ department: 'RND', role: 'ADMINISTRATOR' })
    expect((await set({ currency: 'GBP' }, administrator)).wrong).toEqual([])
  })

  it.each([
    [{ currency: 'CNY' }, [['RATE_OF_BASE', 'currency']]],
    [{ currency: 'usd' }, [['UNKNOWN_CURRENCY', 'currency']]],
    [{ validFrom: '2026-07-02' }, [['IN_FUTURE', 'validFrom']]],
    [{ rate: '0' }, [['NOT_A_RATE', 'rate']]],
    [{ rate: '99999999999999999999' }, [['NOT_A_RATE', 'rate']]],
    [{ source: 'x'.repeat(201) }, [['TOO_LONG', 'source']]],
  ])('%o is refused at its field', async (input, wrong) => {
    expect((await set(input)).wrong).toEqual(wrong)
  })
})

describe('a file of rates', () => {
  it('is entered whole, and the same once more enters nothing', async () => {
    const file = '\ufeff币种,生效日期,汇率\nEUR,2026-06-01,8.1\nEUR,2026/7/1,8.2\nJPY,2026年6月1日,0.0466\n'
    expect(await importFile(file)).toMatchObject({ entered: 3, alreadyThere: 0, lineErrors: [] })
    expect(await importFile(file)).toMatchObject({ entered: 0, alreadyThere: 3 })
    expect(await rates('EUR')).toMatchObject([
      { validFrom: '2026-07-01', rate: '8.2' },
      { validFrom: '2026-06-01', rate: '8.1' },
    ])
  })

  it('with one wrong line enters nothing and names every such line', async () => {
    const file =
      'Currency;Valid from;Rate\nCHF;2026-06-01;8\nCHF;2026-06-01;9\nXXQ;2026-06-01;1\nCHF;tomorrow;-1\n'
    expect(await importFile(file)).toMatchObject({
      entered: 0,
      lineErrors: [
        { line: 3, code: 'REFERENCE_TWICE' },
        { line: 4, code: 'UNKNOWN_CURRENCY' },
        { line: 5, code: 'NOT_A_DATE' },
        { line: 5, code: 'NOT_A_RATE' },
      ],
    })
    expect(await rates('CHF')).toEqual([])
  })

  it.each([
    ['', 'RATE_COLUMNS_MISSING'],
    ['a,b\n1,2\n', 'RATE_COLUMNS_MISSING'],
    ['currency,date,rate\n', 'FILE_WITHOUT_ROWS'],
    ['PK\u0003\u0004\ufffd', 'FILE_NOT_TEXT'],
    ['currency,date,rate\n"USD,2026', 'FILE_NOT_TEXT'],
  ])('%j is refused: %s', async (csv, code) => {
    expect(await importFile(csv)).toMatchObject({ entered: 0, userErrors: [{ code }] })
  })

  it('is for FINANCE', async () => {
    expect(await importFile('currency,date,rate\nUSD,2026-06-01,7\n', await server.person({}))).toBe(
      'FORBIDDEN',
    )
  })
})
