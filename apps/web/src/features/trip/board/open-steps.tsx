import { mayComplete, stepOf, type StepId } from '@mendline/domain'
import { Clause, DueClock, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useViewer, type Viewer } from '../../../viewer'
import { TOLD_AGAIN } from './tab-steps'
import type { Board } from './trip-board.query'

/** A step of a case of the trip whose form is to be opened. */
export interface StepToOpen {
  readonly caseId: string
  readonly step: StepId
  /** The line or traveller the reader came from; left out: none. */
  readonly about?: string | undefined
}

/** The same as it is opened: with its task, where there is one. */
export interface TripStep extends StepToOpen {
  readonly taskId: string
}

type Row = Board['cases'][number]['steps'][number] & { readonly caseId: string }

/** Whether it is done for each case. Goods come back once, whichever cases the trip was for. */
const isOfCase = (step: StepId): boolean => stepOf(step).per === 'case' && step !== 'reimport-goods'

/**
 * The steps that can be done now, once for all cases of the trip: what is done for the trip is done for each of them.
 * The sample, the analysis and the work plan belong to a case, and stand here once for each case that lacks them.
 */
function readySteps(board: Board, steps: readonly StepId[]): readonly Row[] {
  const seen = new Set<string>()
  return board.cases.flatMap(({ id: caseId, steps: rows }) =>
    rows.flatMap((row) => {
      if (row.status !== 'READY' || !steps.includes(row.step)) return []
      const key = isOfCase(row.step) ? `${row.step} ${caseId}` : row.step
      if (seen.has(key)) return []
      seen.add(key)
      return [{ ...row, caseId }]
    }),
  )
}

/** Whether the viewer may do the step now; of the trip's steps the server says so, with its leader in mind. */
export function mayDo(board: Board, viewer: Viewer, row: Pick<Row, 'step' | 'owner' | 'performer'>): boolean {
  if (isOfCase(row.step)) return mayComplete(viewer, row) === 'ALLOWED'
  return board.availableActions.some(({ step, allowed }) => step === row.step && allowed)
}

interface OpenStepsProps {
  readonly board: Board
  readonly steps: readonly StepId[]
  readonly onOpen: (step: StepToOpen) => void
}

/** What can be done now in this part of the board: by whom, until when, and the form of it for who may. */
export function OpenSteps({ board, steps, onOpen }: OpenStepsProps) {
  const { t } = useTranslation('trip-board')
  const { language } = useUi()
  const viewer = useViewer()
  const rows = readySteps(board, steps)
  return (
    <>
      {rows.length > 0 && (
        <ul className="trip-open" aria-label={t('open.title')}>
          {rows.map((row) => (
            <li key={`${row.step} ${row.caseId}`}>
              <span>
                <strong>{stepOf(row.step).name[language]}</strong> <Clause clause={stepOf(row.step).clause} />{' '}
                {row.total > 1 && (
                  <span className="ml-secondary">
                    {t('open.progress', { done: String(row.done), total: String(row.total) })}
                  </span>
                )}
              </span>
              <Who row={row} />
              <DueClock dueAt={row.dueAt ?? null} />
              {mayDo(board, viewer, row) && (
                <Button
                  type="primary"
                  size="small"
                  onClick={() => onOpen({ caseId: row.caseId, step: row.step })}
                >
                  {t('open.do')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Again board={board} steps={steps} onOpen={onOpen} />
    </>
  )
}

/** What is done and may be told again by the viewer: another team, one more line. */
function Again({ board, steps, onOpen }: OpenStepsProps) {
  const { t } = useTranslation('trip-board')
  const { language } = useUi()
  const [tripCase] = board.cases
  const done = steps.filter(
    (step) =>
      TOLD_AGAIN.includes(step) &&
      tripCase?.steps.some((row) => row.step === step && row.status === 'DONE') === true &&
      board.availableActions.some((action) => action.step === step && action.allowed),
  )
  if (tripCase === undefined || done.length === 0) return null
  return (
    <p className="trip-again">
      <span className="ml-secondary">{t('open.again')}</span>
      {done.map((step) => (
        <Button key={step} type="link" size="small" onClick={() => onOpen({ caseId: tripCase.id, step })}>
          {stepOf(step).name[language]}
        </Button>
      ))}
    </p>
  )
}

function Who({ row }: { readonly row: Pick<Row, 'owner' | 'performer' | 'assignee'> }) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const { departmentName } = useUi()
  return (
    <span className="ml-secondary">
      {row.performer === 'MEMBER'
        ? departmentName(row.owner)
        : t('open.only', {
            department: departmentName(row.owner),
            performer: t(`domain:performer.${row.performer}`),
          })}
      {row.assignee != null && ` · ${row.assignee.name}`}
    </span>
  )
}
