import { notFutureDay, textOrNull, type LocalDate, type Milestone } from '@mendline/domain'
import type { TypedDocumentNode } from '@apollo/client'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import { ChoiceField } from '../fields/choice-fields'
import { Field } from '../fields/field'
import { DateField, TextField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import type { TripInHand } from './trip-facts'

interface MilestoneInput {
  /** Of a trip or of a case: a command takes the one it knows. */
  tripId: string
  caseId: string
  consignmentId: string
  milestone: Milestone
  reachedOn: LocalDate
  note: string | null
}

interface MilestoneFormProps {
  readonly command: TypedDocumentNode<object, { input: MilestoneInput }>
  /** What is underway, as people call it. */
  readonly consignments: readonly { readonly id: string; readonly name: string }[]
  /** The trip the goods go to; without one they are parts for an agent. */
  readonly trip?: TripInHand
  /** What is known of them, above the fields. */
  readonly children: ReactNode
}

interface MilestoneValues {
  readonly consignmentId: string | null
  readonly milestone: Milestone | null
  readonly reachedOn: LocalDate | null
  readonly note: string
}

/** W5.5.4: where a consignment is; the last milestone is its arrival. */
export function MilestoneForm({ command, consignments, children, ...of }: MilestoneFormProps) {
  const { t } = useTranslation('step-form')
  const milestones = useOptions('milestone')
  const defaults: MilestoneValues = {
    consignmentId: consignments[0]?.id ?? null,
    milestone: null,
    reachedOn: today(),
    note: '',
  }
  return (
    <StepForm
      {...of}
      command={command}
      part="milestone"
      defaults={defaults}
      required={() => ['consignmentId', 'milestone', 'reachedOn']}
      toInput={({ consignmentId, milestone, reachedOn, note }: MilestoneValues) => ({
        consignmentId: given(consignmentId),
        milestone: given(milestone),
        reachedOn: given(reachedOn),
        note: textOrNull(note),
      })}
      check={({ reachedOn }) => notFutureDay('reachedOn', reachedOn, today())}
      submitLabel={t('trip.trackSubmit')}
    >
      {children}
      <Field name="consignmentId" label="consignmentId">
        <Select options={consignments.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <ChoiceField name="milestone" label="milestone" options={milestones} />
      <DateField name="reachedOn" label="reachedOn" max={today()} />
      <TextField name="note" label="note" required={false} />
    </StepForm>
  )
}
