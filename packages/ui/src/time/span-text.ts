import type { Language } from '@mendline/domain'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const UNITS = {
  zh: { minute: ' 分钟', hour: ' 小时', day: ' 天', lessThanMinute: '不到 1 分钟' },
  en: { minute: ' min', hour: ' h', day: ' d', lessThanMinute: 'under 1 min' },
} as const

/** A span of milliseconds in its largest unit, rounded down: '12 分钟', '3 h', '2 d'. Its sign is ignored. */
export function spanText(milliseconds: number, language: Language): string {
  const span = Math.abs(milliseconds)
  const unit = UNITS[language]
  if (span < MINUTE) return unit.lessThanMinute
  if (span < HOUR) return `${Math.floor(span / MINUTE)}${unit.minute}`
  if (span < 2 * DAY) return `${Math.floor(span / HOUR)}${unit.hour}`
  return `${Math.floor(span / DAY)}${unit.day}`
}
