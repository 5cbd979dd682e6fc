import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { statusOf } from '../testing/case-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
let head: User
let manager: User
let administrator: User
beforeAll(async () => {
  desk = await openSettlementDesk()
  head = await desk.who('DOMESTIC_BUSINESS', 'HEAD')
  manager = await desk.who('DOMESTIC_BUSINESS', 'GENERAL_MANAGER')
  administrator = await desk.who('FINANCE', 'ADMINISTRATOR')
})
afterAll(() => desk.server.close())

const OFFICE = 'DOMESTIC_BUSINESS'
const classification = { category: 'DISPLAY', severity: 'LOW', urgency: 'NORMAL' }

describe('waiving a step', () => {
  const waive = (step: string, values: object = {}) => ({ step, reason: '客户急用', ...values })

  it('is for the head of the owner department, with a reason', async () => {
    const { id } = await desk.registered()
    expect(await desk.fails(OFFICE, 'WaiveStep', id, waive('respond'))).toBe('FORBIDDEN')
    const other = await desk.who('QUALITY', 'HEAD')
    expect((await desk.act(other, 'WaiveStep', id, waive('respond'))).failure).toBe('FORBIDDEN')
    expect((await desk.act(head, 'WaiveStep', id, waive('respond', { reason: ' ' }))).wrong).toEqual([
      ['REASON_REQUIRED', 'reason'],
    ])
    const waived = await desk.act(head, 'WaiveStep', id, waive('respond'))
    expect(statusOf(waived.repairCase, 'respond')).toBe('WAIVED')
    expect((await desk.act(head, 'WaiveStep', id, waive('respond'))).wrong).toEqual([
      ['STEP_ALREADY_DONE', 'step'],
    ])
    // The next one may be waived before it is its turn.
    const next = await desk.act(manager, 'WaiveStep', id, waive('resolve-remotely'))
    expect(statusOf(next.repairCase, 'resolve-remotely')).toBe('WAIVED')
    const { waivers } = await desk.see(id, 'waivers { step subjectId reason by { id } }')
    expect(waivers).toEqual([
      { step: 'respond', subjectId: null, reason: '客户急用', by: { id: head.id } },
      { step: 'resolve-remotely', subjectId: null, reason: '客户急用', by: { id: manager.id } },
    ])
  })

  it('is refused for what must not be skipped, what does not apply, and what nobody knows', async () => {
    const { id } = await desk.repaired()
    const finance = await desk.who('FINANCE', 'HEAD')
    expect((await desk.act(finance, 'WaiveStep', id, waive('confirm-costs'))).wrong).toEqual([
      ['NOT_WAIVABLE', 'step'],
    ])
    expect((await desk.act(finance, 'WaiveStep', id, waive('quote-repair'))).wrong).toEqual([
      ['STEP_NOT_APPLICABLE', 'step'],
    ])
    expect(
      (await desk.act(administrator, 'WaiveStep', id, waive('declare-costs', { subjectId: 'NOBODY' }))).wrong,
    ).toEqual([['STEP_NOT_APPLICABLE', 'step']])
    expect((await desk.act(finance, 'WaiveStep', id, waive('fly-to-the-moon'))).failure).toBe(
      'BAD_USER_INPUT',
    )
  })

  it('is for one subject, or for all by somebody who may decide for all', async () => {
    const { id } = await desk.repaired()
    const materials = await desk.who('MATERIALS', 'HEAD')
    const one = waive('declare-costs', { subjectId: 'MATERIALS' })
    expect((await desk.act(materials, 'WaiveStep', id, waive('declare-costs'))).failure).toBe('FORBIDDEN')
    expect(
      (await desk.act(materials, 'WaiveStep', id, waive('declare-costs', { subjectId: 'HR_ADMIN' }))).failure,
    ).toBe('FORBIDDEN')
    const waived = await desk.act(materials, 'WaiveStep', id, one)
    expect(
      waived.repairCase.steps
        .filter((step) => step.step === 'declare-costs')
        .map((step) => `${step.owner} ${step.status}`)
        .sort(),
    ).toEqual([
      'DOMESTIC_BUSINESS READY',
      'HR_ADMIN READY',
      'MATERIALS WAIVED',
      'PRODUCTION_ENGINEERING READY',
    ])
    const rest = await desk.act(administrator, 'WaiveStep', id, waive('declare-costs'))
    expect(statusOf(rest.repairCase, 'collect-costs')).toBe('READY')
  })
})

