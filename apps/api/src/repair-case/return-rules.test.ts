import { addDays, plus, type Department } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Attachment } from '../attachment/attachment.entity'
import type { User } from '../auth/user.entity'
import { newId } from '../id'
import { openCaseDesk, statusOf, type CaseDesk } from '../testing/case-desk'
import { draw, handedIn, onTheBench, repairRecord, todayAt } from '../testing/return-desk'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
})
afterAll(() => desk.server.close())

const today = () => todayAt(desk)
const tomorrow = () => addDays(today(), 1)
const yesterday = () => addDays(today(), -1)

describe('parts', () => {
  it('are issued up to what was asked for, and may be asked for again while units are repaired', async () => {
    const { id } = await onTheBench(desk, 2)
    const line = { partNumber: 'CAP-470', name: '电解电容', quantity: 5 }
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'RequestParts', id, { noneNeeded: true })).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
    expect(
      await desk.refused('PRODUCTION_ENGINEERING', 'RequestParts', id, {
        noneNeeded: true,
        lines: [line],
      }),
    ).toEqual([['STEP_ALREADY_DONE', null]])
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'RequestParts', id, { lines: [line, line] })).toEqual(
      [['DUPLICATE', 'lines.1.partNumber']],
    )
    const asked = await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, { lines: [line] })
    expect(statusOf(asked, 'repair-units')).toBe('WAITING')
    const lineId = asked.partsLines[0]?.id
    const issue = (quantity: number) =>
      desk.refused('MATERIALS', 'IssueParts', id, { lines: [{ lineId, quantity }] })
    expect(await issue(6)).toEqual([['MORE_THAN_REQUESTED', 'lines.0.quantity']])
    expect(await issue(0)).toEqual([['TOO_SMALL', 'lines.0.quantity']])
    expect(await issue(-2_147_483_648)).toEqual([['TOO_SMALL', 'lines.0.quantity']])
    expect(
      await desk.refused('MATERIALS', 'IssueParts', id, { lines: [{ lineId: 'none', quantity: 1 }] }),
    ).toEqual([['NOT_FOUND', 'lines.0.lineId']])
    const issued = await desk.done('MATERIALS', 'IssueParts', id, { lines: [{ lineId, quantity: 5 }] })
    expect(issued.partsLines).toMatchObject([{ quantity: 5, issued: 5 }])
    expect(statusOf(issued, 'repair-units')).toBe('READY')
  })
})

describe('ageing', () => {
  it('is announced, long enough, and repeated when it fails or does not conform', async () => {
    const { id, unitIds } = await onTheBench(desk, 2)
    const [unitId = ''] = unitIds
    await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(unitId))
    const now = desk.server.clock.now()
    const start = { unitIds: [unitId], startsAt: now, hours: 48, standard: 'Q/AG-01' }
    const result = (values: object = {}) => ({ units: [{ unitId, hours: 48, passed: true, ...values }] })
    const recorded = (values: object = {}) =>
      desk.refused('PRODUCTION_ENGINEERING', 'RecordAgeing', id, result(values))

    expect(await recorded()).toEqual([['AGEING_NOT_STARTED', 'units.0.unitId']])
    expect(
      await desk.refused('PRODUCTION_ENGINEERING', 'StartAgeing', id, {
        ...start,
        startsAt: plus(now, { minutes: -6 }),
        hours: 0,
        standard: '',
      }),
    ).toEqual([
      ['AGEING_TOLD_LATE', 'startsAt'],
      ['TOO_SMALL', 'hours'],
      ['REQUIRED', 'standard'],
    ])
    await desk.done('PRODUCTION_ENGINEERING', 'StartAgeing', id, {
      ...start,
      startsAt: plus(now, { hours: 1 }),
    })
    expect(await recorded()).toEqual([['AGEING_NOT_BEGUN', 'units.0.unitId']])
    await desk.done('PRODUCTION_ENGINEERING', 'StartAgeing', id, start)
    expect(await recorded({ hours: 24 })).toEqual([['AGEING_TOO_SHORT', 'units.0.hours']])
    expect(await recorded({ hours: 2_147_483_647 })).toEqual([['TOO_LARGE', 'units.0.hours']])
    expect(await recorded({ passed: false })).toEqual([['REQUIRED', 'units.0.findings']])
    await desk.done('PRODUCTION_ENGINEERING', 'RecordAgeing', id, result())
    expect(
      await desk.refused('QUALITY', 'CheckAgeing', id, { units: [{ unitId, conforms: false }] }),
    ).toEqual([['REASON_REQUIRED', 'units.0.reason']])

    const again = await desk.done('QUALITY', 'CheckAgeing', id, {
      units: [{ unitId, conforms: false, reason: '温度记录缺失' }],
    })
    expect(again.units[0]?.openSteps).toEqual(['age-units'])
    expect(await recorded()).toEqual([['AGEING_NOT_STARTED', 'units.0.unitId']])
    await desk.done('PRODUCTION_ENGINEERING', 'StartAgeing', id, start)
    const broken = await desk.done(
      'PRODUCTION_ENGINEERING',
      'RecordAgeing',
      id,
      result({ hours: 3, passed: false, findings: '第三小时黑屏' }),
    )
    expect(broken.units[0]?.openSteps).toEqual(['repair-units'])
  })
})

