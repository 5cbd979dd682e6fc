import { DEPARTMENTS, type Department } from '@mendline/domain'
import { DateInput, useUi } from '@mendline/ui'
import { Button, Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { CountrySelect } from './entry-fields'
import { ModelSelect } from './model-select'
import { isFiltered, type ReserveSearch } from './reserve-search'

interface TechnicianFiltersProps {
  readonly search: ReserveSearch
  readonly known: readonly { readonly id: string; readonly code: string }[]
  readonly onSearch: (change: Partial<ReserveSearch>) => void
}

/** Which technicians are listed; all of it stands in the address. */
export function TechnicianFilters({ search, known, onSearch }: TechnicianFiltersProps) {
  const { t } = useTranslation('reserve')
  const { departmentName } = useUi()
  const dated = search.from !== undefined || search.until !== undefined
  return (
    <div className="reserve-filters" role="search" aria-labelledby="reserve-list">
      <Input.Search
        key={search.search ?? ''}
        className="reserve-words"
        allowClear
        maxLength={100}
        defaultValue={search.search ?? ''}
        placeholder={t('list.search')}
        aria-label={t('list.search')}
        onSearch={(words) => onSearch({ search: words.trim() === '' ? undefined : words.trim() })}
      />
      <Select<Department | ''>
        value={search.department ?? ''}
        options={[
          { value: '', label: t('list.anyDepartment') },
          ...DEPARTMENTS.map((code) => ({ value: code, label: departmentName(code) })),
        ]}
        onChange={(code) => onSearch({ department: code === '' ? undefined : code })}
        aria-label={t('list.department')}
        popupMatchSelectWidth={false}
      />
      <span className="reserve-filter-model">
        <ModelSelect
          value={search.model ?? null}
          known={known}
          allowClear
          placeholder={t('list.anyModel')}
          aria-label={t('list.model')}
          onChange={(model) => onSearch({ model: model ?? undefined })}
        />
      </span>
      <span className="reserve-filter-fit" role="group" aria-label={t('list.fit')}>
        {t('list.fit')}
        <span className="reserve-filter-day">
          <DateInput
            value={search.from ?? null}
            placeholder={t('list.from')}
            aria-label={t('list.from')}
            onChange={(from) =>
              onSearch({
                from: from ?? undefined,
                // A trip that began after its end would be none.
                ...(from !== null && search.until !== undefined && search.until < from
                  ? { until: from }
                  : {}),
              })
            }
          />
        </span>
        <span className="reserve-filter-day">
          <DateInput
            value={search.until ?? null}
            placeholder={t('list.until')}
            aria-label={t('list.until')}
            {...(search.from === undefined ? {} : { min: search.from })}
            onChange={(until) => onSearch({ until: until ?? undefined })}
          />
        </span>
        {dated && (
          <span className="reserve-filter-country">
            <CountrySelect
              {...(search.country === undefined ? {} : { value: search.country })}
              allowClear
              placeholder={t('list.atHome')}
              aria-label={t('list.country')}
              onChange={(country) =>
                onSearch({ country, ...(country === undefined ? { visa: undefined } : {}) })
              }
            />
          </span>
        )}
        {dated && search.country !== undefined && (
          <Checkbox
            checked={search.visa ?? false}
            onChange={({ target }) => onSearch({ visa: target.checked ? true : undefined })}
          >
            {t('list.visa')}
          </Checkbox>
        )}
      </span>
      <Checkbox
        checked={search.left ?? false}
        onChange={({ target }) => onSearch({ left: target.checked ? true : undefined })}
      >
        {t('list.left')}
      </Checkbox>
      {isFiltered(search) && (
        <Button
          type="link"
          onClick={() =>
            onSearch({
              search: undefined,
              department: undefined,
              model: undefined,
              from: undefined,
              until: undefined,
              country: undefined,
              visa: undefined,
            })
          }
        >
          {t('list.clear')}
        </Button>
      )}
    </div>
  )
}
