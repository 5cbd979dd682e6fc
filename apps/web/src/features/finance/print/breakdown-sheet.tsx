import {
  COST_PARTIES,
  COST_TEXT,
  formatAmount,
  isZero,
  monthsOf,
  subtract,
  sum,
  type Bilingual,
  type Money,
} from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { FormBox, FormField, FormTable, PrintSheet, type FormColumn } from '@mendline/ui/print-sheet'
import type { ReactNode } from 'react'
import type { FinanceBreakdownQuery, FinanceChoicesQuery } from '../../../gql/graphql'
import type { Rows } from '../breakdown/breakdown-queries'
import { percentOf } from '../breakdown/change'
import { periodOf } from '../breakdown/cost-filter'
import { keyOf, markOf } from '../breakdown/marks'
import { pivotOf, type PivotKey, type PivotLine } from '../breakdown/pivot'
import type { PivotChoice } from '../breakdown/pivot-choices'
import type { FinanceSearch } from '../finance-search'
import { filterTexts } from './filter-text'

interface BreakdownSheetProps {
  readonly search: FinanceSearch
  readonly breakdown: FinanceBreakdownQuery
  readonly pivot: Rows
  readonly choice: PivotChoice
  readonly choices: FinanceChoicesQuery
  readonly company: Bilingual
  readonly tools: ReactNode
}

const TEXT = {
  title: { zh: '费用分担汇总表', en: 'Cost breakdown' },
  period: { zh: '期间', en: 'Period' },
  before: { zh: '对比期间', en: 'Compared with' },
  currency: { zh: '本位币', en: 'Base currency' },
  filters: { zh: '筛选条件', en: 'Filters' },
  none: { zh: '无（全部费用）', en: 'None (all costs)' },
  parties: { zh: '承担方', en: 'Borne by' },
  total: { zh: '合计', en: 'Total' },
  amount: { zh: '金额', en: 'Amount' },
  previous: { zh: '上期', en: 'Before' },
  share: { zh: '占比', en: 'Share' },
  months: { zh: '逐月费用', en: 'By month' },
  flow: { zh: '种类、承担方与责任部门', en: 'Kind, party and department' },
  customers: { zh: '费用最高的客户', en: 'Top customers' },
  models: { zh: '费用最高的型号', en: 'Top models' },
  others: { zh: '其余', en: 'All others' },
  pivot: { zh: '汇总', en: 'Summary' },
  subtotal: { zh: '小计', en: 'Subtotal' },
} as const satisfies Record<string, Bilingual>

/** A line of a table on paper; the last is its total. */
interface Line {
  readonly key: string
  readonly cells: readonly string[]
  readonly strong?: boolean
}

