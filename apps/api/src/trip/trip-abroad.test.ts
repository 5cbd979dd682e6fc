import { addDays } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { newId } from '../id'
import { uploadedFile } from '../testing/agent-desk'
import { statusOf } from '../testing/case-desk'
import { TestClock } from '../testing/test-clock'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { dispatched, technicianOf, tripsAt, type SeenTrip, type TripDesk } from '../testing/trip-desk'

let desk: SettlementDesk
let trips: TripDesk
let heads: User[]
beforeAll(async () => {
  desk = await openSettlementDesk(new TestClock('2026-12-05T02:00:00.000Z'))
  trips = tripsAt(desk)
  heads = []
  for (const department of ['QUALITY', 'WORKSHOP', 'PRODUCTION_ENGINEERING', 'HR_ADMIN', 'RND'] as const)
    heads.push(await desk.server.person({ department, role: 'HEAD' }))
}, 60_000)
afterAll(() => desk.server.close())

const PE = 'PRODUCTION_ENGINEERING'
const FO = 'MARKETING'
const step = async (caseId: string, id: string) => statusOf(await desk.see(caseId), id)
const lineOf = (trip: SeenTrip, name: string) => {
  const line = trip.lines.find((one) => one.name === name)
  if (line === undefined) throw new Error(`no line ${name}`)
  return line
}
const material = (name: string, source: string, values: object = {}) => ({
  name,
  quantity: 2,
  unit: 'pcs',
  source,
  ...values,
})

/** HR declares the import of a sample, which then arrives. */
async function sampled(caseId: string): Promise<void> {
  await desk.done('HR_ADMIN', 'ClearImport', caseId, {
    declarationNumber: 'I-2026-7',
    declaredOn: '2026-12-01',
    reexportBy: '2027-05-31',
    serials: ['SN-A1'],
  })
  await desk.done(FO, 'ReceiveSample', caseId, { receivedOn: '2026-12-05', sample: 'SN-A1，背板发黑' })
}

async function analysed(caseId: string): Promise<void> {
  await sampled(caseId)
  await desk.done(PE, 'AnalyseCause', caseId, { causeCode: 'COMPONENT', finding: '背光驱动老化' })
  await desk.done(PE, 'ReleaseWorkPlan', caseId, {
    steps: '1 断电 2 更换',
    safety: '挂牌上锁',
    acceptance: '连续点亮 2 小时',
  })
}

