import {
  addDays,
  amountOf,
  fieldError,
  LANGUAGES,
  notPastDay,
  percentOf,
  quotedLines,
  readEstimate,
  readFees,
  requiredText,
  textOrNull,
  type CostCategory,
  type Language,
} from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  blankEstimate,
  estimateAmount,
  estimateInput,
  estimateValueOf,
  filledLines,
  type EstimateValue,
} from '../../../estimate/estimate-line'
import { EstimateLines } from '../../../estimate/estimate-lines'
import type { EstimateLineInput, StepFormTermsQuery } from '../../../gql/graphql'
import { ChoiceField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { LinesField } from '../fields/lines-field'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { today } from '../../../today'
import { Total } from '../fields/total'
import { useFormHand } from '../form/form-context'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { FeeFields } from './fee-fields'
import { feesInput, feesValue, type FeesValue } from './fees'
import { sharesText } from './shares-text'
import { QUOTE, TERMS_FACTS } from './terms.operations'

type TermsCase = NonNullable<StepFormTermsQuery['repairCase']>

interface Values {
  readonly estimate: readonly EstimateValue[]
  readonly markup: string
  readonly currency: string | null
  readonly language: Language | null
  readonly validUntil: string | null
  readonly lines: readonly { readonly description: string; readonly amount: string }[]
  readonly byRates: boolean
  readonly fees: FeesValue
  readonly terms: string
  readonly note: string
}

/** How long a quotation holds unless FINANCE says otherwise, in days. */
const HOLDS_FOR = 30
const BLANK = { description: '', amount: '' }

/** W4.6: what the repair is expected to cost, and the quotation made from it. */
export const quoteRepair = defineStepForm({ facts: TERMS_FACTS, Form: Quote })

function Quote({ repairCase }: { readonly repairCase: TermsCase }) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const before = repairCase.quotations.at(-1)
  const decision = repairCase.responsibilityDecisions.at(-1)
  const base = repairCase.costsToState.currency
  return (
    <StepForm
      command={QUOTE}
      versioned
      defaults={
        {
          estimate: (repairCase.costEstimates.at(-1)?.lines ?? []).map(estimateValueOf),
          markup: '0',
          currency: before?.currency ?? 'CNY',
          language: before?.language ?? (repairCase.region === 'DOMESTIC' ? 'zh' : 'en'),
          validUntil: addDays(today(), HOLDS_FOR),
          lines: before?.lines.map(({ description, amount }) => ({ description, amount })) ?? [BLANK],
          byRates: before?.fees != null,
          fees: feesValue(before?.fees, decision?.customerShare ?? 100),
          terms: before?.terms ?? '',
          note: before?.note ?? '',
        } satisfies Values
      }
      required={({ estimate }: Values) => [
        'currency',
        'language',
        'validUntil',
        ...estimate.map((_, i) => `estimate.${String(i)}.category`),
      ]}
      toInput={({ estimate, currency, validUntil, lines, note, ...values }: Values) => ({
        estimate: estimate.map((line) => estimateInput({ ...line, category: given(line.category) })),
        currency: given(currency),
        language: values.language,
        validUntil: given(validUntil),
        lines: lines.map((line) => ({ description: line.description.trim(), amount: line.amount.trim() })),
        fees: values.byRates ? feesInput(values.fees) : null,
        terms: textOrNull(values.terms),
        note: textOrNull(note),
      })}
      check={({ estimate, fees, currency, validUntil, lines }) => [
        ...(estimate?.length ? readEstimate('estimate', estimate.map(written)).errors : []),
        ...notPastDay('validUntil', validUntil, today()),
        ...(lines.length === 0 ? [fieldError('REQUIRED', 'lines')] : []),
        ...lines.flatMap(({ description, amount }, i) => [
          ...requiredText(`lines.${i}.description`, description, 500),
          ...amountOf(`lines.${i}.amount`, amount, currency, 'ZERO').errors,
        ]),
        ...(fees == null ? [] : readFees('fees', fees as ReturnType<typeof feesInput>, currency).errors),
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
          <EstimateLines name="estimate" lines={values.estimate} currency={base} />
          <SimilarCases repairCase={repairCase} lines={values.estimate} currency={base} />
          <div className="step-row">
            <CurrencyField name="currency" label="currency" />
            <DateField name="validUntil" label="validUntil" min={today()} />
            <ChoiceField
              name="language"
              label="quotationLanguage"
              options={LANGUAGES.map((value) => ({ value, text: t(`quote.language.${value}`) }))}
            />
          </div>
          <FromEstimate values={values} language={language} />
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
          <FeeFields currency={values.currency} byRates={values.byRates} />
          <AreaField name="terms" label="quotationTerms" required={false} />
          <AreaField name="note" label="note" required={false} />
        </>
      )}
    </StepForm>
  )
}

/** The optional fields of an input, as the domain computes with them. */
const written = (line: EstimateLineInput) => ({
  ...line,
  quantity: line.quantity ?? null,
  residualValue: line.residualValue ?? null,
  usefulLifeMonths: line.usefulLifeMonths ?? null,
  daysUsed: line.daysUsed ?? null,
})

interface SimilarCasesProps {
  readonly repairCase: TermsCase
  readonly lines: readonly EstimateValue[]
  readonly currency: string
}

/** What confirmed cases of the model cost, to estimate from; categories that stand there already are left out. */
function SimilarCases({ repairCase, lines, currency }: SimilarCasesProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const hand = useFormHand()
  const there = new Set<CostCategory | null>(lines.map(({ category }) => category))
  const left = repairCase.estimateSuggestions.filter(({ category }) => !there.has(category))
  if (left.length === 0) return null
  const added = left.map(({ category, amount }): EstimateValue => ({
    ...blankEstimate(currency),
    // What is worn by use cannot be told apart in a median: it is estimated as use.
    category: category === 'DEPRECIATION' ? 'TOOL_USE' : category,
    description: t(`domain:costCategory.${category}`),
    quantity: '1',
    unitPrice: amount.amount,
  }))
  return (
    <p>
      <Button size="small" onClick={() => hand.set([['estimate'], [...filledLines(lines), ...added]])}>
        {t('quote.similar', { count: Math.max(...left.map(({ cases }) => cases)) })}
      </Button>
    </p>
  )
}

/** Makes the lines of the quotation anew, from the estimate with a percentage on top. */
function FromEstimate({ values, language }: { readonly values: Values; readonly language: Language }) {
  const { t } = useTranslation('step-form')
  const hand = useFormHand()
  const lines = filledLines(values.estimate).flatMap((line) => {
    const amount = estimateAmount(line)
    return amount === null ? [] : [{ description: line.description, ...amount }]
  })
  const { percent } = percentOf('', values.markup)
  const { currency } = values
  const foreign = lines.some((line) => line.currency !== currency)
  if (lines.length === 0 || currency === null) return null
  return (
    <div className="step-row" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <TextField name="markup" label="markup" hint={foreign ? t('quote.foreign') : undefined} />
      <div className="step-beside">
        <Button
          disabled={percent === null}
          onClick={() => hand.set([['lines'], quotedLines(lines, currency, percent ?? '0')])}
        >
          {t('quote.fromEstimate')}
        </Button>
      </div>
    </div>
  )
}
