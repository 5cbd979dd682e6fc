import { kindOfCost, type CostMeasure } from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField, type Option } from '../fields/choice-fields'
import { CostCategoryField } from '../fields/cost-category-field'
import type { FieldLabel } from '../fields/labels'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { PersonField } from '../fields/person-field'
import { DateField, TextField, WholeField } from '../fields/text-fields'
import { today } from '../../../today'
import { amountOfLine, measureOf, type CostLine } from './cost-line'

interface CostLineFieldsProps {
  readonly path: (field: string) => (string | number)[]
  readonly line: CostLine
  readonly units: readonly Option<string>[]
}

/** What the quantity is of, by how the category is counted. */
const COUNTED: Readonly<Partial<Record<CostMeasure, FieldLabel>>> = {
  PIECE: 'quantity',
  JOURNEY: 'costJourneys',
  NIGHT: 'costNights',
  DAY: 'costDays',
  HOUR: 'costHours',
}

/** One cost: what it is decides what it is computed from. */
export function CostLineFields({ path, line, units }: CostLineFieldsProps) {
  const { t } = useTranslation('step-form')
  const measure = measureOf(line)
  const counted = measure === null ? undefined : COUNTED[measure]
  const { currency } = line
  const amount = amountOfLine(line)
  const travels = line.category !== null && kindOfCost(line.category) === 'TRAVEL'
  return (
    <>
      <div className="step-row">
        <CostCategoryField name={path('category')} label="costCategory" />
        <TextField name={path('description')} label="costDescription" />
      </div>
      {measure !== null && (
        <div className="step-row">
          <CurrencyField name={path('currency')} label="currency" />
          {counted !== undefined && <TextField name={path('quantity')} label={counted} />}
          <AmountField
            name={path('unitPrice')}
            label={measure === 'AMOUNT' ? 'amount' : measure === 'WEAR' ? 'costPrice' : 'unitPrice'}
            currency={currency}
          />
          {measure === 'WEAR' && (
            <>
              <AmountField name={path('residualValue')} label="residualValue" currency={currency} />
              <WholeField
                name={path('usefulLifeMonths')}
                label="usefulLifeMonths"
                suffix={t('unitOf.months')}
              />
              <WholeField name={path('daysUsed')} label="daysUsed" suffix={t('unitOf.days')} />
            </>
          )}
          <DateField name={path('incurredOn')} label="incurredOn" max={today()} />
        </div>
      )}
      {measure !== null && measure !== 'AMOUNT' && amount !== null && (
        <p className="step-total">
          {t('costs.comesTo')} <MoneyText money={amount} />
        </p>
      )}
      {measure !== null && (
        <div className="step-row">
          {line.category === 'PART' && (
            <TextField name={path('partNumber')} label="partNumber" required={false} mono />
          )}
          {travels ? (
            <PersonField name={path('personId')} label="costPerson" required={false} known={line.person} />
          ) : (
            measure !== 'WEAR' && <TextField name={path('supplier')} label="supplier" required={false} />
          )}
          {measure !== 'HOUR' && measure !== 'WEAR' && (
            <TextField name={path('voucher')} label="voucher" required={false} />
          )}
          {units.length > 1 && (
            <ChoiceField name={path('unitId')} label="unit" required={false} asList options={units} />
          )}
        </div>
      )}
      {measure !== null && <AttachmentField name={path('files')} label="evidence" required={false} />}
    </>
  )
}
