import { addDays, dayNumberOf, type LocalDate } from '@mendline/domain'
import { useDay, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReserveQuery } from '../../gql/graphql'

type Absence = ReserveQuery['technicianAbsences'][number]

interface AwayLineProps {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly absences: readonly Absence[]
  readonly onOpen: (technicianId: string) => void
}

/** Who is away when, a line for each; on a phone the same in words. */
export function AwayLine({ from, until, absences, onOpen }: AwayLineProps) {
  const { t } = useTranslation('reserve')
  const { departmentName } = useUi()
  const day = useDay()
  const start = dayNumberOf(from)
  const length = dayNumberOf(until) - start + 1
  const percent = (days: number) => `${String(Math.min(100, Math.max(0, (days / length) * 100)))}%`
  const people = new Map<string, Absence[]>()
  for (const absence of absences)
    people.set(absence.technician.id, [...(people.get(absence.technician.id) ?? []), absence])
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
              const [{ technician }] = of as [Absence, ...Absence[]]
              return (
                <li key={technician.id}>
                  <span className="reserve-who">
                    <Button type="link" size="small" onClick={() => onOpen(technician.id)}>
                      {technician.name}
                    </Button>
                    <span className="ml-secondary">{departmentName(technician.department)}</span>
                  </span>
                  <ul className="reserve-bars">
                    {of.map(({ id, startsOn, endsOn, reason }) => {
                      const begin = Math.max(0, dayNumberOf(startsOn) - start)
                      const end = dayNumberOf(endsOn) - start + 1
                      const words = t('away.period', {
                        reason: t(`reason.${reason}`),
                        from: day(startsOn),
                        until: day(endsOn),
                      })
                      return (
                        <li
                          key={id}
                          data-reason={reason}
                          title={words}
                          style={{
                            insetInlineStart: percent(begin),
                            width: percent(Math.min(length, end) - begin),
                          }}
                        >
                          <span className="reserve-bar-words">{words}</span>
                          <span className="reserve-bar-short" aria-hidden>
                            {t(`reason.${reason}`)} {startsOn.slice(5)} – {endsOn.slice(5)}
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
