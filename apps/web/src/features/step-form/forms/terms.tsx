import {
  amountOf,
  feeText,
  fieldError,
  money,
  notFutureDay,
  readFees,
  reasonWhen,
  textOrNull,
  type FeeStandard,
  type SignatureOutcome,
} from '@mendline/domain'
import { MoneyText, useUi } from '@mendline/ui'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormTermsQuery } from '../../../gql/graphql'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { AreaField, DateField } from '../fields/text-fields'
import { today } from '../../../today'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import type { UploadedFile } from '../../../server/upload'
import { FeeFields } from './fee-fields'
import { feesInput, feesValue, type FeesValue } from './fees'
import { DRAFT_TERMS, REVIEW_TERMS, SIGN_TERMS, TERMS_FACTS } from './terms.operations'

type TermsCase = NonNullable<StepFormTermsQuery['repairCase']>

interface TermsProps {
  readonly repairCase: TermsCase
}

interface DraftValues {
  readonly byRates: boolean
  readonly fees: FeesValue
  readonly feeStandard: string
  readonly settlementMethod: string
  readonly qualityResponsibility: string
  readonly amount: string
  readonly currency: string | null
}

/** W5.3: the terms; from the quotation, or from the draft that was sent back. */
export const draftTerms = defineStepForm({ facts: TERMS_FACTS, Form: DraftTerms })

function DraftTerms({ repairCase }: TermsProps) {
  const { t } = useTranslation('step-form')
  const quotation = repairCase.quotations.at(-1)
  const before = repairCase.serviceAgreements.at(-1)
  const review = repairCase.termsReviews.at(-1)
  const known = before === undefined ? quotation?.fees : before.fees
  const fee =
    before === undefined
      ? quotation && money(quotation.total, quotation.currency).amount
      : money(before.amount, before.currency).amount
  return (
    <StepForm
      command={DRAFT_TERMS}
      versioned
      defaults={
        {
          byRates: known != null,
          fees: feesValue(known, repairCase.responsibilityDecisions.at(-1)?.customerShare ?? 100),
          feeStandard: before?.feeStandard ?? '',
          settlementMethod: before?.settlementMethod ?? '',
          qualityResponsibility: before?.qualityResponsibility ?? '',
          amount: fee ?? '',
          currency: before?.currency ?? quotation?.currency ?? 'CNY',
        } satisfies DraftValues
      }
      required={({ byRates }: DraftValues) => [
        ...(byRates ? [] : ['feeStandard']),
        'settlementMethod',
        'qualityResponsibility',
        'amount',
        'currency',
      ]}
      toInput={({ byRates, fees, ...values }: DraftValues) => ({
        fees: byRates ? feesInput(fees) : null,
        feeStandard: textOrNull(values.feeStandard),
        settlementMethod: values.settlementMethod.trim(),
        qualityResponsibility: values.qualityResponsibility.trim(),
        amount: values.amount.trim(),
        currency: given(values.currency),
      })}
      check={({ fees, amount, currency }) => [
        ...(fees == null ? [] : readFees('fees', fees as FeeStandard, currency).errors),
        ...amountOf('amount', amount, currency).errors,
      ]}
    >
      {({ byRates, currency }: DraftValues) => (
        <>
          {review?.outcome === 'REJECTED' && (
            <Alert type="warning" showIcon title={t('terms.sentBack')} description={review.reason} />
          )}
          <FactList
            lines={[
              {
                label: t('fact.quotation'),
                value: quotation && (
                  <MoneyText money={{ amount: quotation.total, currency: quotation.currency }} />
                ),
              },
            ]}
          />
          <FeeFields currency={currency} byRates={byRates} />
          <AreaField name="feeStandard" label="feeStandard" required={!byRates} />
          <AreaField name="settlementMethod" label="settlementMethod" />
          <AreaField name="qualityResponsibility" label="qualityResponsibility" />
          <AmountField name="amount" label="feeAgreed" currency={currency} />
          <CurrencyField name="currency" label="currency" />
        </>
      )}
    </StepForm>
  )
}

