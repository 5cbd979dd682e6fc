import { addDays } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { newId } from '../id'
import { uploadedFile } from '../testing/agent-desk'
import { statusOf } from '../testing/case-desk'
import { todayAt } from '../testing/return-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { dispatched, onSite, technicianOf, tripsAt, type TripDesk } from '../testing/trip-desk'

let desk: SettlementDesk
let trips: TripDesk
let heads: User[]
beforeAll(async () => {
  desk = await openSettlementDesk()
  trips = tripsAt(desk)
  heads = []
  for (const department of ['QUALITY', 'WORKSHOP', 'PRODUCTION_ENGINEERING', 'HR_ADMIN', 'RND'] as const)
    heads.push(await desk.server.person({ department, role: 'HEAD', name: `${department} head` }))
}, 60_000)
afterAll(() => desk.server.close())

const PE = 'PRODUCTION_ENGINEERING'
const step = async (caseId: string, id: string) => statusOf(await desk.see(caseId), id)
const analysis = { causeCode: 'COMPONENT', finding: '背光驱动老化' }
const plan = { steps: '1 断电 2 更换', safety: '挂牌上锁', acceptance: '连续点亮 2 小时' }
const material = (name: string, values: object = {}) => ({
  partNumber: 'BL-21',
  name,
  quantity: 4,
  spare: 1,
  unit: 'pcs',
  source: 'COMPANY',
  ...values,
})

