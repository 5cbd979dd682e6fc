import { stepOf } from '@mendline/domain'
import { Clause, LoadingState, useUi } from '@mendline/ui'
import { Drawer } from 'antd'
import { Suspense, useEffect, useRef, type ReactNode } from 'react'
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
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  }, [onClose])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // The first Esc leaves the field, so that nothing typed is lost by accident; the second closes.
      if (isTyping(event.target)) (event.target as HTMLElement).blur()
      else close.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <Drawer
      open
      rootClassName="trip-drawer"
      size={560}
      keyboard={false}
      closable={{ 'aria-label': t('common.close') }}
      title={
        <>
          {name[language]} <Clause clause={clause} />
        </>
      }
      onClose={onClose}
    >
      <Suspense fallback={<LoadingState label={t('common.loading')} />}>{children}</Suspense>
    </Drawer>
  )
}
