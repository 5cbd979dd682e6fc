import { formatMoney, receivableBalance } from '@mendline/domain'
import { dateText, MoneyText, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { CaseCosts } from './costs-query'

/** Invoices with what was paid and written off of each (W5.8 D). */
export function Receivables({ costs }: { readonly costs: CaseCosts }) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  if (costs.receivables.length === 0) {
    const nothing = costs.freeOfCharge === true || costs.customerShare === 0
    return <p className="ml-secondary">{nothing ? t('costs.nothingToCharge') : t('costs.noInvoice')}</p>
  }
  return (
    <div className="ml-table-scroll">
      <table className="ml-table case-cost-table">
        <thead>
          <tr>
            <th>{t('costs.invoice')}</th>
            <th>{t('costs.invoicedOn')}</th>
            <th>{t('costs.dueOn')}</th>
            <th className="ml-num">{t('costs.charged')}</th>
            <th className="ml-num">{t('costs.paid')}</th>
            <th className="ml-num">{t('costs.writtenOff')}</th>
            <th className="ml-num">{t('costs.open')}</th>
          </tr>
        </thead>
        <tbody>
          {costs.receivables.map((receivable) => {
            const balance = receivableBalance(costs, receivable)
            return (
              <tr key={receivable.id}>
                <td>
                  <span className="ml-mono">{receivable.invoiceNumber}</span>
                  <Movements costs={costs} receivable={receivable} />
                </td>
                <td className="ml-day">{dateText(receivable.invoicedOn, language)}</td>
                <td className="ml-day">{dateText(receivable.dueOn, language)}</td>
                {([balance.charged, balance.paid, balance.writtenOff, balance.open] as const).map(
                  (money, index) => (
                    <td key={index} className="ml-num">
                      <MoneyText money={money} />
                    </td>
                  ),
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface MovementsProps {
  readonly costs: CaseCosts
  readonly receivable: CaseCosts['receivables'][number]
}

function Movements({ costs, receivable }: MovementsProps) {
  const { t } = useTranslation(['case', 'domain'])
  const { language } = useUi()
  const { id, currency } = receivable
  const amountText = (amount: string) => formatMoney({ amount, currency }, language)
  return (
    <ul className="case-cost-movements">
      {costs.payments
        .filter((payment) => payment.receivableId === id)
        .map((payment) => (
          <li key={payment.id}>
            {t('costs.paidOn', {
              date: dateText(payment.paidOn, language),
              amount: formatMoney({ amount: payment.paidAmount, currency: payment.paidCurrency }, language),
            })}
            {payment.paidCurrency !== currency &&
              ` ${t('costs.paysOf', { amount: amountText(payment.amount) })}`}
            {payment.reference !== null && ` · ${payment.reference}`}
          </li>
        ))}
      {costs.writeOffRequests
        .filter((request) => request.receivableId === id)
        .map((request) => {
          const decision = costs.writeOffDecisions.find(({ requestId }) => requestId === request.id)
          return (
            <li key={request.id}>
              {t('costs.writeOffAsked', { amount: amountText(request.amount) })} · {request.reason}
              {decision !== undefined && ` · ${t(`domain:review.${decision.outcome}`)}`}
              {decision?.reason != null && ` · ${decision.reason}`}
            </li>
          )
        })}
    </ul>
  )
}
