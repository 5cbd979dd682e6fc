import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
}, 60_000)
afterAll(() => desk.server.close())

it('of several who make the first kit of a model at once, one does; the others hear of it', async () => {
  const [model] = await desk.server.db.query<{ id: string }[]>('SELECT id FROM product_model LIMIT 1')
  const save = async (name: string) => {
    const { errors } = await desk.server.execute(
      `mutation ($input: StandardKitSaveInput!) { standardKitSave(input: $input) { userErrors { code } } }`,
      {
        input: {
          modelId: model?.id,
          kind: 'TOOL',
          lines: [{ name, quantity: 1, unit: 'pcs', source: 'COMPANY' }],
        },
      },
      { as: desk.people.PRODUCTION_ENGINEERING },
    )
    return errors?.[0]?.extensions['code'] ?? 'SAVED'
  }
  const answers = await Promise.all(['示波器', '万用表', '热风枪', '电桥'].map(save))
  expect(answers.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'SAVED'])
  expect(await desk.server.db.query('SELECT count(*)::int AS n FROM standard_kit')).toEqual([{ n: 1 }])
})
