import { isCurrencyCode, parseAmount, sum, type Money } from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import { useTranslation } from 'react-i18next'

interface TotalProps {
  readonly amounts: readonly string[]
  readonly currency: string | null
}

/** The sum of the amounts typed so far; those not yet readable count for nothing. */
export function Total({ amounts, currency }: TotalProps) {
  const { t } = useTranslation('step-form')
  if (!isCurrencyCode(currency)) return null
  const known = amounts.flatMap((amount): Money[] => {
    const parsed = parseAmount(amount, currency)
    return parsed.ok ? [parsed.value] : []
  })
  return (
    <p className="step-total">
      {t('total')} <MoneyText money={sum(known, currency)} />
    </p>
  )
}
