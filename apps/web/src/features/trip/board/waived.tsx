import { STEP_IDS, stepOf, type StepId } from '@mendline/domain'
import { CaseNumber, RelativeTime, Tag, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { Board } from './trip-board.query'

/** The steps of a trip: what was waived of the case besides is no gap of it. */
const DISPATCH_STEPS: readonly StepId[] = STEP_IDS.filter((id) => stepOf(id).section === 'C')

/** Gaps a head let go, with the reason: who signs for the departure has to know them. */
export function Waived({ board }: { readonly board: Board }) {
  const { t } = useTranslation('trip-board')
  const { language } = useUi()
  const waivers = board.cases.flatMap(({ number, waivers: of }) =>
    of.flatMap((waiver) => {
      const step = DISPATCH_STEPS.find((id) => id === waiver.step)
      return step === undefined
        ? []
        : [{ ...waiver, step, number, subject: nameOf(board, waiver.subjectId ?? null) }]
    }),
  )
  if (waivers.length === 0) return null
  return (
    <section className="trip-section" aria-labelledby="trip-waived">
      <h2 id="trip-waived">{t('waived.title')}</h2>
      <ul className="trip-records">
        {waivers.map(({ id, step, subject, reason, by, at, number }) => (
          <li key={id}>
            <div className="trip-record-head">
              <strong>{stepOf(step).name[language]}</strong>
              <span>{subject ?? t('waived.whole')}</span>
              {board.cases.length > 1 && <CaseNumber number={number} />}
              <Tag tone="soon">{t('waived.by', { name: by?.name ?? '' })}</Tag>
              <span className="ml-secondary">
                <RelativeTime at={at} />
              </span>
            </div>
            {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The line or traveller a waiver is for; null for the whole step. */
function nameOf({ lines, members }: Board, id: string | null): string | null {
  const line = lines.find((one) => one.id === id)
  return line?.name ?? members.find((one) => one.id === id)?.technician?.name ?? null
}
