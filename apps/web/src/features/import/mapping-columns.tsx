import { INTAKE_FIELD_TEXT, INTAKE_FIELDS, type IntakeField } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Mapping, Preview } from './import-operations'

interface MappingColumnsProps {
  readonly columns: Preview['columns']
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** Every column of the file with some of its cells, and what it says. */
export function MappingColumns({ columns, mapping, onChange }: MappingColumnsProps) {
  const { t } = useTranslation('import')
  const { language } = useUi()
  const fieldOf = new Map(mapping.columns.map(({ column, field }) => [column, field]))
  const choose = (column: string, field: IntakeField | undefined) => {
    // A field is said by one column only, except the description: that may come from several.
    const others = mapping.columns.filter(
      (each) => each.column !== column && (each.field !== field || field === 'DESCRIPTION'),
    )
    const chosen = field === undefined ? others : [...others, { column, field }]
    const place = new Map(columns.map(({ name }, i) => [name, i]))
    onChange({
      ...mapping,
      columns: chosen.sort((a, b) => (place.get(a.column) ?? 0) - (place.get(b.column) ?? 0)),
    })
  }
  return (
    <div className="ml-table-scroll import-columns">
      <table className="ml-table">
        <thead>
          <tr>
            <th>{t('mapping.column')}</th>
            <th>{t('mapping.samples')}</th>
            <th>{t('mapping.field')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, samples }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="import-samples" title={samples.join('\n')}>
                {samples.length === 0 ? t('mapping.emptyColumn') : samples.join(' · ')}
              </td>
              <td className="import-column-field">
                <Select<IntakeField | null>
                  value={fieldOf.get(name) ?? null}
                  placeholder={t('mapping.ignored')}
                  aria-label={t('mapping.fieldOf', { column: name })}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  popupMatchSelectWidth={false}
                  options={INTAKE_FIELDS.map((field) => ({
                    value: field,
                    label: INTAKE_FIELD_TEXT[field][language],
                  }))}
                  onChange={(field) => choose(name, field ?? undefined)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
