import { TRAVEL_MEASURES } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { AmountField } from '../fields/money-fields'
import { TextField, WholeField } from '../fields/text-fields'

interface FeeFieldsProps {
  readonly currency: string | null
  /** Whether they are asked for; the tick above them. */
  readonly byRates: boolean
}

/** The rates the customer pays by; the charge is then computed from what was done (W5.3). */
export function FeeFields({ currency, byRates }: FeeFieldsProps) {
  const { t } = useTranslation('step-form')
  return (
    <>
      <TickField name="byRates" label="byRates" hint={byRates ? undefined : t('fees.hint')} />
      {byRates && (
        <fieldset className="step-lines">
          <legend>{t('fees.legend')}</legend>
          <div className="step-row">
            <AmountField
              name={['fees', 'labourRate']}
              label="labourRate"
              required={false}
              currency={currency}
            />
            <TextField
              name={['fees', 'partsPercent']}
              label="partsPercent"
              required={false}
              hint={t('fees.partsHint')}
            />
            <AmountField name={['fees', 'fixedFee']} label="fixedFee" required={false} currency={currency} />
          </div>
          <div className="step-row">
            <AmountField
              name={['fees', 'travelRate']}
              label="travelRate"
              required={false}
              currency={currency}
            />
            <ChoiceField
              name={['fees', 'travelPer']}
              label="travelPer"
              options={TRAVEL_MEASURES.map((value) => ({ value, text: t(`fees.per.${value}`) }))}
            />
            <WholeField name={['fees', 'customerPercent']} label="customerPercent" suffix="%" />
          </div>
          <TickField name={['fees', 'capped']} label="capped" />
        </fieldset>
      )}
    </>
  )
}
