import { addDays, instantOf, localDateOf, type LocalDate } from '@mendline/domain'
import { LoadingState, useDay, useNow } from '@mendline/ui'
import { Alert, Button, Select } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteTrip } from '../site.operations'
import { useOnline } from '../use-online'
import { ReportForm } from './report-form'
import { ReportState } from './report-state'
import { isOpen, type SiteReport } from './site-report'
import { useOutbox } from './use-outbox'

interface ReportTabProps {
  readonly trip: SiteTrip
  readonly viewerId: string
  readonly reload: () => void
}

/** The days of the trip that may be reported, newest first. */
function reportDays({ startsOn, endsOn }: SiteTrip, today: LocalDate): readonly LocalDate[] {
  if (startsOn == null || endsOn == null) return []
  const last = today < endsOn ? today : endsOn
  const days: LocalDate[] = []
  for (let day = last; day >= startsOn; day = addDays(day, -1)) days.push(day)
  return days
}

/** A report for every local day: written here, sent when there is a network. */
export function ReportTab({ trip, viewerId, reload }: ReportTabProps) {
  const { t } = useTranslation('site')
  const dayText = useDay()
  const online = useOnline()
  const { outbox, reports, sending, send } = useOutbox(viewerId, trip.id)
  const today = localDateOf(instantOf(useNow()), trip.timeZone)
  const days = reportDays(trip, today)
  const [chosen, setChosen] = useState<LocalDate>()
  const day = chosen ?? days[0]
  useEffect(() => {
    void outbox.arrived(viewerId, new Set(trip.reports.map(({ draftId }) => draftId)))
  }, [outbox, viewerId, trip.reports])

  const arrived = reports?.filter(({ state }) => state === 'SENT').length ?? 0
  const refresh = useEffectEvent(reload)
  useEffect(() => {
    if (arrived > 0) refresh()
  }, [arrived])

  if (reports === undefined) return <LoadingState label={t('loading')} rows={6} />
  const waiting = reports.filter(({ state }) => state === 'WAITING')
  const owed = reports.filter(({ state }) => state !== 'SENT')
  const known = new Set(trip.reports.map((report) => report.day))
  const onDevice = reports.findLast((report) => report.day === day)
  return (
    <>
      {owed.length > 0 && (
        <section className="site-outbox" aria-label={t('outbox')}>
          <ul>
            {owed.map((report) => (
              <li key={report.draftId}>
                <Button type="link" size="large" onClick={() => setChosen(report.day)}>
                  {dayText(report.day)}
                </Button>
                <ReportState report={report} sending={sending === report.draftId} />
              </li>
            ))}
          </ul>
          {waiting.length > 0 && (
            <>
              <p className="ml-secondary">{online ? t('waitingOnline') : t('waitingOffline')}</p>
              <Button size="large" block loading={sending !== null} onClick={send}>
                {t('sendNow')}
              </Button>
            </>
          )}
        </section>
      )}
      {day === undefined ? (
        <Alert type="info" showIcon title={t('noDays')} />
      ) : (
        <>
          <label className="site-label" htmlFor="site-day">
            {t('day', { zone: trip.timeZone })}
          </label>
          <Select
            id="site-day"
            size="large"
            className="site-wide"
            value={day}
            onChange={setChosen}
            options={days.map((value) => ({
              value,
              label: `${dayText(value) ?? value}${value === today ? ` · ${t('today')}` : ''}${known.has(value) ? ` · ${t('state.SENT')}` : ''}`,
            }))}
          />
          {(known.has(day) && (onDevice === undefined || onDevice.state === 'SENT')) ||
          onDevice?.state === 'SENT' ? (
            <Written
              report={trip.reports.find((report) => report.day === day) ?? onDevice?.values}
              state={t('state.SENT')}
            />
          ) : onDevice?.state === 'WAITING' ? (
            <>
              <Written report={onDevice.values} state={t('state.WAITING')} />
              {isOpen(onDevice) && sending !== onDevice.draftId && (
                <Button size="large" block onClick={() => void outbox.reopen(onDevice)}>
                  {t('change')}
                </Button>
              )}
            </>
          ) : (
            <ReportForm
              key={day}
              trip={trip}
              day={day}
              viewerId={viewerId}
              outbox={outbox}
              kept={onDevice}
              plan={plannedFor(trip, reports, day)}
              onQueued={send}
            />
          )}
        </>
      )}
    </>
  )
}

/** What the day before said of tomorrow. */
function plannedFor(trip: SiteTrip, reports: readonly SiteReport[], day: LocalDate): string {
  const before = addDays(day, -1)
  const here = reports.findLast((report) => report.day === before)?.values.tomorrow
  return here ?? trip.reports.find((report) => report.day === before)?.tomorrow ?? ''
}

interface WrittenProps {
  readonly report: { readonly plan: string; readonly actual: string } | undefined
  readonly state: string
}

function Written({ report, state }: WrittenProps) {
  const { t } = useTranslation('site')
  return (
    <section className="site-written" aria-label={state}>
      <p className="ml-secondary">{state}</p>
      <dl>
        <dt>{t('plan')}</dt>
        <dd>{report?.plan}</dd>
        <dt>{t('actual')}</dt>
        <dd>{report?.actual}</dd>
      </dl>
    </section>
  )
}
