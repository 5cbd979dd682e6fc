import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
let caseId: string
beforeAll(async () => {
  desk = await openSettlementDesk()
  caseId = (await desk.registered()).id
}, 60_000)
afterAll(() => desk.server.close())

const seen = async (as: User) => {
  const { data, errors } = await desk.server.execute(
    'query ($id: ID!) { repairCase(id: $id) { modeCosts { mode basis cases perUnit currency } } }',
    { id: caseId },
    { as },
  )
  expect(errors).toBeUndefined()
  return data.repairCase.modeCosts
}
const none = (mode: string) => ({ mode, basis: 'NONE', cases: 0, perUnit: null, currency: 'CNY' })
const returned = (values: object) => [
  { mode: 'RETURN_TO_FACTORY', currency: 'CNY', ...values },
  none('DISPATCH'),
  none('LOCAL_AGENT'),
]

describe('what each way of repair would cost a unit', () => {
  it('is unknown of all of them before any costs are confirmed', async () => {
    expect(await seen(desk.people.DOMESTIC_BUSINESS)).toEqual(
      ['RETURN_TO_FACTORY', 'DISPATCH', 'LOCAL_AGENT'].map(none),
    )
  })

  it('is what it cost the same model, else all models in the region, else all cases', async () => {
    await desk.confirmed()
    const average = async () => seen(desk.people.DOMESTIC_BUSINESS)
    // A desk keeps the case it copies from.
    expect(await average()).toEqual(returned({ basis: 'MODEL', cases: 2, perUnit: '100' }))
    const { db } = desk.server
    const [copied, kept]: { id: string }[] = await db.query(
      `SELECT case_id AS id FROM confirmed_cost ORDER BY case_id`,
    )
    const { data } = await desk.server.execute(
      `mutation ($input: ProductModelCreateInput!) { productModelCreate(input: $input) { productModel { id } } }`,
      {
        input: {
          code: 'DP-3200',
          name: '32 寸工业显示屏',
          category: '工业显示',
          warrantyMonths: 24,
          warrantyCountsFrom: 'SHIPPING',
          repairWarrantyMonths: 3,
        },
      },
      { as: await desk.server.person({ department: 'FINANCE', role: 'ADMINISTRATOR' }) },
    )
    const other: string = data.productModelCreate.productModel.id
    const change = (id: string | undefined, values: string) =>
      db.query(`UPDATE repair_case SET ${values} WHERE id = $1`, [id])

    await change(copied?.id, `model_id = '${other}', quantity = 5`)
    expect(await average()).toEqual(returned({ basis: 'MODEL', cases: 1, perUnit: '100' }))
    await change(kept?.id, `model_id = '${other}'`)
    expect(await average()).toEqual(returned({ basis: 'REGION', cases: 2, perUnit: '33.33' }))
    await change(copied?.id, `region = 'OVERSEAS'`)
    expect(await average()).toEqual(returned({ basis: 'REGION', cases: 1, perUnit: '100' }))
    await change(kept?.id, `region = 'OVERSEAS'`)
    expect(await average()).toEqual(returned({ basis: 'ANY_MODEL', cases: 2, perUnit: '33.33' }))
  })

  it('is told to nobody who may not see charges', async () => {
    expect(await seen(desk.people.MATERIALS)).toEqual([])
  })
})
