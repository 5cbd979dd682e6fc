import type { Language } from '../language'
import { formatMoney } from '../money'
import type { FeeStandard, TravelMeasure } from './fee-standard'

interface FeeWords {
  readonly labour: (amount: string) => string
  readonly parts: readonly [
    atList: string,
    above: (percent: string) => string,
    below: (percent: string) => string,
  ]
  readonly travel: Readonly<Record<TravelMeasure, (amount: string) => string>>
  readonly fixed: (amount: string) => string
  readonly share: (percent: string) => string
  readonly capped: string
}

const WORDS: Readonly<Record<Language, FeeWords>> = {
  zh: {
    labour: (amount) => `工时：${amount} / 小时`,
    parts: [
      '零件：按目录价',
      (percent) => `零件：目录价加 ${percent}%`,
      (percent) => `零件：目录价减 ${percent}%`,
    ],
    travel: { TRIP: (amount) => `差旅：${amount} / 次`, DAY: (amount) => `差旅：${amount} / 天` },
    fixed: (amount) => `固定服务费：${amount}`,
    share: (percent) => `客户支付上述费用的 ${percent}%`,
    capped: '不超过协议金额',
  },
  en: {
    labour: (amount) => `Work: ${amount} an hour`,
    parts: [
      'Parts: at list price',
      (percent) => `Parts: list price plus ${percent} %`,
      (percent) => `Parts: list price less ${percent} %`,
    ],
    travel: { TRIP: (amount) => `Travel: ${amount} a trip`, DAY: (amount) => `Travel: ${amount} a day` },
    fixed: (amount) => `Fixed service fee: ${amount}`,
    share: (percent) => `The customer pays ${percent} % of the above`,
    capped: 'Never more than the amount agreed',
  },
}

/** Rates as they come from elsewhere: what is missing is not charged. */
export type KnownFees = { readonly [Name in keyof FeeStandard]?: FeeStandard[Name] | null | undefined }

/** The rates in words, one a line. */
export function feeText(fees: KnownFees, currency: string, language: Language): readonly string[] {
  const words = WORDS[language]
  const money = (amount: string) => formatMoney({ amount, currency }, language)
  const percent = fees.customerPercent ?? 100
  return [
    fees.labourRate == null ? null : words.labour(money(fees.labourRate)),
    fees.partsPercent == null ? null : partsText(words, fees.partsPercent),
    fees.travelRate == null ? null : words.travel[fees.travelPer ?? 'DAY'](money(fees.travelRate)),
    fees.fixedFee == null ? null : words.fixed(money(fees.fixedFee)),
    percent < 100 ? words.share(String(percent)) : null,
    fees.capped === true ? words.capped : null,
  ].filter((line) => line !== null)
}

function partsText({ parts: [atList, above, below] }: FeeWords, percent: string): string {
  const value = Number(percent)
  if (value === 0) return atList
  return value > 0 ? above(percent) : below(percent.replace('-', ''))
}
