import {
  formatMoney,
  isCurrencyCode,
  measureOfCost,
  type CostCategory,
  type CostMeasure,
} from '@mendline/domain'
import { useUi } from '../context/ui-context'

interface CostBasisProps {
  readonly item: {
    readonly category: CostCategory
    readonly quantity?: string | null
    readonly unitPrice: string
    readonly residualValue?: string | null
    readonly usefulLifeMonths?: number | null
    readonly daysUsed?: number | null
    readonly currency: string
  }
}

const UNITS: Readonly<
  Record<'zh' | 'en', Readonly<Partial<Record<CostMeasure, readonly [string, string]>>>>
> = {
  zh: { JOURNEY: [' 张', ' 张'], NIGHT: [' 晚', ' 晚'], DAY: [' 天', ' 天'], HOUR: [' 小时', ' 小时'] },
  en: {
    JOURNEY: [' ticket', ' tickets'],
    NIGHT: [' night', ' nights'],
    DAY: [' day', ' days'],
    HOUR: [' hour', ' hours'],
  },
}

/** What a cost was computed from: 7.5 hours × ¥60.33. Nothing for an amount that stands on a voucher. */
export function CostBasis({ item }: CostBasisProps) {
  const { language } = useUi()
  if (!isCurrencyCode(item.currency)) return null
  const { category, quantity, unitPrice, currency } = item
  const price = formatMoney({ amount: unitPrice, currency }, language)
  const measure = measureOfCost(category)
  if (measure === 'AMOUNT') return null
  if (measure === 'WEAR') {
    const rest = formatMoney({ amount: item.residualValue ?? '0', currency }, language)
    const [months, days] = [String(item.usefulLifeMonths ?? 0), String(item.daysUsed ?? 0)]
    return language === 'zh'
      ? `（原值 ${price} − 残值 ${rest}）÷ ${months} 个月，使用 ${days} 天`
      : `(${price} when new − ${rest} residual) ÷ ${months} months, used ${days} ${days === '1' ? 'day' : 'days'}`
  }
  const [one, more] = UNITS[language][measure] ?? ['', '']
  const count = quantity ?? '1'
  return `${count}${count === '1' ? one : more} × ${price}`
}
