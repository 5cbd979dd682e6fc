import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { startTestServer, type TestServer } from '../testing/test-server'

interface SeenTask {
  step: string
  state: string
  case: { number: string }
}
interface SeenStep {
  step: string
  status: string
}
interface SeenError {
  code: string
  field: string[] | null
}

let server: TestServer
let office: User
let quality: User
let engineer: User
let scientist: User
let finance: User
let administrator: User
let modelId: string
let customerId: string

beforeAll(async () => {
  server = await startTestServer()
  office = await server.person({ department: 'DOMESTIC_BUSINESS', name: '李娜' })
  quality = await server.person({ department: 'QUALITY', role: 'HEAD' })
  engineer = await server.person({ department: 'PRODUCTION_ENGINEERING' })
  scientist = await server.person({ department: 'RND' })
  finance = await server.person({ department: 'FINANCE' })
  administrator = await server.person({ role: 'ADMINISTRATOR' })
  const model = await server.execute(
    `mutation ($input: ProductModelCreateInput!) { productModelCreate(input: $input) { productModel { id } userErrors { code } } }`,
    {
      input: {
        code: 'DP-2150',
        name: '21.5 寸工业显示屏',
        category: '工业显示',
        warrantyMonths: 24,
        warrantyCountsFrom: 'SHIPPING',
        repairWarrantyMonths: 3,
      },
    },
    { as: administrator },
  )
  modelId = model.data.productModelCreate.productModel.id
  const customer = await server.execute(
    `mutation ($input: NewCustomerInput!) { customerCreate(input: $input) { customer { id } userErrors { code } } }`,
    { input: { name: '苏州精工自动化有限公司', region: 'DOMESTIC', country: 'CN' } },
    { as: office },
  )
  customerId = customer.data.customerCreate.customer.id
})

afterAll(() => server.close())

const complaint = (values: object = {}) => ({
  customerId,
  newContact: { name: '王强', phone: '13800000000' },
  channel: 'PHONE',
  kind: 'REPAIR',
  urgency: 'NORMAL',
  reportedAt: server.clock.now(),
  modelId,
  description: '开机后屏幕闪烁，十分钟后黑屏',
  quantity: 3,
  units: [{ serial: `SN-${String(Math.floor(performance.now() * 1000))}`, shippedOn: '2025-06-01' }],
  ...values,
})

const CASE = `repairCase { id number version phase units { serial position } steps { step status owner dueAt waitingFor }
  availableActions { action allowed blockedBy } } userErrors { code message field }`

