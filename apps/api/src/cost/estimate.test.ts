import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

const line = (values: object = {}) => ({
  category: 'PART',
  description: '背光条',
  quantity: '2',
  unitPrice: '40',
  currency: 'CNY',
  ...values,
})
const ESTIMATES =
  'costEstimates { id version note lines { kind category description quantity unitPrice residualValue usefulLifeMonths daysUsed amount currency } }'
const QUOTATIONS =
  'quotations { version language currency total terms estimateId fees { labourRate travelRate travelPer partsPercent fixedFee customerPercent capped } lines { description amount } }'
const COMPARISON = `estimateComparison { version unconverted estimate { amount currency } actual { amount } difference { amount }
  kinds { kind estimate { amount } actual { amount } difference { amount } } }`
const quotation = (values: object = {}) => ({
  currency: 'CNY',
  validUntil: '2026-12-31',
  lines: [{ description: '检修', amount: '300' }],
  ...values,
})

describe('an estimate', () => {
  it('is kept in versions by FINANCE, whoever pays', async () => {
    const { id } = await desk.returning()
    const lines = [
      line(),
      line({
        category: 'DEPRECIATION',
        description: '示波器',
        quantity: null,
        unitPrice: '11,950',
        residualValue: '1000',
        usefulLifeMonths: 36,
        daysUsed: 7,
      }),
      line({ category: 'AIR', description: '机票', quantity: '1', unitPrice: '980', currency: 'EUR' }),
    ]
    expect(await desk.fails('MATERIALS', 'Estimate', id, { lines })).toBe('FORBIDDEN')
    await desk.done('FINANCE', 'Estimate', id, { lines, note: '首次' })
    await desk.done('FINANCE', 'Estimate', id, { lines, note: '首次' })
    await desk.done('FINANCE', 'Estimate', id, { lines: [line({ unitPrice: '50' })] })
    const { costEstimates } = await desk.see(id, ESTIMATES)
    expect(costEstimates).toMatchObject([
      {
        version: 1,
        note: '首次',
        lines: [
          { kind: 'PURCHASE', quantity: '2', unitPrice: '40', amount: '80', currency: 'CNY' },
          { kind: 'EQUIPMENT', unitPrice: '11950', residualValue: '1000', daysUsed: 7, amount: '70' },
          { kind: 'TRAVEL', amount: '980', currency: 'EUR' },
        ],
      },
      { version: 2, note: null, lines: [{ amount: '100' }] },
    ])
    expect(costEstimates).toHaveLength(2)
  })

  it('says at the field what is wrong, and writes nothing', async () => {
    const { id } = await desk.returning()
    const refused = (lines: object[], note: string | null = null) =>
      desk.refused('FINANCE', 'Estimate', id, { lines, note })
    expect(await refused([])).toEqual([['REQUIRED', 'lines']])
    expect(
      await refused(
        [
          line({ unitPrice: '-1' }),
          line({ unitPrice: '1'.repeat(20) }),
          line({ currency: 'ABC' }),
          line({ description: ' ' }),
          line({ description: '长'.repeat(501) }),
          line({ quantity: '' }),
        ],
        '长'.repeat(2001),
      ),
    ).toEqual([
      ['TOO_SMALL', 'lines.0.unitPrice'],
      ['TOO_LARGE', 'lines.1.unitPrice'],
      ['UNKNOWN_CURRENCY', 'lines.2.currency'],
      ['REQUIRED', 'lines.3.description'],
      ['TOO_LONG', 'lines.4.description'],
      ['REQUIRED', 'lines.5.quantity'],
      ['TOO_LONG', 'note'],
    ])
    expect(await refused(Array.from({ length: 201 }, () => line()))).toEqual([['TOO_MANY', 'lines']])
    expect((await desk.see(id, ESTIMATES)).costEstimates).toEqual([])
  })

  it('is compared with what the case cost, by kind, and closed once that is confirmed', async () => {
    const { id } = await desk.repaired()
    expect((await desk.see(id, COMPARISON)).estimateComparison).toBeNull()
    await desk.done('FINANCE', 'Estimate', id, {
      lines: [
        line(),
        line({ category: 'FREIGHT', description: '运费', quantity: null, unitPrice: '30' }),
        line({ currency: 'GBP' }),
      ],
    })
    await desk.done('MATERIALS', 'DeclareCosts', id, {
      department: 'MATERIALS',
      items: [
        { category: 'PART', description: '背光条', quantity: '3', unitPrice: '40', incurredOn: '2026-07-01' },
      ],
    })
    expect((await desk.see(id, COMPARISON)).estimateComparison).toEqual({
      version: 1,
      unconverted: 1,
      estimate: { amount: '110', currency: 'CNY' },
      actual: { amount: '120' },
      difference: { amount: '10' },
      kinds: [
        {
          kind: 'PURCHASE',
          estimate: { amount: '80' },
          actual: { amount: '120' },
          difference: { amount: '40' },
        },
        { kind: 'OTHER', estimate: { amount: '30' }, actual: { amount: '0' }, difference: { amount: '-30' } },
      ],
    })
    const confirmed = await desk.confirmed()
    expect(await desk.refused('FINANCE', 'Estimate', confirmed.id, { lines: [line()] })).toEqual([
      ['ESTIMATE_CLOSED', null],
    ])
  })

  it('is suggested from what confirmed cases of the model cost', async () => {
    await desk.confirmed()
    const { id } = await desk.returning({ quantity: 3 })
    const { estimateSuggestions } = await desk.see(
      id,
      'estimateSuggestions { category amount { amount } cases }',
    )
    expect(estimateSuggestions).toMatchObject([{ category: 'PART', amount: { amount: '300' } }])
  })
})

