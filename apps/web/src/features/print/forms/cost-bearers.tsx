import { FormBox, FormField } from '@mendline/ui/print-sheet'
import { borneOf } from '../../../cost-chain/chain'
import type { PrintCosts } from '../cost-sheet-query'
import { withCurrency } from './cost-amount'

/** Cost = customer's part + company's part; charge + what the company bears = cost + margin. */
export function CostBearers({ costs }: { readonly costs: PrintCosts }) {
  const borne = borneOf(costs)
  if (borne === null) return null
  const free = costs.freeOfCharge === true
  const percent = (share: number | null) => (share === null ? '' : `${String(share)} %　`)
  return (
    <FormBox title={{ zh: '谁承担', en: 'Who bears it' }}>
      <FormField label={{ zh: '已确认费用', en: 'Confirmed cost' }}>{withCurrency(borne.cost)}</FormField>
      <FormField label={{ zh: '客户承担部分', en: 'Customer’s part' }}>
        {percent(free ? 0 : costs.customerShare)}
        {withCurrency(borne.customer)}
      </FormField>
      <FormField label={{ zh: '公司按比例', en: 'Company’s part' }}>
        {percent(free ? 100 : costs.companyShare)}
        {withCurrency(borne.company)}
      </FormField>
      <FormField label={{ zh: '应向客户收取', en: 'Charge' }}>{withCurrency(borne.charge)}</FormField>
      <FormField label={{ zh: '毛利 / 差额', en: 'Margin / shortfall' }}>
        {withCurrency(borne.margin)} / {withCurrency(borne.shortfall)}
      </FormField>
      <FormField label={{ zh: '公司实际承担', en: 'Company bears in the end' }}>
        <strong>{withCurrency(borne.burden)}</strong>
      </FormField>
    </FormBox>
  )
}
