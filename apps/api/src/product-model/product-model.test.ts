import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { startTestServer, type TestServer } from '../testing/test-server'

let server: TestServer
let administrator: User
beforeAll(async () => {
  server = await startTestServer()
  administrator = await server.person({ role: 'ADMINISTRATOR', name: '管理员' })
})
afterAll(() => server.close())

const values = (code: string, more: object = {}) => ({
  code,
  name: code,
  category: '显示器',
  warrantyMonths: 12,
  warrantyCountsFrom: 'SHIPPING',
  repairWarrantyMonths: 3,
  ...more,
})

async function run(mutation: 'productModelCreate' | 'productModelUpdate', input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data } = await server.execute(
    `mutation ($input: ${type}!) {
       ${mutation}(input: $input) {
         productModel { id version unitValue unitCurrency } userErrors { code field }
       }
     }`,
    { input },
    { as: administrator },
  )
  return data[mutation]
}

async function seen(code: string, as: User) {
  const { data } = await server.execute(
    'query ($code: String) { productModels(filter: { search: $code }, first: 5) { nodes { code unitValue unitCurrency } } }',
    { code },
    { as },
  )
  return data.productModels.nodes
}

describe('the value of a unit of a model', () => {
  it('is an amount in a currency, or neither, and can be taken back', async () => {
    const { productModel } = await run(
      'productModelCreate',
      values('ID-1', { unitValue: '1880.50', unitCurrency: 'cny' }),
    )
    expect(productModel).toMatchObject({ unitValue: '1880.5', unitCurrency: 'CNY' })
    const { id, version } = productModel
    const without = await run('productModelUpdate', {
      ...values('ID-1', { unitValue: ' ' }),
      modelId: id,
      expectedVersion: version,
    })
    expect(without.productModel).toMatchObject({ unitValue: null, unitCurrency: null })
  })

  it.each([
    [{ unitValue: '10' }, 'REQUIRED', 'unitCurrency'],
    [{ unitValue: '0', unitCurrency: 'CNY' }, 'TOO_SMALL', 'unitValue'],
    [{ unitValue: 'ten', unitCurrency: 'CNY' }, 'NOT_AN_AMOUNT', 'unitValue'],
    [{ unitValue: '10', unitCurrency: 'XXQ' }, 'UNKNOWN_CURRENCY', 'unitValue'],
  ])('is refused as %o', async (more, code, field) => {
    const { productModel, userErrors } = await run('productModelCreate', values('ID-2', more))
    expect(productModel).toBeNull()
    expect(userErrors).toEqual([{ code, field: ['input', field] }])
  })

  it('is seen by the front offices and whoever sees all money, by nobody else', async () => {
    await run('productModelCreate', values('ID-3', { unitValue: '99', unitCurrency: 'EUR' }))
    const worth = [{ code: 'ID-3', unitValue: '99', unitCurrency: 'EUR' }]
    for (const department of ['MARKETING', 'DOMESTIC_BUSINESS', 'FINANCE'] as const)
      expect(await seen('ID-3', await server.person({ department, name: department }))).toEqual(worth)
    expect(await seen('ID-3', await server.person({ department: 'RND', name: '研发' }))).toEqual([
      { code: 'ID-3', unitValue: null, unitCurrency: null },
    ])
  })
})
