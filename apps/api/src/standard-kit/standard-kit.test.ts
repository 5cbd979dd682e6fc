import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { newId } from '../id'
import { startTestServer, type TestServer } from '../testing/test-server'

let server: TestServer
let engineer: User
let administrator: User
let modelId: string
beforeAll(async () => {
  server = await startTestServer()
  administrator = await server.person({ role: 'ADMINISTRATOR', name: '管理员' })
  engineer = await server.person({ department: 'PRODUCTION_ENGINEERING', name: '工程' })
  modelId = await model('ID-215')
})
afterAll(() => server.close())

async function model(code: string): Promise<string> {
  const { data } = await server.execute(
    `mutation ($input: ProductModelCreateInput!) { productModelCreate(input: $input) { productModel { id } } }`,
    {
      input: {
        code,
        name: code,
        category: '显示器',
        warrantyMonths: 12,
        warrantyCountsFrom: 'SHIPPING',
        repairWarrantyMonths: 3,
      },
    },
    { as: administrator },
  )
  return data.productModelCreate.productModel.id
}

const board = {
  partNumber: ' BL-21 ',
  name: '背光驱动板',
  quantity: 4,
  spare: 1,
  unit: 'pcs',
  source: 'COMPANY',
}

async function save(values: object, as = engineer, idempotencyKey?: string) {
  const { data, errors } = await server.execute(
    `mutation ($input: StandardKitSaveInput!) {
       standardKitSave(input: $input) {
         standardKit { id kind forUnits version lines { partNumber name quantity spare unit source } }
         userErrors { code field }
       }
     }`,
    { input: { modelId, kind: 'MATERIAL', lines: [board], ...values } },
    { as, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) },
  )
  return errors === undefined ? data.standardKitSave : errors[0]?.extensions['code']
}

async function kits(id = modelId) {
  const { data } = await server.execute(
    '{ productModels(first: 50) { nodes { id standardKits { kind forUnits version lines { name needsCalibration } } } } }',
    {},
    { as: engineer },
  )
  return data.productModels.nodes.find((one: { id: string }) => one.id === id).standardKits
}

describe('the standard kit of a model', () => {
  it('is saved by engineering, whole, and changed by whoever saw the newest', async () => {
    const first = await save({ forUnits: 2 })
    expect(first.userErrors).toEqual([])
    expect(first.standardKit).toMatchObject({
      kind: 'MATERIAL',
      forUnits: 2,
      version: 1,
      lines: [{ partNumber: 'BL-21', name: '背光驱动板', quantity: 4, spare: 1, source: 'COMPANY' }],
    })
    expect(await save({})).toBe('CONFLICT')
    const changed = await save({ expectedVersion: 1, lines: [{ ...board, name: '驱动板' }] }, administrator)
    expect(changed.standardKit.version).toBe(2)
    expect(await save({ expectedVersion: 1 })).toBe('CONFLICT')
    // Until when it is calibrated is asked of each list that is filled from the kit.
    const scope = { name: '示波器', quantity: 1, unit: 'pcs', source: 'COMPANY', needsCalibration: true }
    await save({ kind: 'TOOL', lines: [scope] })
    expect(await kits()).toEqual([
      { kind: 'MATERIAL', forUnits: 1, version: 2, lines: [{ name: '驱动板', needsCalibration: false }] },
      { kind: 'TOOL', forUnits: 1, version: 1, lines: [{ name: '示波器', needsCalibration: true }] },
    ])
  })

  it('is saved once however often it is sent', async () => {
    const other = await model('ID-216')
    const key = newId()
    expect((await save({ modelId: other }, engineer, key)).standardKit.version).toBe(1)
    expect((await save({ modelId: other }, engineer, key)).standardKit.version).toBe(1)
    expect(await kits(other)).toHaveLength(1)
  })

  it('is refused at the field, and to other departments and unknown models', async () => {
    const other = await model('ID-217')
    const wrong = async (values: object) =>
      (await save({ modelId: other, ...values })).userErrors.map(
        ({ code, field }: { code: string; field: string[] }) => `${code} ${field.join('.')}`,
      )
    expect(await wrong({ forUnits: 0 })).toEqual(['TOO_SMALL input.forUnits'])
    expect(await wrong({ lines: [board, { ...board, quantity: 0 }] })).toEqual([
      'TOO_SMALL input.lines.1.quantity',
    ])
    expect(await wrong({ kind: 'TOOL', lines: [{ ...board, source: 'BUY_AT_DESTINATION' }] })).toEqual([
      'TOOL_NOT_BOUGHT input.lines.0.source',
    ])
    expect(await save({ modelId: newId() })).toBe('NOT_FOUND')
    expect(await save({ modelId: 'x' })).toBe('NOT_FOUND')
    expect(await save({}, await server.person({ department: 'WORKSHOP', name: '车间' }))).toBe('FORBIDDEN')
    expect(await kits(other)).toEqual([])
  })
})
