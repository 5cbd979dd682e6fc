import {
  checkSampleReturn,
  notBefore,
  notFutureDay,
  textOrNull,
  type LocalDate,
  type SampleOutcome,
} from '@mendline/domain'
import { useDay, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import type { UploadedFile } from '../../../server/upload'
import { AttachmentField } from '../fields/attachment-field'
import { CauseField } from '../fields/cause-field'
import { ChoiceField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import {
  ANALYSE_CAUSE,
  RECEIVE_SAMPLE,
  RELEASE_WORK_PLAN,
  RETURN_SAMPLE,
  TRIP_FACTS,
} from './trip.operations'
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
  const declared = sampleDeclaration(repairCase)
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
      <CaseFacts repairCase={repairCase} />
      <FactList
        lines={[
          { label: t('fact.importDeclaration'), value: declared?.declarationNumber },
          { label: t('fact.sampleSerials'), value: declared?.serials.join(', ') },
        ]}
      />
      <DateField name="receivedOn" label="sampleReceivedOn" max={today()} />
      <AreaField name="sample" label="sample" />
      <AttachmentField name="files" label="files" required={false} multiple />
    </StepForm>
  )
}

interface SampleReturnValues {
  readonly outcome: SampleOutcome | null
  readonly settledOn: LocalDate | null
  readonly declarationNumber: string
  readonly carrier: string
  readonly trackingNumber: string
  readonly note: string
  readonly files: readonly UploadedFile[]
}

/** W4.2, W5.5.1: an imported sample leaves the country again, or stays with the customs settled. */
export const returnSample = defineStepForm({ facts: TRIP_FACTS, Form: ReturnSample })

function ReturnSample({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const day = useDay()
  const outcomes = useOptions('sampleOutcome')
  const [declared, ...others] = samplesHere(repairCase)
  const defaults: SampleReturnValues = {
    outcome: 'REEXPORTED',
    settledOn: today(),
    declarationNumber: '',
    carrier: '',
    trackingNumber: '',
    note: '',
    files: [],
  }
  return (
    <StepForm
      command={RETURN_SAMPLE}
      versioned
      defaults={defaults}
      required={({ outcome }: SampleReturnValues) => [
        ...['outcome', 'settledOn', 'declarationNumber'],
        ...(outcome === 'REEXPORTED' ? ['carrier', 'trackingNumber'] : ['note']),
      ]}
      toInput={({ outcome, settledOn, files, ...values }: SampleReturnValues) => ({
        outcome: given(outcome),
        settledOn: given(settledOn),
        declarationNumber: values.declarationNumber.trim(),
        carrier: outcome === 'REEXPORTED' ? textOrNull(values.carrier) : null,
        trackingNumber: outcome === 'REEXPORTED' ? textOrNull(values.trackingNumber) : null,
        note: textOrNull(values.note),
        attachmentIds: files.map(({ id }) => id),
      })}
      check={(input) => [
        ...notFutureDay('settledOn', input.settledOn, today()),
        ...notBefore('settledOn', input.settledOn, declared?.declaredOn ?? input.settledOn),
        ...checkSampleReturn({
          ...input,
          carrier: input.carrier ?? null,
          trackingNumber: input.trackingNumber ?? null,
          note: input.note ?? null,
        }),
      ]}
      place={filesAt}
    >
      {({ outcome }: SampleReturnValues) => (
        <>
          <FactList
            lines={[
              { label: t('fact.importDeclaration'), value: declared?.declarationNumber },
              { label: t('fact.sampleSerials'), value: declared?.serials.join(', ') },
              { label: t('field.reexportBy'), value: day(declared?.reexportBy) },
              {
                label: t('fact.otherSamples'),
                value: others
                  .map(
                    ({ declarationNumber, reexportBy }) => `${declarationNumber} (${day(reexportBy) ?? ''})`,
                  )
                  .join(language === 'zh' ? '、' : ', '),
              },
            ]}
          />
          <ChoiceField name="outcome" label="sampleOutcome" options={outcomes} />
          {outcome === 'REEXPORTED' && (
            <div className="step-row">
              <TextField name="carrier" label="carrier" />
              <TextField name="trackingNumber" label="trackingNumber" mono />
            </div>
          )}
          <div className="step-row">
            <TextField name="declarationNumber" label="customsDocument" mono />
            <DateField name="settledOn" label="settledOn" max={today()} />
          </div>
          <AreaField
            name="note"
            label={outcome === 'REEXPORTED' ? 'note' : 'reason'}
            required={outcome !== 'REEXPORTED'}
          />
          <AttachmentField name="files" label="files" required={false} multiple />
        </>
      )}
    </StepForm>
  )
}

/** The declarations of samples still to leave, the first to leave foremost: a return is of that one. */
const samplesHere = ({ importClearances }: TripProps['repairCase']) =>
  importClearances
    .filter((clearance) => clearance.sampleHere)
    .toSorted((a, b) => a.reexportBy.localeCompare(b.reexportBy))

/** The newest import declaration of a sample. */
const sampleDeclaration = ({ importClearances }: TripProps['repairCase']) =>
  importClearances.findLast(({ forSample }) => forSample)

/** What the case is about, where no trip says it. */
function CaseFacts({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  return (
    <FactList
      lines={[
        { label: t('fact.model'), value: `${repairCase.model.code} ${repairCase.model.name}` },
        { label: t('fact.complaint'), value: repairCase.description },
      ]}
    />
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
      <CaseFacts repairCase={repairCase} />
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
      {repairCase.trips.length > 0 ? (
        <TripFacts repairCase={repairCase} analysis />
      ) : (
        // An agent works by the plan: nobody of the company travels.
        <CaseFacts repairCase={repairCase} />
      )}
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
