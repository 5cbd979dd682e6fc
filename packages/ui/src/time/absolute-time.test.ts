import { describe, expect, it } from 'vitest'
import { absoluteTime, dateText, monthText, shortDay, shortTime } from './absolute-time'

const moment = new Date(2026, 6, 1, 8, 5).toISOString()

describe('times in words', () => {
  it('writes the moment in full', () => {
    expect(absoluteTime(moment, 'zh')).toBe('2026年7月1日 08:05')
    expect(absoluteTime(moment, 'en')).toBe('1 Jul 2026, 08:05')
  })

  it('leaves the year out only where it is this one', () => {
    const inSameYear = new Date(2026, 11, 1).getTime()
    const aYearLater = new Date(2027, 0, 1).getTime()
    expect(shortTime(moment, 'zh', inSameYear)).toBe('7月1日 08:05')
    expect(shortTime(moment, 'en', inSameYear)).toBe('1 Jul, 08:05')
    expect(shortTime(moment, 'zh', aYearLater)).toBe(absoluteTime(moment, 'zh'))
    expect(shortTime(moment, 'en', aYearLater)).toBe(absoluteTime(moment, 'en'))
  })

  it('leaves the time out where there is no room', () => {
    expect(shortDay(moment)).toBe('07-01')
  })

  it('writes a day as that day in every zone', () => {
    expect(dateText('2026-07-01', 'zh')).toBe('2026年7月1日')
    expect(dateText('2026-07-01', 'en')).toBe('1 Jul 2026')
  })

  it('writes a month as a day is written', () => {
    expect(monthText('2026-07', 'zh')).toBe('2026年7月')
    expect(monthText('2026-07', 'en')).toBe('Jul 2026')
  })
})
