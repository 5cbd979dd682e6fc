import { stepOf } from '@mendline/domain'
import { Clause, LoadingState, useUi } from '@mendline/ui'
import { Drawer } from 'antd'
import { Suspense, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../../../shell/keyboard'
import type { TripStep } from './open-steps'

interface StepDrawerProps {
  readonly open: TripStep
  readonly onClose: () => void
  /** The form of the step. */
  readonly children: ReactNode
}

/** The form of a step beside the board. */
export function StepDrawer({ open, onClose, children }: StepDrawerProps) {
  const { t } = useTranslation('shell')
  const { language } = useUi()
  const { name, clause } = stepOf(open.step)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // The first Esc leaves the field, so that nothing typed is lost by accident; the second closes.
    if (isTyping(event.target)) (event.target as HTMLElement).blur()
    else onClose()
  }
  return (
    <Drawer
      open
      size={560}
      keyboard={false}
      closable={{ 'aria-label': t('common.close') }}
      title={
        <>
          {name[language]} <Clause clause={clause} />
        </>
      }
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <Suspense fallback={<LoadingState label={t('common.loading')} />}>{children}</Suspense>
    </Drawer>
  )
}
