import { describe, expect, it } from 'vitest'
import { CURRENCIES, currencyOf, currencySymbol, isCurrencyCode } from './currency'
import { LANGUAGES } from './language'

const codes = Object.keys(CURRENCIES)

describe('currencies', () => {
  it('have a code, the decimals of the standard and a name in both languages', () => {
    expect(codes.length).toBeGreaterThan(150)
    for (const code of codes) {
      const { exponent, name } = currencyOf(code)
      expect(code).toMatch(/^[A-Z]{3}$/)
      expect([0, 2, 3, 4]).toContain(exponent)
      expect(name.zh, code).toMatch(/\p{Script=Han}/u)
      expect(name.en, code).toMatch(/^[\p{Script=Latin}ʻ .&()-]+$/u)
    }
    expect(currencyOf('CNY').exponent).toBe(2)
    expect(currencyOf('JPY').exponent).toBe(0)
    expect(currencyOf('KWD').exponent).toBe(3)
    expect(currencyOf('CLF').exponent).toBe(4)
  })

  it.each(LANGUAGES)('have signs that tell them apart (%s)', (language) => {
    const signs = codes.map((code) => currencySymbol(code, language))
    expect(new Set(signs).size).toBe(codes.length)
    // One sign beginning with another currency's would be read as that one.
    for (const a of signs) for (const b of signs) expect(a !== b && a.startsWith(b), `${a} ${b}`).toBe(false)
  })

  it('are told from what is none', () => {
    expect(isCurrencyCode('EUR')).toBe(true)
    for (const value of ['eur', 'EURO', '', 'toString', '__proto__', null, 156]) {
      expect(isCurrencyCode(value)).toBe(false)
    }
    expect(() => currencyOf('DEM')).toThrow(RangeError)
  })
})
