import WarningFilled from '@ant-design/icons/WarningFilled'
import { Tag, useDay } from '@mendline/ui'
import { ProgressLines, type ProgressPoint } from '@mendline/ui/charts'
import { useTranslation } from 'react-i18next'
import { Files } from './files'
import { Section } from './section'
import type { Board } from './trip-board.query'

/** Planned and done by the end of each day reported. */
function progressOf(reports: Board['reports']): readonly ProgressPoint[] {
  let planned = 0
  let done = 0
  return [...reports]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((report) => {
      planned += report.unitsPlanned
      done += report.unitsDone
      return { day: report.day, planned, done }
    })
}

/** What was done there: progress against the plan, a report for every local day, the customer's word. */
export function SiteTab({ board }: { readonly board: Board }) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const reports = [...board.reports].sort((a, b) => b.day.localeCompare(a.day))
  const units = board.cases.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <>
      {board.missedReports.length > 0 && (
        <p className="trip-missed">
          <Tag tone="late" icon={<WarningFilled aria-hidden />}>
            {t('missed', { count: board.missedReports.length })}
          </Tag>{' '}
          {board.missedReports.map((missed) => day(missed)).join(t('separator'))}
        </p>
      )}
      <Section
        id="progress"
        title={t('site.progress')}
        none={t('site.noReport')}
        empty={reports.length === 0}
      >
        <ProgressLines
          label={t('site.progress')}
          planned={t('site.planned')}
          done={t('site.done')}
          points={progressOf(board.reports)}
          goal={units}
          onOpen={(open) => {
            const report = document.getElementById(`trip-report-${open}`)
            report?.scrollIntoView({ block: 'nearest' })
            report?.focus()
          }}
        />
      </Section>
      {board.signOffs.map((word) => (
        <section key={word.id} className="trip-section">
          <h2>{t('site.signOff')}</h2>
          <Tag tone={word.outcome === 'SIGNED' ? 'done' : 'late'}>{t(`site.${word.outcome}`)}</Tag>{' '}
          {day(word.signedOn)} {word.signedBy}
          <p className="trip-names">{t('site.tested', { what: word.tested })}</p>
          {word.reason != null && <p className="trip-names">{word.reason}</p>}
          <Files board={board} ids={word.attachmentIds} />
        </section>
      ))}
      {reports.length > 0 && (
        <section className="trip-section" aria-labelledby="trip-reports">
          <h2 id="trip-reports">{t('site.reports')}</h2>
          <ul className="trip-records">
            {reports.map((report) => (
              <Report key={report.id} board={board} report={report} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface ReportProps {
  readonly board: Board
  readonly report: Board['reports'][number]
}

function Report({ board, report }: ReportProps) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const hours = String(Math.round((report.minutes / 60) * 10) / 10)
  return (
    <li id={`trip-report-${report.day}`} tabIndex={-1}>
      <div className="trip-record-head">
        <strong>{day(report.day)}</strong>
        <span>
          {t('site.units', { planned: String(report.unitsPlanned), done: String(report.unitsDone) })}
        </span>
        <span>{t('site.hours', { hours })}</span>
        <span className="ml-secondary">{report.by?.name}</span>
      </div>
      <dl className="trip-report">
        <dt>{t('site.plan')}</dt>
        <dd>{report.plan}</dd>
        <dt>{t('site.actual')}</dt>
        <dd>{report.actual}</dd>
        {report.problems != null && (
          <>
            <dt>{t('site.problems')}</dt>
            <dd className="trip-problem">{report.problems}</dd>
          </>
        )}
        {report.tomorrow != null && (
          <>
            <dt>{t('site.tomorrow')}</dt>
            <dd>{report.tomorrow}</dd>
          </>
        )}
      </dl>
      <Files board={board} ids={report.attachmentIds} />
    </li>
  )
}
