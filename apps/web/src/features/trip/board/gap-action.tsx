import { stepOf } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../../../viewer'
import { mayDo, type StepToOpen } from './open-steps'
import type { Board, BoardGap } from './trip-board.query'

interface GapActionProps {
  readonly board: Board
  readonly gap: BoardGap
  readonly onOpen: (step: StepToOpen) => void
}

/** The form of an open step for who may act, else who must or what has to come first. */
export function GapAction({ board, gap, onOpen }: GapActionProps) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const { language, departmentName } = useUi()
  const viewer = useViewer()
  const { step, caseId, status, owner, performer, waitingFor } = gap
  if (status !== 'READY')
    return waitingFor.length === 0 ? null : (
      <span className="ml-secondary">
        {t('ready.waits', {
          steps: waitingFor.map((id) => stepOf(id).name[language]).join(t('separator')),
        })}
      </span>
    )
  if (!mayDo(board, viewer, gap))
    return (
      <span className="ml-secondary">
        {t('ready.must', {
          who:
            performer === 'MEMBER'
              ? departmentName(owner)
              : t('open.only', {
                  department: departmentName(owner),
                  performer: t(`domain:performer.${performer}`),
                }),
        })}
      </span>
    )
  return (
    <Button
      type="link"
      size="small"
      className="trip-do"
      aria-label={`${t('ready.do')} ${stepOf(step).name[language]}`}
      onClick={() => onOpen({ caseId, step, about: gap.subjectId })}
    >
      {t('ready.do')}
    </Button>
  )
}
