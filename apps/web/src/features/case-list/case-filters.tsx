import FilterOutlined from '@ant-design/icons/FilterOutlined'
import {
  CATEGORIES,
  DEPARTMENTS,
  PHASES,
  REGIONS,
  REPAIR_MODES,
  SEVERITIES,
  URGENCIES,
} from '@mendline/domain'
import { DateInput, useUi } from '@mendline/ui'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CASE_ORDERS, orderOf, type CasesSearch } from './cases-search'

interface CaseFiltersProps {
  readonly search: CasesSearch
  /** Replaces the filters given; the others stay. */
  readonly onChange: (change: Partial<CasesSearch>) => void
  readonly onClear: (() => void) | null
}

const MORE = ['region', 'urgency', 'severity', 'category', 'mode', 'from', 'to'] as const

/** All filters of the list; they stand in the address, so what is shown can be sent to a colleague. */
export function CaseFilters({ search, onChange, onClear }: CaseFiltersProps) {
  const { t } = useTranslation(['case-list', 'domain'])
  const { departmentName } = useUi()
  const inUse = MORE.filter((name) => search[name] !== undefined).length
  const [more, setMore] = useState(inUse > 0)
  return (
    <div className="case-filters" role="search" data-more={more || undefined}>
      <div className="case-filters-row">
        <Words
          key={search.search ?? ''}
          words={search.search ?? ''}
          onChange={(words) => onChange({ search: words })}
        />
        <Select
          mode="multiple"
          className="case-filter-phases"
          value={[...(search.phases ?? [])]}
          placeholder={t('filter.phases')}
          aria-label={t('filter.phases')}
          allowClear
          maxTagCount="responsive"
          popupMatchSelectWidth={false}
          options={PHASES.map((phase) => ({ value: phase, label: t(`domain:phase.${phase}`) }))}
          onChange={(phases) => onChange({ phases: phases.length === 0 ? undefined : phases })}
        />
        <One
          value={search.department}
          values={DEPARTMENTS}
          label={t('filter.department')}
          nameOf={departmentName}
          onChange={(department) => onChange({ department })}
        />
        <Checkbox
          checked={search.overdue === true}
          onChange={({ target }) => onChange({ overdue: target.checked ? true : undefined })}
        >
          {t('filter.overdue')}
        </Checkbox>
        <Button icon={<FilterOutlined />} aria-expanded={more} onClick={() => setMore(!more)}>
          {inUse > 0 ? t('filter.moreInUse', { number: String(inUse) }) : t('filter.more')}
        </Button>
        {onClear !== null && (
          <Button type="link" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        )}
        <Select
          className="case-filter-order"
          value={orderOf(search)}
          aria-label={t('order.label')}
          popupMatchSelectWidth={false}
          options={CASE_ORDERS.map((order) => ({ value: order, label: t(`order.${order}`) }))}
          onChange={(order) => onChange({ order: order === 'REPORTED_AT_DESC' ? undefined : order })}
        />
      </div>
      {more && (
        <div className="case-filters-row">
          <One
            value={search.region}
            values={REGIONS}
            label={t('filter.region')}
            nameOf={(region) => t(`domain:region.${region}`)}
            onChange={(region) => onChange({ region })}
          />
          <One
            value={search.urgency}
            values={URGENCIES}
            label={t('filter.urgency')}
            nameOf={(urgency) => t(`domain:urgency.${urgency}`)}
            onChange={(urgency) => onChange({ urgency })}
          />
          <One
            value={search.severity}
            values={SEVERITIES}
            label={t('filter.severity')}
            nameOf={(severity) => t(`domain:severity.${severity}`)}
            onChange={(severity) => onChange({ severity })}
          />
          <One
            value={search.category}
            values={CATEGORIES}
            label={t('filter.category')}
            nameOf={(category) => t(`domain:category.${category}`)}
            onChange={(category) => onChange({ category })}
          />
          <One
            value={search.mode}
            values={REPAIR_MODES}
            label={t('filter.mode')}
            nameOf={(mode) => t(`domain:mode.${mode}`)}
            onChange={(mode) => onChange({ mode })}
          />
          <span className="case-filter-day">
            <DateInput
              value={search.from ?? null}
              placeholder={t('filter.from')}
              aria-label={t('filter.from')}
              onChange={(from) => onChange({ from: from ?? undefined })}
            />
          </span>
          <span className="case-filter-day">
            <DateInput
              value={search.to ?? null}
              placeholder={t('filter.to')}
              aria-label={t('filter.to')}
              onChange={(to) => onChange({ to: to ?? undefined })}
            />
          </span>
        </div>
      )}
    </div>
  )
}

interface OneProps<T extends string> {
  readonly value: T | undefined
  readonly values: readonly T[]
  readonly label: string
  readonly nameOf: (value: T) => string
  readonly onChange: (value: T | undefined) => void
}

function One<T extends string>({ value, values, label, nameOf, onChange }: OneProps<T>) {
  return (
    <Select<T | null, { value: T; label: string }>
      className="case-filter-one"
      value={value ?? null}
      placeholder={label}
      aria-label={label}
      allowClear
      popupMatchSelectWidth={false}
      options={values.map((each) => ({ value: each, label: nameOf(each) }))}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  )
}

function Words({
  words,
  onChange,
}: {
  readonly words: string
  readonly onChange: (words: string | undefined) => void
}) {
  const { t } = useTranslation('case-list')
  const [text, setText] = useState(words)
  const submit = (value: string) => {
    const trimmed = value.trim()
    if (trimmed !== words) onChange(trimmed === '' ? undefined : trimmed)
  }
  return (
    <Input
      className="case-filter-words"
      value={text}
      allowClear
      maxLength={200}
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
      enterKeyHint="search"
      onChange={({ target, type }) => {
        setText(target.value)
        if (type === 'click') submit(target.value)
      }}
      onPressEnter={() => submit(text)}
      onBlur={() => submit(text)}
    />
  )
}
