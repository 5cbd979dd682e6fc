import type { Language, Money } from '@mendline/domain'

/** An amount in few characters for the end of a bar: '12.3万', '123K'. The exact one stands beside it in the table. */
export function compactMoney({ amount }: Money, language: Language): string {
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    notation: 'compact',
    maximumFractionDigits: 1,
  })
  return format.format(Number(amount))
}
