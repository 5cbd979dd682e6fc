import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SEARCH_TERMS, queryTerms, searchTerms } from './search-terms'

function isFound(text: string, query: string): boolean {
  const terms = new Set(searchTerms(text))
  const asked = queryTerms(query)
  return asked.length > 0 && asked.every((term) => terms.has(term))
}

const han = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }) },
  // Extension B and the compatibility forms, which fold into others.
  { weight: 2, arbitrary: fc.integer({ min: 0x20000, max: 0x2a6df }) },
  { weight: 1, arbitrary: fc.integer({ min: 0xf900, max: 0xfa6d }) },
)
const hanRun = fc.array(
  han.map((code) => String.fromCodePoint(code)),
  { minLength: 2, maxLength: 20 },
)
const anyText = fc.string({ unit: 'binary', maxLength: 60 })

describe('search terms', () => {
  it('are pairs of Han characters, and one alone where it stands alone', () => {
    expect(searchTerms('屏幕不亮')).toEqual(['屏幕', '幕不', '不亮'])
    expect(searchTerms('坏，屏幕')).toEqual(['坏', '屏幕'])
    expect(searchTerms('2号机')).toEqual(['2', '号机'])
    expect(searchTerms('红红红')).toEqual(['红红'])
  })

  it('are words in small letters, folded', () => {
    expect(searchTerms('ＬＣＤ Panel, Café')).toEqual(['lcd', 'panel', 'café'])
    expect(searchTerms('Cafe\u0301')).toEqual(searchTerms('CAFÉ'))
    expect(searchTerms('and/or e-mail')).toEqual(['and', 'or', 'e', 'mail'])
    expect(searchTerms('电源PSU故障E05')).toEqual(['电源', 'psu', '故障', 'e05'])
  })

  it('take serial numbers whole and in parts', () => {
    expect(searchTerms('AB-12/3')).toEqual(['ab', 'ab12', 'ab123', '12', '123', '3'])
    for (const query of [
      'AB-12/3',
      'ab–12/3',
      'ＡＢ－１２／３',
      'ab123',
      'AB12/3',
      'AB-12',
      '12/3',
      'ab',
      '12',
    ]) {
      expect(isFound('序列号 AB-12/3，2025年出货', query), query).toBe(true)
    }
    for (const query of ['AB-13', 'B-12', 'AB-12/34', '1']) {
      expect(isFound('序列号 AB-12/3，2025年出货', query), query).toBe(false)
    }
    expect(isFound('SN:2024.07.A-00017.B', '2024.07.A-00017.B')).toBe(true)
    expect(isFound('a-1-b-2-c-3-d-4', 'a1b2c3d4')).toBe(true)
  })

  it('drop emoji, punctuation and characters nobody sees', () => {
    expect(searchTerms('😀👨‍👩‍👧 ❗️ — …  \u0000\ud800')).toEqual([])
    expect(searchTerms('坏😀了')).toEqual(['坏', '了'])
    expect(searchTerms('葛\u{e0100}城')).toEqual(['葛城'])
    expect(searchTerms('屏\u200b幕')).toEqual(['屏幕'])
    expect(searchTerms('')).toEqual([])
  })

  it('count rare characters as one, though they take two code units', () => {
    expect(searchTerms('𠮷野家')).toEqual(['𠮷野', '野家'])
    expect(searchTerms('𠮷')).toEqual(['𠮷'])
    expect(isFound('客户：𠀀𠀁公司', '𠀁公')).toBe(true)
    expect(isFound('客户：𠀀𠀁公司', '𠀀公')).toBe(false)
  })

  it('are bounded in number and length', () => {
    const long = Array.from({ length: 50_000 }, (_, n) =>
      String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
    ).join('')
    expect(searchTerms(long)).toHaveLength(MAX_SEARCH_TERMS)
    const word = 'x'.repeat(100_000)
    expect(searchTerms(word)).toEqual(['x'.repeat(64)])
    expect(isFound(word, word)).toBe(true)
    expect(searchTerms('a1-'.repeat(60_000)).length).toBeLessThanOrEqual(MAX_SEARCH_TERMS)
    expect(queryTerms(long).length).toBeLessThanOrEqual(64)
  })

  it('are clean whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const terms = searchTerms(text)
        expect(new Set(terms).size).toBe(terms.length)
        for (const term of terms) {
          expect(term).toMatch(/^[\p{L}\p{N}\p{M}\p{Script=Han}]+$/u)
          expect([...term].length).toBeLessThanOrEqual(64)
        }
        for (const term of queryTerms(text)) expect(terms).toContain(term)
      }),
      { numRuns: 1000 },
    )
  })

  it('find every text by itself and by any Han part of two characters or more', () => {
    fc.assert(
      fc.property(anyText, hanRun, anyText, fc.nat(), fc.nat(), (before, run, after, a, b) => {
        const text = `${before}${run.join('')}${after}`
        const from = a % (run.length - 1)
        const length = 2 + (b % (run.length - from - 1))
        const part = run.slice(from, from + length).join('')
        expect(isFound(text, part)).toBe(true)
        expect(isFound(text, text)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('find Han parts cut out across punctuation', () => {
    expect(isFound('客户反映花屏，无法开机。', '屏，无法开')).toBe(true)
    expect(isFound('客户反映花屏，无法开机。', '屏，无法关')).toBe(false)
  })

  it('ask for a character alone only when it is all there is', () => {
    expect(queryTerms('坏')).toEqual(['坏'])
    expect(queryTerms('屏 坏')).toEqual(['屏', '坏'])
    expect(queryTerms('屏 E05')).toEqual(['e05'])
    expect(queryTerms(' ，。😀')).toEqual([])
  })

  it('are the same for texts that look the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchTerms(text.normalize('NFD'))).toEqual(searchTerms(text.normalize('NFC')))
      }),
    )
  })
})
