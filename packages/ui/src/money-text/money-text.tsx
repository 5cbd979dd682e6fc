import { formatMoney, type Money } from '@mendline/domain'
import { useUi } from '../context/ui-context'

interface MoneyTextProps {
  /** Null where no amount is known yet. */
  readonly money: Money | null
}

/** An amount with its currency, in tabular figures so that amounts under each other line up. */
export function MoneyText({ money }: MoneyTextProps) {
  const { language } = useUi()
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {money === null ? '–' : formatMoney(money, language)}
    </span>
  )
}
