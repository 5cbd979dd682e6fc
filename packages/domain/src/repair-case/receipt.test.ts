import { describe, expect, it } from 'vitest'
import { LONG_TEXT } from '../checks'
import { checkReceipt, cleanSerial, type Count, type CountableUnit } from './receipt'
import { MAX_UNITS } from './vocabulary'

const unit = (id: string, serial: string | null, replacementSerial: string | null = null): CountableUnit => ({
  id,
  serial,
  replacementSerial,
})
const units = [unit('a', 'SN-1'), unit('b', 'SN-2'), unit('c', null)]

const errors = (count: Partial<Count>, of: readonly CountableUnit[] = units) =>
  checkReceipt(of, { lines: [], unexpected: [], ...count }).map(({ code, field }) => [code, field.join('.')])

const received = (unitId: string, serial: string | null = null) => ({
  unitId,
  outcome: 'RECEIVED' as const,
  serial,
})

describe('a count at the warehouse', () => {
  it('takes the serial numbers applied for, and learns those not known', () => {
    expect(errors({ lines: [received('a', 'SN-1'), received('b'), received('c', ' SN-3 ')] })).toEqual([])
  })

  it('takes units nobody applied for, with and without a serial number', () => {
    expect(errors({ unexpected: [{ serial: 'SN-9' }, {}, { serial: '  ' }] })).toEqual([])
  })

  it('needs something counted', () => {
    expect(errors({})).toEqual([['NO_UNITS', 'lines']])
  })

  it('tells both serial numbers when another unit came than was applied for', () => {
    const [error] = checkReceipt(units, { lines: [received('a', 'SN-7')], unexpected: [] })
    expect(error).toEqual({
      code: 'SERIAL_DIFFERS',
      field: ['lines', '0', 'serial'],
      params: { applied: 'SN-1', counted: 'SN-7' },
    })
  })

  it('expects the replacement of a unit that was replaced before', () => {
    const replaced = [unit('a', 'SN-1', 'SN-1B')]
    expect(errors({ lines: [received('a', 'SN-1B')] }, replaced)).toEqual([])
    expect(errors({ lines: [received('a', 'SN-1')] }, replaced)).toEqual([
      ['SERIAL_DIFFERS', 'lines.0.serial'],
    ])
  })

  it('ignores a serial number on the line of a missing unit', () => {
    expect(errors({ lines: [{ unitId: 'a', outcome: 'MISSING', serial: 'SN-7' }] })).toEqual([])
  })

  it('refuses one serial number on two units', () => {
    expect(errors({ lines: [received('a', 'SN-1'), received('c', 'SN-1')] })).toEqual([
      ['DUPLICATE', 'lines.1.serial'],
    ])
    expect(errors({ unexpected: [{ serial: 'SN-9' }, { serial: 'SN-9 ' }] })).toEqual([
      ['DUPLICATE', 'unexpected.1.serial'],
    ])
    expect(errors({ lines: [received('c', 'SN-9')], unexpected: [{ serial: 'SN-9' }] })).toEqual([
      ['DUPLICATE', 'unexpected.0.serial'],
    ])
  })

  it('sends a serial number of the case to its own line', () => {
    expect(errors({ unexpected: [{ serial: 'SN-2' }] })).toEqual([['SERIAL_IN_CASE', 'unexpected.0.serial']])
  })

  it('keeps units nobody applied for off the lines', () => {
    expect(errors({ lines: [{ unitId: 'a', outcome: 'UNEXPECTED' }] })).toEqual([
      ['UNEXPECTED_ELSEWHERE', 'lines.0.outcome'],
    ])
  })

  it('measures texts', () => {
    const serial = '𠮷'.repeat(81)
    const condition = '长'.repeat(LONG_TEXT + 1)
    expect(errors({ lines: [{ ...received('c', serial), condition }], unexpected: [{ serial }] })).toEqual([
      ['TOO_LONG', 'lines.0.serial'],
      ['TOO_LONG', 'lines.0.condition'],
      ['TOO_LONG', 'unexpected.0.serial'],
      ['DUPLICATE', 'unexpected.0.serial'],
    ])
    expect(errors({ lines: [received('c', '𠮷'.repeat(80))] })).toEqual([])
  })

  it('holds no more units than a case may have', () => {
    const full = Array.from({ length: MAX_UNITS }, (_, i) => unit(String(i), null))
    expect(errors({ unexpected: [{}] }, full)).toEqual([['TOO_MANY_UNITS', 'unexpected']])
    const lines = Array.from({ length: MAX_UNITS + 1 }, (_, i) => received(String(i)))
    expect(errors({ lines }, full)).toEqual([['TOO_MANY', 'lines']])
  })
})

describe('a serial number', () => {
  it.each([
    [null, null],
    [undefined, null],
    [' \t', null],
    [' SN-1 ', 'SN-1'],
  ])('%j is kept as %j', (entered, kept) => {
    expect(cleanSerial(entered)).toBe(kept)
  })
})
