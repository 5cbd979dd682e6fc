import { EmptyState } from '@mendline/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { gapKey } from './gap-key'
import { EarliestDay } from './earliest-day'
import { OpenSteps, type StepToOpen } from './open-steps'
import { TAB_STEPS } from './tab-steps'
import { TrackCard } from './track-card'
import type { Board } from './trip-board.query'
import { Waived } from './waived'
import { readinessIf, type OtherDays } from './what-if'
import { WhatIf } from './what-if-form'

/** What comes once everything is ready. */
const AFTER_READY = [...TAB_STEPS.travel, ...TAB_STEPS.site, ...TAB_STEPS.returns]

interface ReadyTabProps {
  readonly board: Board
  readonly onOpen: (step: StepToOpen) => void
}

/** Whether the trip can leave: the day, what holds it, and what is open on each of the six tracks (W5.5.7). */
export function ReadyTab({ board, onOpen }: ReadyTabProps) {
  const { t } = useTranslation('trip-board')
  const [days, setDays] = useState<OtherDays>(new Map())
  if (board.stage === 'CALLED_OFF')
    return <EmptyState title={t('ready.calledOff')} text={t('ready.calledOffText')} />
  const tried = days.size > 0
  const shown = tried ? readinessIf(board, days) : board.readiness
  const critical = new Set(shown.chain.map(gapKey))
  // Trying other days moves what is open, and opens or settles nothing.
  const moved = new Map(
    tried ? shown.tracks.map(({ track, readyAt, gaps }) => [track, { readyAt, gaps }] as const) : [],
  )
  return (
    <>
      <EarliestDay board={board} readiness={shown} tried={tried} onOpen={onOpen} />
      {shown.complete && <OpenSteps board={board} steps={AFTER_READY} onOpen={onOpen} />}
      <WhatIf board={board} days={days} onDays={setDays} />
      <ul className="trip-tracks" aria-label={t('ready.title')}>
        {board.readiness.tracks.map((track) => {
          const other = moved.get(track.track)
          const at = new Map(other?.gaps.map((gap) => [gapKey(gap), gap.estimatedAt]))
          return (
            <TrackCard
              key={track.track}
              board={board}
              track={{
                ...track,
                readyAt: other === undefined ? track.readyAt : other.readyAt,
                gaps: track.gaps.map((gap) => ({
                  ...gap,
                  estimatedAt: at.get(gapKey(gap)) ?? gap.estimatedAt,
                })),
              }}
              critical={critical}
              onOpen={onOpen}
            />
          )
        })}
      </ul>
      <Waived board={board} />
    </>
  )
}
