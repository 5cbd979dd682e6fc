import { useQuery } from '@apollo/client/react'
import FilterOutlined from '@ant-design/icons/FilterOutlined'
import {
  COST_CATEGORIES,
  COST_KINDS,
  COST_PARTIES,
  COST_TEXT,
  DEPARTMENTS,
  periodOfPreset,
  PERIOD_PRESETS,
  REPAIR_MODES,
  VOCABULARY_TEXT,
  type PeriodPreset,
} from '@mendline/domain'
import { MonthInput, useUi } from '@mendline/ui'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NONE, type CostSearch } from '../finance-search'
import { FINANCE_CHOICES, type Rows } from './breakdown-queries'
import {
  cleared,
  isFiltered,
  LIST_DIMENSIONS,
  listOf,
  monthNow,
  periodOf,
  presetOf,
  withList,
  type ListDimension,
} from './cost-filter'

interface BreakdownFiltersProps {
  readonly search: CostSearch
  /** Replaces the filters given; the others stay. */
  readonly onChange: (change: CostSearch) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

const BY_HAND = 'BY_HAND'
/** Shown always; the others behind a button. */
const FIRST: readonly ListDimension[] = ['PARTY', 'DEPARTMENT', 'KIND']

/** Months and every dimension of the costs; all of it stands in the address. */
export function BreakdownFilters({ search, onChange }: BreakdownFiltersProps) {
  const { t } = useTranslation('finance')
  const { language } = useUi()
  const period = periodOf(search)
  const rest = LIST_DIMENSIONS.filter((dimension) => !FIRST.includes(dimension))
  const inUse = rest.filter((dimension) => listOf(search, dimension).length > 0).length
  const [more, setMore] = useState(inUse > 0)
  const optionsOf = useOptions(search, more)
  const list = (dimension: ListDimension) => {
    const label = COST_TEXT.dimension[dimension][language]
    return (
      <Select
        key={dimension}
        mode="multiple"
        className="finance-filter"
        value={[...listOf(search, dimension)]}
        placeholder={label}
        aria-label={label}
        allowClear
        maxTagCount={1}
        maxTagTextLength={10}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...optionsOf(dimension)]}
        onChange={(values: string[]) => onChange(withList(dimension, values))}
      />
    )
  }
  return (
    <div className="finance-filters" role="search">
      <div className="finance-filters-row">
        <Select<PeriodPreset | typeof BY_HAND>
          className="finance-filter-preset"
          value={presetOf(period) ?? BY_HAND}
          aria-label={t('period.label')}
          popupMatchSelectWidth={false}
          options={[
            ...PERIOD_PRESETS.map((value) => ({ value, label: t(`period.${value}`) })),
            ...(presetOf(period) === null ? [{ value: BY_HAND, label: t('period.BY_HAND') } as const] : []),
          ]}
          onChange={(value) => {
            if (value === BY_HAND) return
            const chosen = periodOfPreset(value, monthNow())
            onChange(value === 'LAST_12_MONTHS' ? { from: undefined, to: undefined } : chosen)
          }}
        />
        <span className="finance-filter-month">
          <MonthInput
            value={period.from}
            max={period.to}
            allowClear={false}
            aria-label={t('period.from')}
            onChange={(from) => onChange({ from: from ?? undefined, to: period.to })}
          />
        </span>
        <span aria-hidden>–</span>
        <span className="finance-filter-month">
          <MonthInput
            value={period.to}
            min={period.from}
            allowClear={false}
            aria-label={t('period.to')}
            onChange={(to) => onChange({ from: period.from, to: to ?? undefined })}
          />
        </span>
        {FIRST.map(list)}
        <Button icon={<FilterOutlined />} aria-expanded={more} onClick={() => setMore(!more)}>
          {inUse > 0 ? t('filter.moreInUse', { number: String(inUse) }) : t('filter.more')}
        </Button>
        {isFiltered(search) && (
          <Button type="link" onClick={() => onChange(cleared())}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      {more && <div className="finance-filters-row">{rest.map(list)}</div>}
    </div>
  )
}

/** What can be chosen in each list; customers, models and causes are those the period knows. */
function useOptions(search: CostSearch, wanted: boolean): (dimension: ListDimension) => readonly Option[] {
  const { language, departmentName } = useUi()
  const { data } = useQuery(FINANCE_CHOICES, { variables: { filter: periodOf(search) }, skip: !wanted })
  const none = (dimension: 'DEPARTMENT' | 'MODE') => ({
    value: NONE,
    label: COST_TEXT.none[dimension][language],
  })
  const known = (dimension: ListDimension, found: Rows | undefined): readonly Option[] => {
    const options = (found?.rows ?? []).flatMap(({ keys }) =>
      keys.map(({ value, label }) => ({ value: value ?? NONE, label })),
    )
    const there = new Set(options.map(({ value }) => value))
    // What is chosen in the address stays choosable, under its code if need be.
    const chosen = listOf(search, dimension).filter((value) => !there.has(value))
    return [...options, ...chosen.map((value) => ({ value, label: value }))]
  }
  const departments = DEPARTMENTS.map((value) => ({ value, label: departmentName(value) }))
  return (dimension) => {
    switch (dimension) {
      case 'PARTY':
        return COST_PARTIES.map((value) => ({ value, label: COST_TEXT.party[value][language] }))
      case 'KIND':
        return COST_KINDS.map((value) => ({ value, label: COST_TEXT.kind[value][language] }))
      case 'CATEGORY':
        return COST_CATEGORIES.map((value) => ({ value, label: COST_TEXT.category[value][language] }))
      case 'DEPARTMENT':
        return [...departments, none('DEPARTMENT')]
      case 'DECLARED_BY':
        return departments
      case 'MODE':
        return [
          ...REPAIR_MODES.map((value) => ({ value, label: VOCABULARY_TEXT.mode[value][language] })),
          none('MODE'),
        ]
      case 'CUSTOMER':
        return known(dimension, data?.customers)
      case 'MODEL':
        return known(dimension, data?.models)
      case 'CAUSE':
        return known(dimension, data?.causes)
    }
  }
}
