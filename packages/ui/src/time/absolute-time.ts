import type { Instant, Language, LocalDate } from '@mendline/domain'

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

/** The moment in the reader's zone: '2026年7月1日周三 08:30', 'Wed, 1 Jul 2026, 08:30'. */
export function absoluteTime(instant: Instant, language: Language): string {
  return formatter(language, {
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}

/** Short, for table cells: '07/01 08:30' with the year only where it is not this one. */
export function shortTime(instant: Instant, language: Language, now = Date.now()): string {
  const moment = new Date(instant)
  const thisYear = moment.getFullYear() === new Date(now).getFullYear()
  return formatter(language, {
    ...(thisYear ? {} : { year: 'numeric' }),
    month: language === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment)
}

/** Only month and day as paper forms write them, where there is no room for more: '07-01'. */
export function shortDay(instant: Instant): string {
  const moment = new Date(instant)
  return [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** A calendar day of no zone: '2026年7月1日', '1 Jul 2026'. */
export function dateText(date: LocalDate, language: Language): string {
  return formatter(language, {
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}
