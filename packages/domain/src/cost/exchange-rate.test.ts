import { describe, expect, it } from 'vitest'
import { checkRate, inBase, rateOn, type ExchangeRate } from './exchange-rate'

const rate = (currency: string, validFrom: string, value: string): ExchangeRate => ({
  currency,
  validFrom,
  rate: value,
})
const RATES = [
  rate('USD', '2026-01-01', '7.1'),
  rate('USD', '2026-02-01', '7.2'),
  rate('USD', '2026-02-01', '7.25'),
  rate('JPY', '2026-01-01', '0.0466'),
]

describe('the rate of a day', () => {
  it('is the newest on or before it, the last entered of one day', () => {
    expect(rateOn(RATES, 'USD', '2026-01-31', 'CNY')?.rate).toBe('7.1')
    expect(rateOn(RATES, 'USD', '2026-02-01', 'CNY')).toMatchObject({ rate: '7.25', validFrom: '2026-02-01' })
    expect(rateOn(RATES.toReversed(), 'USD', '2026-03-01', 'CNY')?.validFrom).toBe('2026-02-01')
  })

  it('is missing before the first and for other currencies, and never made up', () => {
    expect(rateOn(RATES, 'USD', '2025-12-31', 'CNY')).toBeNull()
    expect(rateOn(RATES, 'EUR', '2026-02-01', 'CNY')).toBeNull()
    expect(inBase(RATES, { amount: '1.00', currency: 'EUR' }, '2026-02-01', 'CNY')).toBeNull()
  })

  it('converts with the decimals of the base currency, and leaves the base currency alone', () => {
    expect(inBase(RATES, { amount: '100', currency: 'JPY' }, '2026-01-05', 'CNY')).toEqual({
      money: { amount: '4.66', currency: 'CNY' },
      rate: '0.0466',
      validFrom: '2026-01-01',
    })
    expect(inBase([], { amount: '9.99', currency: 'CNY' }, '2026-01-05', 'CNY')).toEqual({
      money: { amount: '9.99', currency: 'CNY' },
      rate: '1',
      validFrom: null,
    })
  })
})

describe('a rate somebody enters', () => {
  const codes = (entered: ExchangeRate) =>
    checkRate(entered, 'CNY', '2026-07-01').map(({ code, field }) => `${code} ${field.join('.')}`)

  it.each([
    [rate('USD', '2026-07-01', '7.1234'), []],
    [rate('USD', '2026-07-02', '7'), ['IN_FUTURE validFrom']],
    [rate('USD', '1.7.2026', '7'), ['NOT_A_DATE validFrom']],
    [rate('', '2026-07-01', ''), ['REQUIRED currency', 'REQUIRED rate']],
    [rate('XXQ', '2026-07-01', '7'), ['UNKNOWN_CURRENCY currency']],
    [rate('CNY', '2026-07-01', '1'), ['RATE_OF_BASE currency']],
    [rate('USD', '2026-07-01', '0'), ['NOT_A_RATE rate']],
    [rate('USD', '2026-07-01', '-7'), ['NOT_A_RATE rate']],
    [rate('USD', '2026-07-01', '7e3'), ['NOT_A_RATE rate']],
    [rate('USD', '2026-07-01', '0.00000000001'), ['NOT_A_RATE rate']],
  ])('%o: %o', (entered, expected) => {
    expect(codes(entered)).toEqual(expected)
  })
})
