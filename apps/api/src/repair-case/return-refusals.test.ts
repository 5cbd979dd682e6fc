import { addDays } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../id'
import { openCaseDesk, statusOf, type CaseDesk } from '../testing/case-desk'
import { applied, handedIn, onTheBench, repairRecord, todayAt, type Bench } from '../testing/return-desk'

let desk: CaseDesk
/** Applied for, not yet handed in. */
let waiting: Bench
/** Two units ready to be repaired. */
let bench: Bench

beforeAll(async () => {
  desk = await openCaseDesk()
  const { id, units } = await applied(desk, { quantity: 2 })
  waiting = { id, unitIds: units.map((unit) => unit.id) }
  bench = await onTheBench(desk, 2)
})
afterAll(() => desk.server.close())

describe('who may, and when', () => {
  it.each([
    ['FINANCE', 'DeliverToWarehouse', { deliveredOn: '2026-06-01' }],
    ['MARKETING', 'DeliverToWarehouse', { deliveredOn: '2026-06-01' }],
    ['QUALITY', 'ReceiveUnits', { unexpected: [{}] }],
    ['MATERIALS', 'DrawUnits', { unitIds: [] }],
    ['QUALITY', 'RequestParts', { noneNeeded: true }],
    [
      'WORKSHOP',
      'ShipBack',
      { unitIds: [], carrier: 'a', trackingNumber: 'b', shippedOn: '2026-06-01', address: 'c' },
    ],
  ] as const)('%s may not %s', async (department, command, input) => {
    expect(await desk.fails(department, command, waiting.id, input)).toBe('FORBIDDEN')
  })

  it('waits for the steps before, and is done once', async () => {
    const { id, unitIds } = waiting
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'DrawUnits', id, { unitIds })).toEqual([
      ['STEP_NOT_READY', null],
    ])
    expect(await desk.refused('QUALITY', 'TestUnits', id, { units: [] })).toEqual([['STEP_NOT_READY', null]])
    expect(await desk.refused('DOMESTIC_BUSINESS', 'ApplyReturn', id, { defects: '黑屏' })).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
    expect(
      await desk.refused('HR_ADMIN', 'ClearImport', id, {
        declarationNumber: '1',
        declaredOn: todayAt(desk),
        reexportBy: addDays(todayAt(desk), 1),
      }),
    ).toEqual([['STEP_NOT_APPLICABLE', null]])
  })

  it.each(['nothing', '018f0000-0000-7000-8000-000000000000'])('finds no case %s', async (id) => {
    expect(await desk.fails('MATERIALS', 'ReceiveUnits', id, { unexpected: [{}] })).toBe('NOT_FOUND')
  })

  it('takes units of the case only, each once, and at least one', async () => {
    const { id, unitIds } = bench
    const [unitId = ''] = unitIds
    const start = { startsAt: desk.server.clock.now(), hours: 24, standard: 'Q/AG-01' }
    const done = await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(bench.unitIds[0]))
    expect(statusOf(done, 'age-units')).toBe('READY')
    expect(
      await desk.refused('PRODUCTION_ENGINEERING', 'StartAgeing', id, { ...start, unitIds: [] }),
    ).toEqual([['NO_UNITS', 'unitIds']])
    const chosen = [unitId, unitId, unitIds[1], waiting.unitIds[0], 'none']
    expect(
      await desk.refused('PRODUCTION_ENGINEERING', 'StartAgeing', id, { ...start, unitIds: chosen }),
    ).toEqual([
      ['DUPLICATE', 'unitIds.1'],
      ['UNIT_NOT_READY', 'unitIds.2'],
      ['UNIT_NOT_OF_CASE', 'unitIds.3'],
      ['UNIT_NOT_OF_CASE', 'unitIds.4'],
    ])
    expect(
      await desk.refused('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(bench.unitIds[0])),
    ).toEqual([['UNIT_NOT_READY', 'unitId']])
  })
})

