import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
}, 60_000)
afterAll(() => desk.server.close())

it('what a way of repair cost a unit of the same model is told to those who see charges', async () => {
  await desk.confirmed()
  const { id } = await desk.registered()
  const seen = async (as: (typeof desk.people)['FINANCE']) => {
    const { data, errors } = await desk.server.execute(
      'query ($id: ID!) { repairCase(id: $id) { modeCosts { mode cases perUnit currency } } }',
      { id },
      { as },
    )
    expect(errors).toBeUndefined()
    return data.repairCase.modeCosts
  }
  expect(await seen(desk.people.DOMESTIC_BUSINESS)).toEqual([
    // A desk keeps the case it copies from.
    { mode: 'RETURN_TO_FACTORY', cases: 2, perUnit: '100', currency: 'CNY' },
  ])
  expect(await seen(desk.people.MATERIALS)).toEqual([])
})
