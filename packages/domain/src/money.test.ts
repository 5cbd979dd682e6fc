import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCIES, currencyOf } from './currency'
import type { ErrorCode } from './errors'
import { LANGUAGES } from './language'
import {
  add,
  allocate,
  compare,
  convert,
  formatAmount,
  formatMoney,
  isNegative,
  isZero,
  minorUnits,
  money,
  multiply,
  negate,
  ofMinorUnits,
  parseAmount,
  subtract,
  sum,
  zero,
} from './money'
import type { Money } from './money'

const currencies = fc.constantFrom(...Object.keys(CURRENCIES))
const units = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const amounts = fc.tuple(units, currencies).map(([n, currency]) => ofMinorUnits(n, currency))
const yuan = units.map((n) => ofMinorUnits(n, 'CNY'))

function cny(amount: string): Money {
  return money(amount, 'CNY')
}

/** n / d rounded half to even, as one would on paper. */
function divideHalfEven(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n
  const twice = (size % d) * 2n
  const up = twice > d || (twice === d && (size / d) % 2n === 1n)
  const result = size / d + (up ? 1n : 0n)
  return n < 0n ? -result : result
}

function size(n: bigint): bigint {
  return n < 0n ? -n : n
}

it('counts the smallest units of an amount however many decimals it is written with', () => {
  expect(minorUnits({ amount: '70', currency: 'CNY' })).toBe(7000n)
  expect(minorUnits({ amount: '-70.5', currency: 'CNY' })).toBe(-7050n)
  expect(minorUnits({ amount: '70', currency: 'JPY' })).toBe(70n)
  expect(allocate({ amount: '70', currency: 'CNY' }, [1, 1]).map(({ amount }) => amount)).toEqual([
    '35.00',
    '35.00',
  ])
})

describe('money', () => {
  it('is written with the decimals of its currency', () => {
    expect(cny('12')).toEqual({ amount: '12.00', currency: 'CNY' })
    expect(cny('-0.5').amount).toBe('-0.50')
    expect(cny('007.1').amount).toBe('7.10')
    expect(cny('-0').amount).toBe('0.00')
    expect(money('12', 'JPY').amount).toBe('12')
    expect(money('1.2', 'KWD').amount).toBe('1.200')
    expect(cny('999999999999999999999999.99').amount).toBe('999999999999999999999999.99')
  })

  it.each(['', '1.234', '1e3', 'NaN', '１２', '1,000.00', ' 1', '.5', '5.', '+5', '0x10'])(
    'refuses %j',
    (amount) => {
      expect(() => cny(amount)).toThrow(RangeError)
    },
  )

  it('refuses unknown currencies and mixing them', () => {
    expect(() => money('1', 'DEM')).toThrow(RangeError)
    const dollar = money('1', 'USD')
    expect(() => add(cny('1'), dollar)).toThrow(RangeError)
    expect(() => subtract(cny('1'), dollar)).toThrow(RangeError)
    expect(() => compare(cny('1'), dollar)).toThrow(RangeError)
    expect(() => sum([cny('1'), dollar], 'CNY')).toThrow(RangeError)
  })

  it('adds where floating point does not', () => {
    expect(add(cny('0.1'), cny('0.2')).amount).toBe('0.30')
    expect(add(cny('9007199254740993'), cny('0.01')).amount).toBe('9007199254740993.01')
    expect(sum([cny('1.10'), cny('2.20'), cny('-3.30')], 'CNY').amount).toBe('0.00')
    expect(sum([], 'KWD')).toEqual(zero('KWD'))
  })

  it('adds, subtracts and compares like whole numbers of the smallest unit', () => {
    fc.assert(
      fc.property(units, units, currencies, (a, b, currency) => {
        const [x, y] = [ofMinorUnits(a, currency), ofMinorUnits(b, currency)]
        expect(minorUnits(x)).toBe(a)
        expect(money(x.amount, currency)).toEqual(x)
        expect(minorUnits(add(x, y))).toBe(a + b)
        expect(minorUnits(subtract(x, y))).toBe(a - b)
        expect(minorUnits(negate(x))).toBe(-a)
        expect(compare(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0)
        expect(isZero(x)).toBe(a === 0n)
        expect(isNegative(x)).toBe(a < 0n)
      }),
    )
  })

  it('multiplies by a decimal, rounding half to even', () => {
    expect(multiply(cny('0.25'), '0.1').amount).toBe('0.02')
    expect(multiply(cny('0.35'), '0.1').amount).toBe('0.04')
    expect(multiply(cny('-0.25'), '0.1').amount).toBe('-0.02')
    expect(multiply(cny('100.00'), '0.13').amount).toBe('13.00')
    expect(() => multiply(cny('1'), '1e3')).toThrow(RangeError)
    fc.assert(
      fc.property(yuan, fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), (amount, millionths) => {
        const sign = millionths < 0n ? '-' : ''
        const digits = size(millionths).toString().padStart(7, '0')
        const factor = `${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`
        const expected = divideHalfEven(minorUnits(amount) * millionths, 1_000_000n)
        expect(minorUnits(multiply(amount, factor))).toBe(expected)
      }),
    )
  })
})

