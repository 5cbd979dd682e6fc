import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface OptionalMarkProps {
  readonly children: ReactNode
}

/** A label of what may stay empty, in the words every form uses. */
export function Optional({ children }: OptionalMarkProps) {
  const { t } = useTranslation('shell')
  return (
    <>
      {children}
      <span className="optional-mark">{t('common.optional')}</span>
    </>
  )
}

/** For antd's `requiredMark`: most fields must be filled in, so it is the others that say so. */
export const markOptional = (label: ReactNode, { required }: { required: boolean }): ReactNode =>
  required ? label : <Optional>{label}</Optional>
