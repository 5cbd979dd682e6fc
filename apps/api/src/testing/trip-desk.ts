import { expect } from 'vitest'
import { CHANNEL_HEADS, type Department } from '@mendline/domain'
import type { User } from '../auth/user.entity'
import type { CaseDesk, SeenCase } from './case-desk'

/** What the tests see of a trip. */
export interface SeenTrip {
  id: string
  number: string
  version: number
  startsOn: string | null
  endsOn: string | null
  endedAt: string | null
  missedReports: string[]
  members: {
    id: string
    leads: boolean
    visaState: string | null
    releasedAt: string | null
    technician: { id: string; name: string }
  }[]
  lines: {
    id: string
    kind: string
    name: string
    source: string
    issued: number
    carriage: string | null
    consignmentId: string | null
    droppedAt: string | null
    shortQuantity: number
    needsCalibration: boolean
    calibratedUntil: string | null
  }[]
  demands: {
    id: string
    number: string
    quantity: number
    received: number
    expectedOn: string | null
    promises: { expectedOn: string; note: string | null }[]
  }[]
  gatePasses: { lineIds: string[] }[]
  consignments: {
    id: string
    number: string
    arrivedAt: string | null
    milestones: { milestone: string }[]
    reimportedOn: string | null
    reimportNumber: string | null
    reimportNote: string | null
    reimportAttachmentIds: string[]
  }[]
  reports: { day: string }[]
  cases: { id: string }[]
}

const SEEN = `id number version startsOn endsOn endedAt missedReports
  members { id leads visaState releasedAt technician { id name } }
  lines { id kind name source issued carriage consignmentId droppedAt shortQuantity needsCalibration calibratedUntil }
  demands { id number quantity received expectedOn promises { expectedOn note } }
  gatePasses { lineIds }
  consignments {
    id number arrivedAt milestones { milestone }
    reimportedOn reimportNumber reimportNote reimportAttachmentIds
  }
  reports { day } cases { id }`

/** Who somebody is: the member of a department, or a person of their own. */
type As = Department | User

/** Commands on trips at a desk of cases. */
export interface TripDesk {
  done(as: As, command: string, tripId: string, input?: object): Promise<SeenTrip>
  refused(as: As, command: string, tripId: string, input?: object): Promise<[string, string | null][]>
  fails(as: As, command: string, tripId: string, input?: object): Promise<string | undefined>
  see(tripId: string): Promise<SeenTrip>
}

const INPUTS: Readonly<Record<string, string>> = {
  ListMaterials: 'TripLinesInput',
  ListTools: 'TripLinesInput',
  IssueMaterials: 'TripIssueInput',
  DrawTools: 'TripIssueInput',
}

