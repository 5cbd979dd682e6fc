import { DEPARTMENTS, STEP_IDS, stepOf, type Department } from '@mendline/domain'
import { clauseText, useUi } from '@mendline/ui'
import { Input, Segmented, Select } from 'antd'
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
}

/** What is to do, the three parts it consists of, and what is still to come. */
const VIEWS = ['OPEN', 'overdue', 'today', 'later', 'LATER', 'WAITING'] as const
type View = (typeof VIEWS)[number]

const viewOf = ({ state, overdue, today, later }: QueueSearch): View =>
  overdue ? 'overdue' : today ? 'today' : later ? 'later' : (state ?? 'OPEN')

const searchOf = (view: View): Partial<QueueSearch> => ({
  overdue: view === 'overdue' ? true : undefined,
  today: view === 'today' ? true : undefined,
  later: view === 'later' ? true : undefined,
  state: view === 'LATER' || view === 'WAITING' ? view : undefined,
})

/** All filters of the queue; they stand in the address, so a view can be sent to a colleague. */
export function QueueFilters({ search, department, counts, onChange }: QueueFiltersProps) {
  const { t } = useTranslation('queue')
  const { language, departmentName } = useUi()
  const numbers: Readonly<Partial<Record<View, number>>> =
    counts === undefined
      ? {}
      : {
          OPEN: counts.overdue + counts.dueToday + counts.later,
          overdue: counts.overdue,
          today: counts.dueToday,
          later: counts.later,
          LATER: counts.opensLater,
          WAITING: counts.waiting,
        }
  const label = (view: View) => {
    const number = numbers[view]
    return number === undefined ? t(`view.${view}`) : `${t(`view.${view}`)} ${String(number)}`
  }
  return (
    <div className="queue-filters">
      <Segmented<View>
        value={viewOf(search)}
        options={VIEWS.map((view) => ({ value: view, label: label(view) }))}
        onChange={(view) => onChange(searchOf(view))}
        aria-label={t('view.label')}
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