describe('a customer abroad', () => {
  it('has units declared when they come and when they go', async () => {
    const { id, units } = await desk.returning({ abroad: true, serials: ['A-1'] })
    const unitIds = units.map((unit) => unit.id)
    await desk.done('MARKETING', 'ApplyReturn', id, { defects: 'No picture' })
    const declaration = {
      declarationNumber: 'I-2026-1',
      declaredOn: today(),
      reexportBy: tomorrow(),
      serials: ['A-1'],
      dutyAmount: '120.50',
      dutyCurrency: 'cny',
    }
    const cleared = (values: object) =>
      desk.refused('HR_ADMIN', 'ClearImport', id, { ...declaration, ...values })
    expect(await cleared({ reexportBy: today() })).toEqual([['BEFORE', 'reexportBy']])
    expect(await cleared({ declaredOn: '2199-12-31', reexportBy: '2199-12-31' })).toEqual([
      ['IN_FUTURE', 'declaredOn'],
    ])
    expect(await cleared({ serials: [] })).toEqual([['SERIALS_NOT_DECLARED', 'serials']])
    expect(await cleared({ serials: ['A-1', 'B-2'] })).toEqual([['SERIALS_EXCEED_QUANTITY', 'serials']])
    expect(await cleared({ dutyCurrency: null })).toEqual([['REQUIRED', 'dutyCurrency']])
    expect(await cleared({ attachmentIds: [newId()] })).toEqual([['NOT_FOUND', 'attachmentIds.0']])
    const leaveBy = async () => (await desk.see(id, 'reexportBy')).reexportBy
    expect(await leaveBy()).toBeNull()
    await desk.done('HR_ADMIN', 'ClearImport', id, declaration)
    expect(await leaveBy()).toBe(declaration.reexportBy)
    const due = async () =>
      (await desk.server.execute('{ reexportsDue { id reexportBy } }', {}, { as: desk.people.HR_ADMIN })).data
        .reexportsDue as { id: string }[]
    expect(await due()).toContainEqual({ id, reexportBy: declaration.reexportBy })
    const seenBy = async (as: User) =>
      (
        await desk.server.execute(
          'query ($id: ID!) { repairCase(id: $id) { importClearances { serials dutyAmount dutyCurrency } } }',
          { id },
          { as },
        )
      ).data.repairCase.importClearances
    const declared = { serials: ['A-1'], dutyAmount: '120.5', dutyCurrency: 'CNY' }
    const member = (department: Department) =>
      desk.server.person({ department, role: 'MEMBER', name: `${department} member` })
    expect(await seenBy(await member('HR_ADMIN'))).toEqual([declared])
    expect(await seenBy(await member('WORKSHOP'))).toEqual([
      { ...declared, dutyAmount: null, dutyCurrency: null },
    ])
    await desk.done('MARKETING', 'DeliverToWarehouse', id, { deliveredOn: today() })
    await desk.done('MATERIALS', 'ReceiveUnits', id, { lines: [{ unitId: unitIds[0], outcome: 'RECEIVED' }] })
    await desk.done('PRODUCTION_ENGINEERING', 'DrawUnits', id, { unitIds })
    await desk.done('PRODUCTION_ENGINEERING', 'DecideInspection', id, { needed: false })
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'DecideOnlineTest', id, { needed: false })).toEqual([
      ['REASON_REQUIRED', 'reason'],
    ])
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'DecideOnlineTest', id, { needed: true })).toEqual([
      ['REQUIRED', 'plan'],
    ])
    await desk.done('PRODUCTION_ENGINEERING', 'DecideOnlineTest', id, { needed: true, plan: '全检' })
    expect(
      await desk.refused('MATERIALS', 'ScheduleOnlineTest', id, { scheduledOn: yesterday(), line: ' ' }),
    ).toEqual([
      ['IN_PAST', 'scheduledOn'],
      ['REQUIRED', 'line'],
    ])
    await desk.done('MATERIALS', 'ScheduleOnlineTest', id, { scheduledOn: tomorrow(), line: '一号线' })
    await desk.done('WORKSHOP', 'RecordOnlineTest', id, { units: [{ unitId: unitIds[0], passed: true }] })
    await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, { noneNeeded: true })
    const unrepaired = { result: 'RETURNED_UNREPAIRED', reason: 'No spare panel' }
    await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(unitIds[0], unrepaired))

    const shipment = { unitIds, carrier: 'DHL', trackingNumber: '1', shippedOn: today(), address: 'Hamburg' }
    expect(
      await desk.refused('MARKETING', 'ShipBack', id, {
        ...shipment,
        shippedOn: tomorrow(),
        carrier: '',
        address: ' ',
      }),
    ).toEqual([
      ['REQUIRED', 'carrier'],
      ['IN_FUTURE', 'shippedOn'],
      ['REQUIRED', 'address'],
      ['REQUIRED', 'reexportDeclaration'],
    ])
    await desk.done('MARKETING', 'ShipBack', id, { ...shipment, reexportDeclaration: 'E-2026-1' })
    expect(await leaveBy()).toBeNull()
    expect(await due()).not.toContainEqual(expect.objectContaining({ id }))
    const delivered = (receivedOn: string) =>
      desk.refused('MARKETING', 'ConfirmDelivery', id, { receivedOn, receivedBy: 'Jens' })
    expect(await delivered(yesterday())).toEqual([['BEFORE', 'receivedOn']])
    expect(await delivered(tomorrow())).toEqual([['IN_FUTURE', 'receivedOn']])
    const home = await desk.done('MARKETING', 'ConfirmDelivery', id, {
      receivedOn: today(),
      receivedBy: 'Jens',
    })
    expect(home.units.map((unit) => unit.custody)).toEqual(['RETURNED'])
  })
})

