import type { Region } from '../department'
import {
  instantOf,
  instantOfClock,
  isClockTime,
  isLocalDate,
  localDateOfDayNumber,
  type Instant,
  type LocalDate,
} from '../instant'
import type { Channel, RequestKind, Urgency } from '../repair-case/vocabulary'
import type { DateOrder } from './intake-mapping'

/*
 * What cells say. Each reader is total: null where the text cannot be understood, never a guess.
 */

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
const MONTH_NAMED =
  /^(?:(\d{1,2})[-\s]([a-z]{3})[a-z]*\.?[-\s,]+(\d{4})|([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4}))$/i
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'
const SHEET_SERIAL = /^(\d{5})(?:\.\d+)?$/
/** Spreadsheets count days from here on; 1970-01-01 is their day 25569. */
const SHEET_EPOCH = 25_569

/** A calendar day as people and spreadsheets write it: 2026-07-01, 2026年7月1日, 20260701, 1.7.2026, 1 Jul 2026, 46204. */
export function parseDay(text: string, order: DateOrder): LocalDate | null {
  const plain = text.normalize('NFKC').trim()
  const yearFirst = YEAR_FIRST.exec(plain) ?? RUN_TOGETHER.exec(plain)
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3])
  const last = YEAR_LAST.exec(plain)
  if (last) return order === 'DAY_FIRST' ? day(last[3], last[2], last[1]) : day(last[3], last[1], last[2])
  const named = MONTH_NAMED.exec(plain)
  if (named) {
    const at = MONTHS.indexOf((named[2] ?? named[4] ?? '').toLowerCase())
    if (at < 0 || at % 3 !== 0) return null
    return day(named[3] ?? named[6], String(at / 3 + 1), named[1] ?? named[5])
  }
  const serial = SHEET_SERIAL.exec(plain)
  if (serial) return localDateOfDayNumber(Number(serial[1]) - SHEET_EPOCH)
  return null
}

function day(year = '', month = '', dayOfMonth = ''): LocalDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isLocalDate(date) ? date : null
}

const WITH_ZONE = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i
const DAY_AND_TIME = /^(.*[\d日])[T\s]+(\d{1,2})[:：时](\d{2})(?:[:：分]\d{2}(?:\.\d+)?秒?)?分?\s*(AM|PM)?$/i

/** A moment: a day with a time of the clock in the zone, or an ISO time with its own zone; a day alone is its beginning. */
export function parseMoment(text: string, order: DateOrder, timeZone: string): Instant | null {
  const plain = text.normalize('NFKC').trim()
  const zoned = WITH_ZONE.exec(plain)
  if (zoned) {
    const milliseconds = isLocalDate(zoned[1]) ? Date.parse(plain.replace(' ', 'T')) : Number.NaN
    return Number.isNaN(milliseconds) ? null : instantOf(milliseconds)
  }
  const timed = DAY_AND_TIME.exec(plain)
  const date = parseDay(timed?.[1] ?? plain, order)
  if (date === null) return null
  const time = timed ? clockTime(Number(timed[2]), timed[3] ?? '', timed[4]) : '00:00'
  return isClockTime(time) ? instantOfClock(date, time, timeZone) : null
}

function clockTime(hour: number, minute: string, half: string | undefined): string {
  const afternoon = half?.toUpperCase() === 'PM'
  const of24 = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0)
  return `${String(of24).padStart(2, '0')}:${minute}`
}

const QUANTITY =
  /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?\s*(?:台|个|件|只|套|部|块|pcs?|pieces?|units?|ea|sets?)?\.?$/i

/** A count with or without its unit: 3, 3.0, 3 台, 1,200 pcs. */
export function parseQuantity(text: string): number | null {
  const match = QUANTITY.exec(text.normalize('NFKC').trim())
  return match?.[1] === undefined ? null : Number(match[1].replaceAll(',', ''))
}

/** Serial numbers in one cell: a line each, or with ; , 、 between them. Blank ones are left out. */
export function parseSerials(text: string): string[] {
  return parseList(text).filter((serial) => serial !== '')
}

/** The entries of a cell that goes along with serial numbers; blank ones keep their place. */
export function parseList(text: string): string[] {
  return text.split(/[;,、；，\n\r]+\s*/).map((entry) => entry.trim())
}

/** A spreadsheet would run '=1+1' as a formula, so exports write a quote before it: here it is taken off again. */
export function unguard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/** A cell as an export writes it: what a spreadsheet would run as a formula gets a quote in front. */
export function guard(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

type Words<T extends string> = Readonly<Record<T, string>>

const REGION_WORDS: Words<Region> = {
  DOMESTIC: '国内 境内 内销 domestic china home',
  OVERSEAS: '海外 国外 境外 外销 overseas abroad foreign international export',
}
const KIND_WORDS: Words<RequestKind> = {
  REPAIR: '维修 返修 修理 报修 保修 repair fix rma warranty',
  EXCHANGE: '换货 更换 exchange replacement replace swap',
  CREDIT: '退款 退货 credit refund',
  INSTALLATION: '安装 installation install setup',
  MAINTENANCE: '保养 维护 maintenance service',
  TRAINING: '培训 training',
  CONSULTATION: '咨询 consultation question enquiry inquiry',
  COMPLAINT: '投诉 complaint',
}
const CHANNEL_WORDS: Words<Channel> = {
  PHONE: '电话 来电 phone call telephone hotline',
  EMAIL: '邮件 邮箱 email mail',
  WECHAT: '微信 企业微信 wechat weixin wecom',
  WEBSITE: '网站 官网 website web online portal',
  SALES: '销售 业务 销售转达 sales',
  VISIT: '上门 来访 现场 visit onsite walkin',
  IMPORT: '导入 批量导入 import',
}
const URGENCY_WORDS: Words<Urgency> = {
  NORMAL: '普通 一般 正常 否 不紧急 中 低 normal low medium standard no regular',
  URGENT: '紧急 加急 特急 急 是 高 urgent high yes critical rush asap',
}

function reader<T extends string>(words: Words<T>): (text: string) => T | null {
  const known = new Map<string, T>()
  for (const value of Object.keys(words) as T[]) {
    for (const word of [value, ...words[value].split(' ')]) known.set(plainWord(word), value)
  }
  return (text) => known.get(plainWord(text)) ?? null
}

const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export const parseRegion = reader(REGION_WORDS)
export const parseKind = reader(KIND_WORDS)
export const parseChannel = reader(CHANNEL_WORDS)
export const parseUrgency = reader(URGENCY_WORDS)
