import { STEP_IDS, stepOf } from '@mendline/domain'
import { OpenSteps, type TripStep } from './open-steps'
import type { Board } from './trip-board.query'

export function ReadyTab({
  board,
  onOpen,
}: {
  readonly board: Board
  readonly onOpen: (s: TripStep) => void
}) {
  return <OpenSteps board={board} steps={STEP_IDS.filter((s) => stepOf(s).section === 'C')} onOpen={onOpen} />
}