describe('a trip at home', () => {
  it('asks for other tools when it becomes longer than a calibration lasts', async () => {
    const { seen, tripId } = await dispatched(desk, { quantity: 1, serials: ['SN-31'] })
    const { id } = seen
    await desk.done(PE, 'AnalyseCause', id, analysis)
    await desk.done(PE, 'ReleaseWorkPlan', id, plan)
    const zhao = await technicianOf(desk, '赵工')
    const [startsOn, endsOn] = [addDays(todayAt(desk), 10), addDays(todayAt(desk), 12)]
    const team = { startsOn, technicianIds: [zhao.id], leaderId: zhao.id }
    await trips.done(PE, 'NominateTeam', tripId, { ...team, endsOn })
    await trips.done(PE, 'ListMaterials', tripId, { lines: [material('抹布', { source: 'CUSTOMER' })] })
    const meter = { name: '万用表', quantity: 1, unit: 'pcs', source: 'COMPANY', calibratedUntil: endsOn }
    const { lines } = await trips.done(PE, 'ListTools', tripId, { lines: [meter] })
    const line = lines.find(({ kind }) => kind === 'TOOL')
    await trips.done('DOMESTIC_BUSINESS', 'ConfirmToolProviders', tripId, { answeredBy: '陈经理', lines: [] })
    await trips.done(PE, 'DrawTools', tripId, {
      lines: [{ lineId: line?.id, quantity: 1, condition: 'GOOD' }],
    })

    await trips.done(PE, 'NominateTeam', tripId, { ...team, endsOn: addDays(endsOn, -1) })
    expect(await step(id, 'list-tools')).toBe('DONE')
    const later = addDays(endsOn, 1)
    await trips.done(PE, 'NominateTeam', tripId, { ...team, endsOn: later })
    expect(await step(id, 'list-tools')).toBe('READY')
    const again = (calibratedUntil: string) => ({ lines: [{ ...meter, id: line?.id, calibratedUntil }] })
    expect(await trips.refused(PE, 'ListTools', tripId, again(endsOn))).toEqual([
      ['CALIBRATION_ENDS', 'lines.0.calibratedUntil'],
    ])
    await trips.done(PE, 'ListTools', tripId, again(later))
    expect([await step(id, 'list-tools'), await step(id, 'draw-tools')]).toEqual(['DONE', 'DONE'])
  })

  it('asks for the day of every tool of ours that must be calibrated, whoever was to provide it first', async () => {
    const { seen, tripId } = await dispatched(desk, { quantity: 1, serials: ['SN-32'] })
    const { id } = seen
    await desk.done(PE, 'AnalyseCause', id, analysis)
    await desk.done(PE, 'ReleaseWorkPlan', id, plan)
    await trips.done(PE, 'ListMaterials', tripId, { lines: [material('抹布', { source: 'CUSTOMER' })] })
    const tool = { quantity: 1, unit: 'pcs', source: 'COMPANY' }
    const scope = { ...tool, name: '示波器', needsCalibration: true }
    const missing = [['CALIBRATION_DAY_MISSING', 'lines.0.calibratedUntil']]
    expect(await trips.refused(PE, 'ListTools', tripId, { lines: [scope] })).toEqual(missing)
    const { lines } = await trips.done(PE, 'ListTools', tripId, {
      lines: [
        { ...scope, source: 'CUSTOMER' },
        // What has a day needs calibration, whatever else is said.
        { ...tool, name: '万用表', needsCalibration: false, calibratedUntil: '2030-01-01' },
        { ...tool, name: '扳手' },
      ],
    })
    const told = (name: string) => {
      const found = lines.find((line) => line.name === name)
      return [found?.needsCalibration, found?.calibratedUntil]
    }
    expect(['示波器', '万用表', '扳手'].map(told)).toEqual([
      [true, null],
      [true, '2030-01-01'],
      [false, null],
    ])
    // The customer has none after all: ours would go, of which nobody said until when it is calibrated.
    const ours = { lineId: lines.find(({ name }) => name === '示波器')?.id, source: 'COMPANY' }
    expect(
      await trips.refused('DOMESTIC_BUSINESS', 'ConfirmToolProviders', tripId, {
        answeredBy: '陈经理',
        lines: [ours],
      }),
    ).toEqual([['CALIBRATION_DAY_MISSING', 'lines.0.source']])
    expect(await step(id, 'confirm-tool-providers')).toBe('READY')
  })

  it('goes from the decision to tools that came back', async () => {
    const { seen, tripId } = await dispatched(desk, { quantity: 2, serials: ['SN-1', 'SN-2'] })
    const { id } = seen
    const today = todayAt(desk)
    expect(statusOf(seen, 'obtain-sample')).toBe('NOT_APPLICABLE')
    await desk.done(PE, 'AnalyseCause', id, analysis)
    await desk.done(PE, 'ReleaseWorkPlan', id, plan)

    const li = await technicianOf(desk, '李工')
    const wang = await technicianOf(desk, '王工')
    const [startsOn, endsOn] = [addDays(today, 3), addDays(today, 4)]
    const team = { startsOn, endsOn, technicianIds: [li.id, wang.id], leaderId: li.id }
    expect(await trips.fails('FINANCE', 'NominateTeam', tripId, team)).toBe('FORBIDDEN')
    const nominated = await trips.done(PE, 'NominateTeam', tripId, team)
    expect(nominated.members.map(({ leads }) => leads)).toEqual([true, false])
    expect(await step(id, 'nominate-team')).toBe('DONE')
    expect(await step(id, 'request-invitation')).toBe('NOT_APPLICABLE')

    const channel = { kind: 'WECOM', name: '苏州现场', memberIds: heads.map((head) => head.id) }
    expect(await trips.refused('DOMESTIC_BUSINESS', 'OpenChannel', tripId, channel)).toEqual([
      ['CHANNEL_HEADS_MISSING', 'memberIds'],
    ])
    await trips.done('DOMESTIC_BUSINESS', 'OpenChannel', tripId, {
      ...channel,
      memberIds: [...channel.memberIds, li.user.id, wang.user.id],
    })

    const listed = await trips.done(PE, 'ListMaterials', tripId, { lines: [material('背光驱动板')] })
    await trips.done(PE, 'ListTools', tripId, {
      lines: [
        {
          name: '万用表',
          quantity: 1,
          unit: 'pcs',
          source: 'COMPANY',
          assetNumber: 'T-7',
          calibratedUntil: endsOn,
        },
        { name: '梯子', quantity: 1, unit: 'pcs', source: 'COMPANY' },
      ],
    })
    const [board] = listed.lines
    const tools = (await trips.see(tripId)).lines.filter(({ kind }) => kind === 'TOOL')
    const [meter, ladder] = tools
    await trips.done('DOMESTIC_BUSINESS', 'ConfirmToolProviders', tripId, {
      answeredBy: '陈经理',
      lines: [{ lineId: ladder?.id, source: 'CUSTOMER' }],
    })
    await trips.done('DOMESTIC_BUSINESS', 'ConfirmSupply', tripId, {
      lines: [{ lineId: ladder?.id, readyOn: today }],
    })
    expect(
      await trips.refused('MATERIALS', 'IssueMaterials', tripId, {
        lines: [{ lineId: board?.id, quantity: 6 }],
      }),
    ).toEqual([['ISSUED_TOO_MANY', 'lines.0.quantity']])
    await trips.done('MATERIALS', 'IssueMaterials', tripId, { lines: [{ lineId: board?.id, quantity: 2 }] })
    expect(await step(id, 'issue-materials')).toBe('READY')
    await trips.done('MATERIALS', 'IssueMaterials', tripId, { lines: [{ lineId: board?.id, quantity: 3 }] })
    expect(await step(id, 'issue-materials')).toBe('DONE')
    await trips.done(PE, 'DrawTools', tripId, {
      lines: [{ lineId: meter?.id, quantity: 1, condition: 'GOOD' }],
    })
    await trips.done(PE, 'ChooseCarriage', tripId, {
      lines: [board, meter].map((line) => ({ lineId: line?.id, carriage: 'HAND_CARRIED' })),
    })
    await trips.done('HR_ADMIN', 'CheckHandCarry', tripId, {
      lines: [board, meter].map((line) => ({ lineId: line?.id, allowed: true })),
    })
    await trips.done('HR_ADMIN', 'ReleaseGoods', tripId, { bearer: '李工' })
    expect(await step(id, 'hand-over-goods')).toBe('NOT_APPLICABLE')
    await trips.done('DOMESTIC_BUSINESS', 'ConfirmDeparture', tripId, {
      departsOn: startsOn,
      place: '3 号厂房门口',
      content: '更换背光驱动 2 台',
      agreedWith: '陈经理',
    })
    expect(await trips.refused('HR_ADMIN', 'BookTravel', tripId, { briefedOn: today })).toEqual([
      ['NOTHING_BOOKED', 'bookings'],
    ])
    await trips.done('HR_ADMIN', 'BookTravel', tripId, {
      briefedOn: today,
      bookings: [
        {
          kind: 'RAIL',
          title: 'G7001',
          fromPlace: '上海',
          toPlace: '苏州',
          startsAt: `${startsOn}T00:10:00.000Z`,
          endsAt: `${startsOn}T00:40:00.000Z`,
          amount: '79.00',
          currency: 'CNY',
        },
      ],
    })
    const report = (day: string, draftId = newId()) => ({
      draftId,
      day,
      plan: '更换 1 台',
      actual: '更换 1 台',
      unitsPlanned: 1,
      unitsDone: 1,
      minutes: 480,
      writtenAt: desk.server.clock.now(),
    })
    desk.server.clock.set(`${startsOn}T09:00:00.000Z`)
    expect(await trips.fails(wang.user, 'Report', tripId, report(startsOn))).toBe('FORBIDDEN')
    const sent = report(startsOn)
    await trips.done(li.user, 'Report', tripId, sent)
    // The answer was lost on the way, and the device sends its draft again.
    expect((await trips.done(li.user, 'Report', tripId, sent)).reports).toHaveLength(1)
    expect(await trips.refused(li.user, 'Report', tripId, report(startsOn))).toEqual([
      ['REPORT_EXISTS', 'day'],
    ])
    const [one, two] = seen.units
    const work = {
      faultSeen: '背光不亮',
      causeCode: 'COMPONENT',
      action: '更换',
      minutes: 60,
      result: 'REPAIRED',
    }
    await desk.done(PE, 'RepairOnSite', id, { ...work, unitId: one?.id })
    desk.server.clock.set(`${addDays(endsOn, 1)}T01:00:00.000Z`)
    expect((await trips.see(tripId)).missedReports).toEqual([endsOn])
    expect((await trips.refused(li.user, 'DeclareEnd', tripId)).map(([code]) => code)).toEqual([
      'UNITS_WITHOUT_RECORD',
      'REPORTS_MISSING',
    ])
    await trips.done(li.user, 'Report', tripId, report(endsOn))
    await desk.done(PE, 'RepairOnSite', id, { ...work, unitId: two?.id })
    await trips.done(li.user, 'DeclareEnd', tripId)
    const word = { signedOn: endsOn, signedBy: '陈经理', tested: '连续点亮 2 小时' }
    await trips.done(li.user, 'SignOff', tripId, { ...word, outcome: 'REFUSED', reason: '仍有闪烁' })
    expect(await step(id, 'work-on-site')).toBe('READY')
    await trips.done(li.user, 'DeclareEnd', tripId)
    expect(await trips.refused(li.user, 'SignOff', tripId, { ...word, outcome: 'SIGNED' })).toEqual([
      ['SIGNATURE_REQUIRED', 'attachmentIds'],
    ])
    await trips.done(li.user, 'SignOff', tripId, {
      ...word,
      outcome: 'SIGNED',
      attachmentIds: [await uploadedFile(desk, id)],
    })
    expect(
      await trips.refused(PE, 'ReturnLines', tripId, {
        lines: [{ lineId: board?.id, back: 0, consumed: 2 }],
      }),
    ).toEqual([['RETURN_NOT_WHOLE', 'lines.0']])
    expect(await trips.refused('MATERIALS', 'ConfirmReturn', tripId, { lineIds: [board?.id] })).toEqual([
      ['RETURN_NOT_TOLD', 'lineIds.0'],
    ])
    await trips.done(PE, 'ReturnLines', tripId, {
      lines: [
        { lineId: board?.id, back: 3, consumed: 2 },
        { lineId: meter?.id, back: 0, lost: 1, explanation: '现场遗失，已报备' },
      ],
    })
    expect(await step(id, 'return-tools')).toBe('READY')
    await trips.done('MATERIALS', 'ConfirmReturn', tripId, { lineIds: [board?.id, meter?.id] })
    expect(await step(id, 'return-tools')).toBe('DONE')
    expect(await step(id, 'declare-costs')).toBe('READY')
    const { hr, engineering } = await desk.see(
      id,
      `hr: costSuggestions(department: HR_ADMIN) { category amount quantity }
       engineering: costSuggestions(department: PRODUCTION_ENGINEERING) { category quantity }`,
    )
    expect(hr).toEqual([
      { category: 'RAIL', amount: '79', quantity: null },
      { category: 'MEALS', amount: null, quantity: '2' },
      { category: 'MEALS', amount: null, quantity: '2' },
      // Two reports of eight hours, less two repairs of one.
      { category: 'LOST_TIME', amount: null, quantity: '14' },
    ])
    expect(engineering).toEqual([
      { category: 'LOST_TIME', quantity: '1' },
      { category: 'LOST_TIME', quantity: '1' },
      { category: 'TOOL_USE', quantity: '2' },
    ])
  })
})

describe('who travels', () => {
  it('is seen by everybody, their papers and who else could go by those the reserve concerns', async () => {
    const { tripId, leader } = await onSite(desk)
    const seen = async (as: User) => {
      const { data, errors } = await desk.server.execute(
        `query ($id: ID!) { trip(id: $id) {
           members { technician { name passport { country } } }
           candidates(from: "2026-09-01", until: "2026-09-02") { technician { name } } } }`,
        { id: tripId },
        { as },
      )
      expect(errors).toBeUndefined()
      return data.trip
    }
    const clerk = await desk.server.person({ department: 'MATERIALS' })
    expect(await seen(clerk)).toEqual({
      members: [{ technician: { name: '带队工程师', passport: null } }],
      candidates: [],
    })
    const known = await seen(leader)
    expect(known.members).toEqual([{ technician: { name: '带队工程师', passport: { country: 'CN' } } }])
    expect(known.candidates.length).toBeGreaterThan(0)
  })
})
