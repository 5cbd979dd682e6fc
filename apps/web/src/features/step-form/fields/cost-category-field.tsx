import { categoriesOf, COST_KINDS } from '@mendline/domain'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from './field'

/** What was paid for, under the kinds of clause W5.8; found by its name. */
export function CostCategoryField(field: FieldProps) {
  const { t } = useTranslation('domain')
  return (
    <Field {...field}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={COST_KINDS.map((kind) => ({
          label: t(`costKind.${kind}`),
          options: categoriesOf(kind).map((category) => ({
            value: category,
            label: t(`costCategory.${category}`),
          })),
        }))}
      />
    </Field>
  )
}
