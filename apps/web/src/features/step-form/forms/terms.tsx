import {
  amountOf,
  money,
  fieldError,
  notFutureDay,
  reasonWhen,
  type SignatureOutcome,
} from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormTermsQuery } from '../../../gql/graphql'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField, DateField } from '../fields/text-fields'
import { today } from '../fields/today'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given, textOrNull } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import type { UploadedFile } from '../../../server/upload'
import { DRAFT_TERMS, REVIEW_TERMS, SIGN_TERMS, TERMS_FACTS } from './terms.operations'

type TermsCase = NonNullable<StepFormTermsQuery['repairCase']>

interface TermsProps {
  readonly repairCase: TermsCase
}

/** W5.3: the terms; from the quotation, or from the draft that was sent back. */
export const draftTerms = defineStepForm({ facts: TERMS_FACTS, Form: DraftTerms })

function DraftTerms({ repairCase }: TermsProps) {
  const { t } = useTranslation('step-form')
  const quotation = repairCase.quotations.at(-1)
  const before = repairCase.serviceAgreements.at(-1)
  const review = repairCase.termsReviews.at(-1)
  const fee =
    before === undefined
      ? quotation && money(quotation.total, quotation.currency).amount
      : money(before.amount, before.currency).amount
  return (
    <FlatForm
      command={DRAFT_TERMS}
      versioned
      defaults={{
        feeStandard: before?.feeStandard ?? null,
        settlementMethod: before?.settlementMethod ?? null,
        qualityResponsibility: before?.qualityResponsibility ?? null,
        amount: fee ?? null,
        currency: before?.currency ?? quotation?.currency ?? 'CNY',
      }}
      fields={[
        { name: 'feeStandard', kind: 'area' },
        { name: 'settlementMethod', kind: 'area' },
        { name: 'qualityResponsibility', kind: 'area' },
        { name: 'amount', label: 'feeAgreed', kind: 'amount', currency: ({ currency }) => currency },
        { name: 'currency', kind: 'currency' },
      ]}
      check={({ amount, currency }) => amountOf('amount', amount, currency).errors}
    >
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
    </FlatForm>
  )
}

/** The newest draft, for those who judge or sign it. */
function Terms({ repairCase }: TermsProps) {
  const { t } = useTranslation('step-form')
  const draft = repairCase.serviceAgreements.at(-1)
  const quotation = repairCase.quotations.at(-1)
  if (draft === undefined) return null
  const { feeStandard, settlementMethod, qualityResponsibility, amount, currency } = draft
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
