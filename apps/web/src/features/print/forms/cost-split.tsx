import { isZero } from '@mendline/domain'
import { Both, FormBox, FormField, FormTable } from '@mendline/ui/print-sheet'
import { sharersOf, untracedOf, type DepartmentWord } from '../../../cost-chain/chain'
import type { PrintCosts } from '../cost-sheet-query'
import { useDepartmentText } from '../use-department-text'
import { dayOf } from '../words'
import { withCurrency } from './cost-amount'

const WORD_TEXT = {
  WAITING: { zh: '待确认', en: 'waiting' },
  ACKNOWLEDGED: { zh: '已认可', en: 'acknowledged' },
  OBJECTED: { zh: '有异议', en: 'objected' },
} as const

const NOT_TRACED = { zh: '尚未分摊', en: 'Not split yet' } as const

interface CostSplitProps {
  readonly costs: PrintCosts
}

/** What the company bears, split over departments, with the word of each and why it was split so. */
export function CostSplit({ costs }: CostSplitProps) {
  const departmentText = useDepartmentText()
  const sharers = sharersOf(costs)
  if (sharers.length === 0) return null
  const untraced = untracedOf(costs)
  const rest = { id: 'rest', department: null, percent: null, word: null }
  const rows = [...sharers, ...(untraced === null || isZero(untraced) ? [] : [{ ...rest, amount: untraced }])]
  return (
    <>
      <FormTable
        title={{ zh: '内部责任分摊', en: 'Split over departments' }}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            label: { zh: '责任部门', en: 'Department' },
            width: '60mm',
            cell: ({ department }) => (
              <Both text={department === null ? NOT_TRACED : departmentText(department)} />
            ),
          },
          {
            label: { zh: '比例', en: 'Percent' },
            width: '18mm',
            numeric: true,
            cell: ({ percent }) => (percent === null ? '' : `${String(percent)} %`),
          },
          {
            label: { zh: '金额', en: 'Amount' },
            width: '32mm',
            numeric: true,
            cell: ({ amount }) => withCurrency(amount),
          },
          {
            label: { zh: '部门意见', en: 'The department says' },
            cell: ({ word }) => word !== null && <Word word={word} />,
          },
        ]}
      />
      <Grounds costs={costs} />
    </>
  )
}

/** On what the quality centre decided, and the objections it had heard by then: those since stand in the table. */
function Grounds({ costs }: CostSplitProps) {
  const departmentText = useDepartmentText()
  const split = costs.internalTracings.at(-1)
  if (split === undefined) return null
  const heard = costs.tracingObjections.filter(({ seq }) => seq < split.seq)
  return (
    <FormBox>
      <FormField label={{ zh: '依据', en: 'Basis' }} span={6}>
        {split.basis}
      </FormField>
      {heard.map(({ id, department, by, at, reason }) => (
        <FormField key={id} label={{ zh: '异议', en: 'Objection' }} span={6}>
          <Both text={departmentText(department)} />
          {` · ${[by?.name, dayOf(at), reason].filter((part) => part !== undefined).join(' · ')}`}
        </FormField>
      ))}
    </FormBox>
  )
}

function Word({ word }: { readonly word: DepartmentWord }) {
  return (
    <>
      <Both text={WORD_TEXT[word.state]} />
      {word.state !== 'WAITING' &&
        ` · ${[word.by, dayOf(word.at), word.words].filter((part) => part !== null).join(' · ')}`}
    </>
  )
}
