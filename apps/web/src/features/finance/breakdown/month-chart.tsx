import { COST_PARTIES, COST_TEXT, sum, type Money, type MonthPeriod, monthsOf } from '@mendline/domain'
import { monthText, useUi } from '@mendline/ui'
import { StackedBars, type BarSeries } from '@mendline/ui/charts'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../finance-search'
import { AmountButton } from './amount-button'
import type { Rows } from './breakdown-queries'
import { keyOf } from './marks'
import { NumbersBelow } from './numbers-below'

interface MonthChartProps {
  readonly byMonth: Rows
  readonly period: MonthPeriod
  readonly onOpen: (mark: Mark) => void
}

/** A bar for every month of the period, also for those without costs, by who bears them. */
export function MonthChart({ byMonth, period, onOpen }: MonthChartProps) {
  const { t } = useTranslation('finance')
  const { language } = useUi()
  const { currency } = byMonth.total
  const series: readonly BarSeries[] = COST_PARTIES.map((party, index) => ({
    key: party,
    label: COST_TEXT.party[party][language],
    shade: index === 0 ? 1 : 2,
  }))
  const amounts = new Map<string, Money>(
    byMonth.rows.map((row) => [`${keyOf(row, 'MONTH').value} ${keyOf(row, 'PARTY').value}`, row.amount]),
  )
  const bars = monthsOf(period).map((month) => {
    const parts = COST_PARTIES.map((party) => amounts.get(`${month} ${party}`) ?? null)
    return {
      key: month,
      label: monthText(month, language),
      parts,
      total: sum(
        parts.filter((part) => part !== null),
        currency,
      ),
    }
  })
  return (
    <>
      <StackedBars
        label={t('months.title')}
        series={series}
        bars={bars}
        onOpen={(bar, { key }) => onOpen({ MONTH: bar.key, PARTY: key })}
      />
      <NumbersBelow>
        <table className="ml-table">
          <caption className="ml-visually-hidden">{t('months.title')}</caption>
          <thead>
            <tr>
              <th>{t('column.month')}</th>
              {series.map(({ key, label }) => (
                <th key={key} className="ml-num">
                  {label}
                </th>
              ))}
              <th className="ml-num">{t('column.total')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.label}</th>
                {bar.parts.map((part, index) => {
                  const party = series[index]?.key ?? ''
                  return (
                    <td key={party} className="ml-num">
                      <AmountButton money={part} onClick={() => onOpen({ MONTH: bar.key, PARTY: party })} />
                    </td>
                  )
                })}
                <td className="ml-num">
                  <AmountButton money={bar.total} onClick={() => onOpen({ MONTH: bar.key })} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('column.total')}</th>
              {series.map(({ key }, index) => (
                <td key={key} className="ml-num">
                  <AmountButton
                    money={sum(
                      bars.flatMap(({ parts }) => parts[index] ?? []),
                      currency,
                    )}
                    onClick={() => onOpen({ PARTY: key })}
                  />
                </td>
              ))}
              <td className="ml-num">
                <AmountButton money={byMonth.total} onClick={() => onOpen({})} />
              </td>
            </tr>
          </tfoot>
        </table>
      </NumbersBelow>
    </>
  )
}
