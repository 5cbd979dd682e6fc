import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { costLine as line, openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

const wear = (values: object = {}) =>
  line({
    category: 'DEPRECIATION',
    description: '示波器',
    quantity: null,
    unitPrice: '11950',
    residualValue: '1000',
    usefulLifeMonths: 36,
    daysUsed: 7,
    ...values,
  })
const COSTS = `costItems { kind category quantity unitPrice residualValue usefulLifeMonths daysUsed amount
  partNumber supplier voucher person { id } sourceId attachmentIds }`
const SUGGESTIONS = (department: string) =>
  `costSuggestions(department: ${department}) { sourceId category quantity lastPrice unitId partNumber name person { id } }`

describe('a cost', () => {
  it('is computed from what it was counted by, and keeps that', async () => {
    const { id } = await desk.repaired()
    const engineer = desk.people.PRODUCTION_ENGINEERING
    const items = [
      wear(),
      line({
        category: 'LOST_TIME',
        description: '误工',
        quantity: '7.5',
        unitPrice: '60.33',
        personId: engineer.id,
      }),
      line({
        quantity: '3',
        unitPrice: '12.50',
        supplier: ' 东莞恒晟 ',
        voucher: 'FP-1',
        partNumber: 'C-22',
      }),
      line({ category: 'FREIGHT', description: '运费', quantity: null, unitPrice: '1,079.5' }),
    ]
    await desk.done('MATERIALS', 'DeclareCosts', id, { department: 'MATERIALS', items })
    const { costItems, costTotal } = await desk.see(id, `${COSTS} costTotal { amount }`)
    expect(costItems).toMatchObject([
      {
        kind: 'EQUIPMENT',
        category: 'DEPRECIATION',
        unitPrice: '11950',
        residualValue: '1000',
        usefulLifeMonths: 36,
        daysUsed: 7,
        amount: '70',
      },
      { kind: 'TRAVEL', quantity: '7.5', unitPrice: '60.33', amount: '452.48', person: { id: engineer.id } },
      { quantity: '3', amount: '37.5', supplier: '东莞恒晟', voucher: 'FP-1', partNumber: 'C-22' },
      { kind: 'OTHER', quantity: null, unitPrice: '1079.5', amount: '1079.5' },
    ])
    expect(costTotal).toEqual({ amount: '1639.48' })
  })

  it('says at the field what is wrong with what it is counted by, and writes nothing', async () => {
    const { id } = await desk.repaired()
    const refused = await desk.refused('MATERIALS', 'DeclareCosts', id, {
      department: 'MATERIALS',
      items: [
        line({ quantity: null }),
        line({ quantity: '一' }),
        line({ category: 'DUTY', quantity: '2' }),
        wear({ residualValue: '11950' }),
        wear({ daysUsed: 1096 }),
        wear({ usefulLifeMonths: -1, residualValue: null }),
        line({ supplier: '长'.repeat(201), voucher: 'x'.repeat(81) }),
        line({ personId: 'nobody', attachmentIds: ['no file'] }),
      ],
    })
    expect(refused).toEqual([
      ['REQUIRED', 'items.0.quantity'],
      ['NOT_A_QUANTITY', 'items.1.quantity'],
      ['NOT_COUNTED', 'items.2.quantity'],
      ['RESIDUAL_NOT_BELOW_PRICE', 'items.3.residualValue'],
      ['TOO_LARGE', 'items.4.daysUsed'],
      ['REQUIRED', 'items.5.residualValue'],
      ['TOO_SMALL', 'items.5.usefulLifeMonths'],
      ['TOO_LONG', 'items.6.supplier'],
      ['TOO_LONG', 'items.6.voucher'],
      ['NOT_FOUND', 'items.7.personId'],
      ['NOT_FOUND', 'items.7.attachmentIds.0'],
    ])
    expect((await desk.see(id, 'costItems { id }')).costItems).toEqual([])
  })
})

describe('suggested costs', () => {
  it('come from the bench, count once, and know the last price', async () => {
    const first = await desk.repaired()
    const parts = (await desk.see(first.id, SUGGESTIONS('MATERIALS'))).costSuggestions
    const time = (await desk.see(first.id, SUGGESTIONS('PRODUCTION_ENGINEERING'))).costSuggestions
    expect(parts).toMatchObject([{ category: 'PART', quantity: '2', lastPrice: null, partNumber: 'C-470' }])
    expect(time).toMatchObject([
      { category: 'LOST_TIME', quantity: '0.75', person: { id: desk.people.PRODUCTION_ENGINEERING.id } },
    ])
    expect((await desk.see(first.id, SUGGESTIONS('FINANCE'))).costSuggestions).toEqual([])

    const { sourceId, partNumber, quantity, unitId } = parts[0]
    const taken = line({ sourceId, partNumber, quantity, unitId, unitPrice: '8.25' })
    const declare = (items: object[], more: object = {}) => ({ department: 'MATERIALS', items, ...more })
    expect(await desk.refused('MATERIALS', 'DeclareCosts', first.id, declare([taken, taken]))).toEqual([
      ['ALREADY_COUNTED', 'items.1.sourceId'],
    ])
    const foreign = line({ sourceId: time[0].sourceId })
    expect(await desk.refused('MATERIALS', 'DeclareCosts', first.id, declare([foreign]))).toEqual([
      ['NOT_FOUND', 'items.0.sourceId'],
    ])
    const { version } = await desk.done('MATERIALS', 'DeclareCosts', first.id, declare([taken]))
    expect((await desk.see(first.id, SUGGESTIONS('MATERIALS'))).costSuggestions).toEqual([])
    expect(
      await desk.refused(
        'MATERIALS',
        'DeclareCosts',
        first.id,
        declare([taken], { expectedVersion: version }),
      ),
    ).toEqual([['ALREADY_COUNTED', 'items.0.sourceId']])

    const second = await desk.repaired()
    const again = (await desk.see(second.id, SUGGESTIONS('MATERIALS'))).costSuggestions
    expect(again).toMatchObject([{ partNumber: 'C-470', lastPrice: '8.25' }])
  })

  it('come back when FINANCE rejects the line, for its correction', async () => {
    const { id } = await desk.repaired()
    const [{ sourceId }] = (await desk.see(id, SUGGESTIONS('MATERIALS'))).costSuggestions
    const declare = (item: object) =>
      desk.done('MATERIALS', 'DeclareCosts', id, {
        department: 'MATERIALS',
        items: [line({ sourceId, ...item })],
      })
    await declare({})
    await desk.declareNothing(id, 'DOMESTIC_BUSINESS', 'HR_ADMIN', 'PRODUCTION_ENGINEERING')
    await desk.done('DOMESTIC_BUSINESS', 'CollectCosts', id)
    const { costItems } = await desk.see(id, 'costItems { id }')
    const reviews = [{ costItemId: costItems[0].id, outcome: 'REJECTED', reason: '单价有误' }]
    await desk.done('FINANCE', 'ReviewCosts', id, { reviews })
    expect((await desk.see(id, SUGGESTIONS('MATERIALS'))).costSuggestions).toHaveLength(1)
    await declare({ unitPrice: '9', replacesId: costItems[0].id })
    expect((await desk.see(id, SUGGESTIONS('MATERIALS'))).costSuggestions).toEqual([])
  })
})
