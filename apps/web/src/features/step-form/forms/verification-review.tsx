import { textOrNull } from '@mendline/domain'
import type { Department } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { StepFormVerificationQuery } from '../../../gql/graphql'
import { DepartmentField, YesNoField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField } from '../fields/text-fields'
import { FlatForm } from '../form/flat-form'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { GIVE_VERIFICATION_OPINION, REVIEW_VERIFICATION, VERIFICATION_FACTS } from './verification.operations'

type VerificationCase = NonNullable<StepFormVerificationQuery['repairCase']>

interface VerificationProps {
  readonly repairCase: VerificationCase
}

/** W5.4.6: what QUALITY, R&D and the workshop think of ageing and testing a batch. */
export const opineVerification = defineStepForm({ facts: VERIFICATION_FACTS, Form: OpineVerification })

function OpineVerification({ repairCase }: VerificationProps) {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  return (
    <FlatForm
      command={GIVE_VERIFICATION_OPINION}
      defaults={{ department: row.owner, ageingNeeded: null, fullTestNeeded: null, note: null }}
      fields={[
        { name: 'ageingNeeded', kind: 'yesNo' },
        { name: 'fullTestNeeded', kind: 'yesNo' },
        { name: 'note', kind: 'area', optional: true },
      ]}
    >
      <FactList
        lines={[{ label: t('fact.units'), value: t('fact.unitCount', { count: repairCase.quantity }) }]}
      />
    </FlatForm>
  )
}

interface Values {
  readonly ageingNeeded: boolean | null
  readonly fullTestNeeded: boolean | null
  readonly testDepartment: Department
  readonly note: string
}

/** Who can do a full-function test. */
const TESTERS: readonly Department[] = ['QUALITY', 'WORKSHOP', 'RND', 'PRODUCTION_ENGINEERING']

/** W5.4.6: how the batch is verified, and which department tests. */
export const reviewVerification = defineStepForm({ facts: VERIFICATION_FACTS, Form: ReviewVerification })

function ReviewVerification({ repairCase }: VerificationProps) {
  const { t } = useTranslation(['step-form', 'shell'])
  const { departmentName } = useUi()
  const opinions = [
    ...new Map(repairCase.verificationOpinions.map((opinion) => [opinion.department, opinion])).values(),
  ]
  const agreed = (need: 'ageingNeeded' | 'fullTestNeeded') => {
    const words = new Set(opinions.map((opinion) => opinion[need]))
    return words.size === 1 ? ([...words][0] ?? null) : null
  }
  const yesNo = (yes: boolean) => t(yes ? 'shell:common.yes' : 'shell:common.no')
  return (
    <StepForm
      command={REVIEW_VERIFICATION}
      versioned
      defaults={{
        ageingNeeded: agreed('ageingNeeded'),
        fullTestNeeded: agreed('fullTestNeeded'),
        testDepartment: 'QUALITY',
        note: '',
      }}
      required={() => ['ageingNeeded', 'fullTestNeeded']}
      toInput={({ ageingNeeded, fullTestNeeded, testDepartment, note }) => ({
        ageingNeeded: given(ageingNeeded),
        fullTestNeeded: given(fullTestNeeded),
        testDepartment: fullTestNeeded === true ? testDepartment : null,
        note: textOrNull(note),
      })}
    >
      {({ fullTestNeeded }: Values) => (
        <>
          <FactList
            title={t('fact.opinions')}
            lines={opinions.map(({ department, ageingNeeded, fullTestNeeded: test, note }) => ({
              label: departmentName(department),
              value: (
                <>
                  {t('field.ageingNeeded')} {yesNo(ageingNeeded)} · {t('field.fullTestNeeded')} {yesNo(test)}
                  {note != null && <div className="ml-secondary">{note}</div>}
                </>
              ),
            }))}
          />
          <YesNoField name="ageingNeeded" label="ageingNeeded" />
          <YesNoField name="fullTestNeeded" label="fullTestNeeded" />
          {fullTestNeeded === true && (
            <DepartmentField name="testDepartment" label="testDepartment" departments={TESTERS} />
          )}
          <AreaField name="note" label="note" required={false} />
        </>
      )}
    </StepForm>
  )
}
