import { LiveRegion } from '@mendline/ui'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { onAnnouncement } from '../announcer'
import { useAccountLanguage } from './account-language'
import { ConnectionBanner } from './connection-banner'
import { Pending } from './fallbacks'
import { SideNav } from './side-nav'
import { TopBar } from './top-bar'
import './frame.css'

/** The one frame around every screen: navigation, top bar, connection banner, and the region a screen reader hears. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell')
  useAccountLanguage()
  return (
    <div className="frame">
      <a className="frame-skip" href="#content">
        {t('nav.skip')}
      </a>
      <TopBar />
      <SideNav />
      <main id="content" className="frame-content" tabIndex={-1}>
        <ConnectionBanner />
        <Suspense fallback={<Pending />}>{children}</Suspense>
      </main>
      <Announcer />
    </div>
  )
}

function Announcer() {
  const [text, setText] = useState('')
  useEffect(() => onAnnouncement(setText), [])
  return <LiveRegion text={text} />
}
