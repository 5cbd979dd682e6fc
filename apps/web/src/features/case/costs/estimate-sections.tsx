import { MoneyText } from '@mendline/ui'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCaseQuery } from '../use-case-query'
import { ChargeLines } from './charge-lines'
import { EstimateDialog } from './estimate-dialog'
import { CASE_ESTIMATE, type CaseEstimate } from './estimate-query'

interface EstimateSectionsProps {
  readonly id: string
  readonly changes: number
}

/** Estimate against actual costs (W4.6), and the newest charge line by line (W5.8 D). */
export function EstimateSections({ id, changes }: EstimateSectionsProps) {
  const { t } = useTranslation('case')
  const { data, refetch } = useCaseQuery(CASE_ESTIMATE, { id }, changes)
  const [open, setOpen] = useState(false)
  const found = data?.repairCase
  if (found == null) return null
  const mayEstimate = found.availableActions.some(
    ({ action, allowed }) => action === 'repairCaseEstimate' && allowed,
  )
  const statement = found.costStatements.at(-1)
  return (
    <div className="case-costs">
      {statement !== undefined && statement.chargeLines.length > 0 && (
        <section aria-labelledby="case-charge-lines">
          <h2 id="case-charge-lines">{t('estimate.charge')}</h2>
          <ChargeLines statement={statement} />
        </section>
      )}
      {(found.estimateComparison != null || mayEstimate) && (
        <section aria-labelledby="case-estimate">
          <h2 id="case-estimate">{t('estimate.title')}</h2>
          <Comparison found={found} />
          {mayEstimate && (
            <Button size="small" onClick={() => setOpen(true)}>
              {t(found.costEstimates.length === 0 ? 'estimate.add' : 'estimate.revise')}
            </Button>
          )}
        </section>
      )}
      {open && (
        <EstimateDialog
          found={found}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false)
            void refetch().catch(() => undefined)
          }}
        />
      )}
    </div>
  )
}

function Comparison({ found }: { readonly found: CaseEstimate }) {
  const { t } = useTranslation(['case', 'domain'])
  const compared = found.estimateComparison
  const newest = found.costEstimates.at(-1)
  if (compared == null || newest === undefined) return <p className="ml-secondary">{t('estimate.none')}</p>
  const rows = [
    ...compared.kinds.map((row) => ({ ...row, name: t(`domain:costKind.${row.kind}`) })),
    { ...compared, name: t('estimate.total') },
  ]
  return (
    <>
      <div className="ml-table-scroll">
        <table className="ml-table case-cost-table">
          <thead>
            <tr>
              <th>{t('costs.kind')}</th>
              <th className="ml-num">{t('estimate.expected')}</th>
              <th className="ml-num">{t('estimate.actual')}</th>
              <th className="ml-num">{t('estimate.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={row.name}
                {...(index === rows.length - 1 ? { className: 'case-cost-department' } : {})}
              >
                <th scope="row">{row.name}</th>
                <td className="ml-num">
                  <MoneyText money={row.estimate} />
                </td>
                <td className="ml-num">
                  <MoneyText money={row.actual} />
                </td>
                <td className="ml-num">
                  <MoneyText money={row.difference} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="ml-secondary">
        {t('costs.version', { version: String(newest.version) })} · {newest.by?.name}
        {newest.note != null && ` · ${newest.note}`}
        {compared.unconverted > 0 && ` · ${t('estimate.unconverted', { count: compared.unconverted })}`}
      </p>
    </>
  )
}
