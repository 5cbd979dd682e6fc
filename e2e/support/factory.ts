import { Api } from './api'
import { PASSWORD, PEOPLE, type Who } from './people'
import { startServer } from './server'

/** What a case needs at registration; everything has a default. */
export interface Complaint {
  readonly description?: string
  readonly serials?: readonly string[]
  readonly quantity?: number
  readonly urgency?: 'URGENT' | 'NORMAL'
  readonly overseas?: boolean
  /** The day the units were shipped; 'YYYY-MM-DD'. */
  readonly shippedOn?: string
}

export interface CaseRef {
  readonly id: string
  readonly number: string
}

/** A running server with people of all departments, a model and two customers. */
export interface Factory {
  readonly url: string
  readonly modelName: string
  readonly customerName: string
  /** Somebody's session outside the browser. */
  readonly api: (who: Who) => Promise<Api>
  /** The same, signed in anew: the session of before has run out, where the clock was set. */
  readonly apiAnew: (who: Who) => Promise<Api>
  /** A case registered by the front office. */
  readonly register: (complaint?: Complaint) => Promise<CaseRef>
  /** Puts somebody on the list of the reserve, with a passport and no skills; gives the technician's id. */
  readonly technician: (who: Who) => Promise<string>
  /** The present by the server's clock. */
  readonly now: () => string
  /** From now on it is that moment at the server, and goes on from there; null is the present. */
  readonly goTo: (moment: string | null) => void
  readonly close: () => Promise<void>
}

const MODEL = { code: 'ID-215H', name: '21.5 寸工业显示器' }
const CUSTOMERS = {
  home: {
    name: '苏州恒瑞自动化有限公司',
    region: 'DOMESTIC',
    country: 'CN',
    address: '苏州工业园区星湖街 218 号',
  },
  abroad: {
    name: 'Nordlicht Anzeigen GmbH',
    region: 'OVERSEAS',
    country: 'DE',
    address: 'Hafenstr. 4, Kiel',
  },
}
export const CONTACT = { name: '郭佳', phone: '0512-62880000', email: 'guo@hengrui.example' }

export async function openFactory(): Promise<Factory> {
  const { url, stop, setClock } = await startServer()
  try {
    let ahead = 0
    const now = () => new Date(Date.now() + ahead).toISOString()
    const sessions = new Map<Who, Promise<Api>>()
    const api = (who: Who) => {
      const session = sessions.get(who) ?? Api.signIn(url, PEOPLE[who])
      sessions.set(who, session)
      return session
    }
    const { modelId, customerId, overseasId } = await furnish(api)
    return {
      url,
      modelName: MODEL.name,
      customerName: CUSTOMERS.home.name,
      api,
      apiAnew: (who) => {
        sessions.delete(who)
        return api(who)
      },
      register: async (complaint = {}) => {
        const { serials = [], overseas = false, shippedOn } = complaint
        const office = await api(overseas ? 'overseas' : 'front')
        const { repairCaseRegister } = await office.run<{ repairCaseRegister: { repairCase: CaseRef } }>(
          `mutation ($input: RepairCaseRegisterInput!) {
            repairCaseRegister(input: $input) { repairCase { id number } userErrors { message field } }
          }`,
          {
            input: {
              customerId: overseas ? overseasId : customerId,
              newContact: CONTACT,
              channel: 'PHONE',
              kind: 'REPAIR',
              urgency: complaint.urgency ?? 'NORMAL',
              reportedAt: now(),
              modelId,
              description: complaint.description ?? '开机十分钟后黑屏',
              quantity: complaint.quantity ?? Math.max(1, serials.length),
              units: serials.map((serial) => ({ serial, shippedOn })),
            },
          },
        )
        return repairCaseRegister.repairCase
      },
      technician: async (who) => {
        const { name, department, email } = PEOPLE[who]
        const administrator = await api('administrator')
        const { users } = await administrator.run<{ users: { nodes: { id: string; email: string }[] } }>(
          'query ($search: String) { users(search: $search, first: 50) { nodes { id email } } }',
          { search: name },
        )
        const userId = users.nodes.find((user) => user.email === email)?.id
        // Tests that run one after the other share the factory: the card of an account there already is written anew.
        const { technicians } = await administrator.run<{
          technicians: { nodes: { id: string; version: number; user: { id: string } | null }[] }
        }>(
          `query ($search: String) {
            technicians(filter: { search: $search, includeLeft: true }, first: 50) { nodes { id version user { id } } }
          }`,
          { search: name },
        )
        const held = technicians.nodes.find(({ user }) => user?.id === userId)
        const { technicianSave } = await administrator.run<{
          technicianSave: { technician: { id: string } }
        }>(
          `mutation ($input: TechnicianSaveInput!) {
            technicianSave(input: $input) { technician { id } userErrors { message field } }
          }`,
          {
            input: {
              technicianId: held?.id ?? null,
              expectedVersion: held?.version ?? null,
              name,
              department,
              userId,
              passport: { country: 'CN', validUntil: '2036-01-01', number: 'E12345678' },
              skills: [],
              visas: [],
              absences: [],
            },
          },
        )
        return technicianSave.technician.id
      },
      now,
      goTo: (moment) => {
        ahead = moment === null ? 0 : Date.parse(moment) - Date.now()
        setClock(ahead)
      },
      close: stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function furnish(api: (who: Who) => Promise<Api>) {
  const administrator = await api('administrator')
  for (const person of Object.values(PEOPLE)) {
    if (person.role === 'ADMINISTRATOR') continue
    await administrator.run(
      `mutation ($input: UserCreateInput!) { userCreate(input: $input) { userErrors { message field } } }`,
      { input: { ...person, password: PASSWORD } },
    )
  }
  const { productModelCreate } = await administrator.run<{
    productModelCreate: { productModel: { id: string } }
  }>(
    `mutation ($input: ProductModelCreateInput!) {
      productModelCreate(input: $input) { productModel { id } userErrors { message field } }
    }`,
    {
      input: {
        ...MODEL,
        category: '工业显示',
        warrantyMonths: 24,
        warrantyCountsFrom: 'SHIPPING',
        repairWarrantyMonths: 3,
      },
    },
  )
  const customer = async (who: Who, input: (typeof CUSTOMERS)['home']) => {
    const office = await api(who)
    const { customerCreate } = await office.run<{ customerCreate: { customer: { id: string } } }>(
      `mutation ($input: NewCustomerInput!) { customerCreate(input: $input) { customer { id } userErrors { message field } } }`,
      { input },
    )
    return customerCreate.customer.id
  }
  return {
    modelId: productModelCreate.productModel.id,
    customerId: await customer('front', CUSTOMERS.home),
    overseasId: await customer('overseas', CUSTOMERS.abroad),
  }
}
