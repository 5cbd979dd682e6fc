import type { LocalDate } from '@mendline/domain'
import { TimeLine, useDay, useUi } from '@mendline/ui'
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

/** Who is away when, on a trip or otherwise, a line for each. */
export function AwayLine({ from, until, periods, onOpen }: AwayLineProps) {
  const { t } = useTranslation('reserve')
  const { departmentName } = useUi()
  const day = useDay()
  const people = new Map<string, AwayPeriod[]>()
  for (const period of periods)
    people.set(period.technician.id, [...(people.get(period.technician.id) ?? []), period])
  return (
    <section aria-labelledby="reserve-away" className="reserve-away">
      <div className="reserve-head">
        <h2 id="reserve-away">{t('away.title')}</h2>
        <span className="ml-secondary">{t('away.range', { from: day(from), until: day(until) })}</span>
      </div>
      {people.size === 0 ? (
        <p className="ml-secondary">{t('away.none')}</p>
      ) : (
        <TimeLine
          from={from}
          until={until}
          rows={[...people.values()].map((of) => {
            const [{ technician }] = of as [AwayPeriod, ...AwayPeriod[]]
            return {
              id: technician.id,
              name: (
                <>
                  <Button
                    type="link"
                    size="small"
                    className="reserve-name"
                    onClick={() => onOpen(technician.id)}
                  >
                    {technician.name}
                  </Button>
                  <span className="ml-secondary">{departmentName(technician.department)}</span>
                </>
              ),
              periods: of.map(({ id, kind, from: first, until: last }) => ({
                id,
                from: first,
                until: last,
                tone: kind === 'SICK' ? 'late' : kind === 'TRIP' ? 'done' : 'current',
                words: t('away.period', { reason: t(`reason.${kind}`), from: day(first), until: day(last) }),
                short: `${t(`reason.${kind}`)} ${first.slice(5)} – ${last.slice(5)}`,
              })),
            }
          })}
        />
      )}
    </section>
  )
}
