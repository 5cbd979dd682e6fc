import { MoneyText } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { CaseEstimate } from './estimate-query'

/** What the customer is charged, line by line, and why a line differs from what was computed. */
export function ChargeLines({ statement }: { readonly statement: CaseEstimate['costStatements'][number] }) {
  const { t } = useTranslation(['case', 'domain'])
  const { chargeCurrency: currency, chargeAmount } = statement
  if (currency == null || chargeAmount == null) return null
  const money = (amount: string | null | undefined) =>
    amount == null ? null : <MoneyText money={{ amount, currency }} />
  return (
    <div className="ml-table-scroll">
      <table className="ml-table case-cost-table">
        <thead>
          <tr>
            <th>{t('costs.kind')}</th>
            <th className="ml-num">{t('estimate.quantity')}</th>
            <th className="ml-num">{t('estimate.unitPrice')}</th>
            <th className="ml-num">{t('estimate.computed')}</th>
            <th className="ml-num">{t('costs.charge')}</th>
          </tr>
        </thead>
        <tbody>
          {statement.chargeLines.map((line) => (
            <tr key={line.key}>
              <td className="case-cost-what">
                {t(`domain:chargeKind.${line.kind}`)} {line.name} {line.partNumber}
                {line.reason != null && <div className="ml-secondary">{line.reason}</div>}
              </td>
              <td className="ml-num">
                {line.quantity}
                {line.kind === 'SHARE' && '%'}
              </td>
              <td className="ml-num">{money(line.unitPrice)}</td>
              <td className="ml-num">{money(line.computed)}</td>
              <td className="ml-num">{money(line.amount)}</td>
            </tr>
          ))}
          <tr className="case-cost-department">
            <th scope="row" colSpan={4}>
              {t('estimate.total')}
            </th>
            <th className="ml-num">{money(chargeAmount)}</th>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
