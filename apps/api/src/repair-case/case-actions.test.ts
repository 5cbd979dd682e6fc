import { STEP_IDS, stepOf, type StepId } from '@mendline/domain'
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLInputType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PERMISSIONS } from '../auth/permissions'
import type { User } from '../auth/user.entity'
import { createSchema } from '../schema'
import type { SeenCase } from '../testing/case-desk'
import { DirectMutations } from '../testing/direct'
import { draw, handedIn, onTheBench, repairRecord, todayAt } from '../testing/return-desk'
import { agentOf, agentWork, givenToAgents, ordered, quoted, uploadedFile } from '../testing/agent-desk'
import { dispatched, onSite } from '../testing/trip-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { teamsOf } from '../trip/trip-rights'
import { OTHER_ACTIONS, STEP_ACTIONS } from './case-actions'

interface Offered {
  action: string
  step: StepId | null
  department: string | null
  allowed: boolean
  blockedBy: string[]
}

const OFFICE = 'DOMESTIC_BUSINESS'
let desk: SettlementDesk
let direct: DirectMutations
let administrator: User
let head: User
beforeAll(async () => {
  desk = await openSettlementDesk()
  direct = new DirectMutations(createSchema(), desk.server)
  administrator = await desk.who('FINANCE', 'ADMINISTRATOR')
  head = await desk.who(OFFICE, 'HEAD')
})
afterAll(() => desk.server.close())

/** The case and its newest trip, as they were when it was asked what is offered. */
interface Asked {
  id: string
  version: number
  trip: { id: string; version: number } | undefined
}

async function offered(id: string, as: User): Promise<Asked & { actions: Offered[] }> {
  const { data, errors } = await desk.server.execute(
    'query ($id: ID!) { repairCase(id: $id) { version trips { id version } availableActions { action step department allowed blockedBy } } }',
    { id },
    { as },
  )
  expect(errors).toBeUndefined()
  const { version, trips, availableActions } = data.repairCase
  return { id, version, trip: trips.at(-1), actions: availableActions }
}

/** What keeps this person from an action, per department; null where nothing does. */
async function blocked(id: string, as: User, action: string, step?: StepId) {
  const { actions } = await offered(id, as)
  const found = actions.filter((one) => one.action === action && (step === undefined || one.step === step))
  return found.map((one) => (one.allowed ? null : one.blockedBy.join()))
}

const ELSEWHERE: Readonly<Record<string, string>> = {
  repairCaseRegister: 'makes the case',
  repairCaseImport: 'makes cases',
}

