import { DEPARTMENTS, STEP_IDS, stepOf, type Department } from '@mendline/domain'
import { clauseText, useUi } from '@mendline/ui'
import { Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueSummaryQuery } from '../../gql/graphql'
import type { QueueSearch } from './queue-search'

type Counts = QueueSummaryQuery['queueSummary'][number]

interface QueueFiltersProps {
  readonly search: QueueSearch
  readonly department: Department
  readonly counts: Counts | undefined
  /** Replaces the filters given; the others stay. */
  readonly onChange: (change: Partial<QueueSearch>) => void
  readonly onClear: (() => void) | null
}

const VIEWS = ['OPEN', 'overdue', 'today', 'LATER', 'WAITING'] as const
type View = (typeof VIEWS)[number]

const viewOf = ({ state, overdue, today }: QueueSearch): View =>
  overdue ? 'overdue' : today ? 'today' : (state ?? 'OPEN')

const searchOf = (view: View): Partial<QueueSearch> => ({
  overdue: view === 'overdue' ? true : undefined,
  today: view === 'today' ? true : undefined,
  state: view === 'LATER' || view === 'WAITING' ? view : undefined,
})

/** All filters of the queue; they stand in the address, so a view can be sent to a colleague. */
export function QueueFilters({ search, department, counts, onChange, onClear }: QueueFiltersProps) {
  const { t } = useTranslation('queue')
  const { language, departmentName } = useUi()
  const numbers: Readonly<Partial<Record<View, number>>> =
    counts === undefined
      ? {}
      : {
          overdue: counts.overdue,
          today: counts.dueToday,
          LATER: counts.later,
          WAITING: counts.waiting,
        }
  const label = (view: View) => {
    const words =
      view === 'overdue' ? t('filter.overdue') : view === 'today' ? t('filter.dueToday') : t(`state.${view}`)
    const number = numbers[view]
    return number === undefined ? words : `${words} ${number}`
  }
  return (
    <div className="queue-filters">
      <Segmented<View>
        value={viewOf(search)}
        options={VIEWS.map((view) => ({ value: view, label: label(view) }))}
        onChange={(view) => onChange(searchOf(view))}
        aria-label={t('state.label')}
      />
      <Select<Department>
        value={department}
        options={DEPARTMENTS.map((code) => ({ value: code, label: departmentName(code) }))}
        onChange={(code) => onChange({ department: code })}
        aria-label={t('filter.department')}
        popupMatchSelectWidth={false}
        className="queue-filter-department"
      />
      <Select
        value={search.assignee ?? ''}
        options={[
          { value: '', label: t('filter.anyone') },
          { value: 'me', label: t('filter.mine') },
          { value: 'none', label: t('filter.unassigned') },
        ]}
        onChange={(assignee) => onChange({ assignee: assignee === '' ? undefined : assignee })}
        aria-label={t('filter.assignee')}
        popupMatchSelectWidth={false}
        className="queue-filter-assignee"
      />
      <Select
        value={search.step ?? null}
        placeholder={t('filter.anyStep')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={STEP_IDS.map((id) => ({
          value: id,
          label: `${stepOf(id).name[language]} ${clauseText(stepOf(id).clause, language)}`,
        }))}
        onChange={(step) => onChange({ step: step ?? undefined })}
        aria-label={t('filter.step')}
        popupMatchSelectWidth={false}
        className={search.step === undefined ? 'queue-filter-step' : 'queue-filter-step queue-filter-set'}
      />
      <Words
        key={search.search ?? ''}
        words={search.search ?? ''}
        onChange={(words) => onChange({ search: words })}
      />
      {onClear !== null && (
        <Button type="link" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  )
}

function Words({
  words,
  onChange,
}: {
  readonly words: string
  readonly onChange: (words: string | undefined) => void
}) {
  const { t } = useTranslation('queue')
  const [text, setText] = useState(words)
  const submit = (value: string) => {
    const trimmed = value.trim()
    if (trimmed !== words) onChange(trimmed === '' ? undefined : trimmed)
  }
  return (
    <Input
      className={words === '' ? 'queue-filter-words' : 'queue-filter-words queue-filter-set'}
      value={text}
      allowClear
      maxLength={200}
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
      onChange={({ target, type }) => {
        setText(target.value)
        if (type === 'click') submit(target.value)
      }}
      onPressEnter={() => submit(text)}
      onBlur={() => submit(text)}
    />
  )
}