/** The newest draft, for those who judge or sign it. */
function Terms({ repairCase }: TermsProps) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const draft = repairCase.serviceAgreements.at(-1)
  const quotation = repairCase.quotations.at(-1)
  if (draft === undefined) return null
  const { feeStandard, fees, settlementMethod, qualityResponsibility, amount, currency } = draft
  return (
    <FactList
      title={t('terms.title')}
      lines={[
        { label: t('fact.customer'), value: repairCase.customer.name },
        { label: t('field.feeAgreed'), value: <MoneyText money={{ amount, currency }} /> },
        {
          label: t('fact.quotation'),
          value: quotation && <MoneyText money={{ amount: quotation.total, currency: quotation.currency }} />,
        },
        {
          label: t('fees.legend'),
          value: fees && (
            <ul className="step-plain-list">
              {feeText(fees, currency, language).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        },
        { label: t('field.feeStandard'), value: feeStandard },
        { label: t('field.settlementMethod'), value: settlementMethod },
        { label: t('field.qualityResponsibility'), value: qualityResponsibility },
      ]}
    />
  )
}

/** W5.3: FINANCE approves the terms, or sends them back with a reason. */
export const reviewTerms = defineStepForm({ facts: TERMS_FACTS, Form: ReviewTerms })

function ReviewTerms({ repairCase }: TermsProps) {
  return (
    <FlatForm
      command={REVIEW_TERMS}
      versioned
      defaults={{ outcome: null, reason: null }}
      fields={[
        { name: 'outcome', label: 'decision', kind: 'choice', list: 'review' },
        { name: 'reason', kind: 'area', optional: ({ outcome }) => outcome !== 'REJECTED' },
      ]}
    >
      <Terms repairCase={repairCase} />
    </FlatForm>
  )
}

interface SignValues {
  readonly outcome: SignatureOutcome | null
  readonly signedOn: string | null
  readonly copy: readonly UploadedFile[]
  readonly reason: string
  readonly cancelCase: boolean
}

/** W5.3: the signed copy, or the refusal; then the mode is decided again or the case cancelled. */
export const signTerms = defineStepForm({ facts: TERMS_FACTS, Form: SignTerms })

function SignTerms({ repairCase }: TermsProps) {
  const outcomes = useOptions('signature')
  return (
    <StepForm
      command={SIGN_TERMS}
      versioned
      defaults={{ outcome: 'SIGNED', signedOn: today(), copy: [], reason: '', cancelCase: false }}
      required={() => ['outcome']}
      toInput={({ outcome, signedOn, copy, reason, cancelCase }) =>
        outcome === 'REFUSED'
          ? { outcome, signedOn: null, attachmentId: null, reason: textOrNull(reason), cancelCase }
          : {
              outcome: given(outcome),
              signedOn,
              attachmentId: copy[0]?.id ?? null,
              reason: null,
              cancelCase: false,
            }
      }
      check={({ outcome, signedOn, attachmentId, reason }) => [
        ...reasonWhen(outcome === 'REFUSED', 'reason', reason),
        ...notFutureDay('signedOn', signedOn, today()),
        ...(outcome === 'SIGNED' && signedOn == null ? [fieldError('REQUIRED', 'signedOn')] : []),
        ...(outcome === 'SIGNED' && attachmentId == null
          ? [fieldError('ATTACHMENT_REQUIRED', 'attachmentId')]
          : []),
      ]}
      place={(path) => (path[0] === 'attachmentId' ? ['copy'] : path)}
    >
      {({ outcome }: SignValues) => (
        <>
          <Terms repairCase={repairCase} />
          <ChoiceField name="outcome" label="signature" options={outcomes} />
          {outcome === 'SIGNED' && (
            <>
              <DateField name="signedOn" label="signedOn" max={today()} />
              <AttachmentField name="copy" label="signedCopy" multiple={false} />
            </>
          )}
          {outcome === 'REFUSED' && (
            <>
              <AreaField name="reason" label="reason" />
              <TickField name="cancelCase" label="cancelCase" />
            </>
          )}
        </>
      )}
    </StepForm>
  )
}