describe('allocating', () => {
  it('gives left-over units to the largest remainders, then to the first', () => {
    const parts = (amount: Money, weights: readonly (string | number)[]) =>
      allocate(amount, weights).map((m) => m.amount)
    expect(parts(cny('100'), [1, 1, 1])).toEqual(['33.34', '33.33', '33.33'])
    expect(parts(cny('0.05'), [70, 30])).toEqual(['0.04', '0.01'])
    expect(parts(cny('0.05'), [30, 70])).toEqual(['0.02', '0.03'])
    expect(parts(cny('-100'), [1, 1, 1])).toEqual(['-33.34', '-33.33', '-33.33'])
    expect(parts(money('10', 'JPY'), ['33.3', '66.7'])).toEqual(['3', '7'])
    expect(parts(cny('0.01'), [0, 0.5, 0])).toEqual(['0.00', '0.01', '0.00'])
    expect(parts(cny('0'), [1, 2])).toEqual(['0.00', '0.00'])
  })

  it('refuses weights that split nothing', () => {
    for (const weights of [[], [0, 0], [1, -1], [Number.NaN], ['x'], [Infinity]]) {
      expect(() => allocate(cny('1'), weights)).toThrow(RangeError)
    }
  })

  const weights = fc
    .array(
      fc.oneof(
        fc.constant('0'),
        fc.nat(100).map(String),
        fc.tuple(fc.nat(10_000), fc.nat(999)).map(([a, b]) => `${a}.${b}`),
        fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String),
      ),
      { minLength: 1, maxLength: 30 },
    )
    .filter((list) => list.some((weight) => Number(weight) > 0))

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const parts = allocate(amount, list)
        expect(parts).toHaveLength(list.length)
        expect(sum(parts, amount.currency)).toEqual(amount)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every part within one unit of its share, and nothing for nothing', () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), (amount, list) => {
        const total = BigInt(list.reduce((a, b) => a + b, 0))
        fc.pre(total > 0n)
        const whole = minorUnits(amount)
        allocate(amount, list).forEach((part, index) => {
          const weight = BigInt(list[index] ?? 0)
          expect(size(minorUnits(part) * total - whole * weight) < total).toBe(true)
          if (weight === 0n) expect(isZero(part)).toBe(true)
          if (whole !== 0n && !isZero(part)) expect(isNegative(part)).toBe(whole < 0n)
        })
      }),
    )
  })

  it('depends on proportions only', () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }), (amount, list) => {
        fc.pre(list.some((weight) => weight > 0))
        expect(allocate(amount, list)).toEqual(
          allocate(
            amount,
            list.map((weight) => `${weight * 7}.0`),
          ),
        )
        expect(allocate(negate(amount), list)).toEqual(allocate(amount, list).map(negate))
      }),
    )
  })
})

describe('converting', () => {
  it('takes units of the other currency for one of this', () => {
    expect(convert(cny('100.00'), '20.345', 'JPY')).toEqual({ amount: '2034', currency: 'JPY' })
    expect(convert(money('1', 'USD'), '7.1234', 'CNY').amount).toBe('7.12')
    expect(convert(money('100', 'JPY'), '0.00205', 'KWD').amount).toBe('0.205')
    expect(convert(money('0.01', 'USD'), '0.5', 'CNY').amount).toBe('0.00')
    expect(convert(money('0.03', 'USD'), '0.5', 'CNY').amount).toBe('0.02')
    for (const rate of ['0', '-1', 'x', '1e2'])
      expect(() => convert(cny('1'), rate, 'USD')).toThrow(RangeError)
    expect(() => convert(cny('1'), '1', 'DEM')).toThrow(RangeError)
  })

  it('rounds half to even once, at the end', () => {
    fc.assert(
      fc.property(
        amounts,
        currencies,
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (amount, to, tenThousandths) => {
          const digits = tenThousandths.toString().padStart(5, '0')
          const result = convert(amount, `${digits.slice(0, -4)}.${digits.slice(-4)}`, to)
          const scale = BigInt(currencyOf(amount.currency).exponent)
          const target = BigInt(currencyOf(to).exponent)
          const exact = minorUnits(amount) * tenThousandths * 10n ** target
          expect(minorUnits(result)).toBe(divideHalfEven(exact, 10n ** (scale + 4n)))
          expect(result.currency).toBe(to)
        },
      ),
    )
  })

  it('comes back within one unit where the other currency is at least as fine', () => {
    const rates = fc.bigInt({ min: 10n ** 8n, max: 10n ** 12n })
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), rates, (n, rate) => {
        // rate / 10^8 >= 1, so a cent of the other currency is worth no more than one of this.
        const digits = rate.toString().padStart(9, '0')
        const inverse = (10n ** 38n / rate).toString().padStart(31, '0')
        const amount = ofMinorUnits(n, 'USD')
        const there = convert(amount, `${digits.slice(0, -8)}.${digits.slice(-8)}`, 'CNY')
        const back = convert(there, `${inverse.slice(0, -30)}.${inverse.slice(-30)}`, 'USD')
        expect(size(minorUnits(back) - n) <= 1n).toBe(true)
      }),
    )
  })
})

