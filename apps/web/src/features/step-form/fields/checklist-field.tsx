import { Button, Checkbox, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormHand } from '../form/form-context'
import { nameOfUnit, type Chosen, type FormUnit, type Rows } from './units'

interface ChecklistProps<Item extends { readonly id: string }> {
  readonly items: readonly Item[]
  /** The rows as they stand in the form, under `name`. */
  readonly rows: Rows<Chosen>
  readonly name: string
  readonly legend: string
  readonly nameOf: (item: Item) => string
  /** Beside the name: what is known of it. */
  readonly note?: (item: Item) => ReactNode
  /** Fields of one item; shown while it is chosen. */
  readonly fields?: (item: Item, path: ItemPath) => ReactNode
  /** Beside "all": sets something for every item chosen. */
  readonly forAll?: ReactNode
}

/** Leads to a field of one item. */
export type ItemPath = (field: string) => (string | number)[]

type UnitsFieldProps<Unit extends FormUnit> = Omit<
  ChecklistProps<Unit>,
  'items' | 'name' | 'legend' | 'nameOf'
> & { readonly units: readonly Unit[] }

/** The units a step can be done for, those ready chosen beforehand, each with its own fields. */
export function UnitsField<Unit extends FormUnit>({ units, ...list }: UnitsFieldProps<Unit>) {
  const { t } = useTranslation('step-form')
  return (
    <ChecklistField {...list} items={units} name="units" legend={t('units.legend')} nameOf={nameOfUnit} />
  )
}

/** So many rows at first; a batch of hundreds is asked for in portions. */
const PORTION = 50

/** Things to tick, each with its own fields. */
export function ChecklistField<Item extends { readonly id: string }>({
  items,
  rows,
  name,
  legend,
  nameOf,
  note,
  fields,
  forAll,
}: ChecklistProps<Item>) {
  const { t } = useTranslation('step-form')
  const { set } = useFormHand()
  const [shown, setShown] = useState(PORTION)
  const chosen = items.filter((item) => rows[item.id]?.chosen === true).length
  const chooseAll = (on: boolean) => {
    set(...items.map((item) => [[name, item.id, 'chosen'], on] as const))
  }
  return (
    <fieldset className="step-units">
      <legend>{legend}</legend>
      {items.length > 1 && (
        <div className="step-units-all">
          <Checkbox
            checked={chosen === items.length}
            indeterminate={chosen > 0 && chosen < items.length}
            onChange={({ target }) => chooseAll(target.checked)}
          >
            {t('units.chosen', { chosen: String(chosen), count: items.length })}
          </Checkbox>
          {forAll}
        </div>
      )}
      <ul>
        {items.slice(0, shown).map((item) => (
          <li key={item.id}>
            <Form.Item name={[name, item.id, 'chosen']} valuePropName="checked" className="step-unit-box">
              <Checkbox>
                <span className="ml-mono">{nameOf(item)}</span>
                {note !== undefined && <span className="step-unit-note">{note(item)}</span>}
              </Checkbox>
            </Form.Item>
            {fields !== undefined && rows[item.id]?.chosen === true && (
              <div className="step-unit-fields">{fields(item, (field) => [name, item.id, field])}</div>
            )}
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button type="link" size="small" onClick={() => setShown(shown + PORTION)}>
          {t('units.more', { count: Math.min(PORTION, items.length - shown) })}
        </Button>
      )}
    </fieldset>
  )
}
