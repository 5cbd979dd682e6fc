import type { Bilingual, Instant } from '@mendline/domain'
import { messages as en } from '../../i18n/domain.en'
import { messages as zh } from '../../i18n/domain.zh'

type Lists = typeof zh
export type ListName = keyof Lists

/** A value of one of the domain's closed lists in both languages: paper does not know its reader. */
export function both<L extends ListName>(list: L, value: keyof Lists[L] & string): Bilingual {
  const words = (lists: { readonly [K in ListName]: object }) =>
    (lists[list] as Readonly<Record<string, string>>)[value] ?? value
  return { zh: words(zh), en: words(en) }
}

/** The answers of a closed list, to be ticked. */
export function options<L extends ListName, V extends keyof Lists[L] & string>(
  list: L,
  values: readonly V[],
) {
  return values.map((value) => ({ value, text: both(list, value) }))
}

export const YES_NO = [
  { value: 'YES', text: { zh: '是', en: 'yes' } },
  { value: 'NO', text: { zh: '否', en: 'no' } },
] as const
export const yesNo = (value: boolean | null): 'YES' | 'NO' | null =>
  value === null ? null : value ? 'YES' : 'NO'

export const PASS_FAIL = [
  { value: 'PASS', text: { zh: '合格', en: 'pass' } },
  { value: 'FAIL', text: { zh: '不合格', en: 'fail' } },
] as const
export const passFail = (value: boolean | null): 'PASS' | 'FAIL' | null =>
  value === null ? null : value ? 'PASS' : 'FAIL'

const two = (value: number) => String(value).padStart(2, '0')

/** The day of a moment in the reader's zone, as it is written on forms: '2026-07-01'. */
export function dayOf(at: Instant): string {
  const moment = new Date(at)
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Day and time: '2026-07-01 08:30'. */
export function momentOf(at: Instant): string {
  const moment = new Date(at)
  return `${dayOf(at)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