describe('available actions', () => {
  it('are every mutation of a case', () => {
    const known = [...STEP_IDS.flatMap((step) => STEP_ACTIONS[step] ?? []), ...OTHER_ACTIONS]
    const mutations = Object.keys(PERMISSIONS).filter((name) => /^(repairCase|trip)/.test(name))
    expect(mutations.filter((name) => !known.includes(name)).sort()).toEqual(Object.keys(ELSEWHERE).sort())
    expect(known.filter((name) => !mutations.includes(name))).toEqual([])
  })

  it('offer to receive a unit that turns up late, and more parts while units are repaired', async () => {
    const { id, unitIds } = await onTheBench(desk, 1)
    expect(await blocked(id, desk.people.MATERIALS, 'repairCaseReceiveUnits')).toEqual([null])
    const engineer = desk.people.PRODUCTION_ENGINEERING
    expect(await blocked(id, engineer, 'repairCaseRequestParts')).toEqual([null])
    await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(unitIds[0]))
    expect(await blocked(id, engineer, 'repairCaseRequestParts')).toEqual(['STEP_ALREADY_DONE'])
    expect(await blocked(id, engineer, 'repairCaseRepairUnit')).toEqual(['STEP_ALREADY_DONE'])
  })

  it('offer the head of a department to waive what is open, and only that', async () => {
    const { id } = await desk.registered()
    const waiver = 'repairCaseWaiveStep'
    expect(await blocked(id, head, waiver, 'respond')).toEqual([null])
    // The next one may be waived before it is its turn; what must not be skipped never.
    expect(await blocked(id, head, waiver, 'resolve-remotely')).toEqual([null])
    expect(await blocked(id, desk.people[OFFICE], waiver, 'respond')).toEqual(['ONLY_HEAD'])
    expect(await blocked(id, desk.people.QUALITY, waiver, 'respond')).toEqual(['WRONG_DEPARTMENT'])
    expect(await blocked(id, administrator, waiver, 'register')).toEqual([])
    await desk.act(head, 'Hold', id, { reason: '等客户' })
    expect(await blocked(id, head, waiver, 'respond')).toEqual(['CASE_ON_HOLD'])
  })

  it('offer costs to every department until they are confirmed', async () => {
    const { id } = await desk.repaired()
    const declare = 'repairCaseDeclareCosts'
    const allowedFor = async (as: User) =>
      (await offered(id, as)).actions
        .filter(({ action, allowed }) => action === declare && allowed)
        .map(({ department }) => department)
    expect(await allowedFor(desk.people.WORKSHOP)).toEqual(['WORKSHOP'])
    expect(await allowedFor(desk.people.MATERIALS)).toEqual(['MATERIALS'])
    expect(await allowedFor(administrator)).toHaveLength(9)
    const confirmed = await desk.confirmed()
    expect(new Set(await blocked(confirmed.id, administrator, declare))).toEqual(
      new Set(['STEP_ALREADY_DONE']),
    )
  })

  it('offer to object to the split to the heads it names, once', async () => {
    const { id } = await traced()
    const object = 'repairCaseObjectToTracing'
    const leader = await desk.who('RND', 'HEAD')
    expect(await blocked(id, leader, object)).toEqual([null])
    expect(await blocked(id, desk.people.RND, object)).toEqual(['ONLY_HEAD'])
    expect(await blocked(id, head, object)).toEqual(['WRONG_DEPARTMENT', 'NOT_IN_TRACING'])
    await desk.act(leader, 'ObjectToTracing', id, { department: 'RND', reason: '与研发无关' })
    expect(await blocked(id, leader, object)).toEqual(['ALREADY_OBJECTED'])
  })

  it('offer to book money whatever stands with the step, and to write off what is open', async () => {
    const { id } = await desk.confirmed({ customerShare: 100 })
    const office = desk.people[OFFICE]
    const [invoice, pay, writeOff] = ['Invoice', 'RecordPayment', 'RequestWriteOff'].map(
      (name) => `repairCase${name}`,
    ) as [string, string, string]
    expect(await blocked(id, office, invoice)).toEqual([null])
    expect(await blocked(id, office, pay)).toEqual(['NOT_INVOICED'])
    expect(await blocked(id, office, writeOff)).toEqual(['NOT_INVOICED'])
    const today = todayAt(desk)
    await desk.done(OFFICE, 'Invoice', id, { invoiceNumber: 'I-1', invoicedOn: today, dueOn: today })
    expect(await blocked(id, office, invoice)).toEqual(['ALREADY_INVOICED'])
    await desk.act(head, 'Hold', id, { reason: '对账' })
    expect(await blocked(id, office, pay)).toEqual([null])
    await desk.act(head, 'Resume', id)
    await desk.done(OFFICE, 'RequestWriteOff', id, { amount: '1.00', reason: '尾差' })
    expect(await blocked(id, office, writeOff)).toEqual(['WRITE_OFF_PENDING'])
    expect(await blocked(id, desk.people.FINANCE, 'repairCaseDecideWriteOff')).toEqual([null])
    await desk.done(OFFICE, 'RecordPayment', id, { amount: '88.80', paidOn: today })
    expect(await blocked(id, office, pay)).toEqual(['STEP_ALREADY_DONE'])
  })
})

