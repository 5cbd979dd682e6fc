import { describe, expect, it } from 'vitest'
import { checkCustoms, checkPartsSent, type PartsSent } from './customs'

const TODAY = '2026-07-01'
const sent: PartsSent = {
  carrier: 'DHL',
  waybill: 'W-1',
  sentOn: TODAY,
  customsPaper: 'EXPORT',
  customsNumber: '5304-1',
}
const wrong = (values: Partial<PartsSent>, abroad = true) =>
  checkPartsSent({ ...sent, ...values }, abroad, TODAY).map(({ code, field }) => `${code} ${field.join('.')}`)

describe('customs papers', () => {
  it('are needed abroad, and have a number', () => {
    expect(checkCustoms({ customsPaper: 'NONE', customsNumber: null }, false)).toEqual([])
    expect(wrong({ customsPaper: 'NONE', customsNumber: null })).toEqual([
      'CUSTOMS_PAPERS_NEEDED customsPaper',
    ])
    expect(wrong({ customsNumber: ' ' })).toEqual(['REQUIRED customsNumber'])
  })
})

describe('parts sent to an agent', () => {
  it('have a carrier, a waybill and a day that is not to come', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ customsPaper: 'NONE', customsNumber: null }, false)).toEqual([])
    expect(wrong({ carrier: null, waybill: '', sentOn: null })).toEqual([
      'REQUIRED carrier',
      'REQUIRED waybill',
      'REQUIRED sentOn',
    ])
    expect(wrong({ sentOn: '2026-07-02' })).toEqual(['IN_FUTURE sentOn'])
  })
})