describe('a hold', () => {
  it('stops the clock for everybody until the head takes the case up again', async () => {
    const { id, phase } = await desk.registered()
    expect(await desk.fails(OFFICE, 'Hold', id, { reason: '等客户' })).toBe('FORBIDDEN')
    const elsewhere = await desk.who('MARKETING', 'HEAD')
    expect((await desk.act(elsewhere, 'Hold', id, { reason: '等客户' })).failure).toBe('FORBIDDEN')
    expect((await desk.act(head, 'Resume', id)).wrong).toEqual([['CASE_NOT_ON_HOLD', null]])
    expect((await desk.act(head, 'Hold', id, { reason: '' })).wrong).toEqual([['REASON_REQUIRED', 'reason']])
    const held = await desk.act(head, 'Hold', id, { reason: '等客户回复' })
    expect(held.repairCase.phase).toBe('ON_HOLD')
    expect((await desk.see(id, 'heldReason')).heldReason).toBe('等客户回复')
    expect((await desk.act(head, 'Hold', id, { reason: '再次' })).wrong).toEqual([['CASE_ON_HOLD', null]])
    expect(await desk.refused(OFFICE, 'Classify', id, classification)).toEqual([['CASE_ON_HOLD', null]])
    expect((await desk.act(head, 'WaiveStep', id, { step: 'classify', reason: '急' })).wrong).toEqual([
      ['CASE_ON_HOLD', null],
    ])

    expect(await desk.fails(OFFICE, 'Resume', id)).toBe('FORBIDDEN')
    const resumed = await desk.act(manager, 'Resume', id, { note: '客户已回复' })
    expect(resumed.repairCase.phase).toBe(phase)
    expect((await desk.see(id, 'heldReason')).heldReason).toBeNull()
    await desk.done(OFFICE, 'Classify', id, classification)
    const { holds } = await desk.see(id, 'holds { held reason }')
    expect(holds).toEqual([
      { held: true, reason: '等客户回复' },
      { held: false, reason: '客户已回复' },
    ])
  })
})

describe('a cancellation', () => {
  it('brings home what is in the house, settles what it cost, and is final', async () => {
    const { id, units } = await desk.returning({ quantity: 2, serials: ['C-1', 'C-2'] })
    const [first, second] = units.map((unit) => unit.id)
    const today = desk.server.clock.now().slice(0, 10)
    await desk.done(OFFICE, 'ApplyReturn', id, { defects: '黑屏' })
    await desk.done(OFFICE, 'DeliverToWarehouse', id, { deliveredOn: today })
    await desk.done('MATERIALS', 'ReceiveUnits', id, {
      lines: [
        { unitId: first, outcome: 'RECEIVED', serial: 'C-1' },
        { unitId: second, outcome: 'MISSING' },
      ],
    })
    await desk.act(head, 'Hold', id, { reason: '客户考虑中' })

    expect(await desk.fails(OFFICE, 'Cancel', id, { reason: '客户放弃' })).toBe('FORBIDDEN')
    expect((await desk.act(head, 'Cancel', id, { reason: ' ' })).wrong).toEqual([
      ['REASON_REQUIRED', 'reason'],
    ])
    const cancelled = await desk.act(head, 'Cancel', id, { reason: '客户放弃维修' })
    expect(cancelled.repairCase.phase).toBe('CANCELLED')
    expect((await desk.see(id, 'cancelledReason')).cancelledReason).toBe('客户放弃维修')
    // The hold ended with it: the unit in the house goes back at once.
    expect(statusOf(cancelled.repairCase, 'ship-back')).toBe('READY')
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'DrawUnits', id, { unitIds: [first] })).toEqual([
      ['CASE_CANCELLED', null],
    ])
    for (const command of ['Cancel', 'Hold']) {
      expect((await desk.act(head, command, id, { reason: '再次' })).wrong).toEqual([
        ['CASE_CANCELLED', null],
      ])
    }
    expect((await desk.act(head, 'Reopen', id, { reason: '再次' })).wrong).toEqual([['CASE_CANCELLED', null]])

    const shipped = await desk.done(OFFICE, 'ShipBack', id, {
      unitIds: [first],
      carrier: '顺丰',
      trackingNumber: 'SF2',
      shippedOn: today,
      address: '苏州',
    })
    expect(statusOf(shipped, 'declare-costs')).toBe('READY')
    await desk.declareNothing(id, 'HR_ADMIN', 'PRODUCTION_ENGINEERING', OFFICE)
    await desk.done('MATERIALS', 'DeclareCosts', id, {
      department: 'MATERIALS',
      items: [{ category: 'FREIGHT', description: '运费', unitPrice: '35', incurredOn: today }],
    })
    await desk.done(OFFICE, 'CollectCosts', id)
    const { costItems } = await desk.see(id, 'costItems { id }')
    await desk.done('FINANCE', 'ReviewCosts', id, {
      reviews: [{ costItemId: costItems[0].id, outcome: 'APPROVED' }],
    })
    await desk.done('FINANCE', 'SendCostBasis', id)
    await desk.done('QUALITY', 'TraceInternally', id, {
      shares: [{ department: OFFICE, percent: 100 }],
      basis: '客户取消',
    })
    const open = (await desk.see(id)).steps.filter((step: { status: string }) => step.status === 'READY')
    expect(open.map((step: { step: string }) => step.step)).toEqual(['confirm-delivery', 'acknowledge-share'])
    expect((await desk.act(head, 'AcknowledgeShare', id, { department: OFFICE })).wrong).toEqual([])
    const over = await desk.done(OFFICE, 'ConfirmDelivery', id, { receivedOn: today, receivedBy: '王强' })
    expect(over.phase).toBe('CANCELLED')
    expect(statusOf(over, 'close')).toBe('DONE')
    expect((await desk.act(head, 'Cancel', id, { reason: '再次' })).wrong).toEqual([['CASE_CLOSED', null]])
    expect((await desk.act(head, 'Reopen', id, { reason: '再次' })).wrong).toEqual([['CASE_CANCELLED', null]])
  })

  it('before anything was begun closes the case at once', async () => {
    const { id } = await desk.registered()
    const { repairCase } = await desk.act(manager, 'Cancel', id, { reason: '误登记' })
    expect(repairCase.phase).toBe('CANCELLED')
    expect(statusOf(repairCase, 'close')).toBe('DONE')
  })
})

