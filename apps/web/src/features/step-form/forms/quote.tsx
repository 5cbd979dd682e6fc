import { addDays, amountOf, fieldError, notPastDay, requiredText } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormTermsQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { LinesField } from '../fields/lines-field'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { today } from '../fields/today'
import { Total } from '../fields/total'
import { given, textOrNull } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { sharesText } from './shares-text'
import { QUOTE, TERMS_FACTS } from './terms.operations'

type TermsCase = NonNullable<StepFormTermsQuery['repairCase']>

interface Values {
  readonly currency: string | null
  readonly validUntil: string | null
  readonly lines: readonly { readonly description: string; readonly amount: string }[]
  readonly note: string
}

/** How long a quotation holds unless FINANCE says otherwise, in days. */
const HOLDS_FOR = 30
const BLANK = { description: '', amount: '' }

/** W4.6: the quotation, from the estimated costs. */
export const quoteRepair = defineStepForm({ facts: TERMS_FACTS, Form: Quote })

function Quote({ repairCase }: { readonly repairCase: TermsCase }) {
  const { t } = useTranslation('step-form')
  const before = repairCase.quotations.at(-1)
  const decision = repairCase.responsibilityDecisions.at(-1)
  return (
    <StepForm
      command={QUOTE}
      versioned
      defaults={
        {
          currency: before?.currency ?? 'CNY',
          validUntil: addDays(today(), HOLDS_FOR),
          lines: before?.lines.map(({ description, amount }) => ({ description, amount })) ?? [BLANK],
          note: before?.note ?? '',
        } satisfies Values
      }
      required={() => ['currency', 'validUntil']}
      toInput={({ currency, validUntil, lines, note }: Values) => ({
        currency: given(currency),
        validUntil: given(validUntil),
        lines: lines.map((line) => ({ description: line.description.trim(), amount: line.amount.trim() })),
        note: textOrNull(note),
      })}
      check={({ currency, validUntil, lines }) => [
        ...notPastDay('validUntil', validUntil, today()),
        ...(lines.length === 0 ? [fieldError('REQUIRED', 'lines')] : []),
        ...lines.flatMap(({ description, amount }, i) => [
          ...requiredText(`lines.${i}.description`, description, 500),
          ...amountOf(`lines.${i}.amount`, amount, currency, 'ZERO').errors,
        ]),
      ]}
    >
      {(values: Values) => (
        <>
          <FactList
            lines={[
              { label: t('fact.complaint'), value: repairCase.description },
              { label: t('fact.units'), value: t('fact.unitCount', { count: repairCase.quantity }) },
              {
                label: t('fact.shares'),
                value: decision && sharesText(t, decision),
              },
            ]}
          />
          <div className="step-row">
            <CurrencyField name="currency" label="currency" />
            <DateField name="validUntil" label="validUntil" min={today()} />
          </div>
          <LinesField
            name="lines"
            legend={t('lines.quotation')}
            addLabel={t('lines.addItem')}
            blank={() => BLANK}
            least={1}
          >
            {(path) => (
              <div className="step-row step-row-amount">
                <TextField name={path('description')} label="itemDescription" />
                <AmountField name={path('amount')} label="amount" currency={values.currency} />
              </div>
            )}
          </LinesField>
          <Total amounts={values.lines.map((line) => line.amount)} currency={values.currency} />
          <AreaField name="note" label="note" required={false} />
        </>
      )}
    </StepForm>
  )
}
