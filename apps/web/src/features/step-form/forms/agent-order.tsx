import {
  checkParts,
  checkPartsSent,
  notPastDay,
  textOrNull,
  type CustomsPaper,
  type LocalDate,
} from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { UploadedFile } from '../../../server/upload'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { today } from '../../../today'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { AGENT_FACTS, ORDER_AGENT } from './agent.operations'
import { acceptedQuote, type AgentCase } from './agent-round'
import { partsInput, type PartValue } from './part-values'
import { PartsField } from './parts-field'

interface OrderValues {
  readonly dueOn: string | null
  readonly files: readonly UploadedFile[]
  readonly lines: readonly PartValue[]
  readonly carrier: string
  readonly waybill: string
  readonly sentOn: LocalDate | null
  readonly customsPaper: CustomsPaper
  readonly customsNumber: string
  readonly note: string
}

/** W5.3: the order to the agent whose quote was accepted. */
export const appointAgent = defineStepForm({ facts: AGENT_FACTS, Form: AppointAgent })

function AppointAgent({ repairCase }: { readonly repairCase: AgentCase }) {
  const { t } = useTranslation('step-form')
  const quote = acceptedQuote(repairCase)
  const papers = useOptions('customsPaper')
  const abroad = repairCase.region === 'OVERSEAS'
  const defaults: OrderValues = {
    dueOn: quote?.readyOn ?? null,
    files: [],
    lines: [],
    carrier: '',
    waybill: '',
    sentOn: today(),
    customsPaper: abroad ? 'EXPORT' : 'NONE',
    customsNumber: '',
    note: '',
  }
  return (
    <StepForm
      command={ORDER_AGENT}
      versioned
      defaults={defaults}
      required={({ lines, customsPaper }: OrderValues) => [
        'dueOn',
        'files',
        ...lines.map((_, i) => `lines.${String(i)}.quantity`),
        ...(lines.length === 0 ? [] : ['carrier', 'waybill', 'sentOn']),
        ...(lines.length === 0 || customsPaper === 'NONE' ? [] : ['customsNumber']),
      ]}
      toInput={({ dueOn, files, lines, note, ...sent }: OrderValues) => ({
        dueOn: given(dueOn),
        planAttachmentIds: files.map(({ id }) => id),
        lines: partsInput(lines),
        sent:
          lines.length === 0
            ? null
            : {
                carrier: sent.carrier.trim(),
                waybill: sent.waybill.trim(),
                sentOn: given(sent.sentOn),
                customsPaper: sent.customsPaper,
                customsNumber: sent.customsPaper === 'NONE' ? null : textOrNull(sent.customsNumber),
              },
        note: textOrNull(note),
      })}
      check={({ dueOn, lines, sent }) => [
        ...notPastDay('dueOn', dueOn, today()),
        ...checkParts('lines', lines ?? []),
        ...(sent == null
          ? []
          : checkPartsSent(
              {
                ...sent,
                customsPaper: sent.customsPaper ?? 'NONE',
                customsNumber: sent.customsNumber ?? null,
              },
              abroad,
              today(),
            )),
      ]}
      place={(path) =>
        path[0] === 'planAttachmentIds' ? ['files'] : path[0] === 'sent' ? path.slice(1) : path
      }
      submitLabel={t('agent.orderSubmit')}
    >
      {({ lines, customsPaper }: OrderValues) => (
        <>
          <FactList
            lines={[
              { label: t('field.agentId'), value: quote?.agentName },
              {
                label: t('field.agentPrice'),
                value:
                  quote?.amount != null && quote.currency != null ? (
                    <MoneyText money={{ amount: quote.amount, currency: quote.currency }} />
                  ) : null,
              },
              { label: t('fact.model'), value: `${repairCase.model.code} ${repairCase.model.name}` },
              { label: t('fact.units'), value: t('fact.unitCount', { count: repairCase.quantity }) },
            ]}
          />
          <DateField name="dueOn" label="agentDueOn" min={today()} />
          <AttachmentField name="files" label="workPlan" />
          <PartsField name="lines" legend={t('lines.agentParts')} />
          {lines.length > 0 && (
            <>
              <div className="step-row">
                <TextField name="carrier" label="carrier" />
                <TextField name="waybill" label="trackingNumber" mono />
                <DateField name="sentOn" label="partsSentOn" max={today()} />
              </div>
              {abroad && (
                <>
                  <ChoiceField name="customsPaper" label="customsPaper" options={papers} />
                  {customsPaper !== 'NONE' && <TextField name="customsNumber" label="customsNumber" mono />}
                </>
              )}
            </>
          )}
          <AreaField name="note" label="agentInstructions" required={false} />
        </>
      )}
    </StepForm>
  )
}
