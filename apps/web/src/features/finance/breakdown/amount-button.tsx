import { formatMoney, isZero, type Money } from '@mendline/domain'
import { useUi } from '@mendline/ui'

interface AmountButtonProps {
  /** Null where there is nothing. */
  readonly money: Money | null | undefined
  readonly onClick: () => void
}

/** An amount that opens the lines behind it; of nothing there are none. */
export function AmountButton({ money, onClick }: AmountButtonProps) {
  const { language } = useUi()
  if (money == null || isZero(money)) return <span className="ml-secondary">–</span>
  return (
    <button type="button" className="finance-mark" onClick={onClick}>
      {formatMoney(money, language)}
    </button>
  )
}
