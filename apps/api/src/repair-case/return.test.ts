import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseDesk, statusOf, type CaseDesk, type SeenCase } from '../testing/case-desk'
import { draw, forEach, handedIn, repairRecord, todayAt } from '../testing/return-desk'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
})
afterAll(() => desk.server.close())

const day = () => todayAt(desk)
const ids = (seen: SeenCase, ...positions: number[]) =>
  seen.units
    .filter((unit) => positions.length === 0 || positions.includes(unit.position))
    .map((unit) => unit.id)

const repair = (id: string, unitId: string, values: object = {}) =>
  desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(unitId, values))

/** Aged, checked and on an inspection slip: ready for the test. */
async function toTheTest(id: string, unitIds: readonly string[]): Promise<SeenCase> {
  const startsAt = desk.server.clock.now()
  await desk.done('PRODUCTION_ENGINEERING', 'StartAgeing', id, {
    unitIds,
    startsAt,
    hours: 24,
    standard: 'Q/AG-01',
  })
  await desk.done('PRODUCTION_ENGINEERING', 'RecordAgeing', id, {
    units: forEach(unitIds, { hours: 24, passed: true }),
  })
  await desk.done('QUALITY', 'CheckAgeing', id, { units: forEach(unitIds, { conforms: true }) })
  return desk.done('PRODUCTION_ENGINEERING', 'SubmitInspection', id, { unitIds })
}