describe('what is entered', () => {
  it('lies not in the future where it has happened', async () => {
    expect(
      await desk.refused('DOMESTIC_BUSINESS', 'DeliverToWarehouse', waiting.id, {
        deliveredOn: addDays(todayAt(desk), 1),
      }),
    ).toEqual([['IN_FUTURE', 'deliveredOn']])
    expect(
      await desk.refused('DOMESTIC_BUSINESS', 'DeliverToWarehouse', waiting.id, {
        deliveredOn: '2199-12-31',
      }),
    ).toEqual([['IN_FUTURE', 'deliveredOn']])
    expect(
      await desk.fails('DOMESTIC_BUSINESS', 'DeliverToWarehouse', waiting.id, { deliveredOn: '2026-02-30' }),
    ).toBe('BAD_USER_INPUT')
  })

  it.each([
    [-1, 'TOO_SMALL'],
    [100_001, 'TOO_LARGE'],
    [2_147_483_647, 'TOO_LARGE'],
  ])('has no %d minutes', async (minutes, code) => {
    const second = repairRecord(bench.unitIds[1], { minutes })
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'RepairUnit', bench.id, second)).toEqual([
      [code, 'minutes'],
    ])
  })

  it.each([2_147_483_648, 0.5, '45'])('has whole minutes, not %j', async (minutes) => {
    expect(
      await desk.fails(
        'PRODUCTION_ENGINEERING',
        'RepairUnit',
        bench.id,
        repairRecord(bench.unitIds[1], { minutes }),
      ),
    ).toBe('BAD_USER_INPUT')
  })

  it('has an end', async () => {
    const long = '长'.repeat(100_000)
    const partsUsed = [{ partNumber: long, name: long, quantity: -5 }]
    expect(
      await desk.refused(
        'PRODUCTION_ENGINEERING',
        'RepairUnit',
        bench.id,
        repairRecord(bench.unitIds[1], {
          faultSeen: long,
          action: long,
          reason: long,
          replacementSerial: long,
          partsUsed,
        }),
      ),
    ).toEqual([
      ['TOO_LONG', 'faultSeen'],
      ['TOO_LONG', 'action'],
      ['TOO_LONG', 'reason'],
      ['REPLACEMENT_NOT_EXPECTED', 'replacementSerial'],
      ['TOO_LONG', 'partsUsed.0.partNumber'],
      ['TOO_LONG', 'partsUsed.0.name'],
      ['TOO_SMALL', 'partsUsed.0.quantity'],
    ])
  })

  it('keeps emoji and rare characters', async () => {
    const words = '𠮷田先生：屏幕碎了😱，字库缺“𪚥”👨‍👩‍👧'
    const { id } = await desk.returning()
    await desk.done('DOMESTIC_BUSINESS', 'ApplyReturn', id, { defects: words, note: ` ${words} ` })
    const { returnApplications } = await desk.see(id, 'returnApplications { defects note }')
    expect(returnApplications).toEqual([{ defects: words, note: ` ${words} ` }])
  })

  it('names people and files that are there', async () => {
    const values = { technicianId: newId(), attachmentIds: [newId(), 'no file'] }
    expect(
      await desk.refused(
        'PRODUCTION_ENGINEERING',
        'RepairUnit',
        bench.id,
        repairRecord(bench.unitIds[1], values),
      ),
    ).toEqual([
      ['NOT_FOUND', 'technicianId'],
      ['NOT_FOUND', 'attachmentIds.0'],
      ['NOT_FOUND', 'attachmentIds.1'],
    ])
    const someone = repairRecord(bench.unitIds[1], { ...values, technicianId: 'nobody', attachmentIds: [] })
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'RepairUnit', bench.id, someone)).toEqual([
      ['NOT_FOUND', 'technicianId'],
    ])
  })

  it('gives a replacement a serial number of its own', async () => {
    const taken = { result: 'REPLACED', reason: '主板停产', replacementSerial: `${bench.id}-0` }
    const second = repairRecord(bench.unitIds[1], taken)
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'RepairUnit', bench.id, second)).toEqual([
      ['SERIAL_TAKEN', 'replacementSerial'],
    ])
  })
})

describe('the count', () => {
  it('names every wrong serial number at its line', async () => {
    const { id, units } = await handedIn(desk, { quantity: 3, serials: ['C-1', 'C-2'] })
    const [first, second, third] = units.map((unit) => unit.id)
    const lines = [
      { unitId: first, outcome: 'RECEIVED', serial: 'C-7' },
      { unitId: second, outcome: 'RECEIVED', serial: 'C-2' },
      { unitId: third, outcome: 'RECEIVED', serial: 'C-2' },
      { unitId: third, outcome: 'UNEXPECTED' },
      { unitId: bench.unitIds[0], outcome: 'MISSING' },
    ]
    const refused = await desk.refused('MATERIALS', 'ReceiveUnits', id, {
      lines,
      unexpected: [{ serial: 'C-1' }, { serial: 'C-8' }, { serial: 'C-8' }],
    })
    expect(refused).toEqual([
      ['SERIAL_DIFFERS', 'lines.0.serial'],
      ['DUPLICATE', 'lines.2.serial'],
      ['UNEXPECTED_ELSEWHERE', 'lines.3.outcome'],
      ['SERIAL_IN_CASE', 'unexpected.0.serial'],
      ['DUPLICATE', 'unexpected.2.serial'],
      ['DUPLICATE', 'lines.3.unitId'],
      ['UNIT_NOT_OF_CASE', 'lines.4.unitId'],
    ])
    expect(await desk.refused('MATERIALS', 'ReceiveUnits', id)).toEqual([['NO_UNITS', 'lines']])
    const seen = await desk.see(id, 'receiptLines { id }')
    expect(seen.receiptLines).toEqual([])
    expect(seen.units).toHaveLength(3)
  })
})
