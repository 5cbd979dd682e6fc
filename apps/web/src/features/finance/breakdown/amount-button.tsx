import { formatAmount, isZero, type Money } from '@mendline/domain'

interface AmountButtonProps {
  /** Null where there is nothing. */
  readonly money: Money | null | undefined
  readonly onClick: () => void
}

/** An amount in a table, its currency named above, that opens the lines behind it; of nothing there are none. */
export function AmountButton({ money, onClick }: AmountButtonProps) {
  if (money == null || isZero(money)) return <span className="ml-secondary">–</span>
  return (
    <button type="button" className="finance-mark" onClick={onClick}>
      {formatAmount(money)}
    </button>
  )
}
