import { DEPARTMENTS, type Department } from '@mendline/domain'
import { expect } from 'vitest'
import type { User } from '../auth/user.entity'
import type { TestClock } from './test-clock'
import { startTestServer, type Answer, type TestServer } from './test-server'

/** What the tests of commands see of a case. */
export interface SeenCase {
  id: string
  number: string
  version: number
  phase: string
  units: SeenUnit[]
  steps: SeenStep[]
  partsLines: { id: string; partNumber: string; quantity: number; issued: number }[]
}
export interface SeenUnit {
  id: string
  position: number
  serial: string | null
  replacementSerial: string | null
  appliedFor: boolean
  custody: string
  openSteps: string[]
}
export interface SeenStep {
  step: string
  owner: string
  status: string
  done: number
  total: number
}

const SEEN = `id number version phase
  units { id position serial replacementSerial appliedFor custody openSteps }
  steps { step owner performer status done total }
  partsLines { id partNumber quantity issued }`

/** The fields of a command's input, without the case. */
type Input = object

/** A member of every department at one server, and the cases they work on. */
export interface CaseDesk {
  readonly server: TestServer
  readonly people: Readonly<Record<Department, User>>
  /** Carries out a command that must succeed: `done('MATERIALS', 'ReceiveUnits', id, {…})`; gives the case after it. */
  done(as: Department, command: string, caseId: string, input?: Input): Promise<SeenCase>
  /** Carries out a command that must be refused; gives code and field of what is to be mended. */
  refused(as: Department, command: string, caseId: string, input?: Input): Promise<[string, string | null][]>
  /** Carries out a command that must fail; gives the code of the error. */
  fails(as: Department, command: string, caseId: string, input?: Input): Promise<string | undefined>
  /** The case as somebody sees it, with more fields where asked for. */
  see(caseId: string, fields?: string): Promise<Answer['data']>
  /** A case registered with so many units, their serial numbers as given. */
  registered(values?: { quantity?: number; serials?: readonly string[]; abroad?: boolean }): Promise<SeenCase>
  /** A registered case that is to come back to the factory, at the company's cost unless said otherwise. */
  returning(values?: {
    quantity?: number
    serials?: readonly string[]
    abroad?: boolean
    customerShare?: number
    freeAsked?: boolean
  }): Promise<SeenCase>
}

/** Status of a step of a case. */
export function statusOf(seen: Pick<SeenCase, 'steps'>, step: string): string | undefined {
  return seen.steps.find((candidate) => candidate.step === step)?.status
}

/** Opens a desk; close its server in afterAll. */
export async function openCaseDesk(clock?: TestClock): Promise<CaseDesk> {
  // People stay signed in however far a test moves the clock.
  const server = await startTestServer({
    env: { SESSION_IDLE_MINUTES: '43200', SESSION_ABSOLUTE_HOURS: '8760' },
    ...(clock === undefined ? {} : { clock }),
  })
  const people = {} as Record<Department, User>
  for (const department of DEPARTMENTS)
    people[department] = await server.person({ department, name: department })
  const administrator = await server.person({ role: 'ADMINISTRATOR' })
  const model = await server.execute(
    `mutation ($input: ProductModelCreateInput!) { productModelCreate(input: $input) { productModel { id } } }`,
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
  const modelId: string = model.data.productModelCreate.productModel.id
  const customers = {
    home: await customer(server, people.DOMESTIC_BUSINESS, '苏州精工自动化有限公司', 'DOMESTIC', 'CN'),
    abroad: await customer(server, people.MARKETING, 'Nordlicht Anzeigen GmbH', 'OVERSEAS', 'DE'),
  }

  const execute = async (as: Department, command: string, input: Input) => {
    const mutation = `repairCase${command}`
    const type = INPUTS[command] ?? `RepairCase${command}Input`
    const answer = await server.execute(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { repairCase { ${SEEN} } userErrors { code message field } } }`,
      { input },
      { as: people[as] },
    )
    return { payload: answer.data?.[mutation], errors: answer.errors }
  }

  const desk: CaseDesk = {
    server,
    people,
    async done(as, command, caseId, input = {}) {
      const { payload, errors } = await execute(as, command, { caseId, ...input })
      expect(errors).toBeUndefined()
      expect(payload.userErrors).toEqual([])
      return payload.repairCase
    },
    async refused(as, command, caseId, input = {}) {
      const { payload, errors } = await execute(as, command, { caseId, ...input })
      expect(errors).toBeUndefined()
      const found: { code: string; message: string; field: string[] | null }[] = payload.userErrors
      for (const { message } of found) expect(message).not.toMatch(/[{}]|undefined/)
      return found.map(({ code, field }) => [code, field?.slice(1).join('.') ?? null])
    },
    async fails(as, command, caseId, input = {}) {
      const { errors } = await execute(as, command, { caseId, ...input })
      return errors?.[0]?.extensions['code']
    },
    async see(caseId, fields = '') {
      const { data, errors } = await server.execute(
        `query ($id: ID!) { repairCase(id: $id) { ${SEEN} ${fields} } }`,
        { id: caseId },
        { as: administrator },
      )
      expect(errors).toBeUndefined()
      return data.repairCase
    },
    async registered({ quantity = 1, serials = [], abroad = false } = {}) {
      const office = abroad ? 'MARKETING' : 'DOMESTIC_BUSINESS'
      const { payload, errors } = await execute(office, 'Register', {
        customerId: abroad ? customers.abroad : customers.home,
        channel: 'PHONE',
        kind: 'REPAIR',
        urgency: 'NORMAL',
        reportedAt: server.clock.now(),
        modelId,
        description: '开机十分钟后黑屏',
        quantity,
        units: serials.map((serial) => ({ serial, shippedOn: '2025-12-01' })),
      })
      expect(errors).toBeUndefined()
      expect(payload.userErrors).toEqual([])
      return payload.repairCase
    },
    async returning({ customerShare = 0, freeAsked = false, ...values } = {}) {
      const { id } = await desk.registered(values)
      const office = values.abroad ? 'MARKETING' : 'DOMESTIC_BUSINESS'
      await desk.done(office, 'Classify', id, { category: 'DISPLAY', severity: 'MEDIUM', urgency: 'NORMAL' })
      await desk.done(office, 'ResolveRemotely', id, { outcome: 'NOT_SOLVED', solution: '更换电源线无效' })
      const opinion = { cause: '背光驱动', responsibility: 'COMPANY', recommendedMode: 'RETURN_TO_FACTORY' }
      for (const department of ['QUALITY', 'PRODUCTION_ENGINEERING', 'RND'] as const) {
        await desk.done(department, 'GiveOpinion', id, { ...opinion, department })
      }
      const companyShare = 100 - customerShare
      await desk.done(office, 'DecideResponsibility', id, {
        customerShare,
        companyShare,
        basis: '保修条款',
        freeAsked,
      })
      return desk.done(office, 'DecideMode', id, { mode: 'RETURN_TO_FACTORY', customerAgreed: true })
    },
  }
  return desk
}

/** Commands that share an input. */
const INPUTS: Readonly<Record<string, string>> = {
  ApproveFreeService: 'CaseReviewInput',
  ReviewTerms: 'CaseReviewInput',
}

async function customer(
  server: TestServer,
  as: User,
  name: string,
  region: string,
  country: string,
): Promise<string> {
  const answer = await server.execute(
    `mutation ($input: NewCustomerInput!) { customerCreate(input: $input) { customer { id } userErrors { code } } }`,
    { input: { name, region, country } },
    { as },
  )
  return answer.data.customerCreate.customer.id
}