async function traced(): Promise<SeenCase> {
  const { id } = await desk.confirmed()
  await desk.done('FINANCE', 'SendCostBasis', id)
  await desk.done('QUALITY', 'ReportIncident', id, {
    summary: '背光不良',
    cause: '电容',
    responsibleDepartments: ['RND'],
    measures: '更换供应商',
  })
  return desk.done('QUALITY', 'TraceInternally', id, {
    shares: [{ department: 'RND', percent: 100 }],
    basis: '设计',
  })
}

/** Cases as they stand at different moments. */
const MOMENTS: Readonly<Record<string, () => Promise<{ readonly id: string }>>> = {
  registered: () => desk.registered(),
  'on hold': async () => {
    const { id } = await onTheBench(desk, 1)
    await desk.act(head, 'Hold', id, { reason: '等客户' })
    return { id }
  },
  cancelled: async () => {
    const { id } = await handedIn(desk)
    await desk.act(head, 'Cancel', id, { reason: '客户放弃' })
    return { id }
  },
  'on the bench': async () => {
    const { id, units } = await handedIn(desk, { quantity: 2 })
    const unitIds = units.map((unit) => unit.id)
    const lines = unitIds.map((unitId, i) => ({ unitId, outcome: 'RECEIVED', serial: `A-${String(i)}` }))
    await desk.done('MATERIALS', 'ReceiveUnits', id, { lines })
    await draw(desk, id, unitIds)
    return desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(unitIds[0]))
  },
  'waiting for parts that are bought': async () => {
    const { id } = await onTheBench(desk, 1)
    const { partsLines } = await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, {
      lines: [{ partNumber: 'CAP-470', name: '电解电容', quantity: 5 }],
    })
    const lineId = partsLines[0]?.id
    await desk.done('MATERIALS', 'ReportPartsShortage', id, { lines: [{ lineId, quantity: 3 }] })
    return desk.done('PRODUCTION_ENGINEERING', 'RequestPartsPurchase', id, {
      lines: [{ lineId, neededBy: todayAt(desk) }],
    })
  },
  'with agents asked': async () => {
    const { id } = await givenToAgents(desk)
    const agentId = await agentOf(desk, 'Nordwind')
    await desk.done('MARKETING', 'EnquireAgent', id, { agentIds: [agentId] })
    return desk.done('MARKETING', 'RecordAgentQuote', id, quoted(agentId))
  },
  'done by an agent': async () => {
    const { id, unitIds } = await ordered(desk)
    await desk.done('MARKETING', 'RecordAgentRepair', id, agentWork(unitIds[0] ?? ''))
    return desk.done('MARKETING', 'ConfirmAgentRepair', id, {
      confirmedOn: todayAt(desk),
      confirmedBy: 'Frau Albers',
      attachmentIds: [await uploadedFile(desk, id)],
    })
  },
  'back with the customer': () => desk.repaired(),
  'to be paid': () => desk.confirmed({ customerShare: 50 }),
  traced,
  'to travel': async () => (await dispatched(desk)).seen,
  'with people on site': async () => {
    const { seen, tripId } = await onSite(desk)
    expect(tripId).not.toBe('')
    return seen
  },
  closed: async () => {
    const { id } = await desk.registered()
    await desk.done(OFFICE, 'Classify', id, { category: 'DISPLAY', severity: 'LOW', urgency: 'NORMAL' })
    const solved = { outcome: 'SOLVED', solution: '更换电源线', customerConfirmed: true }
    await desk.done(OFFICE, 'ResolveRemotely', id, solved)
    await desk.done(OFFICE, 'ConfirmWithCustomer', id, { solved: true, statement: '好了' })
    for (const step of ['respond', 'call-back', 'survey'])
      await desk.act(administrator, 'WaiveStep', id, { step, reason: '测试' })
    return { id }
  },
}

const TRAVELLING: ReadonlySet<string> = new Set(['to travel', 'with people on site'])

