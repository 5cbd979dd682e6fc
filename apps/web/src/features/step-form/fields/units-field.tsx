import { Button, Checkbox, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormHand } from '../form/form-context'
import { nameOfUnit, type Chosen, type FormUnit, type Rows } from './units'

interface UnitsFieldProps<Unit extends FormUnit, Row extends Chosen> {
  readonly units: readonly Unit[]
  /** The rows as they stand in the form, under `name`. */
  readonly rows: Rows<Row>
  readonly name?: string
  /** Beside the serial number: what is known of the unit. */
  readonly note?: (unit: Unit) => ReactNode
  /** Fields of one unit; shown while it is chosen. */
  readonly fields?: (unit: Unit, path: (field: string) => (string | number)[]) => ReactNode
  /** Beside "all": sets something for every chosen unit. */
  readonly forAll?: ReactNode
}

/** So many rows at first; a batch of hundreds is asked for in portions. */
const PORTION = 50

/** The units a step can be done for, those ready chosen beforehand, each with its own fields. */
export function UnitsField<Unit extends FormUnit, Row extends Chosen>({
  units,
  rows,
  name = 'units',
  note,
  fields,
  forAll,
}: UnitsFieldProps<Unit, Row>) {
  const { t } = useTranslation('step-form')
  const { set } = useFormHand()
  const [shown, setShown] = useState(PORTION)
  const chosen = units.filter((unit) => rows[unit.id]?.chosen === true).length
  const chooseAll = (on: boolean) => {
    for (const unit of units) set([name, unit.id, 'chosen'], on)
  }
  return (
    <fieldset className="step-units">
      <legend>{t('units.legend')}</legend>
      {units.length > 1 && (
        <div className="step-units-all">
          <Checkbox
            checked={chosen === units.length}
            indeterminate={chosen > 0 && chosen < units.length}
            onChange={({ target }) => chooseAll(target.checked)}
          >
            {t('units.chosen', { chosen: String(chosen), count: units.length })}
          </Checkbox>
          {forAll}
        </div>
      )}
      <ul>
        {units.slice(0, shown).map((unit) => (
          <li key={unit.id}>
            <Form.Item name={[name, unit.id, 'chosen']} valuePropName="checked" className="step-unit-box">
              <Checkbox>
                <span className="ml-mono">{nameOfUnit(unit)}</span>
                {note !== undefined && <span className="step-unit-note">{note(unit)}</span>}
              </Checkbox>
            </Form.Item>
            {fields !== undefined && rows[unit.id]?.chosen === true && (
              <div className="step-unit-fields">{fields(unit, (field) => [name, unit.id, field])}</div>
            )}
          </li>
        ))}
      </ul>
      {units.length > shown && (
        <Button type="link" size="small" onClick={() => setShown(shown + PORTION)}>
          {t('units.more', { count: Math.min(PORTION, units.length - shown) })}
        </Button>
      )}
    </fieldset>
  )
}
