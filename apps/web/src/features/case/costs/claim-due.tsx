import type { LocalDate } from '@mendline/domain'
import { dateText, DueClock, useUi } from '@mendline/ui'

interface ClaimDueProps {
  readonly deadline: LocalDate
  /** Whether there is still something to come. */
  readonly open: boolean
}

/** By when they are to answer, with the look of a due time while something is open. */
export function ClaimDue({ deadline, open }: ClaimDueProps) {
  const { language } = useUi()
  return (
    <span>
      <span className="ml-day">{dateText(deadline, language)}</span>{' '}
      {open && <DueClock dueAt={endOf(deadline)} />}
    </span>
  )
}

/** The last moment of a day, where the reader is. */
const endOf = (day: LocalDate) => new Date(`${day}T23:59:59.999`).toISOString()
