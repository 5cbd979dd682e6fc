import { describe, expect, it } from 'vitest'
import { checkRepairRecord, MAX_MINUTES, type RepairRecordDraft } from './repair-record'
import { REPAIR_RESULTS } from './vocabulary'

const taken = new Set(['SN-1'])
const repaired: RepairRecordDraft = {
  faultSeen: '背光不亮',
  action: '更换背光驱动电容',
  minutes: 45,
  result: 'REPAIRED',
  partsUsed: [{ partNumber: 'CAP-470', name: '电解电容', quantity: 2 }],
}
const errors = (values: Partial<RepairRecordDraft>) =>
  checkRepairRecord({ ...repaired, ...values }, taken).map(({ code, field }) => [code, field.join('.')])

describe('a repair record', () => {
  it('tells fault and action', () => {
    expect(errors({})).toEqual([])
    expect(errors({ faultSeen: '', action: '  ' })).toEqual([
      ['REQUIRED', 'faultSeen'],
      ['REQUIRED', 'action'],
    ])
  })

  it('gives the reason of a unit that was not repaired', () => {
    const explained = REPAIR_RESULTS.filter((result) =>
      errors({ result, replacementSerial: result === 'REPLACED' ? 'SN-2' : null }).some(
        ([code]) => code === 'REASON_REQUIRED',
      ),
    )
    expect(explained).toEqual(['REPLACED', 'CREDITED', 'SCRAPPED', 'RETURNED_UNREPAIRED'])
  })

  it('gives the serial number of a replacement, and of nothing else', () => {
    const replaced = { result: 'REPLACED' as const, reason: '主板无货' }
    expect(errors({ ...replaced, replacementSerial: 'SN-2' })).toEqual([])
    expect(errors(replaced)).toEqual([['REPLACEMENT_SERIAL_REQUIRED', 'replacementSerial']])
    expect(errors({ ...replaced, replacementSerial: ' SN-1 ' })).toEqual([
      ['SERIAL_TAKEN', 'replacementSerial'],
    ])
    expect(errors({ ...replaced, replacementSerial: 'X'.repeat(81) })).toEqual([
      ['TOO_LONG', 'replacementSerial'],
    ])
    expect(errors({ replacementSerial: 'SN-2' })).toEqual([['REPLACEMENT_NOT_EXPECTED', 'replacementSerial']])
    expect(errors({ replacementSerial: ' ' })).toEqual([])
  })

  it.each([
    [-1, 'TOO_SMALL'],
    [MAX_MINUTES + 1, 'TOO_LARGE'],
    [0.5, 'NOT_WHOLE'],
  ])('refuses %d minutes', (minutes, code) => {
    expect(errors({ minutes })).toEqual([[code, 'minutes']])
  })

  it.each([0, MAX_MINUTES])('takes %d minutes', (minutes) => {
    expect(errors({ minutes })).toEqual([])
  })

  it('counts its parts', () => {
    expect(errors({ partsUsed: [{ partNumber: 'CAP-470', name: '电解电容', quantity: 0 }] })).toEqual([
      ['TOO_SMALL', 'partsUsed.0.quantity'],
    ])
  })
})