describe('a quotation', () => {
  it('is kept with the estimate it is made from, in the customer’s language', async () => {
    const home = await desk.returning({ customerShare: 100 })
    await desk.done('FINANCE', 'Quote', home.id, quotation({ estimate: [line()], terms: ' 款到发货 ' }))
    const seen = await desk.see(home.id, `${ESTIMATES} ${QUOTATIONS}`)
    expect(seen.costEstimates).toMatchObject([{ version: 1, lines: [{ amount: '80' }] }])
    expect(seen.quotations).toMatchObject([
      {
        version: 1,
        language: 'zh',
        total: '300',
        terms: '款到发货',
        estimateId: seen.costEstimates[0].id,
        fees: null,
      },
    ])
    const abroad = await desk.returning({ customerShare: 100, abroad: true })
    const fees = {
      labourRate: '60',
      travelRate: '150',
      travelPer: 'DAY',
      partsPercent: '-5',
      customerPercent: 80,
    }
    await desk.done('FINANCE', 'Quote', abroad.id, quotation({ currency: 'EUR', fees }))
    expect((await desk.see(abroad.id, QUOTATIONS)).quotations).toMatchObject([
      { language: 'en', currency: 'EUR', estimateId: null, fees: { ...fees, fixedFee: null, capped: false } },
    ])
    const french = await desk.returning({ customerShare: 100, abroad: true })
    await desk.done('FINANCE', 'Quote', french.id, quotation({ language: 'zh' }))
    expect((await desk.see(french.id, QUOTATIONS)).quotations).toMatchObject([{ language: 'zh' }])
  })

  it('writes neither itself nor its estimate when either is wrong', async () => {
    const { id } = await desk.returning({ customerShare: 100 })
    const refused = (values: object) => desk.refused('FINANCE', 'Quote', id, quotation(values))
    expect(await refused({ estimate: [line({ unitPrice: 'viel' })] })).toEqual([
      ['NOT_AN_AMOUNT', 'estimate.0.unitPrice'],
    ])
    expect(await refused({ estimate: [line()], lines: [] })).toEqual([['REQUIRED', 'lines']])
    expect(await refused({ fees: { labourRate: '-1', fixedFee: '1'.repeat(20) } })).toEqual([
      ['TOO_SMALL', 'fees.labourRate'],
      ['TOO_LARGE', 'fees.fixedFee'],
    ])
    expect(await refused({ terms: '长'.repeat(10_001) })).toEqual([['TOO_LONG', 'terms']])
    expect(await desk.see(id, `${ESTIMATES} ${QUOTATIONS}`)).toMatchObject({
      costEstimates: [],
      quotations: [],
    })
  })
})