/** Codes that say that something cannot be done now, whatever is entered. */
const NOT_NOW = new Set(
  'NOT_YET CASE_CLOSED CASE_ON_HOLD STEP_NOT_APPLICABLE CASE_CANCELLED STEP_NOT_READY STEP_ALREADY_DONE CASE_NOT_ON_HOLD CASE_NOT_CLOSED ALREADY_INVOICED NOT_INVOICED WRITE_OFF_PENDING NOT_IN_TRACING ALREADY_OBJECTED NOT_WAIVABLE CHARGE_NOT_DUE NOTHING_TO_REVIEW NOT_CONFIRMED NO_CLAIM NO_AGENT_LINK ESTIMATE_CLOSED'.split(
    ' ',
  ),
)

// Too long a text is refused last of all: nothing is recorded, whatever the rules let through.
const TOO_LONG = '长'.repeat(10_001)
const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '01900000-0000-7000-8000-000000000000',
  String: TOO_LONG,
  Int: 1,
  Boolean: false,
  DateTime: '2026-01-01T00:00:00.000Z',
  LocalDate: '2026-01-01',
}

function entered(type: GraphQLInputType): unknown {
  if (type instanceof GraphQLNonNull) return entered(type.ofType)
  if (type instanceof GraphQLList) return []
  if (type instanceof GraphQLEnumType) return type.getValues().at(-1)?.name
  if (type instanceof GraphQLInputObjectType)
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, entered(field.type)]),
    )
  return SCALARS[String(type)]
}

/** What the command itself says: FORBIDDEN, or the code that says why not now; null when it is about what was entered. */
async function answer({ id, version, trip }: Asked, as: User, offer: Offered): Promise<string | null> {
  const type = direct.argsOf(offer.action)[0]?.type
  if (type === undefined) throw new Error(`${offer.action} takes nothing`)
  const { department, step } = offer
  const input: Record<string, unknown> = { ...(entered(type) as object), expectedVersion: version }
  if ('tripId' in input) Object.assign(input, { tripId: trip?.id, expectedVersion: trip?.version })
  else input.caseId = id
  if ('department' in input) input.department = department
  // A department waives its own share of a step that several have.
  const shared = step !== null && ['department', 'sharer', 'verifier'].includes(stepOf(step).per)
  if ('step' in input) Object.assign(input, { step, subjectId: shared ? department : null })
  const { given, code } = await direct.run(offer.action, { input }, as, 'userErrors { code }')
  if (code !== undefined) return code
  const codes: string[] = given.userErrors.map(({ code }: { code: string }) => code)
  expect(codes).not.toEqual([])
  return codes.find((code) => NOT_NOW.has(code)) ?? null
}

describe('what is offered is what the commands do', () => {
  it.each(Object.keys(MOMENTS))('for a case that is %s', async (moment) => {
    const { id } = (await MOMENTS[moment]?.()) ?? { id: '' }
    const wrong: string[] = []
    // Who is no administrator has answers of their own only where somebody leads a trip.
    const others = TRAVELLING.has(moment) ? [desk.people.PRODUCTION_ENGINEERING] : []
    for (const person of [administrator, head, ...others]) {
      const { actions, ...asked } = await offered(id, person)
      for (const offer of actions) {
        const refused = offer.blockedBy.some((code) => /^(WRONG|ONLY)_/.test(code))
        // Who may is walked through elsewhere; here one person is enough for it.
        if (refused && person !== head) continue
        // What several departments may do is offered to each; the command asks only whether the viewer is of one of them.
        const allowed = actions.some(({ action, allowed }) => action === offer.action && allowed)
        if (refused && allowed && teamsOf(offer.action, 'MATERIALS').length > 1) continue
        const said = await answer(asked, person, offer)
        const expected = refused ? 'FORBIDDEN' : (offer.blockedBy[0] ?? null)
        if (said !== expected && !(said !== null && offer.blockedBy.includes(said)))
          wrong.push(
            `${offer.action} ${String(offer.step)} ${String(offer.department)}: ${String(said)}, offered ${String(expected)}`,
          )
      }
    }
    expect(wrong).toEqual([])
  })
})
