import { useQuery } from '@apollo/client/react'
import { MAX_UNITS } from '@mendline/domain'
import { Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettled } from '../../use-settled'
import { MODELS } from './register-operations'
import { UnitsField } from './units-field'
import { readUnitLines } from './unit-lines'

/** What is to be repaired: model, units with what is known of each, how many in all. */
export function ProductFields() {
  const form = Form.useFormInstance()
  const { t } = useTranslation(['register', 'shell'])
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  const { data, previousData, loading } = useQuery(MODELS, {
    variables: { search: words === '' ? null : words },
  })
  const models = (data ?? previousData)?.productModels.edges ?? []
  const chosen = Form.useWatch<{ value: string; label: string } | undefined>('model', form)

  return (
    <fieldset className="register-part">
      <legend>{t('part.product')}</legend>
      <Form.Item
        name="model"
        label={t('field.model')}
        rules={[{ required: true, message: t('needed.model') }]}
      >
        <Select
          labelInValue
          showSearch={{ filterOption: false, onSearch: setTyped }}
          loading={loading}
          placeholder={t('hint.model')}
          notFoundContent={loading ? t('shell:common.loading') : t('noModel')}
          options={[
            ...(chosen !== undefined && words === '' && !models.some(({ node }) => node.id === chosen.value)
              ? [{ value: chosen.value, label: chosen.label, family: '' }]
              : []),
            ...models.map(({ node }) => ({
              value: node.id,
              label: node.name === node.code ? node.code : `${node.code} ${node.name}`,
              family: node.category,
            })),
          ]}
          optionRender={({ data: option }) => (
            <span className="register-option">
              <span>{option.label}</span>
              <span className="ml-secondary">{option.family}</span>
            </span>
          )}
        />
      </Form.Item>
      <Form.Item name="units" label={t('field.units')} extra={t('hint.units')}>
        <UnitsField
          onLines={(count) => {
            const quantity: unknown = form.getFieldValue('quantity')
            const counted: unknown = form.getFieldValue('counted')
            // Follows the list until somebody says that there are more units than serial numbers.
            if (typeof quantity !== 'number' || quantity === counted || quantity < count) {
              form.setFieldsValue({ quantity: Math.max(1, count) })
            }
            form.setFieldsValue({ counted: Math.max(1, count) })
          }}
        />
      </Form.Item>
      <Form.Item name="counted" hidden>
        <InputNumber />
      </Form.Item>
      <Form.Item
        name="quantity"
        label={t('field.quantity')}
        className="register-quantity"
        dependencies={['units']}
        rules={[
          { required: true, message: t('needed.quantity') },
          {
            validator: (_, value: unknown) => {
              const lines = readUnitLines(String(form.getFieldValue('units') ?? '')).length
              return typeof value === 'number' && value < lines
                ? Promise.reject(new Error(t('fewerThanSerials', { number: String(lines) })))
                : Promise.resolve()
            },
          },
        ]}
      >
        <InputNumber min={1} max={MAX_UNITS} precision={0} />
      </Form.Item>
    </fieldset>
  )
}
