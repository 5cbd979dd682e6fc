import { liveCosts, sum } from '@mendline/domain'
import { Both, FormTable } from '@mendline/ui/print-sheet'
import type { PrintCosts } from '../cost-sheet-query'
import { useDepartmentText } from '../use-department-text'
import { both } from '../words'
import { plainAmount, withCurrency } from './cost-amount'

const PARTS = ['baseAmount', 'customerAmount', 'companyAmount', 'shortfallAmount'] as const
type Part = (typeof PARTS)[number]

const PART_TEXT = {
  baseAmount: { zh: '本位币', en: 'Base' },
  customerAmount: { zh: '客户部分', en: 'Customer' },
  companyAmount: { zh: '公司部分', en: 'Company' },
  shortfallAmount: { zh: '差额', en: 'Shortfall' },
} as const

/** The statement line by line, at the rates it was confirmed at; what is taken back and what takes it back both stand. */
export function CostLines({ costs }: { readonly costs: PrintCosts }) {
  const departmentText = useDepartmentText()
  const { currency } = costs.costsToState
  const confirmed = new Map(costs.confirmedCosts.map((line) => [line.costItemId, line]))
  const items = liveCosts(costs)
  const place = new Map(items.map(({ id }, index) => [id, index + 1]))
  const rows = [...items.map((item) => ({ item, line: confirmed.get(item.id) })), null]
  const total = (part: Part) =>
    sum(
      costs.confirmedCosts.map((line) => ({ amount: line[part], currency })),
      currency,
    ).amount
  return (
    <FormTable
      title={{ zh: '费用明细', en: 'Costs line by line' }}
      rows={rows}
      rowKey={(row) => row?.item.id ?? 'total'}
      columns={[
        {
          label: { zh: '序号', en: 'No.' },
          width: '11mm',
          numeric: true,
          cell: (row) => (row === null ? '' : place.get(row.item.id)),
        },
        {
          label: { zh: '说明', en: 'What for' },
          cell: (row) =>
            row === null ? (
              <strong>
                <Both text={{ zh: '已确认合计', en: 'Total confirmed' }} />
              </strong>
            ) : (
              <>
                <Both text={both('costCategory', row.item.category)} /> · {row.item.description} ·{' '}
                <span className="print-day">{row.item.incurredOn}</span>
                {row.item.reversesId !== null && <Reverses number={place.get(row.item.reversesId)} />}
                {row.line === undefined && (
                  <div>
                    <Both text={{ zh: '财务尚未确认', en: 'not confirmed yet' }} />
                  </div>
                )}
              </>
            ),
        },
        {
          label: { zh: '部门', en: 'Department' },
          width: '34mm',
          cell: (row) => row !== null && <Both text={departmentText(row.item.department)} />,
        },
        {
          label: { zh: '原币金额', en: 'Original amount' },
          width: '32mm',
          numeric: true,
          cell: (row) => row !== null && withCurrency(row.item),
        },
        {
          label: { zh: '汇率', en: 'Rate' },
          width: '24mm',
          numeric: true,
          cell: (row) =>
            row?.line !== undefined && row.item.currency !== row.line.baseCurrency
              ? [row.line.rate, row.line.rateFrom].filter((part) => part !== null).join('\n')
              : '',
        },
        ...PARTS.map((part) => ({
          label: { zh: `${PART_TEXT[part].zh}（${currency}）`, en: `${PART_TEXT[part].en} (${currency})` },
          width: '27mm',
          numeric: true,
          cell: (row: (typeof rows)[number]) =>
            row === null ? (
              <strong>{plainAmount(total(part), currency)}</strong>
            ) : (
              row.line !== undefined && plainAmount(row.line[part], currency)
            ),
        })),
      ]}
    />
  )
}

function Reverses({ number }: { readonly number: number | undefined }) {
  const which = number === undefined ? '' : String(number)
  return (
    <div>
      <strong>
        <Both text={{ zh: `冲销第 ${which} 项`, en: `reverses No. ${which}` }} />
      </strong>
    </div>
  )
}