describe('a trip abroad', () => {
  it('goes over the new year in the zone of its destination, with a late purchase, a visa and a consignment', async () => {
    const { seen, tripId } = await dispatched(desk, {
      abroad: true,
      quantity: 2,
      serials: ['SN-A1', 'SN-A2'],
    })
    const { id } = seen
    expect(await step(id, 'analyse-cause')).toBe('WAITING')
    await analysed(id)

    // The team: papers that cannot be had are told, a visa can be applied for.
    const visa = {
      country: 'US',
      entries: 'MULTIPLE',
      validFrom: '2026-01-01',
      validUntil: '2027-01-03',
      number: 'V123456',
    }
    const lead = await technicianOf(desk, '郑工', { visas: [visa] })
    const zhou = await technicianOf(desk, '周工')
    const short = await technicianOf(desk, '短期护照', { passportUntil: '2027-06-01' })
    const team = (startsOn: string, endsOn: string, ...ids: string[]) => ({
      startsOn,
      endsOn,
      technicianIds: ids,
      leaderId: lead.id,
    })
    const days = ['2026-12-29', '2027-01-02'] as const
    expect(await trips.refused(PE, 'NominateTeam', tripId, team(...days, lead.id, short.id))).toEqual([
      ['TECHNICIAN_UNFIT', 'technicianIds.1'],
    ])
    const nominated = await trips.done(PE, 'NominateTeam', tripId, team(...days, lead.id, zhou.id))
    expect(nominated.members.map(({ visaState }) => visaState)).toEqual(['GRANTED', 'TO_APPLY'])
    expect(await step(id, 'obtain-visas')).toBe('WAITING')
    await trips.done(FO, 'OpenChannel', tripId, {
      kind: 'TEAMS',
      name: 'Reno',
      memberIds: [...heads.map((head) => head.id), lead.user.id, zhou.user.id],
      others: 'Mr Bell',
    })
    const letter = await uploadedFile(desk, id)
    await trips.done(FO, 'RecordInvitation', tripId, { issuedOn: '2026-12-05', attachmentIds: [letter] })
    const member = nominated.members[1]?.id
    const granted = { memberId: member, state: 'GRANTED', on: '2026-12-05' }
    const paper = { entries: 'SINGLE', validFrom: '2026-12-20', validUntil: '2027-01-01', number: 'v 765432' }
    expect(await trips.refused('HR_ADMIN', 'RecordVisa', tripId, { ...granted, visa: paper })).toEqual([
      ['VISA_DOES_NOT_COVER', 'visa.validUntil'],
    ])
    await trips.done('HR_ADMIN', 'RecordVisa', tripId, {
      memberId: member,
      state: 'APPLIED',
      on: '2026-12-05',
    })
    await trips.done('HR_ADMIN', 'RecordVisa', tripId, {
      ...granted,
      visa: { ...paper, validUntil: '2027-03-01' },
    })
    expect(await step(id, 'obtain-visas')).toBe('DONE')

    // Two days more: the leader's visa ends before, and the letter names other days.
    const moved = await trips.done(
      PE,
      'NominateTeam',
      tripId,
      team('2026-12-29', '2027-01-04', lead.id, zhou.id),
    )
    expect(moved.members.map(({ visaState }) => visaState)).toEqual(['TO_APPLY', 'GRANTED'])
    expect(await step(id, 'request-invitation')).toBe('READY')
    await trips.done(FO, 'RecordInvitation', tripId, { issuedOn: '2026-12-05', attachmentIds: [letter] })
    await trips.done(PE, 'NominateTeam', tripId, team(...days, lead.id, zhou.id))
    await trips.done(FO, 'RecordInvitation', tripId, { issuedOn: '2026-12-05', attachmentIds: [letter] })
    await trips.done('HR_ADMIN', 'RecordVisa', tripId, {
      memberId: moved.members[0]?.id,
      state: 'GRANTED',
      on: '2026-12-05',
      visa: { ...paper, validUntil: '2027-03-01', number: 'V999999' },
    })
    expect(await step(id, 'obtain-visas')).toBe('DONE')

    // Mixed sources, one line short.
    await trips.done(PE, 'ListMaterials', tripId, {
      lines: [
        material('驱动板', 'COMPANY', { shortQuantity: 1 }),
        material('扎带', 'BUY_AT_DESTINATION'),
        material('液压升降台', 'CUSTOMER'),
      ],
    })
    await trips.done(PE, 'ListTools', tripId, {
      lines: [material('示波器', 'COMPANY', { quantity: 1, assetNumber: 'T-9' })],
    })
    await trips.done(FO, 'ConfirmToolProviders', tripId, { answeredBy: 'Mr Bell', lines: [] })
    let trip = await trips.see(tripId)
    const [board, ties, lift, scope] = ['驱动板', '扎带', '液压升降台', '示波器'].map((name) =>
      lineOf(trip, name),
    )
    await trips.done(FO, 'ConfirmSupply', tripId, {
      lines: [ties, lift].map((line) => ({ lineId: line?.id, readyOn: '2026-12-05' })),
    })
    await trips.done(PE, 'RequestPurchase', tripId, {
      lines: [{ lineId: board?.id, neededBy: '2026-12-10' }],
    })
    // What the store has goes out before the rest has come.
    await trips.done('MATERIALS', 'IssueMaterials', tripId, { lines: [{ lineId: board?.id, quantity: 1 }] })
    const [demand] = (await trips.see(tripId)).demands
    const promise = (expectedOn: string, note: string | null = null) => ({
      demandId: demand?.id,
      expectedOn,
      note,
    })
    await trips.done('MATERIALS', 'PromisePurchase', tripId, promise('2026-12-09'))
    expect(await trips.refused('MATERIALS', 'PromisePurchase', tripId, promise('2026-12-14'))).toEqual([
      ['REASON_REQUIRED', 'note'],
    ])
    await trips.done('MATERIALS', 'PromisePurchase', tripId, promise('2026-12-14', '供应商缺料'))
    expect(
      await trips.fails('FINANCE', 'ExpeditePurchase', tripId, { demandId: demand?.id, note: '催' }),
    ).toBe('FORBIDDEN')
    trip = await trips.done(FO, 'ExpeditePurchase', tripId, {
      demandId: demand?.id,
      note: '已致电，答应提前',
    })
    expect(trip.demands[0]?.promises.map(({ expectedOn }) => expectedOn)).toEqual([
      '2026-12-09',
      '2026-12-14',
    ])
    desk.server.clock.set('2026-12-15T02:00:00.000Z')
    const received = { demandId: demand?.id, quantity: 1, receivedOn: '2026-12-15' }
    expect(await trips.refused('MATERIALS', 'ReceivePurchase', tripId, { ...received, quantity: 2 })).toEqual(
      [['RECEIVED_TOO_MANY', 'quantity']],
    )
    await trips.done('MATERIALS', 'ReceivePurchase', tripId, received)
    expect(await trips.refused('MATERIALS', 'ReceivePurchase', tripId, received)).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
    await trips.done('MATERIALS', 'IssueMaterials', tripId, { lines: [{ lineId: board?.id, quantity: 1 }] })
    await trips.done(PE, 'DrawTools', tripId, {
      lines: [{ lineId: scope?.id, quantity: 1, condition: 'GOOD' }],
    })

    // One line refused at the check goes as a consignment, with customs papers.
    await trips.done(PE, 'ChooseCarriage', tripId, {
      lines: [board, scope].map((line) => ({
        lineId: line?.id,
        carriage: 'HAND_CARRIED',
        weightKg: '1.250',
        hsCode: '90302010',
        customsValue: '1200.00',
        currency: 'USD',
      })),
    })
    const check = (line: typeof board, allowed: boolean, reason: string | null = null) => ({
      lines: [{ lineId: line?.id, allowed, reason }],
    })
    await trips.done('HR_ADMIN', 'CheckHandCarry', tripId, check(board, true))
    expect(await trips.refused('HR_ADMIN', 'CheckHandCarry', tripId, check(scope, false))).toEqual([
      ['REASON_REQUIRED', 'lines.0.reason'],
    ])
    trip = await trips.done('HR_ADMIN', 'CheckHandCarry', tripId, check(scope, false, '含锂电池'))
    expect(lineOf(trip, '示波器').carriage).toBe('CONSIGNED')
    expect(await step(id, 'check-hand-carry')).toBe('DONE')
    await trips.done('HR_ADMIN', 'ReleaseGoods', tripId, { bearer: '顺丰' })
    const receiver = desk.people.HR_ADMIN.id
    await trips.done(PE, 'HandOverGoods', tripId, { receiverId: receiver, handedOn: '2026-12-15' })
    const consignment = {
      lineIds: [scope?.id],
      address: 'Hall 3, Reno',
      contact: 'Mr Bell +1 775',
      carrier: 'DHL',
      waybill: 'DHL-77',
      expectedOn: '2026-12-22',
    }
    expect(await trips.refused('HR_ADMIN', 'Consign', tripId, consignment)).toEqual([
      ['CUSTOMS_PAPERS_NEEDED', 'customsPaper'],
    ])
    expect(
      await trips.refused('HR_ADMIN', 'Consign', tripId, {
        ...consignment,
        customsPaper: 'ATA_CARNET',
        customsNumber: 'CN-1',
      }),
    ).toEqual([['REQUIRED', 'reimportBy']])
    expect(
      (
        await trips.refused(FO, 'ConfirmDeparture', tripId, {
          departsOn: '2026-12-29',
          place: 'PVG',
          content: '更换',
          agreedWith: 'Mr Bell',
        })
      )[0]?.[0],
    ).toBe('STEP_NOT_READY')
    trip = await trips.done('HR_ADMIN', 'Consign', tripId, {
      ...consignment,
      customsPaper: 'ATA_CARNET',
      customsNumber: 'CN-1',
      reimportBy: '2027-02-10',
    })
    const parcel = trip.consignments[0]?.id

    await trips.done(FO, 'ConfirmDeparture', tripId, {
      departsOn: '2026-12-28',
      place: 'PVG T2',
      content: '更换 2 台',
      agreedWith: 'Mr Bell',
    })
    await trips.done('HR_ADMIN', 'BookTravel', tripId, {
      briefedOn: '2026-12-15',
      bookings: [
        {
          kind: 'FLIGHT',
          title: 'MU589',
          startsAt: '2026-12-28T04:00:00.000Z',
          endsAt: '2026-12-28T16:00:00.000Z',
          amount: '9800',
          currency: 'CNY',
        },
      ],
    })

    // Five days in Reno; two reports were written without a network and come together.
    const report = (day: string) => ({
      draftId: newId(),
      day,
      plan: '更换',
      actual: '完成',
      unitsPlanned: 1,
      unitsDone: 1,
      minutes: 960,
      writtenAt: `${day}T23:00:00.000Z`,
    })
    const [first, second, third, fourth, fifth] = [0, 1, 2, 3, 4].map((i) => addDays('2026-12-29', i))
    // 16:30 in Reno on the 29th is the 30th in China: the day of the report is that of Reno.
    desk.server.clock.set('2026-12-30T00:30:00.000Z')
    expect(await trips.refused(lead.user, 'Report', tripId, report(second ?? ''))).toEqual([
      ['IN_FUTURE', 'day'],
    ])
    await trips.done(lead.user, 'Report', tripId, report(first ?? ''))
    desk.server.clock.set('2027-01-02T20:00:00.000Z')
    expect((await trips.see(tripId)).missedReports).toEqual([second, third, fourth])
    for (const day of [third, second, fourth, fifth])
      await trips.done(lead.user, 'Report', tripId, report(day ?? ''))
    const work = {
      faultSeen: '背光不亮',
      causeCode: 'COMPONENT',
      action: '更换',
      minutes: 60,
      result: 'REPAIRED',
    }
    // Days spent waiting for the consignment are reported; the work itself has not begun.
    expect([await step(id, 'receive-consignments'), await step(id, 'work-on-site')]).toEqual([
      'READY',
      'WAITING',
    ])
    const [unit] = seen.units
    expect(await desk.refused(PE, 'RepairOnSite', id, { ...work, unitId: unit?.id })).toEqual([
      ['STEP_NOT_READY', null],
    ])
    expect(await trips.refused(lead.user, 'DeclareEnd', tripId)).toEqual([['STEP_NOT_READY', null]])
    const reached = { consignmentId: parcel, reachedOn: '2027-01-02' }
    await trips.done('HR_ADMIN', 'RecordMilestone', tripId, { ...reached, milestone: 'IMPORT_CLEARED' })
    trip = await trips.done(PE, 'RecordMilestone', tripId, { ...reached, milestone: 'ARRIVED' })
    expect(trip.consignments[0]?.milestones.map(({ milestone }) => milestone)).toEqual([
      'IMPORT_CLEARED',
      'ARRIVED',
    ])
    expect(await step(id, 'work-on-site')).toBe('READY')
    for (const one of seen.units) await desk.done(PE, 'RepairOnSite', id, { ...work, unitId: one.id })
    await trips.done(lead.user, 'DeclareEnd', tripId)
    await trips.done(lead.user, 'SignOff', tripId, {
      outcome: 'SIGNED',
      signedOn: fifth,
      signedBy: 'Mr Bell',
      tested: '连续点亮',
      attachmentIds: [letter],
    })
    // The carnet asks for the tool in the country within weeks.
    const due = async (at: string) => {
      const now = desk.server.clock.now()
      desk.server.clock.set(at)
      const { data } = await desk.server.execute(
        '{ reimportsDue { reimportBy trip { id } } }',
        {},
        { as: desk.people.HR_ADMIN },
      )
      desk.server.clock.set(now)
      return data.reimportsDue
    }
    expect(await due('2027-01-10T00:00:00.000Z')).toEqual([])
    expect(await due('2027-01-11T00:00:00.000Z')).toEqual([
      { reimportBy: '2027-02-10', trip: { id: tripId } },
    ])
    await trips.done(PE, 'ReturnLines', tripId, {
      lines: [
        { lineId: board?.id, back: 0, consumed: 2 },
        { lineId: scope?.id, back: 1, condition: 'WORN' },
      ],
    })
    await trips.done('MATERIALS', 'ConfirmReturn', tripId, { lineIds: [scope?.id], sentBack: '屏幕有裂纹' })
    expect(await step(id, 'return-tools')).toBe('READY')
    await trips.done(PE, 'ReturnLines', tripId, {
      lines: [{ lineId: scope?.id, back: 1, condition: 'DAMAGED' }],
    })
    await trips.done('MATERIALS', 'ConfirmReturn', tripId, { lineIds: [scope?.id, board?.id] })
    expect([await step(id, 'return-tools'), await step(id, 'reimport-goods')]).toEqual(['DONE', 'READY'])
    expect(await due('2027-01-11T00:00:00.000Z')).toHaveLength(1)
    desk.server.clock.set('2027-01-30T02:00:00.000Z')
    const back = {
      consignmentId: parcel,
      reimportedOn: '2027-01-30',
      declarationNumber: 'CN-26-1/R',
    }
    const refused = (values: object) => trips.refused('HR_ADMIN', 'Reimport', tripId, { ...back, ...values })
    expect(await trips.fails(PE, 'Reimport', tripId, back)).toBe('FORBIDDEN')
    expect(await refused({ consignmentId: newId() })).toEqual([['NOT_FOUND', 'consignmentId']])
    expect(await refused({ reimportedOn: '2027-01-31', declarationNumber: ' ' })).toEqual([
      ['IN_FUTURE', 'reimportedOn'],
      ['REQUIRED', 'declarationNumber'],
    ])
    expect(await refused({ reimportedOn: '2026-01-01' })).toEqual([['BEFORE', 'reimportedOn']])
    trip = await trips.done('HR_ADMIN', 'Reimport', tripId, back)
    expect(await step(id, 'reimport-goods')).toBe('DONE')
    expect(await due('2027-01-30T02:00:00.000Z')).toEqual([])
    expect(await trips.refused('HR_ADMIN', 'Reimport', tripId, back)).toEqual([['STEP_ALREADY_DONE', null]])
  })
})