describe('a customer who pays', () => {
  it('has the fee and the later responsibility on the application', async () => {
    const { id } = await desk.returning({ customerShare: 50 })
    expect(await desk.refused('DOMESTIC_BUSINESS', 'ApplyReturn', id, { defects: '黑屏' })).toEqual([
      ['STEP_NOT_READY', null],
    ])
    await desk.done('FINANCE', 'Quote', id, {
      currency: 'CNY',
      validUntil: tomorrow(),
      lines: [{ description: '维修费', amount: '300.00' }],
    })
    const terms = { feeStandard: '按报价', settlementMethod: '月结', qualityResponsibility: '保修三个月' }
    await desk.done('DOMESTIC_BUSINESS', 'DraftTerms', id, { ...terms, amount: '300.00', currency: 'CNY' })
    await desk.done('FINANCE', 'ReviewTerms', id, { outcome: 'APPROVED' })
    const copy = await signedCopy(id)
    const signed = (attachmentId: string) => ({ outcome: 'SIGNED', signedOn: today(), attachmentId })
    for (const attachmentId of ['no id at all', id]) {
      expect(await desk.refused('DOMESTIC_BUSINESS', 'SignTerms', id, signed(attachmentId))).toEqual([
        ['NOT_FOUND', 'attachmentId'],
      ])
    }
    await desk.done('DOMESTIC_BUSINESS', 'SignTerms', id, signed(copy))
    expect(await desk.refused('DOMESTIC_BUSINESS', 'ApplyReturn', id, { defects: ' ' })).toEqual([
      ['REQUIRED', 'defects'],
      ['REQUIRED', 'feeBasis'],
      ['REQUIRED', 'qualityResponsibility'],
    ])
    const application = { defects: '黑屏', feeBasis: '报价 300 元', qualityResponsibility: '保修三个月' }
    const done = await desk.done('DOMESTIC_BUSINESS', 'ApplyReturn', id, application)
    expect(statusOf(done, 'apply-return')).toBe('DONE')
  })
})

