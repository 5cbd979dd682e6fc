import { addDays, dayNumberOf, type LocalDate } from '@mendline/domain'
import { useDay, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AwayPeriod } from './away-period'

interface AwayLineProps {
  readonly from: LocalDate
  readonly until: LocalDate
  /** In the order in which they begin. */
  readonly periods: readonly AwayPeriod[]
  readonly onOpen: (technicianId: string) => void
}

/** Who is away when, a line for each; on a phone the same in words. */
export function AwayLine({ from, until, periods, onOpen }: AwayLineProps) {
  const { t } = useTranslation('reserve')
  const { departmentName } = useUi()
  const day = useDay()
  const start = dayNumberOf(from)
  const length = dayNumberOf(until) - start + 1
  const percent = (days: number) => `${String(Math.min(100, Math.max(0, (days / length) * 100)))}%`
  const people = new Map<string, AwayPeriod[]>()
  for (const period of periods)
    people.set(period.technician.id, [...(people.get(period.technician.id) ?? []), period])
  const weeks = Array.from({ length: Math.floor(length / 7 / 2) }, (_, i) => addDays(from, i * 14))
  return (
    <section aria-labelledby="reserve-away" className="reserve-away">
      <div className="reserve-head">
        <h2 id="reserve-away">{t('away.title')}</h2>
        <span className="ml-secondary">{t('away.range', { from: day(from), until: day(until) })}</span>
      </div>
      {people.size === 0 ? (
        <p className="ml-secondary">{t('away.none')}</p>
      ) : (
        <>
          <div className="reserve-weeks" aria-hidden>
            {weeks.map((week) => (
              <span key={week} style={{ insetInlineStart: percent(dayNumberOf(week) - start) }}>
                {week.slice(5)}
              </span>
            ))}
          </div>
          <ul>
            {[...people.values()].map((of) => {
              const [{ technician }] = of as [AwayPeriod, ...AwayPeriod[]]
              return (
                <li key={technician.id}>
                  <span className="reserve-who">
                    <Button type="link" size="small" onClick={() => onOpen(technician.id)}>
                      {technician.name}
                    </Button>
                    <span className="ml-secondary">{departmentName(technician.department)}</span>
                  </span>
                  <ul className="reserve-bars">
                    {of.map(({ id, kind, from: first, until: last }) => {
                      const begin = Math.max(0, dayNumberOf(first) - start)
                      const end = dayNumberOf(last) - start + 1
                      const words = t('away.period', {
                        reason: t(`reason.${kind}`),
                        from: day(first),
                        until: day(last),
                      })
                      return (
                        <li
                          key={id}
                          data-kind={kind}
                          title={words}
                          style={{
                            insetInlineStart: percent(begin),
                            width: percent(Math.min(length, end) - begin),
                          }}
                        >
                          <span className="reserve-bar-words">{words}</span>
                          <span className="reserve-bar-short" aria-hidden>
                            {t(`reason.${kind}`)} {first.slice(5)} – {last.slice(5)}
                          </span>
                        </li>
                      )
                    })}
                  </ul>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
