import { LoadingState } from '@mendline/ui'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { LAZY_FORMS } from './registry'
import type { StepFormProps } from './step-form-props'

const Unoffered = lazy(() =>
  import('./frame/unoffered-step').then(({ UnofferedStep }) => ({ default: UnofferedStep })),
)

/**
 * The form of one step of one case: what is known, what to fill in, and who must act where the viewer may not.
 * `onDone` is called once nothing of the task is left for the viewer to do.
 */
export function StepFormHost(props: StepFormProps) {
  const { t } = useTranslation('shell')
  const Form = LAZY_FORMS[props.step] ?? Unoffered
  return (
    <Suspense fallback={<LoadingState label={t('common.loading')} />}>
      <Form key={`${props.caseId} ${props.taskId} ${props.step}`} {...props} />
    </Suspense>
  )
}