describe('one trip for several cases', () => {
  it('is told to each: what is done for the trip is done for both, what is new is asked of both', async () => {
    desk.server.clock.set('2027-01-03T02:00:00.000Z')
    const one = await dispatched(desk)
    const lead = await technicianOf(desk, '两案组长')
    const day = '2027-01-12'
    for (const { id } of [one.seen])
      await desk.done(PE, 'AnalyseCause', id, { causeCode: 'COMPONENT', finding: '老化' })
    await trips.done(PE, 'NominateTeam', one.tripId, {
      startsOn: day,
      endsOn: day,
      technicianIds: [lead.id],
      leaderId: lead.id,
    })
    const two = await dispatched(desk, { trip: { tripId: one.tripId } })
    expect(two.tripId).toBe(one.tripId)
    expect((await trips.see(one.tripId)).cases).toHaveLength(2)
    expect(await step(two.seen.id, 'nominate-team')).toBe('DONE')
    expect(await step(two.seen.id, 'list-materials')).toBe('WAITING')
    await trips.done(PE, 'ListMaterials', one.tripId, { lines: [material('驱动板', 'COMPANY')] })
    expect(await step(one.seen.id, 'list-materials')).toBe('DONE')
    expect(await step(two.seen.id, 'list-materials')).toBe('WAITING')
    await desk.done(PE, 'AnalyseCause', two.seen.id, { causeCode: 'COMPONENT', finding: '老化' })
    const [line] = (await trips.see(one.tripId)).lines
    await trips.done(PE, 'ListMaterials', one.tripId, {
      lines: [{ ...material('驱动板', 'COMPANY'), id: line?.id }],
    })
    expect(await step(two.seen.id, 'list-materials')).toBe('DONE')
    await trips.done('MATERIALS', 'IssueMaterials', one.tripId, {
      lines: [{ lineId: line?.id, quantity: 2 }],
    })
    for (const { seen } of [one, two]) expect(await step(seen.id, 'issue-materials')).toBe('DONE')

    // The first is called off: the second still travels with the same people.
    const head = await desk.server.person({ department: 'DOMESTIC_BUSINESS', role: 'HEAD' })
    await desk.act(head, 'Cancel', one.seen.id, { reason: '客户自行解决' })
    expect((await trips.see(one.tripId)).members.map(({ releasedAt }) => releasedAt)).toEqual([null])
    expect(await step(one.seen.id, 'return-tools')).toBe('READY')
    await desk.act(head, 'Cancel', two.seen.id, { reason: '客户自行解决' })
    expect((await trips.see(one.tripId)).members.map(({ releasedAt }) => releasedAt)).not.toEqual([null])

    // Released, he can travel on the same day for another case.
    const other = await dispatched(desk)
    await desk.done(PE, 'AnalyseCause', other.seen.id, { causeCode: 'COMPONENT', finding: '老化' })
    const team = { startsOn: day, endsOn: day, technicianIds: [lead.id], leaderId: lead.id }
    await trips.done(PE, 'NominateTeam', other.tripId, team)
    const third = await dispatched(desk)
    await desk.done(PE, 'AnalyseCause', third.seen.id, { causeCode: 'COMPONENT', finding: '老化' })
    expect(await trips.refused(PE, 'NominateTeam', third.tripId, team)).toEqual([
      ['TECHNICIAN_UNFIT', 'technicianIds.0'],
    ])
  })

  it('can only be joined for the same customer, before it leaves', async () => {
    const abroad = await dispatched(desk, { abroad: true })
    const { id } = await desk.registered()
    await desk.done('DOMESTIC_BUSINESS', 'Classify', id, {
      category: 'DISPLAY',
      severity: 'LOW',
      urgency: 'NORMAL',
    })
    await desk.done('DOMESTIC_BUSINESS', 'ResolveRemotely', id, { outcome: 'NOT_SOLVED', solution: '无效' })
    const opinion = { cause: '背光', responsibility: 'COMPANY', recommendedMode: 'DISPATCH' }
    for (const department of ['QUALITY', PE, 'RND'] as const)
      await desk.done(department, 'GiveOpinion', id, { ...opinion, department })
    await desk.done('DOMESTIC_BUSINESS', 'DecideResponsibility', id, {
      customerShare: 0,
      companyShare: 100,
      basis: '保修',
    })
    const decide = (trip: object | null) =>
      desk.refused('DOMESTIC_BUSINESS', 'DecideMode', id, { mode: 'DISPATCH', customerAgreed: true, trip })
    expect(await decide({ tripId: abroad.tripId })).toEqual([['TRIP_NOT_JOINABLE', 'trip.tripId']])
    expect(await decide(null)).toEqual([['TRIP_PLACE_NEEDED', 'trip']])
    expect(await decide({ place: ' ', country: 'ZZ', timeZone: 'Mars/Base' })).toEqual([
      ['REQUIRED', 'trip.place'],
      ['UNKNOWN_TIME_ZONE', 'trip.timeZone'],
      ['UNKNOWN_COUNTRY', 'trip.country'],
    ])
    expect(
      await desk.fails('DOMESTIC_BUSINESS', 'DecideMode', id, {
        mode: 'DISPATCH',
        customerAgreed: true,
        trip: { tripId: newId() },
      }),
    ).toBe('NOT_FOUND')
  })
})