describe('reopening', () => {
  it('takes up a closed case at the customer’s word and keeps its history', async () => {
    const { id } = await desk.registered()
    await desk.done(OFFICE, 'Classify', id, classification)
    expect((await desk.act(head, 'Reopen', id, { reason: '客户来电' })).wrong).toEqual([
      ['CASE_NOT_CLOSED', null],
    ])
    for (const step of ['respond', 'call-back', 'survey']) {
      if (step === 'call-back') {
        await desk.done(OFFICE, 'ResolveRemotely', id, {
          outcome: 'SOLVED',
          solution: '重启',
          customerConfirmed: true,
        })
        await desk.done(OFFICE, 'ConfirmWithCustomer', id, { solved: true, statement: '好了' })
      }
      expect((await desk.act(head, 'WaiveStep', id, { step, reason: '熟客' })).wrong).toEqual([])
    }
    const closed = await desk.see(id, 'closedAt')
    expect(closed.phase).toBe('CLOSED')
    expect(closed.closedAt).not.toBeNull()
    expect(await desk.refused(OFFICE, 'Classify', id, classification)).toEqual([['CASE_CLOSED', null]])
    expect((await desk.act(head, 'Hold', id, { reason: '晚了' })).wrong).toEqual([['CASE_CLOSED', null]])

    expect(await desk.fails(OFFICE, 'Reopen', id, { reason: '客户来电' })).toBe('FORBIDDEN')
    expect((await desk.act(head, 'Reopen', id, { reason: '' })).wrong).toEqual([
      ['REASON_REQUIRED', 'reason'],
    ])
    const { repairCase } = await desk.act(head, 'Reopen', id, { reason: '客户来电：仍有问题' })
    expect(repairCase.phase).toBe('AFTERCARE')
    expect(statusOf(repairCase, 'confirm-with-customer')).toBe('READY')
    const seen = await desk.see(
      id,
      'closedAt closings { at } reopenings { reason } customerConfirmations { solved }',
    )
    expect(seen.closedAt).toBeNull()
    expect(seen.closings).toHaveLength(1)
    expect(seen.reopenings).toEqual([{ reason: '客户来电：仍有问题' }])
    expect(seen.customerConfirmations).toHaveLength(1)
    await desk.done(OFFICE, 'ConfirmWithCustomer', id, { solved: false, statement: '仍有问题' })
    expect((await desk.see(id, 'round')).round).toBe(2)
  })
})
