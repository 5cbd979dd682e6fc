import { MoneyText, RelativeTime, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { CaseCosts } from './costs-query'

type Tracing = CaseCosts['internalTracings'][number]

/** How the company's cost is split over departments (W5.7, W5.8); objections and earlier splits stay on record. */
export function InternalShares({ costs }: { readonly costs: CaseCosts }) {
  const { t } = useTranslation('case')
  const { departmentName } = useUi()
  const [newest, ...older] = costs.internalTracings.toReversed()
  if (newest === undefined) return <p className="ml-secondary">{t('costs.noTracing')}</p>
  return (
    <>
      <Split tracing={newest} />
      {costs.tracingObjections.map((objection) => (
        <p key={objection.id}>
          {t('costs.objection', { department: departmentName(objection.department) })}
          {' · '}
          {objection.reason}
          <span className="ml-secondary">
            {' · '}
            {objection.by?.name} · <RelativeTime at={objection.at} />
          </span>
        </p>
      ))}
      {older.length > 0 && (
        <details className="case-facts-older">
          <summary>{t('overview.older', { count: older.length })}</summary>
          {older.map((tracing) => (
            <Split key={tracing.id} tracing={tracing} />
          ))}
        </details>
      )}
    </>
  )
}

function Split({ tracing }: { readonly tracing: Tracing }) {
  const { t } = useTranslation('case')
  const { departmentName } = useUi()
  return (
    <div className="case-cost-split">
      <div className="ml-table-scroll">
        <table className="ml-table">
          <thead>
            <tr>
              <th>{t('costs.department')}</th>
              <th className="ml-num">{t('costs.percent')}</th>
              <th className="ml-num">{t('costs.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {tracing.shares.map((share) => (
              <tr key={share.id}>
                <td>{departmentName(share.department)}</td>
                <td className="ml-num">{share.percent}%</td>
                <td className="ml-num">
                  <MoneyText money={share} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <span className="ml-secondary">{t('costs.basis')}</span> {tracing.basis}
        <span className="ml-secondary">
          {' · '}
          {t('costs.version', { version: String(tracing.version) })} · {tracing.by?.name} ·{' '}
          <RelativeTime at={tracing.at} />
        </span>
      </p>
    </div>
  )
}