describe('three units that come back', () => {
  it('go from the application to the customer, one missing and one reworked on the way', async () => {
    const counted = await handedIn(desk, { quantity: 3, serials: ['P-1', 'P-2'] })
    const { id } = counted
    const [first = '', second = '', third = ''] = ids(counted)
    expect(counted.units.map((unit) => unit.custody)).toEqual(Array(3).fill('IN_TRANSIT'))

    // The count: one is missing, one learns its serial number.
    const received = await desk.done('MATERIALS', 'ReceiveUnits', id, {
      lines: [
        { unitId: first, outcome: 'RECEIVED', serial: 'P-1', condition: '外箱破损' },
        { unitId: second, outcome: 'MISSING' },
        { unitId: third, outcome: 'RECEIVED', serial: 'P-3' },
      ],
    })
    expect(received.units.map(({ serial, custody }) => [serial, custody])).toEqual([
      ['P-1', 'RECEIVED'],
      ['P-2', 'IN_TRANSIT'],
      ['P-3', 'RECEIVED'],
    ])
    expect(statusOf(received, 'resolve-shortage')).toBe('READY')
    const answered = await desk.done('DOMESTIC_BUSINESS', 'ResolveShortage', id, {
      units: [{ unitId: second, resolution: 'LATER_DELIVERY', expectedOn: day() }],
    })
    expect(answered.units.map((unit) => unit.openSteps)).toEqual([
      ['draw-units'],
      ['receive-units'],
      ['draw-units'],
    ])
    await desk.done('MATERIALS', 'ReceiveUnits', id, { lines: [{ unitId: second, outcome: 'RECEIVED' }] })

    // Drawn, inspected, tested on the line, with parts in two issues.
    await desk.done('PRODUCTION_ENGINEERING', 'DrawUnits', id, {
      unitIds: [first, second, third],
      note: '三台',
    })
    await desk.done('PRODUCTION_ENGINEERING', 'DecideInspection', id, { needed: true })
    await desk.done('QUALITY', 'InspectUnits', id, {
      units: forEach([first, second, third], { judgement: '背光故障' }),
    })
    await desk.done('PRODUCTION_ENGINEERING', 'DecideOnlineTest', id, { needed: true, plan: '全检背光电流' })
    await desk.done('MATERIALS', 'ScheduleOnlineTest', id, { scheduledOn: day(), line: '三号线' })
    await desk.done('WORKSHOP', 'RecordOnlineTest', id, {
      units: [
        { unitId: first, passed: false, findings: '电流为零' },
        ...forEach([second, third], { passed: true }),
      ],
    })
    const asked = await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, {
      lines: [{ partNumber: 'CAP-470', name: '电解电容', quantity: 6, unit: '只' }],
    })
    const lineId = asked.partsLines[0]?.id
    const partly = await desk.done('MATERIALS', 'IssueParts', id, { lines: [{ lineId, quantity: 4 }] })
    expect(partly.partsLines).toMatchObject([{ quantity: 6, issued: 4 }])
    expect(statusOf(partly, 'repair-units')).toBe('WAITING')
    const issued = await desk.done('MATERIALS', 'IssueParts', id, { lines: [{ lineId, quantity: 2 }] })
    expect(statusOf(issued, 'repair-units')).toBe('READY')

    // Repaired, aged and tested; one fails and is reworked.
    for (const unitId of [first, second, third]) {
      await repair(id, unitId, { partsUsed: [{ partNumber: 'CAP-470', name: '电解电容', quantity: 2 }] })
    }
    await toTheTest(id, [first, second, third])
    const failed = await desk.done('QUALITY', 'TestUnits', id, {
      units: [
        { unitId: first, passed: false, findings: '第二次点亮闪烁' },
        ...forEach([second, third], { passed: true }),
      ],
    })
    expect(failed.units.map(({ custody, openSteps }) => [custody, openSteps])).toEqual([
      ['DRAWN', ['repair-units']],
      ['TESTED', []],
      ['TESTED', []],
    ])
    await repair(id, first, { action: '重焊背光接口', causeCode: 'SOLDERING' })
    await toTheTest(id, [first])
    const complete = await desk.done('QUALITY', 'TestUnits', id, {
      units: forEach([first], { passed: true }),
    })
    expect(statusOf(complete, 'report-complete')).toBe('DONE')

    // Back to the customer in two shipments.
    const shipment = { carrier: '顺丰', trackingNumber: 'SF-1', shippedOn: day(), address: '苏州市工业园区' }
    await desk.done('DOMESTIC_BUSINESS', 'ShipBack', id, { ...shipment, unitIds: [first, second] })
    const shipped = await desk.done('DOMESTIC_BUSINESS', 'ShipBack', id, { ...shipment, unitIds: [third] })
    expect(shipped.units.map((unit) => unit.custody)).toEqual(Array(3).fill('SHIPPED'))
    const home = await desk.done('DOMESTIC_BUSINESS', 'ConfirmDelivery', id, {
      receivedOn: day(),
      receivedBy: '王强',
    })
    expect(home.units.map((unit) => unit.custody)).toEqual(Array(3).fill('RETURNED'))

    const seen = await desk.see(
      id,
      `returnApplications { number quantity informed } receipts { number lines { unitId outcome condition } }
       repairRecords { number unitId technician { id } partsUsed { partNumber quantity } } shipments { units { unitId } }
       inspectionSlips { number units { unitId } } repairCompletions { by { id } } partsRequests { number noneNeeded }`,
    )
    expect(seen.returnApplications).toMatchObject([{ quantity: 3, number: `FX-${home.number}-1` }])
    expect(seen.returnApplications[0].informed).toHaveLength(6)
    expect(seen.receipts.map((receipt: { lines: unknown[] }) => receipt.lines.length)).toEqual([3, 1])
    expect(seen.receipts[0].lines[0]).toEqual({ unitId: first, outcome: 'RECEIVED', condition: '外箱破损' })
    expect(seen.repairRecords).toHaveLength(4)
    expect(seen.repairRecords[3]).toMatchObject({
      number: `WX-${home.number}-4`,
      technician: { id: desk.people.PRODUCTION_ENGINEERING.id },
      partsUsed: [],
    })
    expect(seen.repairRecords[0].partsUsed).toEqual([{ partNumber: 'CAP-470', quantity: 2 }])
    expect(seen.inspectionSlips).toEqual([
      { number: `SJ-${home.number}-1`, units: forEach([first, second, third]) },
      { number: `SJ-${home.number}-2`, units: forEach([first]) },
    ])
    expect(seen.shipments).toEqual([{ units: forEach([first, second]) }, { units: forEach([third]) }])
    expect(seen.repairCompletions).toEqual([{ by: null }])
  })

  it('are found by serial numbers learnt at the count', async () => {
    const { id, number, units } = await handedIn(desk, { quantity: 1 })
    await desk.done('MATERIALS', 'ReceiveUnits', id, {
      lines: [{ unitId: units[0]?.id, outcome: 'RECEIVED', serial: 'LEARNT-4711' }],
    })
    const { data } = await desk.server.execute(
      `query ($filter: RepairCaseFilter!) { repairCases(filter: $filter) { nodes { number } } }`,
      { filter: { search: 'LEARNT-4711' } },
      { as: desk.people.FINANCE },
    )
    expect(data.repairCases.nodes).toEqual([{ number }])
  })
})

