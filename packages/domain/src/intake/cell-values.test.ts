import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInstant, isLocalDate } from '../instant'
import {
  guard,
  parseChannel,
  parseDay,
  parseKind,
  parseMoment,
  parseQuantity,
  parseRegion,
  parseSerials,
  parseUrgency,
  unguard,
} from './cell-values'
import { countryOf, COUNTRIES, regionOfCountry } from './country'

describe('days', () => {
  test.each([
    ['2026-07-01', '2026-07-01'],
    ['2026/7/1', '2026-07-01'],
    ['2026.07.01', '2026-07-01'],
    ['2026年7月1日', '2026-07-01'],
    ['2026 年 7 月 1 日', '2026-07-01'],
    ['２０２６－０７－０１', '2026-07-01'],
    ['20260701', '2026-07-01'],
    ['1.7.2026', '2026-07-01'],
    ['1 Jul 2026', '2026-07-01'],
    ['01-July-2026', '2026-07-01'],
    ['Jul 1, 2026', '2026-07-01'],
    ['46204', '2026-07-01'],
    ['46204.35', '2026-07-01'],
    ['2026-02-30', null],
    ['13/13/2026', null],
    ['1 Foo 2026', null],
    ['1 anf 2026', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseDay(text, 'DAY_FIRST')).toBe(expected)
  })

  test('the order of day and month is asked for, not guessed', () => {
    expect(parseDay('03/04/2026', 'DAY_FIRST')).toBe('2026-04-03')
    expect(parseDay('03/04/2026', 'MONTH_FIRST')).toBe('2026-03-04')
    expect(parseDay('30/04/2026', 'MONTH_FIRST')).toBeNull()
  })
})

describe('moments', () => {
  test.each([
    ['2026-07-01', '2026-06-30T16:00:00.000Z'],
    ['2026-07-01 08:30', '2026-07-01T00:30:00.000Z'],
    ['2026/7/1 8:30:15', '2026-07-01T00:30:00.000Z'],
    ['2026年7月1日 8时30分', '2026-07-01T00:30:00.000Z'],
    ['1/7/2026 3:05 PM', '2026-07-01T07:05:00.000Z'],
    ['1/7/2026 12:05 AM', '2026-06-30T16:05:00.000Z'],
    ['2026-07-01T08:30:00Z', '2026-07-01T08:30:00.000Z'],
    ['2026-07-01 08:30:00.123+02:00', '2026-07-01T06:30:00.123Z'],
    ['2026-02-31T08:30:00Z', null],
    ['2026-07-01 25:00', null],
    ['2026-07-01 08:75', null],
    ['soon', null],
  ])('%s', (text, expected) => {
    expect(parseMoment(text, 'DAY_FIRST', 'Asia/Shanghai')).toBe(expected)
  })
})

describe('counts and serial numbers', () => {
  test.each([
    ['3', 3],
    ['3.0', 3],
    ['３ 台', 3],
    ['1,200 pcs', 1200],
    ['12,00', null],
    ['2.5', null],
    ['-1', null],
    ['many', null],
    ['99999999999', null],
  ])('%s', (text, expected) => {
    expect(parseQuantity(text)).toBe(expected)
  })

  test('serial numbers by line, comma or semicolon', () => {
    expect(parseSerials('A1\nA2; A3、A4，A5 ,')).toEqual(['A1', 'A2', 'A3', 'A4', 'A5'])
  })
})

test('words of the trade in both languages', () => {
  expect([parseRegion('国内'), parseRegion('Overseas'), parseRegion('?')]).toEqual([
    'DOMESTIC',
    'OVERSEAS',
    null,
  ])
  expect([parseKind('返修'), parseKind('RMA'), parseKind('REPAIR')]).toEqual(['REPAIR', 'REPAIR', 'REPAIR'])
  expect([parseChannel('企业微信'), parseChannel('E-mail')]).toEqual(['WECHAT', 'EMAIL'])
  expect([parseUrgency('加急'), parseUrgency('Yes'), parseUrgency('普通')]).toEqual([
    'URGENT',
    'URGENT',
    'NORMAL',
  ])
})

test('countries by code and by name', () => {
  for (const name of ['USA', 'us', 'United States', '美国', '美國', 'U.S.A.'])
    expect(countryOf(name)).toBe('US')
  expect(countryOf('中国大陆')).toBe('CN')
  expect(countryOf('Atlantis')).toBeNull()
  expect(new Set(COUNTRIES).size).toBe(249)
  expect([regionOfCountry('CN'), regionOfCountry('DE')]).toEqual(['DOMESTIC', 'OVERSEAS'])
})

test('a formula gets its quote and loses it again', () => {
  for (const cell of ['=1+1', '+86 10', '-5', '@x']) {
    expect(guard(cell)).toBe(`'${cell}`)
    expect(unguard(guard(cell))).toBe(cell)
  }
  expect(guard('plain')).toBe('plain')
  expect(unguard("'tis")).toBe("'tis")
})

test('no text makes a reader throw or answer what is no date', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d年月日/:. -]{0,20}$/))
  fc.assert(
    fc.property(texts, (text) => {
      const date = parseDay(text, 'MONTH_FIRST')
      const moment = parseMoment(text, 'DAY_FIRST', 'Asia/Shanghai')
      const quantity = parseQuantity(text)
      countryOf(text)
      expect(date === null || isLocalDate(date)).toBe(true)
      expect(moment === null || isInstant(moment)).toBe(true)
      expect(quantity === null || Number.isSafeInteger(quantity)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
