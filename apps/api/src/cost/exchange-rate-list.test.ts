import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '../auth/user.entity'
import { enterRate } from '../testing/settlement-desk'
import { startTestServer, type TestServer } from '../testing/test-server'

let server: TestServer
let reader: User
beforeAll(async () => {
  server = await startTestServer()
  reader = await server.person({ department: 'WORKSHOP' })
  await enterRate(server, 'USD', '7')
  await enterRate(server, 'EUR', '8')
  server.clock.advance({ minutes: 1 })
  await enterRate(server, 'USD', '7.1')
})
afterAll(() => server.close())

test.each([
  [null, ['USD 7.1', 'EUR 8', 'USD 7']],
  [undefined, ['USD 7.1', 'EUR 8', 'USD 7']],
  ['USD', ['USD 7.1', 'USD 7']],
  ['JPY', []],
])('rates of currency %s are listed, the newest entry first', async (currency, expected) => {
  const { data } = await server.execute(
    `query ($currency: String) { exchangeRates(currency: $currency) { edges { node { currency rate } } } }`,
    { currency },
    { as: reader },
  )
  const rates = data.exchangeRates.edges.map(
    ({ node }: { node: { currency: string; rate: string } }) => `${node.currency} ${node.rate}`,
  )
  expect([...rates].sort()).toEqual([...expected].sort())
  expect(rates[0]).toBe(expected[0])
})
