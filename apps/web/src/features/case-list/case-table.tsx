import ThunderboltFilled from '@ant-design/icons/ThunderboltFilled'
import { CaseNumber, DueClock, PhaseTag, RelativeTime } from '@mendline/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from './case-rows'

interface CaseTableProps {
  readonly cases: readonly CaseRow[]
  readonly label: string
}

/** Cases, a row each: which, whose, what is wrong, where it stands, and how long is left. */
export function CaseTable({ cases, label }: CaseTableProps) {
  const { t } = useTranslation(['case-list', 'domain'])
  const navigate = useNavigate()
  return (
    <div className="case-table-space">
      <table className="case-table" aria-label={label}>
        <thead>
          <tr>
            <th className="case-col-number">{t('column.number')}</th>
            <th className="case-col-customer">{t('column.customer')}</th>
            <th className="case-col-model">{t('column.model')}</th>
            <th className="case-col-text">{t('column.description')}</th>
            <th className="case-col-units ml-num">{t('column.quantity')}</th>
            <th className="case-col-phase">{t('column.phase')}</th>
            <th className="case-col-due">{t('column.due')}</th>
            <th className="case-col-reported">{t('column.reported')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((row) => (
            <tr
              key={row.id}
              onClick={() => void navigate({ to: '/cases/$number', params: { number: row.number } })}
            >
              <td className="case-col-number">
                <CaseNumber number={row.number}>
                  <Link
                    to="/cases/$number"
                    params={{ number: row.number }}
                    onClick={(event) => event.stopPropagation()}
                  >
                    {row.number}
                  </Link>
                </CaseNumber>
                {row.urgency === 'URGENT' && (
                  <ThunderboltFilled
                    className="case-urgent"
                    title={t('domain:urgency.URGENT')}
                    aria-label={t('domain:urgency.URGENT')}
                  />
                )}
              </td>
              <td className="case-col-customer" title={row.customer.name}>
                {row.customer.name}
              </td>
              <td className="case-col-model" title={row.model.name}>
                {row.model.code}
              </td>
              <td className="case-col-text" title={row.description}>
                {row.description}
              </td>
              <td className="case-col-units ml-num">{row.quantity}</td>
              <td className="case-col-phase">
                <PhaseTag phase={row.phase} label={t(`domain:phase.${row.phase}`)} />
              </td>
              <td className="case-col-due">
                {row.nextDueAt === null ? (
                  <span className="ml-secondary">–</span>
                ) : (
                  <DueClock dueAt={row.nextDueAt} />
                )}
              </td>
              <td className="case-col-reported">
                <RelativeTime at={row.reportedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
