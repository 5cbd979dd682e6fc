import { MoneyText } from '@mendline/ui'

interface AmountProps {
  readonly amount: string | null | undefined
  readonly currency: string | null | undefined
}

/** An amount of a list, where there is one. */
export function Amount({ amount, currency }: AmountProps) {
  return amount != null && currency != null ? <MoneyText money={{ amount, currency }} /> : null
}
