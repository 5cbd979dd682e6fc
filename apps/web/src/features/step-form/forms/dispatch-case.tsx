import { notFutureDay, textOrNull, type LocalDate } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import type { UploadedFile } from '../../../server/upload'
import { AttachmentField } from '../fields/attachment-field'
import { CauseField } from '../fields/cause-field'
import { FactList } from '../fields/fact-list'
import { AreaField, DateField } from '../fields/text-fields'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { ANALYSE_CAUSE, RECEIVE_SAMPLE, RELEASE_WORK_PLAN, TRIP_FACTS } from './trip.operations'
import { TripFacts, type TripProps } from './trip-facts'

interface SampleValues {
  readonly receivedOn: LocalDate | null
  readonly sample: string
  readonly files: readonly UploadedFile[]
}

const filesAt = (path: readonly string[]) => (path[0] === 'attachmentIds' ? ['files'] : path)

/** W5.5.1: a defective sample arrived at the factory. */
export const obtainSample = defineStepForm({ facts: TRIP_FACTS, Form: ObtainSample })

function ObtainSample({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const defaults: SampleValues = { receivedOn: today(), sample: '', files: [] }
  return (
    <StepForm
      command={RECEIVE_SAMPLE}
      defaults={defaults}
      required={() => ['receivedOn', 'sample']}
      toInput={({ receivedOn, sample, files }: SampleValues) => ({
        receivedOn: given(receivedOn),
        sample: sample.trim(),
        attachmentIds: files.map(({ id }) => id),
      })}
      check={({ receivedOn }) => notFutureDay('receivedOn', receivedOn, today())}
      place={filesAt}
    >
      <FactList
        lines={[
          { label: t('fact.model'), value: `${repairCase.model.code} ${repairCase.model.name}` },
          { label: t('fact.complaint'), value: repairCase.description },
        ]}
      />
      <DateField name="receivedOn" label="sampleReceivedOn" max={today()} />
      <AreaField name="sample" label="sample" />
      <AttachmentField name="files" label="files" required={false} multiple />
    </StepForm>
  )
}

interface AnalysisValues {
  readonly causeCode: string | null
  readonly finding: string
  readonly partsNeeded: string
  readonly files: readonly UploadedFile[]
}

/** W5.5.1, W4.3: why the units fail, and what the repair needs. */
export const analyseCause = defineStepForm({ facts: TRIP_FACTS, Form: AnalyseCause, again: true })

function AnalyseCause({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const before = repairCase.causeAnalyses.at(-1)
  const defaults: AnalysisValues = {
    causeCode: before?.causeCode ?? null,
    finding: before?.finding ?? '',
    partsNeeded: before?.partsNeeded ?? '',
    files: [],
  }
  return (
    <StepForm
      command={ANALYSE_CAUSE}
      versioned
      defaults={defaults}
      required={() => ['causeCode', 'finding']}
      toInput={({ causeCode, finding, partsNeeded, files }: AnalysisValues) => ({
        causeCode: given(causeCode),
        finding: finding.trim(),
        partsNeeded: textOrNull(partsNeeded),
        attachmentIds: files.map(({ id }) => id),
      })}
      place={filesAt}
    >
      <FactList
        lines={[
          { label: t('fact.model'), value: `${repairCase.model.code} ${repairCase.model.name}` },
          { label: t('fact.complaint'), value: repairCase.description },
        ]}
      />
      <CauseField name="causeCode" label="causeCode" />
      <AreaField name="finding" label="analysisFinding" />
      <AreaField name="partsNeeded" label="partsNeeded" required={false} />
      <AttachmentField name="files" label="files" required={false} multiple />
    </StepForm>
  )
}

interface PlanValues {
  readonly steps: string
  readonly safety: string
  readonly software: string
  readonly acceptance: string
  readonly files: readonly UploadedFile[]
}

/** W5.5.1, W4.3: a version of the plan of the work on site. */
export const planWork = defineStepForm({ facts: TRIP_FACTS, Form: PlanWork, again: true })

function PlanWork({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const before = repairCase.workPlans.at(-1)
  const defaults: PlanValues = {
    steps: before?.steps ?? '',
    safety: before?.safety ?? '',
    software: before?.software ?? '',
    acceptance: before?.acceptance ?? '',
    files: [],
  }
  return (
    <StepForm
      command={RELEASE_WORK_PLAN}
      versioned
      defaults={defaults}
      required={() => ['steps', 'safety', 'acceptance']}
      toInput={({ steps, safety, software, acceptance, files }: PlanValues) => ({
        steps: steps.trim(),
        safety: safety.trim(),
        software: textOrNull(software),
        acceptance: acceptance.trim(),
        attachmentIds: files.map(({ id }) => id),
      })}
      place={filesAt}
    >
      <TripFacts repairCase={repairCase} analysis />
      {before !== undefined && (
        <FactList
          lines={[
            { label: t('trip.plan'), value: t('trip.planVersion', { version: String(before.version) }) },
          ]}
        />
      )}
      <AreaField name="steps" label="workSteps" rows={4} />
      <AreaField name="safety" label="safety" />
      <AreaField name="software" label="software" required={false} />
      <AreaField name="acceptance" label="acceptance" />
      <AttachmentField name="files" label="files" required={false} multiple />
    </StepForm>
  )
}
