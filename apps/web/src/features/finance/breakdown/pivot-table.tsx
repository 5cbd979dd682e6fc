import { COST_TEXT, type CostDimension } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../finance-search'
import { AmountButton } from './amount-button'
import type { Pivot, PivotKey, PivotLine } from './pivot'
import type { PivotChoice } from './pivot-choices'
import { useKeyText } from './use-key-text'

interface PivotTableProps {
  readonly choice: PivotChoice
  readonly pivot: Pivot
  readonly onOpen: (mark: Mark) => void
}

/** Sums by the dimensions chosen: the lines of a group below its subtotal, and the totals of rows and columns. */
export function PivotTable({ choice: { rows, column }, pivot, onOpen }: PivotTableProps) {
  const { t } = useTranslation('finance')
  const { language } = useUi()
  const keyText = useKeyText()
  const nested = rows.length > 1
  const [first, second] = rows
  const textOf = (dimension: CostDimension | null | undefined, key: PivotKey) =>
    dimension == null ? key.label : keyText(dimension, key)
  const across = (value: string): Mark => (column === null ? {} : { [column]: value })
  const cells = ({ mark, cells: amounts, total }: Pick<PivotLine, 'mark' | 'cells' | 'total'>) => (
    <>
      {pivot.columns.map(({ value }) => (
        <td key={value} className="ml-num">
          <AmountButton money={amounts.get(value)} onClick={() => onOpen({ ...mark, ...across(value) })} />
        </td>
      ))}
      <td className="ml-num">
        <AmountButton money={total} onClick={() => onOpen(mark)} />
      </td>
    </>
  )
  return (
    <div className="ml-table-scroll">
      <table className="ml-table finance-pivot">
        <caption className="ml-visually-hidden">{t('pivot.title')}</caption>
        <thead>
          <tr>
            {rows.map((dimension) => (
              <th key={dimension}>{COST_TEXT.dimension[dimension][language]}</th>
            ))}
            {pivot.columns.map((key) => (
              <th key={key.value} className="ml-num" title={textOf(column, key)}>
                {textOf(column, key)}
              </th>
            ))}
            <th className="ml-num">{t('column.total')}</th>
          </tr>
        </thead>
        <tbody>
          {pivot.groups.map((group) => (
            <Fragment key={group.value}>
              <tr {...(nested ? { className: 'finance-pivot-group' } : {})}>
                <th scope="row" title={textOf(first, group)}>
                  {textOf(first, group)}
                </th>
                {nested && <td className="ml-secondary">{t('pivot.subtotal')}</td>}
                {cells(group)}
              </tr>
              {group.lines.map((line) => (
                <tr key={line.value}>
                  <td />
                  <th scope="row" title={textOf(second, line)}>
                    {textOf(second, line)}
                  </th>
                  {cells(line)}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={rows.length}>
              {t('column.total')}
            </th>
            {cells({ mark: {}, cells: pivot.totals, total: pivot.total })}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
