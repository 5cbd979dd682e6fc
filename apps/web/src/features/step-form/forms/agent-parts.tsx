import {
  fieldError,
  notPastDay,
  regionOfCountry,
  textOrNull,
  type CustomsPaper,
  type LocalDate,
} from '@mendline/domain'
import { countryName, useDay, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { UploadedFile } from '../../../server/upload'
import { today } from '../../../today'
import { AttachmentField } from '../fields/attachment-field'
import { ChecklistField } from '../fields/checklist-field'
import { ChoiceField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { chosenRows, rowsOf, type Chosen, type Rows } from '../fields/units'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given, placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { AGENT_FACTS, CONSIGN_PARTS, RELEASE_PARTS, TRACK_PARTS } from './agent.operations'
import { MilestoneForm } from './milestone-form'
import {
  consignmentsUnderway,
  orderInForce,
  partsToConsign,
  partsToRelease,
  type AgentCase,
  type AgentPart,
} from './agent-round'
import { BLANK_PACKING, PackingFields, packingInput, type PackingValues } from './packing-fields'

interface AgentProps {
  readonly repairCase: AgentCase
}

/** Whose order the parts are for, and where the agent is. */
function OrderFacts({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const day = useDay()
  const order = orderInForce(repairCase)
  const agent = order?.agent
  return (
    <FactList
      lines={[
        { label: t('fact.agentOrder'), value: order?.number },
        {
          label: t('field.agentId'),
          value:
            agent == null
              ? order?.agentName
              : [order?.agentName, agent.area, countryName(agent.country, language)].join(' · '),
        },
        { label: t('field.agentDueOn'), value: day(order?.dueOn) },
      ]}
    />
  )
}

/** What people call a part: its number, name and how many left the store. */
function usePartText() {
  const { t } = useTranslation('step-form')
  return ({ name, issued, unit }: AgentPart) =>
    `${name} ${t('trip.quantityOf', { quantity: String(issued), unit: unit ?? '' })}`.trim()
}

/** W5.3, W4.2: the gate pass for the parts of the order. */
export const releaseParts = defineStepForm({ facts: AGENT_FACTS, Form: ReleaseParts })

function ReleaseParts({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  const partText = usePartText()
  return (
    <FlatForm
      command={RELEASE_PARTS}
      defaults={{ bearer: null, note: null }}
      fields={[
        { name: 'bearer', kind: 'text' },
        { name: 'note', kind: 'area', optional: true },
      ]}
    >
      <OrderFacts repairCase={repairCase} />
      <FactList
        lines={[
          {
            label: t('lines.parts'),
            value: (
              <ul className="step-plain-list">
                {partsToRelease(repairCase).map((part) => (
                  <li key={part.id}>
                    <span className="ml-mono">{part.partNumber}</span> {partText(part)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </FlatForm>
  )
}

type PackedRow = Chosen & PackingValues

interface ConsignValues {
  readonly lines: Rows<PackedRow>
  readonly address: string
  readonly contact: string
  readonly carrier: string
  readonly waybill: string
  readonly customsPaper: CustomsPaper
  readonly customsNumber: string
  readonly expectedOn: LocalDate | null
  readonly files: readonly UploadedFile[]
}

/** W5.3, W5.5.3-5: parts on their way to the agent. */
export const consignParts = defineStepForm({ facts: AGENT_FACTS, Form: ConsignParts, Beside: TrackBeside })

function ConsignParts({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  const partText = usePartText()
  // Parts stay there: papers for what comes back are not for them.
  const papers = useOptions('customsPaper').filter(({ value }) => value === 'NONE' || value === 'EXPORT')
  const open = partsToConsign(repairCase)
  const agent = orderInForce(repairCase)?.agent
  // The parts go to the agent, wherever the customer is.
  const abroad = agent != null && regionOfCountry(agent.country) === 'OVERSEAS'
  const defaults: ConsignValues = {
    lines: rowsOf(open, (): PackedRow => ({ chosen: true, ...BLANK_PACKING })),
    address: agent?.area ?? '',
    contact: [agent?.contactName, agent?.phone].filter((part) => part != null).join(' '),
    carrier: '',
    waybill: '',
    customsPaper: abroad ? 'EXPORT' : 'NONE',
    customsNumber: '',
    expectedOn: null,
    files: [],
  }
  return (
    <StepForm
      command={CONSIGN_PARTS}
      versioned
      defaults={defaults}
      required={({ customsPaper }: ConsignValues) => [
        ...['address', 'contact', 'carrier', 'waybill', 'expectedOn'],
        ...(customsPaper === 'NONE' ? [] : ['customsNumber']),
      ]}
      toInput={(values: ConsignValues) => ({
        lines: chosenRows(open, values.lines).map(([{ id }, row]) => ({ lineId: id, ...packingInput(row) })),
        address: values.address.trim(),
        contact: values.contact.trim(),
        carrier: values.carrier.trim(),
        waybill: values.waybill.trim(),
        customsPaper: values.customsPaper,
        customsNumber: values.customsPaper === 'NONE' ? null : textOrNull(values.customsNumber),
        expectedOn: given(values.expectedOn),
        attachmentIds: values.files.map(({ id }) => id),
      })}
      check={({ lines, expectedOn }) => [
        ...(lines.length === 0 ? [fieldError('NOTHING_CHOSEN', 'lines')] : []),
        ...notPastDay('expectedOn', expectedOn, today()),
      ]}
      place={(path, input) =>
        path[0] === 'attachmentIds' ? ['files'] : placeById('lines', 'lineId')(path, input)
      }
      submitLabel={t('trip.consign')}
    >
      {({ lines, customsPaper }: ConsignValues) => (
        <>
          <OrderFacts repairCase={repairCase} />
          <ChecklistField
            items={open}
            rows={lines}
            name="lines"
            legend={t('lines.parts')}
            nameOf={({ partNumber }) => partNumber}
            note={partText}
            fields={(part, path) => (
              <PackingFields path={path} currency={lines[part.id]?.currency ?? null} abroad={abroad} />
            )}
          />
          <AreaField name="address" label="consignAddress" />
          <TextField name="contact" label="contactThere" />
          <div className="step-row">
            <TextField name="carrier" label="carrier" />
            <TextField name="waybill" label="trackingNumber" mono />
          </div>
          {abroad && <ChoiceField name="customsPaper" label="customsPaper" options={papers} />}
          {customsPaper !== 'NONE' && <TextField name="customsNumber" label="customsNumber" mono />}
          <DateField name="expectedOn" label="arrivesOn" min={today()} />
          <AttachmentField name="files" label="consignFiles" required={false} multiple />
        </>
      )}
    </StepForm>
  )
}

/** W5.5.4: where the parts are; the last milestone is their arrival. Also once they are at the agent, while others are still
 * on their way to a former one. */
export const receiveParts = defineStepForm({ facts: AGENT_FACTS, Form: TrackParts, again: true })

/** Where earlier parts are, while more are still to be consigned. */
function TrackBeside({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  const may = repairCase.availableActions.some(
    ({ action, allowed }) => action === 'repairCaseTrackParts' && allowed,
  )
  if (!may || consignmentsUnderway(repairCase).length === 0) return null
  return (
    <>
      <h3>{t('trip.track')}</h3>
      <TrackParts repairCase={repairCase} />
    </>
  )
}

function TrackParts({ repairCase }: AgentProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const day = useDay()
  const under = consignmentsUnderway(repairCase)
  const words = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' · ')
  const toFormer = (former: string | null) =>
    former === null ? null : t('agent.toFormer', { agent: former })
  return (
    <MilestoneForm
      command={TRACK_PARTS}
      consignments={under.map(({ id, number, carrier, waybill, former }) => ({
        id,
        name: words(t('trip.consignment', { number, carrier, waybill }), toFormer(former)),
      }))}
    >
      <FactList
        lines={under.flatMap(({ number, former, expectedOn, milestones: reached }) => [
          {
            label: number,
            value: words(toFormer(former), t('agent.expected', { day: day(expectedOn) ?? '' })),
          },
          ...reached.map(({ milestone, reachedOn }) => ({
            label: t(`domain:milestone.${milestone}`),
            value: day(reachedOn),
          })),
        ])}
      />
    </MilestoneForm>
  )
}