describe('reading an amount', () => {
  it.each([
    ['1234.5', 'CNY', '1234.50'],
    ['1,234.50', 'CNY', '1234.50'],
    ['１，２３４．５０', 'CNY', '1234.50'],
    ['￥ 1,234.50', 'CNY', '1234.50'],
    ['¥-5', 'CNY', '-5.00'],
    ['-¥5', 'CNY', '-5.00'],
    ['100元', 'CNY', '100.00'],
    ['CNY 100', 'CNY', '100.00'],
    ['100 usd'.toUpperCase(), 'USD', '100.00'],
    ['US$12', 'USD', '12.00'],
    ['\u22123.20', 'EUR', '-3.20'],
    ['+3.20', 'EUR', '3.20'],
    ['.5', 'EUR', '0.50'],
    ['000123', 'JPY', '123'],
    ['-0', 'JPY', '0'],
    [' 7\u00a0', 'JPY', '7'],
    ['0000000000999999999999999.99', 'CNY', '999999999999999.99'],
  ])('%j in %s is %s', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toEqual({ ok: true, value: { amount, currency } })
  })

  it.each<[string, string, ErrorCode]>([
    ['', 'CNY', 'REQUIRED'],
    [' \u3000 ', 'CNY', 'REQUIRED'],
    ['1.234', 'CNY', 'TOO_MANY_DECIMALS'],
    ['1.0', 'JPY', 'TOO_MANY_DECIMALS'],
    ['1234567890123456', 'CNY', 'TOO_LARGE'],
    ['9,999,999,999,999,999', 'CNY', 'TOO_LARGE'],
    ['NaN', 'CNY', 'NOT_AN_AMOUNT'],
    ['Infinity', 'CNY', 'NOT_AN_AMOUNT'],
    ['1e3', 'CNY', 'NOT_AN_AMOUNT'],
    ['1,23', 'CNY', 'NOT_AN_AMOUNT'],
    ['1.234,50', 'EUR', 'NOT_AN_AMOUNT'],
    ['12 34', 'CNY', 'NOT_AN_AMOUNT'],
    ['5²', 'CNY', 'NOT_AN_AMOUNT'],
    ['一百', 'CNY', 'NOT_AN_AMOUNT'],
    ['5.', 'CNY', 'NOT_AN_AMOUNT'],
    ['.', 'CNY', 'NOT_AN_AMOUNT'],
    ['¥', 'CNY', 'NOT_AN_AMOUNT'],
    ['--5', 'CNY', 'NOT_AN_AMOUNT'],
    ['-¥-5', 'CNY', 'NOT_AN_AMOUNT'],
    ['US$5', 'CNY', 'NOT_AN_AMOUNT'],
    ['5'.repeat(101), 'CNY', 'NOT_AN_AMOUNT'],
    ['5', 'DEM', 'UNKNOWN_CURRENCY'],
  ])('%j in %s is refused: %s', (text, currency, code) => {
    const result = parseAmount(text, currency, 'costs.0.amount')
    expect(result).toMatchObject({ ok: false, errors: [{ code, field: ['costs', '0', 'amount'] }] })
  })

  it('never throws', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789.,-+¥￥１ eE元'), maxLength: 25 })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), currencies, (text, currency) => {
        const result = parseAmount(text, currency)
        if (result.ok) expect(money(result.value.amount, currency)).toEqual(result.value)
        else expect(result.errors).toHaveLength(1)
      }),
      { numRuns: 1000 },
    )
  })

  it('reads what was written', () => {
    const enterable = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), currencies)
      .map(([n, currency]) => ofMinorUnits(n, currency))
    fc.assert(
      fc.property(enterable, fc.constantFrom(...LANGUAGES), (amount, language) => {
        const written = { ok: true, value: amount }
        expect(parseAmount(formatMoney(amount, language), amount.currency)).toEqual(written)
        expect(parseAmount(amount.amount, amount.currency)).toEqual(written)
      }),
      { numRuns: 500 },
    )
  })
})

describe('writing an amount', () => {
  it.each([
    ['1234567.5', 'CNY', '¥1,234,567.50', 'CN¥1,234,567.50'],
    ['-0.05', 'USD', '-US$0.05', '-US$0.05'],
    ['1234', 'JPY', 'JP¥1,234', 'JP¥1,234'],
    ['12', 'CHF', 'CHF\u00a012.00', 'CHF\u00a012.00'],
    ['123', 'KWD', 'KWD\u00a0123.000', 'KWD\u00a0123.000'],
    ['0', 'EUR', '€0.00', '€0.00'],
    ['123456789012345678901.99', 'EUR', '€123,456,789,012,345,678,901.99', '€123,456,789,012,345,678,901.99'],
  ])('%s %s: %s, %s', (amount, currency, zh, en) => {
    expect(formatMoney(money(amount, currency), 'zh')).toBe(zh)
    expect(formatMoney(money(amount, currency), 'en')).toBe(en)
    expect(formatMoney(money(amount, currency), 'en')).toContain(
      formatAmount(money(amount, currency)).replace('-', ''),
    )
  })
})
