import { formatAmount, isNegative, isZero, subtract, type Money } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { percentChange } from './change'

interface ChangeTextProps {
  readonly now: Money
  /** The same in the period before; null where none is compared with. */
  readonly before: Money | null
}

/** How much more or less than in the period before. Without a colour: more cost is not always bad news. */
export function ChangeText({ now, before }: ChangeTextProps) {
  const { t } = useTranslation('finance')
  if (before === null) return <span className="ml-secondary">–</span>
  const difference = subtract(now, before)
  if (isZero(difference)) return <span className="ml-secondary">{t('change.none')}</span>
  const up = !isNegative(difference)
  const percent = percentChange(now, before)
  return (
    <span className="finance-change">
      <span aria-hidden>{up ? '▲' : '▼'}</span> {up ? '+' : ''}
      {formatAmount(difference)} <span className="ml-secondary">{percent ?? t('change.new')}</span>
    </span>
  )
}
