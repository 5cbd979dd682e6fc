import { describe, expect, it } from 'vitest'
import {
  checkDeclaredSerials,
  checkDuty,
  checkSampleReturn,
  checkSampleSerials,
  reexportedLate,
  undeclaredSerials,
} from './import-declaration'

const units = [{ serial: 'A-1' }, { serial: 'A-2' }, { serial: null }]
const wrong = (serials: readonly string[]) =>
  checkDeclaredSerials('serials', serials, units).map(({ code, field, params }) => [
    code,
    field.join('.'),
    params,
  ])

describe('the serial numbers on an import declaration', () => {
  it('are those the case knows, and for units without a number those that became known', () => {
    expect(wrong(['A-1', 'A-2'])).toEqual([])
    expect(wrong(['A-2', 'A-1', 'B-9'])).toEqual([])
  })

  it('leave out none that the case knows, name none twice and no more than there are units', () => {
    expect(wrong(['A-2'])).toEqual([['SERIALS_NOT_DECLARED', 'serials', { serials: 'A-1' }]])
    expect(wrong(['A-1', 'A-2', 'A-1'])).toEqual([['DUPLICATE', 'serials', { value: 'A-1' }]])
    expect(wrong(['A-1', 'A-2', 'B-8', 'B-9'])).toEqual([['SERIALS_EXCEED_QUANTITY', 'serials', {}]])
    expect(wrong(['A-1', ' '])).toEqual([['REQUIRED', 'serials.1', {}]])
  })

  it('are those the units bear now: one replaced in an earlier round comes under its new number', () => {
    const replaced = [{ serial: 'A-1', replacementSerial: 'C-1' }]
    expect(checkDeclaredSerials('serials', ['C-1'], replaced)).toEqual([])
    expect(checkDeclaredSerials('serials', ['A-1'], replaced).map(({ code }) => code)).toEqual([
      'SERIALS_NOT_DECLARED',
    ])
  })

  it('are compared with those that leave: a replaced unit leaves under another number', () => {
    const leaving = [{ serial: 'A-1' }, { serial: 'A-2', replacementSerial: 'C-1' }, { serial: null }]
    expect(undeclaredSerials(['A-1', 'A-2'], leaving)).toEqual(['C-1'])
  })
})

describe('duty', () => {
  it('is nothing, or an amount in a currency', () => {
    expect(checkDuty(null, null)).toEqual([])
    expect(checkDuty('0', 'CNY')).toEqual([])
    expect(checkDuty('12.50', 'EUR')).toEqual([])
  })

  it.each([
    ['12', null, 'REQUIRED', 'dutyCurrency'],
    ['12', 'XXQ', 'UNKNOWN_CURRENCY', 'dutyAmount'],
    ['-1', 'CNY', 'TOO_SMALL', 'dutyAmount'],
    ['1.234', 'CNY', 'TOO_MANY_DECIMALS', 'dutyAmount'],
  ])('is refused as %s %s', (amount, currency, code, field) => {
    expect(checkDuty(amount, currency).map((error) => [error.code, error.field.join('.')])).toEqual([
      [code, field],
    ])
  })
})

describe('a re-export', () => {
  it('is late by the days after the last one', () => {
    expect(reexportedLate('2027-01-01', '2027-01-01')).toBe(0)
    expect(reexportedLate('2026-12-01', '2027-01-01')).toBe(0)
    expect(reexportedLate('2027-01-03', '2026-12-31')).toBe(3)
  })
})

describe('a sample', () => {
  const at = (errors: readonly { readonly code: string; readonly field: readonly string[] }[]) =>
    errors.map(({ code, field }) => `${code} ${field.join('.')}`)

  it('is declared under a number, each once', () => {
    expect(at(checkSampleSerials('serials', ['A-1', 'X-9']))).toEqual([])
    expect(at(checkSampleSerials('serials', []))).toEqual(['REQUIRED serials'])
    expect(at(checkSampleSerials('serials', ['A-1', 'A-1']))).toEqual(['DUPLICATE serials'])
    expect(at(checkSampleSerials('serials', ['A-1', ' ']))).toEqual(['REQUIRED serials.1'])
    expect(
      at(
        checkSampleSerials(
          'serials',
          Array.from({ length: 21 }, (_, i) => String(i)),
        ),
      ),
    ).toEqual(['TOO_MANY serials'])
  })

  it('leaves with a carrier and a declaration, or stays with a reason and the customs’ word', () => {
    const sent = { declarationNumber: 'E-1', carrier: 'DHL', trackingNumber: 'D-1', note: null }
    expect(at(checkSampleReturn({ ...sent, outcome: 'REEXPORTED' }))).toEqual([])
    expect(
      at(checkSampleReturn({ ...sent, outcome: 'REEXPORTED', carrier: null, declarationNumber: ' ' })),
    ).toEqual(['REQUIRED declarationNumber', 'REQUIRED carrier'])
    const kept = { declarationNumber: 'K-1', carrier: null, trackingNumber: null, outcome: 'KEPT' } as const
    expect(at(checkSampleReturn({ ...kept, note: null }))).toEqual(['REASON_REQUIRED note'])
    expect(at(checkSampleReturn({ ...kept, note: '留样' }))).toEqual([])
  })
})
