import { formatAmount, isZero, subtract, sum } from '@mendline/domain'
import { LevelBar } from '@mendline/ui/charts'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../finance-search'
import { AmountButton } from './amount-button'
import type { Rows } from './breakdown-queries'
import { percentOf } from './change'
import { ChangeText } from './change-text'
import { keyOf, markOf } from './marks'

interface TopTableProps {
  readonly title: string
  readonly dimension: 'CUSTOMER' | 'MODEL'
  readonly top: Rows
  readonly onOpen: (mark: Mark) => void
}

/** The largest of a dimension as bars in a table, with all others in one line, so that it adds up. */
export function TopTable({ title, dimension, top, onOpen }: TopTableProps) {
  const { t } = useTranslation('finance')
  const { rows, total } = top
  const others = subtract(
    total,
    sum(
      rows.map(({ amount }) => amount),
      total.currency,
    ),
  )
  const longest = rows[0]?.amount ?? total
  return (
    <div className="ml-table-scroll">
      <table className="ml-table finance-top">
        <caption className="ml-visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th>{dimension === 'CUSTOMER' ? t('column.customer') : t('column.model')}</th>
            <th aria-hidden />
            <th className="ml-num">{t('column.amount')}</th>
            <th className="ml-num">{t('column.share')}</th>
            <th className="ml-num finance-top-change">{t('column.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { value, label } = keyOf(row, dimension)
            return (
              <tr key={value}>
                <th scope="row" title={label}>
                  {label}
                </th>
                <td className="finance-top-bar" onClick={() => onOpen(markOf(row))}>
                  <LevelBar money={row.amount} longest={longest} />
                </td>
                <td className="ml-num">
                  <AmountButton money={row.amount} onClick={() => onOpen(markOf(row))} />
                </td>
                <td className="ml-num">{percentOf(row.amount, total) ?? '–'}</td>
                <td className="ml-num finance-top-change">
                  <ChangeText now={row.amount} before={row.previous} />
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          {!isZero(others) && (
            <tr>
              <th scope="row">{t('top.others')}</th>
              <td />
              <td className="ml-num">{formatAmount(others)}</td>
              <td className="ml-num">{percentOf(others, total) ?? '–'}</td>
              <td className="finance-top-change" />
            </tr>
          )}
          <tr>
            <th scope="row">{t('column.total')}</th>
            <td />
            <td className="ml-num">
              <AmountButton money={total} onClick={() => onOpen({})} />
            </td>
            <td />
            <td className="finance-top-change" />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
