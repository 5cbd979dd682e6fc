import { checkRepairRecord, textOrNull, type RepairResult } from '@mendline/domain'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormBenchQuery } from '../../../gql/graphql'
import type { UploadedFile } from '../../../server/upload'
import { useViewer } from '../../../viewer'
import { AttachmentField } from '../fields/attachment-field'
import { CauseField } from '../fields/cause-field'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { PersonField } from '../fields/person-field'
import { AreaField, TextField, WholeField } from '../fields/text-fields'
import { nameOfUnit, readyUnits } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { useFormHand } from '../form/form-context'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { BENCH_FACTS, REPAIR_UNIT } from './bench.operations'
import { partsInput, type PartValue } from './part-values'
import { PartsField } from './parts-field'
import { UnitHistory } from './unit-history'

type BenchCase = NonNullable<StepFormBenchQuery['repairCase']>

interface Values {
  readonly unitId: string | null
  readonly faultSeen: string
  readonly causeCode: string | null
  readonly action: string
  readonly minutes: number | null
  readonly technicianId: string
  readonly result: RepairResult | null
  readonly reason: string
  readonly replacementSerial: string
  readonly partsUsed: readonly PartValue[]
  readonly reopensResponsibility: boolean
  readonly files: readonly UploadedFile[]
}

/** Results that leave the unit unrepaired and are explained (W5.4.4). */
const EXPLAINED: readonly (RepairResult | null)[] = [
  'REPLACED',
  'CREDITED',
  'SCRAPPED',
  'RETURNED_UNREPAIRED',
]
/** W5.4.4: the repair record (FORM-MA-077) of one unit after the other. */
export const repairUnits = defineStepForm({ facts: BENCH_FACTS, Form: RepairUnits })

function RepairUnits({ repairCase }: { readonly repairCase: BenchCase }) {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  const viewer = useViewer()
  const results = useOptions('repairResult')
  const units = readyUnits(repairCase.units, row.ready)
  const taken = new Set(
    repairCase.units.flatMap((unit) => [unit.serial ?? [], unit.replacementSerial ?? []].flat()),
  )
  const defaults: Values = {
    unitId: units[0]?.id ?? null,
    faultSeen: '',
    causeCode: null,
    action: '',
    minutes: null,
    technicianId: viewer.id,
    result: null,
    reason: '',
    replacementSerial: '',
    partsUsed: [],
    reopensResponsibility: false,
    files: [],
  }
  return (
    <StepForm
      command={REPAIR_UNIT}
      defaults={defaults}
      required={({ result, partsUsed }) => [
        ...['unitId', 'faultSeen', 'causeCode', 'action', 'minutes', 'technicianId', 'result'],
        ...(EXPLAINED.includes(result) ? ['reason'] : []),
        ...(result === 'REPLACED' ? ['replacementSerial'] : []),
        ...partsUsed.map((_, i) => `partsUsed.${i}.quantity`),
      ]}
      toInput={(values: Values) => ({
        unitId: given(values.unitId),
        faultSeen: values.faultSeen.trim(),
        causeCode: given(values.causeCode),
        action: values.action.trim(),
        minutes: given(values.minutes),
        technicianId: values.technicianId,
        result: given(values.result),
        reason: EXPLAINED.includes(values.result) ? textOrNull(values.reason) : null,
        replacementSerial: values.result === 'REPLACED' ? textOrNull(values.replacementSerial) : null,
        partsUsed: partsInput(values.partsUsed),
        reopensResponsibility: values.reopensResponsibility,
        attachmentIds: values.files.map(({ id }) => id),
      })}
      check={(input) => checkRepairRecord({ ...input, partsUsed: input.partsUsed ?? [] }, taken)}
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path)}
    >
      {(values: Values) => (
        <>
          {units.length > 1 && (
            <ChoiceField
              name="unitId"
              label="unit"
              options={units.map((unit) => ({ value: unit.id, text: nameOfUnit(unit) }))}
            />
          )}
          <FactList
            lines={[
              { label: t('field.unit'), value: units.length === 1 && units[0] ? nameOfUnit(units[0]) : null },
              { label: t('fact.complaint'), value: repairCase.description },
            ]}
          />
          {values.unitId !== null && <UnitHistory repairCase={repairCase} unitId={values.unitId} />}
          <AreaField name="faultSeen" label="faultSeen" />
          <CauseField name="causeCode" label="causeCode" />
          <AreaField name="action" label="repairAction" />
          <ChoiceField name="result" label="repairResult" options={results} />
          {values.result === 'REPLACED' && (
            <TextField name="replacementSerial" label="replacementSerial" mono />
          )}
          {EXPLAINED.includes(values.result) && <AreaField name="reason" label="reason" />}
          <PartsUsed repairCase={repairCase} used={values.partsUsed} />
          <div className="step-row">
            <WholeField name="minutes" label="minutes" suffix={t('unitOf.minutes')} />
            <PersonField
              name="technicianId"
              label="technicianId"
              department="PRODUCTION_ENGINEERING"
              known={viewer}
            />
          </div>
          <AttachmentField name="files" label="files" required={false} />
          <TickField name="reopensResponsibility" label="reopensResponsibility" />
        </>
      )}
    </StepForm>
  )
}

interface PartsUsedProps {
  readonly repairCase: BenchCase
  readonly used: readonly PartValue[]
}

/** The parts put in; those issued for the case come in by one click. */
function PartsUsed({ repairCase, used }: PartsUsedProps) {
  const { t } = useTranslation('step-form')
  const { set } = useFormHand()
  const listed = new Set(used.map(({ partNumber }) => partNumber.trim()))
  const issued = new Map(
    repairCase.partsLines
      .filter((line) => line.issued > 0 && !listed.has(line.partNumber))
      .map((line) => [line.partNumber, line]),
  )
  return (
    <>
      <PartsField name="partsUsed" legend={t('lines.partsUsed')} />
      {issued.size > 0 && (
        <p className="step-suggestions">
          {t('parts.issued')}
          {[...issued.values()].map(({ partNumber, name }) => (
            <Button
              key={partNumber}
              size="small"
              onClick={() => set([['partsUsed'], [...used, { partNumber, name, quantity: 1 }]])}
            >
              + {name} <span className="ml-mono">{partNumber}</span>
            </Button>
          ))}
        </p>
      )}
    </>
  )
}
