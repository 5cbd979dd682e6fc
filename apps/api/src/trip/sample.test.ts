import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../testing/case-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { dispatched } from '../testing/trip-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
}, 60_000)
afterAll(() => desk.server.close())

const DECLARED = {
  declarationNumber: 'I-1',
  declaredOn: '2026-06-30',
  reexportBy: '2026-07-20',
  serials: ['SN-A1'],
}
const SENT = {
  outcome: 'REEXPORTED',
  settledOn: '2026-07-01',
  declarationNumber: 'E-1',
  carrier: 'DHL',
  trackingNumber: 'JD-1',
}

async function imported(values: object = {}): Promise<string> {
  const { seen } = await dispatched(desk, { abroad: true, quantity: 2, serials: ['SN-A1', 'SN-A2'] })
  await desk.done('HR_ADMIN', 'ClearImport', seen.id, { ...DECLARED, ...values })
  return seen.id
}
async function analysed(): Promise<string> {
  const id = await imported()
  await desk.done('MARKETING', 'ReceiveSample', id, { receivedOn: '2026-07-01', sample: 'SN-A1' })
  await desk.done('PRODUCTION_ENGINEERING', 'AnalyseCause', id, { causeCode: 'COMPONENT', finding: '老化' })
  return id
}
const leaveBy = async (id: string) => (await desk.see(id, 'reexportBy')).reexportBy
const due = async () =>
  (
    await desk.server.execute('{ reexportsDue { id } }', {}, { as: desk.people.HR_ADMIN })
  ).data.reexportsDue.map((one: { id: string }) => one.id)

describe('a sample from abroad', () => {
  it('is declared by HR under its own number before it arrives', async () => {
    const { seen } = await dispatched(desk, { abroad: true, quantity: 2, serials: ['SN-A1', 'SN-A2'] })
    const { id } = seen
    expect([statusOf(seen, 'clear-import'), statusOf(seen, 'obtain-sample')]).toEqual(['READY', 'WAITING'])
    expect(await desk.fails('MARKETING', 'ClearImport', id, DECLARED)).toBe('FORBIDDEN')
    const refused = (values: object) =>
      desk.refused('HR_ADMIN', 'ClearImport', id, { ...DECLARED, ...values })
    expect(await refused({ serials: [] })).toEqual([['REQUIRED', 'serials']])
    expect(await refused({ serials: ['SN-A1', 'SN-A1'] })).toEqual([['DUPLICATE', 'serials']])
    // One sample of two units is enough.
    const cleared = await desk.done('HR_ADMIN', 'ClearImport', id, {
      ...DECLARED,
      dutyAmount: '80',
      dutyCurrency: 'CNY',
    })
    expect(statusOf(cleared, 'obtain-sample')).toBe('READY')
    expect((await desk.see(id, 'importClearances { forSample serials }')).importClearances).toEqual([
      { forSample: true, serials: ['SN-A1'] },
    ])
    const { costSuggestions } = await desk.see(
      id,
      'costSuggestions(department: HR_ADMIN) { category amount }',
    )
    expect(costSuggestions).toEqual([{ category: 'DUTY', amount: '80' }])
  })

  it('leaves again in time, or is warned of', async () => {
    const id = await analysed()
    expect([await leaveBy(id), (await due()).includes(id)]).toEqual(['2026-07-20', true])
    expect(await desk.fails('HR_ADMIN', 'ReturnSample', id, SENT)).toBe('FORBIDDEN')
    const refused = (values: object) => desk.refused('MARKETING', 'ReturnSample', id, { ...SENT, ...values })
    expect(await refused({ settledOn: '2199-01-01' })).toEqual([['IN_FUTURE', 'settledOn']])
    expect(await refused({ settledOn: '2026-06-29' })).toEqual([['BEFORE', 'settledOn']])
    expect(await refused({ carrier: ' ', trackingNumber: null })).toEqual([
      ['REQUIRED', 'carrier'],
      ['REQUIRED', 'trackingNumber'],
    ])
    expect(await refused({ outcome: 'SCRAPPED', declarationNumber: '' })).toEqual([
      ['REQUIRED', 'declarationNumber'],
      ['REASON_REQUIRED', 'note'],
    ])
    const sent = await desk.done('MARKETING', 'ReturnSample', id, SENT)
    expect(statusOf(sent, 'return-sample')).toBe('DONE')
    expect([await leaveBy(id), (await due()).includes(id)]).toEqual([null, false])
    const { costSuggestions } = await desk.see(id, 'costSuggestions(department: MARKETING) { category name }')
    expect(costSuggestions).toEqual([{ category: 'FREIGHT', name: 'JD-1' }])
    expect(await desk.refused('MARKETING', 'ReturnSample', id, SENT)).toEqual([['STEP_ALREADY_DONE', null]])
  })

  it('may be kept, with the customs’ word and a reason', async () => {
    const id = await analysed()
    const kept = { ...SENT, outcome: 'KEPT', note: '留样复现', carrier: 'DHL' }
    await desk.done('MARKETING', 'ReturnSample', id, kept)
    expect((await desk.see(id, 'sampleReturns { outcome carrier note }')).sampleReturns).toEqual([
      { outcome: 'KEPT', carrier: null, note: '留样复现' },
    ])
    expect((await desk.see(id, 'importClearances { sampleHere }')).importClearances).toEqual([
      { sampleHere: false },
    ])
    expect(await leaveBy(id)).toBeNull()
  })

  it('still has to leave when the case is cancelled', async () => {
    const id = await analysed()
    await desk.act(await desk.who('MARKETING', 'HEAD'), 'Cancel', id, { reason: '客户撤回' })
    expect([await leaveBy(id), (await due()).includes(id)]).toEqual(['2026-07-20', true])
    expect(statusOf(await desk.done('MARKETING', 'ReturnSample', id, SENT), 'return-sample')).toBe('DONE')
  })
})
