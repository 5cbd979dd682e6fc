import {
  checkSurvey,
  fieldError,
  instantOf,
  localDateOf,
  notFuture,
  SURVEY_TRIES,
  textOrNull,
  type SurveyOutcome,
} from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormAftercareQuery } from '../../../gql/graphql'
import { ChoiceField, YesNoField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField, WholeField } from '../fields/text-fields'
import { thisMinute } from '../../../today'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { AFTERCARE_FACTS, CALL_BACK, CONFIRM_WITH_CUSTOMER, RECORD_SURVEY } from './aftercare.operations'

type AftercareCase = NonNullable<StepFormAftercareQuery['repairCase']>

interface AftercareProps {
  readonly repairCase: AftercareCase
}

/** Whom to call, and what about. */
function Whom({ repairCase }: AftercareProps) {
  const { t } = useTranslation('step-form')
  const day = useDay()
  const { customer, contact, description, remoteResolutions, repairRecords, deliveryConfirmations } =
    repairCase
  const solution =
    repairRecords.at(-1)?.action ??
    remoteResolutions.findLast(({ outcome }) => outcome === 'SOLVED')?.solution ??
    null
  return (
    <FactList
      lines={[
        { label: t('fact.customer'), value: customer.name },
        {
          label: t('fact.contact'),
          value: [contact?.name, contact?.phone, contact?.email].filter(Boolean).join(' · '),
        },
        { label: t('fact.complaint'), value: description },
        { label: t('fact.solution'), value: solution },
        { label: t('field.receivedOn'), value: day(deliveryConfirmations.at(-1)?.receivedOn) },
      ]}
    />
  )
}

interface ConfirmValues {
  readonly solved: boolean | null
  readonly statement: string
}

/** G-confirm: solved, or not: then the next round begins. That it is not solved can also be heard later. */
export const confirmWithCustomer = defineStepForm({
  facts: AFTERCARE_FACTS,
  Form: ConfirmWithCustomer,
  again: true,
})

function ConfirmWithCustomer({ repairCase }: AftercareProps) {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  const confirmed = row.status === 'DONE'
  return (
    <StepForm
      command={CONFIRM_WITH_CUSTOMER}
      defaults={{ solved: confirmed ? false : null, statement: '' }}
      required={() => ['solved', 'statement']}
      toInput={({ solved, statement }) => ({ solved: given(solved), statement: statement.trim() })}
    >
      {({ solved }: ConfirmValues) => (
        <>
          <Whom repairCase={repairCase} />
          {!confirmed && <YesNoField name="solved" label="solved" />}
          {solved === false && (
            <Alert
              type="warning"
              showIcon
              title={t('aftercare.nextRound', { round: String(repairCase.round + 1) })}
            />
          )}
          <AreaField name="statement" label="statement" />
        </>
      )}
    </StepForm>
  )
}

/** G-callback: the call some days later, recorded even when all is well. */
export const callBack = defineStepForm({ facts: AFTERCARE_FACTS, Form: CallBack })

function CallBack({ repairCase }: AftercareProps) {
  const { row } = useStep()
  const { opensAt } = row
  return (
    <FlatForm
      command={CALL_BACK}
      defaults={{
        calledAt: thisMinute(),
        spokeWith: repairCase.contact?.name ?? null,
        allWell: null,
        notes: null,
      }}
      fields={[
        { name: 'calledAt', kind: 'dateTime' },
        { name: 'spokeWith', kind: 'text' },
        { name: 'allWell', kind: 'yesNo' },
        { name: 'notes', kind: 'area', optional: ({ allWell }) => allWell !== false },
      ]}
      check={({ calledAt }) => [
        ...notFuture('calledAt', calledAt, instantOf(Date.now())),
        ...(opensAt != null && calledAt < opensAt
          ? [
              fieldError('BEFORE', 'calledAt', {
                other: localDateOf(opensAt, Intl.DateTimeFormat().resolvedOptions().timeZone),
              }),
            ]
          : []),
      ]}
    >
      <Whom repairCase={repairCase} />
    </FlatForm>
  )
}

interface SurveyValues {
  readonly outcome: SurveyOutcome | null
  readonly score: string | null
  readonly comment: string
  readonly tries: number | null
}

const NOT_ASKED: SurveyValues = { outcome: null, score: null, comment: '', tries: SURVEY_TRIES }
const SCORES = ['5', '4', '3', '2', '1'] as const

/** G-survey: score and comment, or no answer after two tries. */
export const survey = defineStepForm({ facts: AFTERCARE_FACTS, Form: SurveyForm })

function SurveyForm({ repairCase }: AftercareProps) {
  const { t } = useTranslation('step-form')
  const outcomes = useOptions('survey')
  return (
    <StepForm
      command={RECORD_SURVEY}
      defaults={NOT_ASKED}
      required={({ outcome }) =>
        outcome === 'ANSWERED'
          ? ['outcome', 'score']
          : outcome === 'NO_ANSWER'
            ? ['outcome', 'tries']
            : ['outcome']
      }
      toInput={({ outcome, score, comment, tries }) => {
        const answered = outcome === 'ANSWERED'
        return {
          outcome: given(outcome),
          score: answered ? Number(score) : null,
          comment: textOrNull(comment),
          tries: answered ? 1 : given(tries),
        }
      }}
      check={({ outcome, score, comment, tries }) =>
        checkSurvey({ outcome, score: score ?? null, comment: comment ?? null, tries: tries ?? 1 })
      }
    >
      {({ outcome }: SurveyValues) => (
        <>
          <Whom repairCase={repairCase} />
          <ChoiceField name="outcome" label="surveyOutcome" options={outcomes} />
          {outcome === 'ANSWERED' && (
            <ChoiceField
              name="score"
              label="score"
              options={SCORES.map((value) => ({ value, text: t(`score.${value}`) }))}
            />
          )}
          {outcome === 'NO_ANSWER' && <WholeField name="tries" label="tries" />}
          {outcome !== null && <AreaField name="comment" label="comment" required={false} />}
        </>
      )}
    </StepForm>
  )
}
