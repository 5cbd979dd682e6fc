import { fieldError, notBefore, notFutureDay, textOrNull, undeclaredSerials } from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormVerificationQuery } from '../../../gql/graphql'
import { UnitsField } from '../fields/checklist-field'
import { FactList } from '../fields/fact-list'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { today } from '../../../today'
import { chosenRows, readyUnits, rowsOf, type Chosen, type FormUnit, type Rows } from '../fields/units'
import { FlatForm } from '../form/flat-form'
import { given, placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { CONFIRM_DELIVERY, SHIP_BACK, VERIFICATION_FACTS } from './verification.operations'

type VerificationCase = NonNullable<StepFormVerificationQuery['repairCase']>

interface VerificationProps {
  readonly repairCase: VerificationCase
}

interface ShipValues {
  readonly units: Rows<Chosen>
  readonly carrier: string
  readonly trackingNumber: string
  readonly shippedOn: string | null
  readonly address: string
  readonly reexportDeclaration: string
}

/** W5.4.9: units go back to the customer; those declared at import are declared again when they leave. */
export const shipBack = defineStepForm({ facts: VERIFICATION_FACTS, Form: ShipBack })

function ShipBack({ repairCase }: VerificationProps) {
  const { t } = useTranslation('step-form')
  const day = useDay()
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  const declared = repairCase.importClearances.findLast(({ forSample }) => !forSample)
  return (
    <StepForm
      command={SHIP_BACK}
      defaults={{
        units: rowsOf(units, () => ({ chosen: true })),
        carrier: repairCase.shipments.at(-1)?.carrier ?? '',
        trackingNumber: '',
        shippedOn: today(),
        address: repairCase.customer.address ?? '',
        reexportDeclaration: '',
      }}
      required={() => [
        ...['carrier', 'trackingNumber', 'shippedOn', 'address'],
        ...(declared === undefined ? [] : ['reexportDeclaration']),
      ]}
      toInput={(values) => ({
        unitIds: chosenRows(units, values.units).map(([{ id }]) => id),
        carrier: values.carrier.trim(),
        trackingNumber: values.trackingNumber.trim(),
        shippedOn: given(values.shippedOn),
        address: values.address.trim(),
        reexportDeclaration: textOrNull(values.reexportDeclaration),
      })}
      check={({ unitIds, shippedOn }) => [
        ...(unitIds.length === 0 ? [fieldError('NO_UNITS', 'unitIds')] : []),
        ...notFutureDay('shippedOn', shippedOn, today()),
      ]}
      place={placeById('unitIds', null, 'units')}
    >
      {(values: ShipValues) => (
        <>
          <FactList
            lines={[
              { label: t('fact.customer'), value: repairCase.customer.name },
              { label: t('fact.importDeclaration'), value: declared?.declarationNumber },
              { label: t('field.reexportBy'), value: day(declared?.reexportBy) },
            ]}
          />
          <UnitsField units={units} rows={values.units} />
          {declared !== undefined && (
            <NotDeclared
              declared={declared.serials}
              units={chosenRows(units, values.units).map(([unit]) => unit)}
            />
          )}
          <div className="step-row">
            <TextField name="carrier" label="carrier" />
            <TextField name="trackingNumber" label="trackingNumber" mono />
          </div>
          <DateField name="shippedOn" label="shippedOn" max={today()} />
          <AreaField name="address" label="address" />
          {declared !== undefined && (
            <TextField name="reexportDeclaration" label="reexportDeclaration" mono />
          )}
        </>
      )}
    </StepForm>
  )
}

interface NotDeclaredProps {
  readonly declared: readonly string[]
  readonly units: readonly FormUnit[]
}

/** Customs ask about units that leave under a number that did not come in. */
function NotDeclared({ declared, units }: NotDeclaredProps) {
  const { t } = useTranslation('step-form')
  const serials = undeclaredSerials(declared, units)
  if (serials.length === 0) return null
  return <Alert type="warning" showIcon title={t('undeclared', { serials: serials.join(', ') })} />
}

/** W5.4.9: the customer has received what was sent. */
export const confirmDelivery = defineStepForm({ facts: VERIFICATION_FACTS, Form: ConfirmDelivery })

function ConfirmDelivery({ repairCase }: VerificationProps) {
  const { t } = useTranslation('step-form')
  const day = useDay()
  const last = repairCase.shipments
    .map(({ shippedOn }) => shippedOn)
    .toSorted()
    .at(-1)
  return (
    <FlatForm
      command={CONFIRM_DELIVERY}
      defaults={{ receivedOn: today(), receivedBy: repairCase.contact?.name ?? null }}
      fields={[
        { name: 'receivedOn', kind: 'date', max: today(), min: last },
        { name: 'receivedBy', kind: 'text' },
      ]}
      check={({ receivedOn }) => [
        ...notFutureDay('receivedOn', receivedOn, today()),
        ...(last === undefined ? [] : notBefore('receivedOn', receivedOn, last)),
      ]}
    >
      <FactList
        lines={[
          { label: t('fact.customer'), value: repairCase.customer.name },
          {
            label: t('fact.shipments'),
            value:
              repairCase.shipments.length === 0 ? null : (
                <ul className="step-plain-list">
                  {repairCase.shipments.map(({ id, carrier, trackingNumber, shippedOn, units }) => (
                    <li key={id}>
                      {day(shippedOn)} {carrier} <span className="ml-mono">{trackingNumber}</span> ·{' '}
                      {t('fact.unitCount', { count: units.length })}
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
