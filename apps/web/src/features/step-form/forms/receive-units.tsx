import { checkReceipt, textOrNull, type ReceiptOutcome } from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormArrivalQuery } from '../../../gql/graphql'
import { UnitsField } from '../fields/checklist-field'
import { FactList } from '../fields/fact-list'
import { LinesField } from '../fields/lines-field'
import { TextField } from '../fields/text-fields'
import { chosenRows, nameOfUnit, readyUnits, rowsOf, type Rows } from '../fields/units'
import { VerdictField } from '../fields/verdict-field'
import { placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { ARRIVAL_FACTS, RECEIVE_UNITS } from './arrival.operations'

type ArrivalCase = NonNullable<StepFormArrivalQuery['repairCase']>

interface Row {
  readonly chosen: boolean
  readonly outcome: ReceiptOutcome
  readonly serial: string
  readonly condition: string
}

interface Values {
  readonly units: Rows<Row>
  readonly unexpected: readonly { readonly serial: string; readonly condition: string }[]
}

/** W5.4.2: the count at the warehouse; a unit not counted this time stays to be counted. */
export const receiveUnits = defineStepForm({ facts: ARRIVAL_FACTS, Form: ReceiveUnits, again: true })

function ReceiveUnits({ repairCase }: { readonly repairCase: ArrivalCase }) {
  const { t } = useTranslation('step-form')
  const day = useDay()
  const { row } = useStep()
  const units = readyUnits(repairCase.units, row.ready)
  const delivery = repairCase.warehouseDeliveries.at(-1)
  const defaults: Values = {
    units: rowsOf(units, (unit) => ({
      chosen: true,
      outcome: 'RECEIVED' as const,
      serial: unit.replacementSerial ?? unit.serial ?? '',
      condition: '',
    })),
    unexpected: [],
  }
  return (
    <StepForm
      command={RECEIVE_UNITS}
      defaults={defaults}
      toInput={(values: Values) => ({
        lines: chosenRows(units, values.units).map(([unit, { outcome, serial, condition }]) => {
          const received = outcome === 'RECEIVED'
          return {
            unitId: unit.id,
            outcome,
            serial: received ? textOrNull(serial) : null,
            condition: received ? textOrNull(condition) : null,
          }
        }),
        unexpected: values.unexpected.map(({ serial, condition }) => ({
          serial: textOrNull(serial),
          condition: textOrNull(condition),
        })),
      })}
      check={({ lines, unexpected }) =>
        checkReceipt(
          repairCase.units.map(({ id, serial, replacementSerial }) => ({
            id,
            serial: serial ?? null,
            replacementSerial: replacementSerial ?? null,
          })),
          { lines: lines ?? [], unexpected: unexpected ?? [] },
        )
      }
      place={placeById('lines', 'unitId', 'units')}
    >
      {(values: Values) => (
        <>
          <FactList
            lines={[
              { label: t('fact.application'), value: repairCase.returnApplications.at(-1)?.number },
              { label: t('fact.appliedFor'), value: t('fact.unitCount', { count: repairCase.quantity }) },
              { label: t('field.deliveredOn'), value: day(delivery?.deliveredOn) },
              { label: t('field.trackingNumber'), value: delivery?.trackingNumber },
              { label: t('field.note'), value: delivery?.note },
            ]}
          />
          {units.length > 0 && (
            <UnitsField
              units={units}
              rows={values.units}
              fields={(unit, path) => (
                <>
                  <VerdictField
                    name={path('outcome')}
                    words="arrived"
                    values={['RECEIVED', 'MISSING']}
                    of={nameOfUnit(unit)}
                  />
                  {values.units[unit.id]?.outcome === 'RECEIVED' && (
                    <div className="step-row">
                      <Form.Item name={path('serial')} label={t('field.serialRead')}>
                        <Input autoComplete="off" className="ml-mono" />
                      </Form.Item>
                      <Form.Item name={path('condition')} label={t('field.condition')}>
                        <Input autoComplete="off" placeholder={t('receipt.conditionHint')} />
                      </Form.Item>
                    </div>
                  )}
                </>
              )}
            />
          )}
          <LinesField
            name="unexpected"
            legend={t('receipt.unexpected')}
            addLabel={t('receipt.addUnexpected')}
            blank={() => ({ serial: '', condition: '' })}
          >
            {(path) => (
              <div className="step-row">
                <TextField name={path('serial')} label="serialRead" required={false} mono />
                <TextField name={path('condition')} label="condition" required={false} />
              </div>
            )}
          </LinesField>
        </>
      )}
    </StepForm>
  )
}