/** Opens the trips of a desk. */
export function tripsAt(desk: CaseDesk): TripDesk {
  const person = (as: As): User => (typeof as === 'string' ? desk.people[as] : as)
  const run = async (as: As, command: string, input: object) => {
    const mutation = `trip${command}`
    const type = INPUTS[command] ?? `Trip${command}Input`
    const answer = await desk.server.execute(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { trip { ${SEEN} } userErrors { code message field } } }`,
      { input },
      { as: person(as) },
    )
    return { payload: answer.data?.[mutation], errors: answer.errors }
  }
  return {
    async done(as, command, tripId, input = {}) {
      const { payload, errors } = await run(as, command, { tripId, ...input })
      expect(errors).toBeUndefined()
      expect(payload.userErrors).toEqual([])
      return payload.trip
    },
    async refused(as, command, tripId, input = {}) {
      const { payload, errors } = await run(as, command, { tripId, ...input })
      expect(errors).toBeUndefined()
      const found: { code: string; message: string; field: string[] | null }[] = payload.userErrors
      for (const { message } of found) expect(message).not.toMatch(/[{}]|undefined/)
      return found.map(({ code, field }) => [code, field?.slice(1).join('.') ?? null])
    },
    async fails(as, command, tripId, input = {}) {
      const { errors } = await run(as, command, { tripId, ...input })
      return errors?.[0]?.extensions['code']
    },
    async see(tripId) {
      const { data, errors } = await desk.server.execute(
        `query ($id: ID!) { trip(id: $id) { ${SEEN} } }`,
        { id: tripId },
        { as: desk.people.FINANCE },
      )
      expect(errors).toBeUndefined()
      return data.trip
    },
  }
}

/** Somebody of the reserve, with an account of their own. */
export async function technicianOf(
  desk: CaseDesk,
  name: string,
  values: { department?: Department; passportUntil?: string; visas?: object[] } = {},
): Promise<{ id: string; user: User }> {
  const { department = 'PRODUCTION_ENGINEERING', passportUntil = '2031-01-01', visas = [] } = values
  const user = await desk.server.person({ department, name })
  const { data } = await desk.server.execute(
    `mutation ($input: TechnicianSaveInput!) { technicianSave(input: $input) { technician { id } userErrors { code field } } }`,
    {
      input: {
        name,
        department,
        userId: user.id,
        passport: { country: 'CN', validUntil: passportUntil, number: 'EA1234567' },
        skills: [],
        visas,
        absences: [],
      },
    },
    { as: desk.people.HR_ADMIN },
  )
  expect(data.technicianSave.userErrors).toEqual([])
  return { id: data.technicianSave.technician.id, user }
}

/** A case decided to be repaired by people who travel; at the company's cost. */
export async function dispatched(
  desk: CaseDesk,
  values: { abroad?: boolean; quantity?: number; serials?: readonly string[]; trip?: object } = {},
): Promise<{ seen: SeenCase; tripId: string }> {
  const { abroad = false, quantity = 1, serials = [] } = values
  const office = abroad ? 'MARKETING' : 'DOMESTIC_BUSINESS'
  const { id } = await desk.registered({ abroad, quantity, serials })
  await desk.done(office, 'Classify', id, { category: 'DISPLAY', severity: 'MEDIUM', urgency: 'NORMAL' })
  await desk.done(office, 'ResolveRemotely', id, { outcome: 'NOT_SOLVED', solution: '更换电源线无效' })
  const opinion = { cause: '背光驱动', responsibility: 'COMPANY', recommendedMode: 'DISPATCH' }
  for (const department of ['QUALITY', 'PRODUCTION_ENGINEERING', 'RND'] as const)
    await desk.done(department, 'GiveOpinion', id, { ...opinion, department })
  await desk.done(office, 'DecideResponsibility', id, { customerShare: 0, companyShare: 100, basis: '保修' })
  const plan = abroad
    ? {
        country: 'US',
        place: 'Reno, Hall 3',
        timeZone: 'America/Los_Angeles',
        visaRequired: true,
        invitationRequired: true,
      }
    : { place: '苏州工业园区 3 号厂房' }
  const seen = await desk.done(office, 'DecideMode', id, {
    mode: 'DISPATCH',
    serviceAbroad: abroad,
    customerAgreed: true,
    trip: values.trip ?? plan,
  })
  const { trips } = await desk.see(id, 'trips { id }')
  return { seen, tripId: trips.at(-1).id }
}

/**
 * The same with everything prepared and booked: a technician of engineering works on site, today unless other days are
 * given, on a case of so many units and on others that joined the trip.
 */
export async function onSite(
  desk: CaseDesk,
  days?: readonly [startsOn: string, endsOn: string],
  { quantity = 1, joining = [] }: { quantity?: number; joining?: readonly number[] } = {},
): Promise<{ seen: SeenCase; joined: SeenCase[]; tripId: string; leader: User; line: string }> {
  const trips = tripsAt(desk)
  const { seen, tripId } = await dispatched(desk, { quantity })
  const joined: SeenCase[] = []
  for (const units of joining)
    joined.push((await dispatched(desk, { quantity: units, trip: { tripId } })).seen)
  const engineering = 'PRODUCTION_ENGINEERING'
  for (const { id } of [seen, ...joined]) {
    await desk.done(engineering, 'AnalyseCause', id, { causeCode: 'COMPONENT', finding: '背光驱动老化' })
    await desk.done(engineering, 'ReleaseWorkPlan', id, {
      steps: '1 断电 2 更换',
      safety: '挂牌上锁',
      acceptance: '连续点亮 2 小时',
    })
  }
  const leader = await technicianOf(desk, '带队工程师')
  const today = desk.server.clock.now().slice(0, 10)
  const [startsOn, endsOn] = days ?? [today, today]
  const team = { startsOn, endsOn, technicianIds: [leader.id], leaderId: leader.id }
  await trips.done(engineering, 'NominateTeam', tripId, team)
  const heads: User[] = []
  for (const department of CHANNEL_HEADS) heads.push(await desk.server.person({ department, role: 'HEAD' }))
  await trips.done('DOMESTIC_BUSINESS', 'OpenChannel', tripId, {
    kind: 'WECOM',
    name: '现场群',
    memberIds: [...heads.map(({ id }) => id), leader.user.id],
  })
  const { lines } = await trips.done(engineering, 'ListMaterials', tripId, {
    lines: [{ name: '背光驱动板', quantity: 1, unit: 'pcs', source: 'COMPANY' }],
  })
  const line = lines[0]?.id ?? ''
  const withTools = await trips.done(engineering, 'ListTools', tripId, {
    lines: [{ name: '梯子', quantity: 1, unit: 'pcs', source: 'CUSTOMER' }],
  })
  await trips.done('DOMESTIC_BUSINESS', 'ConfirmToolProviders', tripId, { answeredBy: '陈经理', lines: [] })
  const ladder = withTools.lines.find(({ kind }) => kind === 'TOOL')
  await trips.done('DOMESTIC_BUSINESS', 'ConfirmSupply', tripId, {
    lines: [{ lineId: ladder?.id, readyOn: today }],
  })
  await trips.done('MATERIALS', 'IssueMaterials', tripId, { lines: [{ lineId: line, quantity: 1 }] })
  await trips.done(engineering, 'ChooseCarriage', tripId, {
    lines: [{ lineId: line, carriage: 'HAND_CARRIED' }],
  })
  await trips.done('HR_ADMIN', 'CheckHandCarry', tripId, { lines: [{ lineId: line, allowed: true }] })
  await trips.done('HR_ADMIN', 'ReleaseGoods', tripId, { bearer: '带队工程师' })
  await trips.done('DOMESTIC_BUSINESS', 'ConfirmDeparture', tripId, {
    departsOn: startsOn,
    place: '厂门口',
    content: '更换背光驱动',
    agreedWith: '陈经理',
  })
  await trips.done('HR_ADMIN', 'BookTravel', tripId, {
    briefedOn: today,
    bookings: [
      {
        kind: 'CAR',
        title: '公司用车',
        startsAt: `${startsOn}T00:00:00.000Z`,
        endsAt: `${startsOn}T02:00:00.000Z`,
      },
    ],
  })
  return { seen, joined, tripId, leader: leader.user, line }
}