describe('a second round', () => {
  it('expects the unit that replaced the first one', async () => {
    const { id, units } = await handedIn(desk, { serials: ['R-1'] })
    const unitId = units[0]?.id
    await desk.done('MATERIALS', 'ReceiveUnits', id, {
      lines: [{ unitId, outcome: 'RECEIVED', serial: 'R-1' }],
    })
    await draw(desk, id, [unitId ?? ''])
    const replaced = { result: 'REPLACED', reason: '主板停产', replacementSerial: 'R-1B' }
    await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repairRecord(unitId, replaced))
    const consent = { unitId, outcome: 'APPROVED', customerConsent: true }
    await desk.done('DOMESTIC_BUSINESS', 'ApproveDisposition', id, consent)
    await desk.done('DOMESTIC_BUSINESS', 'ShipBack', id, {
      unitIds: [unitId],
      carrier: '顺丰',
      trackingNumber: 'SF-2',
      shippedOn: today(),
      address: '苏州',
    })
    await desk.done('DOMESTIC_BUSINESS', 'ConfirmDelivery', id, { receivedOn: today(), receivedBy: '王强' })
    const statement = { solved: false, statement: '更换后仍黑屏' }
    await desk.done('DOMESTIC_BUSINESS', 'ConfirmWithCustomer', id, statement)
    await desk.done('DOMESTIC_BUSINESS', 'DecideMode', id, {
      mode: 'RETURN_TO_FACTORY',
      customerAgreed: true,
    })
    const again = await desk.done('DOMESTIC_BUSINESS', 'ApplyReturn', id, { defects: '仍黑屏' })
    expect(again.units[0]?.custody).toBe('IN_TRANSIT')
    await desk.done('DOMESTIC_BUSINESS', 'DeliverToWarehouse', id, { deliveredOn: today() })
    const counted = (serial: string) => ({ lines: [{ unitId, outcome: 'RECEIVED', serial }] })
    expect(await desk.refused('MATERIALS', 'ReceiveUnits', id, counted('R-1'))).toEqual([
      ['SERIAL_DIFFERS', 'lines.0.serial'],
    ])
    const received = await desk.done('MATERIALS', 'ReceiveUnits', id, counted('R-1B'))
    expect(received.units[0]).toMatchObject({
      serial: 'R-1',
      replacementSerial: 'R-1B',
      openSteps: ['draw-units'],
    })
    const { returnApplications } = await desk.see(id, 'returnApplications { number }')
    expect(returnApplications).toHaveLength(2)
  })
})

describe('a case on hold', () => {
  it('counts nothing, not even a unit that turns up later', async () => {
    const { id, units } = await handedIn(desk)
    await desk.done('MATERIALS', 'ReceiveUnits', id, {
      lines: [{ unitId: units[0]?.id, outcome: 'RECEIVED' }],
    })
    const head = await desk.server.person({ department: 'DOMESTIC_BUSINESS', role: 'HEAD' })
    const { data } = await desk.server.execute(
      `mutation ($input: RepairCaseHoldInput!) { repairCaseHold(input: $input) { userErrors { code } } }`,
      { input: { caseId: id, reason: '等待客户' } },
      { as: head },
    )
    expect(data.repairCaseHold.userErrors).toEqual([])
    expect(await desk.refused('MATERIALS', 'ReceiveUnits', id, { unexpected: [{}] })).toEqual([
      ['CASE_ON_HOLD', null],
    ])
  })
})

async function signedCopy(caseId: string): Promise<string> {
  const id = newId()
  await desk.server.db.manager.insert(Attachment, {
    id,
    caseId,
    kind: 'TERMS',
    fileName: '协议.pdf',
    contentType: 'application/pdf',
    byteSize: 1,
    sha256: '0'.repeat(64),
    hasThumbnail: false,
    createdAt: desk.server.clock.now(),
    createdById: desk.people.DOMESTIC_BUSINESS.id,
  })
  return id
}
