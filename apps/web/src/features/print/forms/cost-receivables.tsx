import { receivableBalance } from '@mendline/domain'
import { FormTable } from '@mendline/ui/print-sheet'
import type { PrintCosts } from '../cost-sheet-query'
import { withCurrency } from './cost-amount'

type Receivable = PrintCosts['receivables'][number]

/** Invoices with their payments, what was written off and what is open. */
export function CostReceivables({ costs }: { readonly costs: PrintCosts }) {
  if (costs.receivables.length === 0) return null
  const balance = (receivable: Receivable) => receivableBalance(costs, receivable)
  return (
    <FormTable
      title={{ zh: '应收款', en: 'Receivable' }}
      rows={costs.receivables}
      rowKey={({ id }) => id}
      columns={[
        {
          label: { zh: '发票号', en: 'Invoice' },
          width: '34mm',
          cell: ({ invoiceNumber }) => invoiceNumber,
        },
        {
          label: { zh: '开票 / 付款期限', en: 'Invoiced / to be paid by' },
          width: '28mm',
          cell: ({ invoicedOn, dueOn }) => `${invoicedOn}\n${dueOn}`,
        },
        { label: { zh: '收款', en: 'Payments' }, cell: (receivable) => paymentsText(costs, receivable) },
        {
          label: { zh: '应收', en: 'Charged' },
          width: '32mm',
          numeric: true,
          cell: (receivable) => withCurrency(balance(receivable).charged),
        },
        {
          label: { zh: '已收', en: 'Paid' },
          width: '32mm',
          numeric: true,
          cell: (receivable) => withCurrency(balance(receivable).paid),
        },
        {
          label: { zh: '核销', en: 'Written off' },
          width: '32mm',
          numeric: true,
          cell: (receivable) => withCurrency(balance(receivable).writtenOff),
        },
        {
          label: { zh: '未收余额', en: 'Open' },
          width: '32mm',
          numeric: true,
          cell: (receivable) => withCurrency(balance(receivable).open),
        },
      ]}
    />
  )
}

/** A line for each payment; in another currency both amounts. */
function paymentsText({ payments }: PrintCosts, { id, currency }: Receivable): string {
  return payments
    .filter(({ receivableId }) => receivableId === id)
    .map(({ paidOn, paidAmount, paidCurrency, amount, reference }) => {
      const came = withCurrency({ amount: paidAmount, currency: paidCurrency })
      const pays = paidCurrency === currency ? [] : [`→ ${withCurrency({ amount, currency })}`]
      return [paidOn, came, ...pays, ...(reference === null ? [] : [reference])].join('  ')
    })
    .join('\n')
}