describe('a unit nobody applied for', () => {
  it('becomes a unit of the case, and takes part once the front office accepts it', async () => {
    const { id, units } = await handedIn(desk, { quantity: 2, serials: ['U-1', 'U-2'] })
    const received = await desk.done('MATERIALS', 'ReceiveUnits', id, {
      lines: units.map((unit) => ({ unitId: unit.id, outcome: 'RECEIVED', serial: unit.serial })),
      unexpected: [{ serial: 'U-3', condition: '无包装' }, {}],
    })
    expect(received.units.map(({ position, serial, appliedFor }) => [position, serial, appliedFor])).toEqual([
      [1, 'U-1', true],
      [2, 'U-2', true],
      [3, 'U-3', false],
      [4, null, false],
    ])
    const [third = '', fourth = ''] = ids(received, 3, 4)
    const answer = { resolution: 'ACCEPTED' }
    expect(
      await desk.refused('DOMESTIC_BUSINESS', 'ResolveShortage', id, {
        units: [
          { unitId: third, resolution: 'LOST', reason: '不明' },
          { unitId: fourth, ...answer },
          { unitId: fourth, ...answer },
          { unitId: ids(received, 1)[0], ...answer },
          { unitId: 'no unit', ...answer },
        ],
      }),
    ).toEqual([
      ['ANSWER_FOR_UNEXPECTED', 'units.0.resolution'],
      ['DUPLICATE', 'units.2.unitId'],
      ['NO_DIFFERENCE', 'units.3.unitId'],
      ['UNIT_NOT_OF_CASE', 'units.4.unitId'],
    ])
    const settled = await desk.done('DOMESTIC_BUSINESS', 'ResolveShortage', id, {
      units: [
        { unitId: third, ...answer },
        { unitId: fourth, resolution: 'WITHDRAWN', reason: '不是我方产品' },
      ],
    })
    expect(statusOf(settled, 'resolve-shortage')).toBe('DONE')
    expect(settled.units.map((unit) => unit.openSteps.includes('draw-units'))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('may turn up after the count, but not while the case waits for the delivery', async () => {
    const { id } = await desk.returning()
    expect(await desk.refused('MATERIALS', 'ReceiveUnits', id, { unexpected: [{}] })).toEqual([
      ['STEP_NOT_READY', null],
    ])
    const other = await handedIn(desk)
    const lines = [{ unitId: other.units[0]?.id, outcome: 'RECEIVED' }]
    await desk.done('MATERIALS', 'ReceiveUnits', other.id, { lines })
    expect(await desk.refused('MATERIALS', 'ReceiveUnits', other.id, { lines })).toEqual([
      ['UNIT_NOT_READY', 'lines.0.unitId'],
    ])
    const later = await desk.done('MATERIALS', 'ReceiveUnits', other.id, {
      unexpected: [{ serial: 'LATE-1' }],
    })
    expect(statusOf(later, 'resolve-shortage')).toBe('READY')
  })
})

describe('units that leave the totals', () => {
  it('leave the case without a repair when all are withdrawn', async () => {
    const { id, units } = await handedIn(desk, { quantity: 2 })
    await desk.done('MATERIALS', 'ReceiveUnits', id, {
      lines: units.map((unit) => ({ unitId: unit.id, outcome: 'MISSING' })),
    })
    const withdrawn = await desk.done('DOMESTIC_BUSINESS', 'ResolveShortage', id, {
      units: units.map((unit) => ({ unitId: unit.id, resolution: 'WITHDRAWN', reason: '客户不再维修' })),
    })
    expect(withdrawn.units.map((unit) => unit.custody)).toEqual(['WITHDRAWN', 'WITHDRAWN'])
    for (const step of ['draw-units', 'repair-units', 'test-units', 'ship-back', 'confirm-delivery']) {
      expect([step, statusOf(withdrawn, step)]).toEqual([step, 'NOT_APPLICABLE'])
    }
    expect(statusOf(withdrawn, 'report-complete')).toBe('DONE')
    expect(statusOf(withdrawn, 'confirm-with-customer')).toBe('READY')
  })

  it('are replaced or scrapped only with the customer’s consent', async () => {
    const { id, units } = await handedIn(desk, { quantity: 2, serials: ['D-1', 'D-2'] })
    const [first = '', second = ''] = units.map((unit) => unit.id)
    await desk.done('MATERIALS', 'ReceiveUnits', id, {
      lines: forEach([first, second], { outcome: 'RECEIVED' }),
    })
    await draw(desk, id, [first, second])
    await repair(id, first, { result: 'REPLACED', reason: '主板停产', replacementSerial: 'D-1B' })
    const scrapped = await repair(id, second, { result: 'SCRAPPED', reason: '进水' })
    expect(scrapped.units.map((unit) => unit.openSteps)).toEqual([
      ['approve-disposition'],
      ['approve-disposition'],
    ])
    expect(scrapped.units[0]?.replacementSerial).toBe('D-1B')
    expect(
      await desk.refused('DOMESTIC_BUSINESS', 'ApproveDisposition', id, {
        unitId: first,
        outcome: 'APPROVED',
      }),
    ).toEqual([['CUSTOMER_NOT_AGREED', 'customerConsent']])
    const rejected = await desk.done('DOMESTIC_BUSINESS', 'ApproveDisposition', id, {
      unitId: second,
      outcome: 'REJECTED',
      reason: '客户要求退回原机',
    })
    expect(rejected.units[1]?.openSteps).toEqual(['repair-units'])
    await repair(id, second, { result: 'RETURNED_UNREPAIRED', reason: '客户要求退回原机' })
    const approved = await desk.done('DOMESTIC_BUSINESS', 'ApproveDisposition', id, {
      unitId: first,
      outcome: 'APPROVED',
      customerConsent: true,
    })
    expect(statusOf(approved, 'report-complete')).toBe('DONE')
    expect(approved.units.map((unit) => unit.openSteps)).toEqual([['ship-back'], ['ship-back']])
  })
})

describe('a batch', () => {
  it('is verified as its departments review it', async () => {
    const { id } = await handedIn(desk, { quantity: 11 })
    const before = await desk.see(id)
    const all = ids(before)
    await desk.done('MATERIALS', 'ReceiveUnits', id, { lines: forEach(all, { outcome: 'RECEIVED' }) })
    await draw(desk, id, all)
    for (const unitId of all) await repair(id, unitId)
    const opinion = { ageingNeeded: false, fullTestNeeded: true }
    expect(
      await desk.fails('RND', 'GiveVerificationOpinion', id, { ...opinion, department: 'QUALITY' }),
    ).toBe('FORBIDDEN')
    expect(
      await desk.refused('FINANCE', 'GiveVerificationOpinion', id, { ...opinion, department: 'FINANCE' }),
    ).toEqual([['STEP_NOT_APPLICABLE', null]])
    for (const department of ['QUALITY', 'RND'] as const) {
      await desk.done(department, 'GiveVerificationOpinion', id, { ...opinion, department })
    }
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'ReviewVerification', id, opinion)).toEqual([
      ['STEP_NOT_READY', null],
    ])
    await desk.done('WORKSHOP', 'GiveVerificationOpinion', id, { ...opinion, department: 'WORKSHOP' })
    const reviewed = await desk.done('PRODUCTION_ENGINEERING', 'ReviewVerification', id, {
      ...opinion,
      testDepartment: 'WORKSHOP',
    })
    expect(statusOf(reviewed, 'age-units')).toBe('NOT_APPLICABLE')
    await desk.done('PRODUCTION_ENGINEERING', 'SubmitInspection', id, { unitIds: all })
    const results = { units: forEach(all, { passed: true }) }
    expect(await desk.fails('QUALITY', 'TestUnits', id, results)).toBe('FORBIDDEN')
    const tested = await desk.done('WORKSHOP', 'TestUnits', id, results)
    expect(statusOf(tested, 'report-complete')).toBe('DONE')
    expect(statusOf(tested, 'ship-back')).toBe('READY')
  })
})