const run = async (mutation: string, type: string, input: object, as: User, more: object = {}) => {
  const answer = await server.execute(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${CASE} } }`,
    { input },
    { as, ...more },
  )
  return { payload: answer.data?.[mutation], errors: answer.errors }
}

const register = async (values: object = {}) => {
  const { payload, errors } = await run(
    'repairCaseRegister',
    'RepairCaseRegisterInput',
    complaint(values),
    office,
  )
  expect(errors).toBeUndefined()
  expect(payload.userErrors).toEqual([])
  return payload.repairCase
}

const queue = async (as: User) => {
  const { data } = await server.execute(
    `query ($filter: TaskFilter!) { tasks(filter: $filter, first: 100) { nodes { id step state case { number } dueAt waitingFor } } }`,
    { filter: { department: as.department } },
    { as },
  )
  return data.tasks.nodes
}

describe('a complaint', () => {
  it('is registered with all its units and stands in the front office’s queue', async () => {
    const repairCase = await register()
    expect(repairCase.phase).toBe('INTAKE')
    expect(repairCase.units).toHaveLength(3)
    const tasks = (await queue(office)).filter((task: SeenTask) => task.case.number === repairCase.number)
    expect(tasks.map((task: SeenTask) => [task.step, task.state]).sort()).toEqual([
      ['classify', 'OPEN'],
      ['resolve-remotely', 'WAITING'],
      ['respond', 'OPEN'],
    ])
  })

  it('goes from classification over three opinions to a decided mode', async () => {
    const { id, number } = await register()
    const step = async (mutation: string, type: string, input: object, as: User) => {
      const { payload, errors } = await run(mutation, type, { caseId: id, ...input }, as)
      expect(errors).toBeUndefined()
      expect(payload.userErrors).toEqual([])
      return payload.repairCase
    }
    await step(
      'repairCaseClassify',
      'RepairCaseClassifyInput',
      { category: 'DISPLAY', severity: 'MEDIUM', urgency: 'NORMAL' },
      office,
    )
    await step(
      'repairCaseResolveRemotely',
      'RepairCaseResolveRemotelyInput',
      { outcome: 'NOT_SOLVED', solution: '更换电源线无效' },
      office,
    )
    const opinion = { cause: '背光驱动', responsibility: 'COMPANY', recommendedMode: 'RETURN_TO_FACTORY' }
    for (const [as, department] of [
      [quality, 'QUALITY'],
      [engineer, 'PRODUCTION_ENGINEERING'],
      [scientist, 'RND'],
    ] as const) {
      expect((await queue(as)).map((task: SeenTask) => task.case.number)).toContain(number)
      await step('repairCaseGiveOpinion', 'RepairCaseGiveOpinionInput', { ...opinion, department }, as)
      expect((await queue(as)).map((task: SeenTask) => task.case.number)).not.toContain(number)
    }
    const decided = await step(
      'repairCaseDecideResponsibility',
      'RepairCaseDecideResponsibilityInput',
      { customerShare: 0, companyShare: 100, basis: '保修期内' },
      office,
    )
    expect(decided.phase).toBe('DECISION')
    const chosen = await step(
      'repairCaseDecideMode',
      'RepairCaseDecideModeInput',
      { mode: 'RETURN_TO_FACTORY', customerAgreed: true },
      office,
    )
    expect(chosen.phase).toBe('PREPARATION')
    expect(chosen.steps.find((s: SeenStep) => s.step === 'apply-return').status).toBe('READY')
    expect(chosen.steps.find((s: SeenStep) => s.step === 'quote-repair').status).toBe('NOT_APPLICABLE')
  })

  it('refuses another department, a step not ready, and a stale version', async () => {
    const { id, version } = await register()
    const input = { caseId: id, category: 'POWER', severity: 'LOW', urgency: 'NORMAL' }
    const wrong = await run('repairCaseClassify', 'RepairCaseClassifyInput', input, finance)
    expect(wrong.errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
    const early = await run(
      'repairCaseDecideMode',
      'RepairCaseDecideModeInput',
      { caseId: id, mode: 'RETURN_TO_FACTORY', customerAgreed: true },
      office,
    )
    expect(early.payload.userErrors[0].code).toBe('STEP_NOT_READY')
    const done = await run(
      'repairCaseClassify',
      'RepairCaseClassifyInput',
      { ...input, expectedVersion: version },
      office,
    )
    expect(done.payload.userErrors).toEqual([])
    const stale = await run(
      'repairCaseClassify',
      'RepairCaseClassifyInput',
      { ...input, expectedVersion: version },
      office,
    )
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: version + 1 })
  })

  it('is registered once for one idempotency key, and never for another request under it', async () => {
    const input = complaint()
    const again = { idempotencyKey: 'key-1' }
    const first = await run('repairCaseRegister', 'RepairCaseRegisterInput', input, office, again)
    const second = await run('repairCaseRegister', 'RepairCaseRegisterInput', input, office, again)
    expect(second.payload.repairCase.number).toBe(first.payload.repairCase.number)
    const other = await run(
      'repairCaseRegister',
      'RepairCaseRegisterInput',
      { ...input, quantity: 4 },
      office,
      again,
    )
    expect(other.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  })

  it('tells every wrong field, and writes nothing', async () => {
    const before = (await server.execute(`{ repairCases(first: 1) { totalCount } }`, {}, { as: office })).data
    const { payload } = await run(
      'repairCaseRegister',
      'RepairCaseRegisterInput',
      complaint({
        description: '  ',
        quantity: 1,
        reportedAt: '2199-01-01T00:00:00Z',
        units: [{ serial: 'A' }, { serial: 'A', shippedOn: '2199-01-01' }],
      }),
      office,
    )
    expect(payload.repairCase).toBeNull()
    expect(payload.userErrors.map((e: SeenError) => [e.code, e.field?.join('.')])).toEqual([
      ['REQUIRED', 'input.description'],
      ['IN_FUTURE', 'input.reportedAt'],
      ['SERIALS_EXCEED_QUANTITY', 'input.units'],
      ['DUPLICATE', 'input.units.1.serial'],
      ['IN_FUTURE', 'input.units.1.shippedOn'],
    ])
    const after = (await server.execute(`{ repairCases(first: 1) { totalCount } }`, {}, { as: office })).data
    expect(after).toEqual(before)
  })

  it.each([-1, 0, 10_001, 2_000_000_000])('refuses %d units', async (quantity) => {
    const { payload } = await run(
      'repairCaseRegister',
      'RepairCaseRegisterInput',
      complaint({ quantity, units: [] }),
      office,
    )
    expect(payload.userErrors[0].field).toEqual(['input', 'quantity'])
  })

  it('keeps emoji and rare characters, and finds the case by its words', async () => {
    const { number } = await register({ description: '客户𠮷田先生说：屏幕碎了😱，型号𪚥' })
    const { data } = await server.execute(
      `query ($filter: RepairCaseFilter!) { repairCases(filter: $filter) { nodes { number description } totalCount } }`,
      { filter: { search: '𠮷田先生' } },
      { as: office },
    )
    expect(data.repairCases.nodes).toEqual([{ number, description: '客户𠮷田先生说：屏幕碎了😱，型号𪚥' }])
  })

  it('refuses 100,000 characters with the number of them', async () => {
    const { payload } = await run(
      'repairCaseRegister',
      'RepairCaseRegisterInput',
      complaint({ description: '长'.repeat(100_000) }),
      office,
    )
    expect(payload.userErrors[0]).toMatchObject({ code: 'TOO_LONG', field: ['input', 'description'] })
  })

  it('knows a serial number it has seen', async () => {
    const first = await register({ units: [{ serial: 'REPEAT-1' }] })
    const { payload } = await run(
      'repairCaseRegister',
      'RepairCaseRegisterInput',
      complaint({ units: [{ serial: 'REPEAT-1' }] }),
      office,
    )
    const { data } = await server.execute(
      `query ($id: ID!) { repairCase(id: $id) { repeatOf { number } units { repeatOf { number } } } }`,
      { id: payload.repairCase.id },
      { as: office },
    )
    expect(data.repairCase.repeatOf.number).toBe(first.number)
  })
})
