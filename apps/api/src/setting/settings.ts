import {
  DEFAULT_WORK_HOURS,
  err,
  fieldError,
  isLocalDate,
  isWorkHours,
  ok,
  type Bilingual,
  type CalendarException,
  type FieldError,
  type Instant,
  type Result,
  type WorkHours,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { Setting } from './setting.entity'

/** One thing an administrator can set: how it is written, read and explained. */
export interface SettingKind<T> {
  readonly name: Bilingual
  readonly hint: Bilingual
  readonly default: T
  read(text: string): Result<T, FieldError>
  write(value: T): string
}

/** Everything that can be set while the server runs; what concerns the machine is in env.ts. */
export const SETTINGS = {
  BATCH_THRESHOLD: whole({
    name: { zh: '批量起点', en: 'Batch threshold' },
    hint: {
      zh: '数量超过此数的个案按批量处理；已登记的个案不受影响。',
      en: 'Cases of more units than this count as a batch; cases already registered keep theirs.',
    },
    default: 10,
    min: 1,
    max: 10_000,
  }),
  WORK_HOURS: {
    name: { zh: '工作时间', en: 'Working hours' },
    hint: { zh: '例如 08:30-12:00 13:30-18:00', en: 'For example 08:30-12:00 13:30-18:00' },
    default: DEFAULT_WORK_HOURS,
    read: readWorkHours,
    write: (hours: WorkHours) => hours.map(({ from, to }) => `${from}-${to}`).join(' '),
  },
  HOLIDAYS: {
    name: { zh: '节假日与调休', en: 'Holidays and moved workdays' },
    hint: {
      zh: '优先于国家公布的日历，例如 2027-02-06 off 2027-02-14 on（off 休息，on 上班）',
      en: 'These win over the published Chinese calendar, for example 2027-02-06 off 2027-02-14 on',
    },
    default: [] as readonly CalendarException[],
    read: readHolidays,
    write: (days: readonly CalendarException[]) =>
      days.map(({ date, working }) => `${date} ${working ? 'on' : 'off'}`).join(' '),
  },
  COMPANY_NAME_ZH: text({
    name: { zh: '公司中文名称', en: 'Company name in Chinese' },
    hint: { zh: '印在表单上方。', en: 'Printed at the head of forms.' },
  }),
  COMPANY_NAME_EN: text({
    name: { zh: '公司英文名称', en: 'Company name in English' },
    hint: { zh: '印在表单上方。', en: 'Printed at the head of forms.' },
  }),
} satisfies Record<string, SettingKind<unknown>>

export type SettingKey = keyof typeof SETTINGS
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]

export type Settings = { readonly [K in SettingKey]: (typeof SETTINGS)[K]['default'] }

const KINDS: Readonly<Record<SettingKey, SettingKind<unknown>>> = SETTINGS

/** All settings as they are now, defaults included, in one statement. */
export async function readSettings(manager: EntityManager): Promise<Settings> {
  return settingsOf(await manager.find(Setting))
}

/** The same from what is written. */
export function settingsOf(rows: readonly Setting[]): Settings {
  const written = new Map(rows.map(({ key, value }) => [key, value]))
  const values = SETTING_KEYS.map((key) => [key, valueOf(KINDS[key], written.get(key))])
  return Object.fromEntries(values) as Settings
}

/** The value of one setting; a stored one that a newer version no longer accepts counts as not set. */
function valueOf<T>(kind: SettingKind<T>, stored: string | undefined): T {
  const result = stored === undefined ? null : kind.read(stored)
  return result?.ok ? result.value : kind.default
}

/** How the setting is written where nobody has set it. */
export function defaultText(key: SettingKey): string {
  return KINDS[key].write(KINDS[key].default)
}

/** Sets one setting; errors are at `value`. Returns it as it is now written. */
export async function setSetting(
  manager: EntityManager,
  key: SettingKey,
  value: string,
  by: { userId: string | null; at: Instant },
): Promise<Result<Setting, FieldError>> {
  const kind = KINDS[key]
  const result = kind.read(value.trim())
  if (!result.ok) return result
  const setting = { key, value: kind.write(result.value), updatedAt: by.at, updatedById: by.userId }
  await manager.upsert(Setting, setting, ['key'])
  return ok(manager.create(Setting, setting))
}

function whole(kind: {
  name: Bilingual
  hint: Bilingual
  default: number
  min: number
  max: number
}): SettingKind<number> {
  return {
    ...kind,
    read: (text) => {
      const value = Number(text)
      if (!/^-?\d+$/.test(text)) return err(fieldError('NOT_WHOLE', 'value'))
      if (value < kind.min) return err(fieldError('TOO_SMALL', 'value', { min: kind.min }))
      if (value > kind.max) return err(fieldError('TOO_LARGE', 'value', { max: kind.max }))
      return ok(value)
    },
    write: String,
  }
}

const MAX_TEXT = 200

function text(kind: { name: Bilingual; hint: Bilingual }): SettingKind<string> {
  return {
    ...kind,
    default: '',
    read: (value) =>
      value.length > MAX_TEXT
        ? err(fieldError('TOO_LONG', 'value', { max: MAX_TEXT, length: value.length }))
        : ok(value),
    write: (value) => value,
  }
}

function readWorkHours(value: string): Result<WorkHours, FieldError> {
  const hours = value.split(/[\s,;]+/).map((span) => {
    const [from = '', to = ''] = span.split('-')
    return { from, to }
  })
  return isWorkHours(hours) ? ok(hours) : err(fieldError('NOT_A_TIME_OF_DAY', 'value'))
}

function readHolidays(value: string): Result<CalendarException[], FieldError> {
  const days = [...value.matchAll(/(\S+)\s+(\S+)/g)].map(([, date = '', word = '']) => ({ date, word }))
  const words = value.split(/\s+/).filter(Boolean).length
  const valid =
    words === days.length * 2 && days.every(({ date, word }) => isLocalDate(date) && /^(on|off)$/.test(word))
  if (!valid || days.length > 1000) return err(fieldError('NOT_A_DATE', 'value'))
  return ok(days.map(({ date, word }) => ({ date, working: word === 'on' })))
}
