import { checkRepairRecord, requiredText, textOrNull, type RepairResult } from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UploadedFile } from '../../../server/upload'
import { AttachmentField } from '../fields/attachment-field'
import { CauseField } from '../fields/cause-field'
import { ChoiceField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField, DateField, TextField, WholeField } from '../fields/text-fields'
import { today } from '../../../today'
import { nameOfUnit } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { AGENT_FACTS, CONFIRM_AGENT_REPAIR, RECORD_AGENT_REPAIR } from './agent.operations'
import { AgentLinks } from './agent-links'
import { partsInput, type PartValue } from './part-values'
import { PartsField } from './parts-field'
import { orderedUnits, type AgentCase } from './agent-round'

interface AgentProps {
  readonly repairCase: AgentCase
}

/** W5.3: the agent's records, entered here or by the agent through a link; then the customer's confirmation. */
export const agentRepairs = defineStepForm({ facts: AGENT_FACTS, Form: AgentRepairs, Beside: AgentLinks })

function AgentRepairs({ repairCase }: AgentProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const day = useDay()
  const { units, recorded, owed } = orderedUnits(repairCase)
  const [wanted, setWanted] = useState<'record' | 'confirm'>(owed.length > 0 ? 'record' : 'confirm')
  const order = repairCase.agentOrders.at(-1)
  const may = (wantedAction: string) =>
    repairCase.availableActions.some(({ action, allowed }) => action === wantedAction && allowed)
  const mayRecord = may('repairCaseRecordAgentRepair')
  const mayConfirm = may('repairCaseConfirmAgentRepair')
  return (
    <>
      <FactList
        lines={[
          { label: t('fact.agentOrder'), value: order?.number },
          { label: t('field.agentId'), value: order?.agentName },
          { label: t('field.agentDueOn'), value: day(order?.dueOn) },
          { label: t('fact.complaint'), value: repairCase.description },
        ]}
      />
      <FactList
        title={t('fact.agentRecords', { done: String(recorded.size), count: units.length })}
        lines={units.map((unit) => {
          const result = recorded.get(unit.id)
          return {
            label: nameOfUnit(unit),
            value: result === undefined ? t('agent.notRecorded') : t(`domain:repairResult.${result}`),
          }
        })}
      />
      {!mayRecord && <Alert type="info" showIcon title={t('agent.waitsForParts')} />}
      <Segmented
        className="step-segments"
        value={wanted}
        onChange={setWanted}
        options={[
          { value: 'record', label: t('agent.record') },
          { value: 'confirm', label: t('agent.confirm'), disabled: owed.length > 0 || !mayConfirm },
        ]}
      />
      {wanted === 'record' ? mayRecord && <RecordForm repairCase={repairCase} /> : <Confirmation />}
    </>
  )
}

interface RecordValues {
  readonly unitId: string | null
  readonly faultSeen: string
  readonly causeCode: string | null
  readonly action: string
  readonly minutes: number | null
  readonly workedBy: string
  readonly result: RepairResult | null
  readonly reason: string
  readonly replacementSerial: string
  readonly partsUsed: readonly PartValue[]
  readonly files: readonly UploadedFile[]
}

/** Results that leave the unit unrepaired and are explained (W5.4.4). */
const EXPLAINED: readonly (RepairResult | null)[] = [
  'REPLACED',
  'CREDITED',
  'SCRAPPED',
  'RETURNED_UNREPAIRED',
]

