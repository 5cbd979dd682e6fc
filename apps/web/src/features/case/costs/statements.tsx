import { MoneyText, RelativeTime } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { CaseCosts } from './costs-query'

/** What was submitted to FINANCE, newest first; earlier versions stay. */
export function Statements({ costs }: { readonly costs: CaseCosts }) {
  const { t } = useTranslation('case')
  const confirmed = new Set(costs.costConfirmations.map(({ statementId }) => statementId))
  const stateText = (row: CaseCosts['costStatements'][number]) => {
    if (confirmed.has(row.id)) return t('costs.confirmed')
    return row.id === costs.costStatements.at(-1)?.id ? t('costs.notConfirmed') : t('costs.superseded')
  }
  return (
    <div className="ml-table-scroll">
      <table className="ml-table case-cost-table">
        <thead>
          <tr>
            <th>{t('costs.versions')}</th>
            <th className="ml-num">{t('costs.statementTotal')}</th>
            <th className="ml-num">{t('costs.customerCost')}</th>
            <th className="ml-num">{t('costs.companyCost')}</th>
            <th className="ml-num">{t('costs.charge')}</th>
            <th>{t('costs.state')}</th>
          </tr>
        </thead>
        <tbody>
          {costs.costStatements.toReversed().map((row) => {
            const { currency } = row
            const charge =
              row.chargeAmount === null || row.chargeCurrency === null
                ? null
                : { amount: row.chargeAmount, currency: row.chargeCurrency }
            return (
              <tr key={row.id}>
                <td className="case-cost-about">
                  {t('costs.version', { version: String(row.version) })}
                  <div className="ml-secondary">
                    {row.by?.name} · <RelativeTime at={row.at} />
                    {row.note !== null && ` · ${row.note}`}
                  </div>
                </td>
                {([row.total, row.customerCost, row.companyCost] as const).map((amount, index) => (
                  <td key={index} className="ml-num">
                    <MoneyText money={{ amount, currency }} />
                  </td>
                ))}
                <td className="ml-num">
                  <MoneyText money={charge} />
                </td>
                <td>{stateText(row)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
