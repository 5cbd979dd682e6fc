import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf, type Failure } from './failure'

/** Any error of a request in the reader's words: the server's where it sent some, ours otherwise. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation('shell')
  return useCallback(
    (error) => {
      const failure = isFailure(error) ? error : failureOf(error)
      if (failure.code === 'LIMITED') return t('failure.LIMITED', { count: failure.retryAfterSeconds ?? 60 })
      return failure.message ?? t(`failure.${failure.code}`)
    },
    [t],
  )
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'code' in value && 'retryAfterSeconds' in value
}