function RecordForm({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  const results = useOptions('repairResult')
  const { units, owed } = orderedUnits(repairCase)
  const defaults: RecordValues = {
    unitId: (owed[0] ?? units[0])?.id ?? null,
    faultSeen: '',
    causeCode: null,
    action: '',
    minutes: null,
    workedBy: '',
    result: null,
    reason: '',
    replacementSerial: '',
    partsUsed: [],
    files: [],
  }
  /** Serial numbers of the case, but what replaced this unit by an earlier record. */
  const takenBeside = (unitId: string) =>
    new Set(
      repairCase.units.flatMap(({ id, serial, replacementSerial }) =>
        [serial, id === unitId ? null : replacementSerial].filter((found) => found != null),
      ),
    )
  return (
    <StepForm
      command={RECORD_AGENT_REPAIR}
      part="record"
      defaults={defaults}
      required={({ result, partsUsed }: RecordValues) => [
        ...['unitId', 'faultSeen', 'causeCode', 'action', 'minutes', 'result'],
        ...(EXPLAINED.includes(result) ? ['reason'] : []),
        ...(result === 'REPLACED' ? ['replacementSerial'] : []),
        ...partsUsed.map((_, i) => `partsUsed.${String(i)}.quantity`),
      ]}
      toInput={(values: RecordValues) => ({
        unitId: given(values.unitId),
        faultSeen: values.faultSeen.trim(),
        causeCode: given(values.causeCode),
        action: values.action.trim(),
        minutes: given(values.minutes),
        workedBy: textOrNull(values.workedBy),
        result: given(values.result),
        reason: EXPLAINED.includes(values.result) ? textOrNull(values.reason) : null,
        replacementSerial: values.result === 'REPLACED' ? textOrNull(values.replacementSerial) : null,
        partsUsed: partsInput(values.partsUsed),
        attachmentIds: values.files.map(({ id }) => id),
      })}
      check={(input) =>
        checkRepairRecord({ ...input, partsUsed: input.partsUsed ?? [] }, takenBeside(input.unitId))
      }
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path)}
    >
      {({ result }: RecordValues) => (
        <>
          {units.length > 1 && (
            <ChoiceField
              name="unitId"
              label="unit"
              options={units.map((unit) => ({ value: unit.id, text: nameOfUnit(unit) }))}
            />
          )}
          <AreaField name="faultSeen" label="faultSeen" />
          <CauseField name="causeCode" label="causeCode" />
          <AreaField name="action" label="repairAction" />
          <ChoiceField name="result" label="repairResult" options={results} />
          {result === 'REPLACED' && <TextField name="replacementSerial" label="replacementSerial" mono />}
          {EXPLAINED.includes(result) && <AreaField name="reason" label="reason" />}
          <PartsField name="partsUsed" legend={t('lines.partsUsed')} />
          <div className="step-row">
            <WholeField name="minutes" label="minutes" suffix={t('unitOf.minutes')} />
            <TextField name="workedBy" label="workedBy" required={false} />
          </div>
          <AttachmentField name="files" label="files" required={false} />
        </>
      )}
    </StepForm>
  )
}

interface ConfirmationValues {
  readonly confirmedOn: string | null
  readonly confirmedBy: string
  readonly files: readonly UploadedFile[]
  readonly note: string
}

function Confirmation() {
  const { t } = useTranslation('step-form')
  const defaults: ConfirmationValues = { confirmedOn: today(), confirmedBy: '', files: [], note: '' }
  return (
    <StepForm
      command={CONFIRM_AGENT_REPAIR}
      part="confirm"
      defaults={defaults}
      required={() => ['confirmedOn', 'confirmedBy', 'files']}
      toInput={({ confirmedOn, confirmedBy, files, note }: ConfirmationValues) => ({
        confirmedOn: given(confirmedOn),
        confirmedBy: confirmedBy.trim(),
        attachmentIds: files.map(({ id }) => id),
        note: textOrNull(note),
      })}
      check={({ confirmedBy }) => requiredText('confirmedBy', confirmedBy, 100)}
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path)}
      submitLabel={t('agent.confirmSubmit')}
    >
      <div className="step-row">
        <DateField name="confirmedOn" label="confirmedOn" max={today()} />
        <TextField name="confirmedBy" label="confirmedBy" />
      </div>
      <AttachmentField name="files" label="confirmationFiles" />
      <AreaField name="note" label="note" required={false} />
    </StepForm>
  )
}