describe('a command on a trip', () => {
  it('is refused when somebody else was faster, and says where the trip is not', async () => {
    const { seen, tripId } = await dispatched(desk)
    await desk.done(PE, 'AnalyseCause', seen.id, { causeCode: 'COMPONENT', finding: '老化' })
    const { version } = await trips.see(tripId)
    const list = (expectedVersion: number) => ({ expectedVersion, lines: [material('驱动板', 'COMPANY')] })
    await trips.done(PE, 'ListMaterials', tripId, list(version))
    expect(await trips.fails(PE, 'ListMaterials', tripId, list(version))).toBe('CONFLICT')
    expect(await trips.fails(PE, 'ListMaterials', newId(), list(1))).toBe('NOT_FOUND')
    expect(await trips.fails(PE, 'ListMaterials', 'nobody', list(1))).toBe('NOT_FOUND')
    const long = { lines: [material('长'.repeat(201), 'COMPANY')] }
    expect(await trips.refused(PE, 'ListMaterials', tripId, long)).toEqual([['TOO_LONG', 'lines.0.name']])
    expect((await trips.see(tripId)).lines.filter(({ droppedAt }) => droppedAt === null)).toHaveLength(1)
  })

  it('waits for a head’s waiver where something is not ready', async () => {
    const { seen, tripId } = await dispatched(desk)
    const head = await desk.server.person({ department: 'PRODUCTION_ENGINEERING', role: 'HEAD' })
    const office = await desk.server.person({ department: 'DOMESTIC_BUSINESS', role: 'HEAD' })
    await desk.done(PE, 'AnalyseCause', seen.id, { causeCode: 'COMPONENT', finding: '老化' })
    for (const waived of ['plan-work', 'nominate-team', 'list-materials', 'list-tools'])
      await desk.act(head, 'WaiveStep', seen.id, { step: waived, reason: '紧急' })
    for (const waived of ['open-channel', 'confirm-tool-providers'])
      await desk.act(office, 'WaiveStep', seen.id, { step: waived, reason: '紧急' })
    expect(await step(seen.id, 'confirm-departure')).toBe('READY')
    await trips.done('DOMESTIC_BUSINESS', 'ConfirmDeparture', tripId, {
      departsOn: desk.server.clock.now().slice(0, 10),
      place: '厂门口',
      content: '检查',
      agreedWith: '陈经理',
    })
    expect(await step(seen.id, 'book-travel')).toBe('READY')
  })
})
