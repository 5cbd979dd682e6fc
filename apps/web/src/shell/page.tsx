import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './page.css'

interface PageProps {
  /** The page's name: its heading and the browser tab's title. */
  readonly title: string
  /** Shown instead of the title as the heading, for instance with a case number that can be copied. */
  readonly heading?: ReactNode
  /** Buttons at the right of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The content of one screen: heading line, then everything else at full width. */
export function Page({ title, heading, actions, children }: PageProps) {
  const { t } = useTranslation('shell')
  const appName = t('appName')
  useEffect(() => {
    document.title = `${title} · ${appName}`
  }, [title, appName])
  return (
    <div className="page">
      <header className="page-head">
        <h1>{heading ?? title}</h1>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
