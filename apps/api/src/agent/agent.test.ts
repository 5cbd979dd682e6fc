import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'

let desk: CaseDesk
let modelId: string
beforeAll(async () => {
  desk = await openCaseDesk()
  const { data } = await desk.server.execute(
    `{ productModels { nodes { id } } }`,
    {},
    { as: desk.people.MARKETING },
  )
  modelId = data.productModels.nodes[0].id
})
afterAll(() => desk.server.close())

const NORDWIND = {
  name: 'Nordwind Display Service',
  country: 'DE',
  area: 'Hamburg',
  contactName: 'Jan Petersen',
  email: 'jan@nordwind.example',
  languages: ['English', 'Deutsch', 'English'],
  ratePerHour: '85',
  ratePerUnit: '120.5',
  currency: 'eur',
}
const FIELDS = `id name country area languages models { code } ratePerHour ratePerUnit currency version disabledAt`

async function save(
  mutation: 'agentCreate' | 'agentUpdate',
  input: object,
  as: User = desk.people.MARKETING,
) {
  const type = mutation === 'agentCreate' ? 'AgentCreateInput' : 'AgentUpdateInput'
  const { data, errors } = await desk.server.execute(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { agent { ${FIELDS} } userErrors { code field } } }`,
    { input },
    { as },
  )
  return {
    agent: data?.[mutation]?.agent,
    mend: data?.[mutation]?.userErrors,
    code: errors?.[0]?.extensions['code'],
  }
}

async function listed(filter: object, as: User = desk.people.MARKETING) {
  const { data } = await desk.server.execute(
    `query ($filter: AgentFilter!) { agents(filter: $filter) { totalCount nodes { ${FIELDS} } } }`,
    { filter },
    { as },
  )
  return data.agents
}

describe('the register of agents', () => {
  it('is kept by the front offices and read by all, the rates only by those who see money', async () => {
    const { agent } = await save('agentCreate', { ...NORDWIND, modelIds: [modelId] })
    expect(agent).toMatchObject({
      name: 'Nordwind Display Service',
      languages: ['English', 'Deutsch'],
      models: [{ code: 'DP-2150' }],
      ratePerHour: '85',
      ratePerUnit: '120.5',
      currency: 'EUR',
      version: 1,
      disabledAt: null,
    })
    expect((await save('agentCreate', NORDWIND, desk.people.FINANCE)).code).toBe('FORBIDDEN')
    const hidden = await listed({}, desk.people.QUALITY)
    expect(hidden.nodes[0]).toMatchObject({ name: NORDWIND.name, ratePerHour: null, currency: null })
    expect((await listed({}, desk.people.FINANCE)).nodes[0]).toMatchObject({ ratePerHour: '85' })
  })

  it('says at each field what is to be mended', async () => {
    const { mend } = await save('agentCreate', {
      name: ' ',
      country: 'Germany',
      area: '',
      email: 'nobody',
      modelIds: [],
      ratePerHour: '-3',
      currency: 'EUR',
    })
    expect(mend.map(({ code, field }: { code: string; field: string[] }) => [code, field[1]])).toEqual([
      ['REQUIRED', 'name'],
      ['REQUIRED', 'country'],
      ['REQUIRED', 'area'],
      ['NOT_AN_EMAIL', 'email'],
      ['TOO_SMALL', 'ratePerHour'],
    ])
    const rates = async (values: object) => (await save('agentCreate', { ...NORDWIND, ...values })).mend
    expect(await rates({ currency: null })).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'currency'] },
      { code: 'REQUIRED' },
    ])
    expect(await rates({ currency: 'XXX', ratePerUnit: null })).toMatchObject([{ code: 'UNKNOWN_CURRENCY' }])
    expect(await rates({ modelIds: ['nobody'] })).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it('is found by country, model and words, and not changed by who saw an older version', async () => {
    const { agent } = await save('agentCreate', {
      ...NORDWIND,
      name: 'Lyon Écrans',
      country: 'FR',
      area: 'Lyon',
    })
    expect((await listed({ country: 'FR' })).nodes).toHaveLength(1)
    expect((await listed({ modelId })).nodes).toMatchObject([{ name: NORDWIND.name }])
    expect((await listed({ search: 'écr' })).totalCount).toBe(1)
    const change = { ...NORDWIND, agentId: agent.id, expectedVersion: 1, active: false }
    expect((await save('agentUpdate', change)).agent).toMatchObject({
      version: 2,
      disabledAt: expect.any(String),
    })
    expect((await save('agentUpdate', change)).code).toBe('CONFLICT')
    expect((await save('agentUpdate', { ...change, agentId: 'nobody' })).code).toBe('NOT_FOUND')
    expect((await listed({ country: 'DE', active: true })).nodes).toHaveLength(1)
    const back = await save('agentUpdate', { ...change, expectedVersion: 2, active: true })
    expect(back.agent).toMatchObject({ version: 3, disabledAt: null })
  })
})
