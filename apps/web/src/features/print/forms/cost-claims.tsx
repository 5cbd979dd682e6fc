import { Both, FormTable } from '@mendline/ui/print-sheet'
import { claimsOf } from '../../../cost-chain/chain'
import type { PrintCosts } from '../cost-sheet-query'
import { both } from '../words'
import { withCurrency } from './cost-amount'

/** What is claimed back from suppliers, carriers and insurers, and how each claim stands. */
export function CostClaims({ costs }: { readonly costs: PrintCosts }) {
  const rows = claimsOf(costs)
  if (rows.length === 0) return null
  const balances = [
    ['claimed', { zh: '索赔', en: 'Claimed' }],
    ['recovered', { zh: '已追回', en: 'Recovered' }],
    ['givenUp', { zh: '已放弃', en: 'Given up' }],
    ['open', { zh: '未追回', en: 'Open' }],
  ] as const
  return (
    <FormTable
      title={{ zh: '对外索赔', en: 'Claims' }}
      rows={rows}
      rowKey={({ claim }) => claim.id}
      columns={[
        {
          label: { zh: '对象与理由', en: 'From whom, on what grounds' },
          cell: ({ claim }) => (
            <>
              <Both text={both('claimParty', claim.party)} /> {claim.name} · {claim.grounds}
            </>
          ),
        },
        {
          label: { zh: '索赔 / 答复期限', en: 'Claimed on / answer by' },
          width: '30mm',
          cell: ({ claim }) => `${claim.claimedOn}\n${claim.deadline}`,
        },
        ...balances.map(([part, label]) => ({
          label,
          width: '32mm',
          numeric: true,
          cell: ({ balance }: (typeof rows)[number]) => withCurrency(balance[part]),
        })),
      ]}
    />
  )
}
