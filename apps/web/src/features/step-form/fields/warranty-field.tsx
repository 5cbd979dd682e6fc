import {
  WARRANTY_REASON_TEXT,
  type LocalDate,
  type WarrantyReason,
  type WarrantyResult,
} from '@mendline/domain'
import { useDay, useUi } from '@mendline/ui'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOfUnit, type FormUnit, type Rows } from './units'
import { useOptions } from './use-options'

export interface WarrantyRow {
  readonly override: boolean
  readonly result: WarrantyResult | null
  readonly reason: string
}

interface UnitWithWarranty extends FormUnit {
  readonly suggestedWarranty: {
    readonly result: WarrantyResult
    readonly until?: LocalDate | null
    readonly reason: WarrantyReason
  }
}

interface WarrantyFieldProps {
  readonly units: readonly UnitWithWarranty[]
  readonly rows: Rows<WarrantyRow>
}

const PORTION = 50

/** The warranty computed for each unit with its reason, and a way to decide otherwise, with a reason. */
export function WarrantyField({ units, rows }: WarrantyFieldProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const day = useDay()
  const { language } = useUi()
  const options = useOptions('warranty')
  const [shown, setShown] = useState(PORTION)
  return (
    <fieldset className="step-units">
      <legend>{t('warranty.legend')}</legend>
      <ul>
        {units.slice(0, shown).map((unit) => {
          const { result, until, reason } = unit.suggestedWarranty
          const overridden = rows[unit.id]?.override === true
          return (
            <li key={unit.id}>
              <p className="step-warranty">
                <span className="ml-mono">{nameOfUnit(unit)}</span>
                <strong className={overridden ? 'step-struck' : ''}>{t(`domain:warranty.${result}`)}</strong>
                {until != null && (
                  <span className="ml-secondary">{t('warranty.until', { date: day(until) ?? '' })}</span>
                )}
              </p>
              <p className="ml-secondary">{WARRANTY_REASON_TEXT[reason][language]}</p>
              <Form.Item
                name={['warranties', unit.id, 'override']}
                valuePropName="checked"
                className="step-unit-box"
              >
                <Checkbox aria-label={`${t('warranty.override')} ${nameOfUnit(unit)}`}>
                  {t('warranty.override')}
                </Checkbox>
              </Form.Item>
              {overridden && (
                <div className="step-unit-fields step-row">
                  <Form.Item name={['warranties', unit.id, 'result']} label={t('field.warrantyResult')}>
                    <Select options={options.map(({ value, text }) => ({ value, label: text }))} />
                  </Form.Item>
                  <Form.Item name={['warranties', unit.id, 'reason']} label={t('field.reason')}>
                    <Input autoComplete="off" />
                  </Form.Item>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {units.length > shown && (
        <Button type="link" size="small" onClick={() => setShown(shown + PORTION)}>
          {t('units.more', { count: Math.min(PORTION, units.length - shown) })}
        </Button>
      )}
    </fieldset>
  )
}
