import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The table under a chart: the same numbers for whoever would rather read them. */
export function NumbersBelow({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('finance')
  return (
    <details className="finance-numbers">
      <summary>{t('asTable')}</summary>
      <div className="ml-table-scroll">{children}</div>
    </details>
  )
}