/** The breakdown as a sheet on A4, the numbers of the screen in tables. */
export function BreakdownSheet(props: BreakdownSheetProps) {
  const { search, breakdown, pivot, choice, choices, company, tools } = props
  const { language, departmentName } = useUi()
  const period = periodOf(search)
  const { byParty, byMonth, flow, byCustomer, byModel } = breakdown
  const { total } = byParty
  const { currency } = total
  const written = (money: Money | null | undefined) =>
    money == null || isZero(money) ? '–' : formatAmount(money)
  const filters = filterTexts(search, { language, departmentName, choices })
  const totalText = TEXT.total[language]
  const partyLabels = COST_PARTIES.map((party): Bilingual => COST_TEXT.party[party])
  const grid = pivotOf(pivot.rows, choice.rows, choice.column, currency)
  const wide = grid.columns.length > 4
  const blocks = blocksOf(grid.columns)

  const monthLines = monthsOf(period).map((month): Line => {
    const parts = COST_PARTIES.map((party) =>
      byMonth.rows
        .filter((row) => keyOf(row, 'MONTH').value === month && keyOf(row, 'PARTY').value === party)
        .map(({ amount }) => amount),
    )
    return {
      key: month,
      cells: [
        month,
        ...parts.map((part) => written(sum(part, currency))),
        written(sum(parts.flat(), currency)),
      ],
    }
  })
  const topLines = (top: Rows, dimension: 'CUSTOMER' | 'MODEL'): readonly Line[] => {
    const shown = sum(
      top.rows.map(({ amount }) => amount),
      currency,
    )
    const others = subtract(top.total, shown)
    const line = (key: string, label: string, amount: Money, previous: Money | null): Line => ({
      key,
      cells: [label, written(amount), percentOf(amount, top.total) ?? '–', written(previous)],
    })
    return [
      ...top.rows.map((row) => {
        const { value, label } = keyOf(row, dimension)
        return line(value, label, row.amount, row.previous)
      }),
      ...(isZero(others) ? [] : [line('others', TEXT.others[language], others, null)]),
      { ...line('total', totalText, top.total, top.previousTotal), strong: true },
    ]
  }
  const pivotLines = (block: Block): readonly Line[] => {
    const line = (
      names: readonly string[],
      sums: Pick<PivotLine, 'cells' | 'total'>,
      strong: boolean,
    ): Line => ({
      key: JSON.stringify(names),
      cells: [
        ...names,
        ...block.columns.map(({ value }) => written(sums.cells.get(value))),
        ...(block.isLast ? [written(sums.total)] : []),
      ],
      strong,
    })
    const groups = grid.groups.flatMap((group) => {
      if (choice.rows.length === 1) return [line([group.label], group, false)]
      return [
        ...group.lines.map((inner) => line([group.label, inner.label], inner, false)),
        line([group.label, TEXT.subtotal[language]], group, true),
      ]
    })
    const names = [totalText, ...choice.rows.slice(1).map(() => '')]
    return [...groups, line(names, { cells: grid.totals, total: grid.total }, true)]
  }

  return (
    <PrintSheet
      company={company}
      title={TEXT.title}
      number={`${period.from} – ${period.to}`}
      landscape={wide}
      tools={tools}
    >
      <FormBox>
        <FormField label={TEXT.period}>{`${period.from} – ${period.to}`}</FormField>
        <FormField label={TEXT.before}>
          {byParty.previousFrom === null ? '–' : `${byParty.previousFrom} – ${byParty.previousTo ?? ''}`}
        </FormField>
        <FormField label={TEXT.currency}>{currency}</FormField>
        {filters.length === 0 ? (
          <FormField label={TEXT.filters} span={6}>
            {TEXT.none[language]}
          </FormField>
        ) : (
          filters.map(({ label, text }) => (
            <FormField key={label.en} label={label} span={6}>
              {text}
            </FormField>
          ))
        )}
      </FormBox>
      <Lines
        title={TEXT.parties}
        labels={[TEXT.parties, TEXT.amount, TEXT.share, TEXT.previous]}
        texts={1}
        lines={[
          ...byParty.rows.map((row) => ({
            key: keyOf(row, 'PARTY').value,
            cells: [
              keyOf(row, 'PARTY').label,
              written(row.amount),
              percentOf(row.amount, total) ?? '–',
              written(row.previous),
            ],
          })),
          {
            key: 'total',
            cells: [totalText, formatAmount(total), '', written(byParty.previousTotal)],
            strong: true,
          },
        ]}
      />
      <Lines
        title={TEXT.months}
        labels={[COST_TEXT.dimension.MONTH, ...partyLabels, TEXT.total]}
        texts={1}
        lines={[
          ...monthLines,
          {
            key: 'total',
            cells: [
              totalText,
              ...COST_PARTIES.map((party) =>
                written(
                  sum(
                    byMonth.rows
                      .filter((row) => keyOf(row, 'PARTY').value === party)
                      .map(({ amount }) => amount),
                    currency,
                  ),
                ),
              ),
              written(byMonth.total),
            ],
            strong: true,
          },
        ]}
      />
      <Lines
        title={TEXT.flow}
        labels={[
          COST_TEXT.dimension.KIND,
          COST_TEXT.dimension.PARTY,
          COST_TEXT.dimension.DEPARTMENT,
          TEXT.amount,
        ]}
        texts={3}
        lines={[
          ...flow.rows.map((row) => ({
            key: JSON.stringify(markOf(row)),
            cells: [
              keyOf(row, 'KIND').label,
              keyOf(row, 'PARTY').label,
              keyOf(row, 'PARTY').value === 'COMPANY' ? keyOf(row, 'DEPARTMENT').label : '–',
              written(row.amount),
            ],
          })),
          { key: 'total', cells: [totalText, '', '', written(flow.total)], strong: true },
        ]}
      />
      <Lines
        title={TEXT.customers}
        labels={[COST_TEXT.dimension.CUSTOMER, TEXT.amount, TEXT.share, TEXT.previous]}
        texts={1}
        lines={topLines(byCustomer, 'CUSTOMER')}
      />
      <Lines
        title={TEXT.models}
        labels={[COST_TEXT.dimension.MODEL, TEXT.amount, TEXT.share, TEXT.previous]}
        texts={1}
        lines={topLines(byModel, 'MODEL')}
      />
      {blocks.map((block) => (
        <div key={block.columns[0]?.value ?? ''} {...(wide ? { className: 'finance-print-wide' } : {})}>
          <Lines
            title={TEXT.pivot}
            labels={[
              ...choice.rows.map((dimension) => COST_TEXT.dimension[dimension]),
              ...block.columns.map(({ label }) => ({ zh: label, en: label })),
              ...(block.isLast ? [TEXT.total] : []),
            ]}
            texts={choice.rows.length}
            lines={pivotLines(block)}
          />
        </div>
      ))}
    </PrintSheet>
  )
}

/** As many columns as a page has room for. */
interface Block {
  readonly columns: readonly PivotKey[]
  /** The last one carries the totals. */
  readonly isLast: boolean
}

const COLUMNS_A_PAGE = 9

function blocksOf(columns: readonly PivotKey[]): readonly Block[] {
  const count = Math.max(1, Math.ceil(columns.length / COLUMNS_A_PAGE))
  return Array.from({ length: count }, (_, index) => ({
    columns: columns.slice(index * COLUMNS_A_PAGE, (index + 1) * COLUMNS_A_PAGE),
    isLast: index === count - 1,
  }))
}

interface LinesProps {
  readonly title: Bilingual
  readonly labels: readonly Bilingual[]
  /** How many of the first columns are text; the others are amounts. */
  readonly texts: number
  readonly lines: readonly Line[]
}

function Lines({ title, labels, texts, lines }: LinesProps) {
  const columns = labels.map((label, index): FormColumn<Line> => ({
    label,
    numeric: index >= texts,
    cell: ({ cells, strong }) =>
      strong === true ? <strong className="finance-print-strong">{cells[index]}</strong> : cells[index],
  }))
  return <FormTable title={title} columns={columns} rows={lines} rowKey={({ key }) => key} />
}
