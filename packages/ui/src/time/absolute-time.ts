import type { Instant, Language, LocalDate, Month } from '@mendline/domain'

const TAGS = { zh: 'zh-CN', en: 'en-GB' } as const

// Making a formatter costs far more than using it, and a queue has hundreds of times.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(TAGS[language], options)
  formatters.set(key, made)
  return made
}

// A day, a month and a moment look alike wherever they are read: '2026年7月1日', '1 Jul 2026'.
const YEAR = { year: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const monthOf = (language: Language) => ({ month: language === 'zh' ? 'long' : 'short' }) as const
const dayOf = (language: Language) => ({ ...monthOf(language), day: 'numeric' }) as const

/** The moment in the reader's zone: '2026年7月1日 08:30', '1 Jul 2026, 08:30'. */
export function absoluteTime(instant: Instant, language: Language): string {
  return formatter(language, { ...YEAR, ...dayOf(language), ...CLOCK }).format(new Date(instant))
}

/** The same without the year where it is this one, for where there is little room: '7月1日 08:30'. */
export function shortTime(instant: Instant, language: Language, now = Date.now()): string {
  const moment = new Date(instant)
  const thisYear = moment.getFullYear() === new Date(now).getFullYear()
  return thisYear
    ? formatter(language, { ...dayOf(language), ...CLOCK }).format(moment)
    : absoluteTime(instant, language)
}

/** Only month and day as paper forms write them, where there is no room for more: '07-01'. */
export function shortDay(instant: Instant): string {
  const moment = new Date(instant)
  return [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** A calendar day of no zone: '2026年7月1日', '1 Jul 2026'. */
export function dateText(date: LocalDate, language: Language): string {
  const options = { ...YEAR, ...dayOf(language), timeZone: 'UTC' }
  return formatter(language, options).format(new Date(`${date}T00:00:00Z`))
}

/** '2026年7月', 'Jul 2026'. */
export function monthText(month: Month, language: Language): string {
  const options = { ...YEAR, ...monthOf(language), timeZone: 'UTC' }
  return formatter(language, options).format(new Date(`${month}-01T00:00:00Z`))
}
