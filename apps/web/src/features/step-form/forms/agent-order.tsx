import { notPastDay, textOrNull } from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UploadedFile } from '../../../server/upload'
import { AttachmentField } from '../fields/attachment-field'
import { FactList } from '../fields/fact-list'
import { AreaField, DateField } from '../fields/text-fields'
import { today } from '../../../today'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { AGENT_FACTS, ORDER_AGENT } from './agent.operations'
import { acceptedQuote, partsOfRound, partsSentElsewhere, planOfRound, type AgentCase } from './agent-round'

interface OrderValues {
  readonly dueOn: string | null
  readonly files: readonly UploadedFile[]
  readonly note: string
}

/** W5.3: the order to the agent whose quote was accepted, with the plan and the parts engineering gave. */
export const appointAgent = defineStepForm({ facts: AGENT_FACTS, Form: AppointAgent })

function AppointAgent({ repairCase }: { readonly repairCase: AgentCase }) {
  const { t } = useTranslation('step-form')
  const quote = acceptedQuote(repairCase)
  const plan = planOfRound(repairCase)
  const elsewhere = partsSentElsewhere(repairCase, quote?.agentId)
  const parts = partsOfRound(repairCase).filter((part) => !elsewhere.parts.includes(part))
  const defaults: OrderValues = { dueOn: quote?.readyOn ?? null, files: [], note: '' }
  return (
    <StepForm
      command={ORDER_AGENT}
      versioned
      defaults={defaults}
      required={() => ['dueOn']}
      toInput={({ dueOn, files, note }: OrderValues) => ({
        dueOn: given(dueOn),
        planAttachmentIds: files.map(({ id }) => id),
        note: textOrNull(note),
      })}
      check={({ dueOn }) => notPastDay('dueOn', dueOn, today())}
      place={(path) => (path[0] === 'planAttachmentIds' ? ['files'] : path)}
      submitLabel={t('agent.orderSubmit')}
    >
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
          {
            label: t('trip.plan'),
            value:
              plan === undefined ? null : (
                <>
                  {t('trip.planVersion', { version: String(plan.version) })}
                  <div className="step-quoted">{plan.steps}</div>
                </>
              ),
          },
          {
            label: t('lines.parts'),
            value:
              parts.length === 0 ? (
                elsewhere.parts.length === 0 && t('agent.noParts')
              ) : (
                <ul className="step-plain-list">
                  {parts.map(({ id, partNumber, name, quantity, unit }) => (
                    <li key={id}>
                      <span className="ml-mono">{partNumber}</span> {name}{' '}
                      {t('trip.quantityOf', { quantity: String(quantity), unit: unit ?? '' })}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {elsewhere.parts.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('agent.partsElsewhere', { agents: elsewhere.agentNames.join(t('agent.and')) })}
          description={
            <>
              <ul className="step-plain-list">
                {elsewhere.parts.map(({ id, partNumber, name }) => (
                  <li key={id}>
                    <span className="ml-mono">{partNumber}</span> {name}
                  </li>
                ))}
              </ul>
              {t('agent.askPartsAnew')}
            </>
          }
        />
      )}
      <DateField name="dueOn" label="agentDueOn" min={today()} />
      <AttachmentField name="files" label="agentFiles" required={false} multiple />
      <AreaField name="note" label="agentInstructions" required={false} />
    </StepForm>
  )
}
