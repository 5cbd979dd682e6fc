import type { i18n as I18n } from 'i18next'
import { createRoot } from 'react-dom/client'
import { createApollo } from './apollo'
import { App } from './app'
import { createI18n } from './i18n/i18n'
import { loadLocale } from './preferences/antd-locale'
import { firstLanguage } from './preferences/language'
import { createAppRouter, preloadScreen } from './router'

/** Nothing waits for what it could begin with: who is signed in, the screen's code and its texts come together. */
async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('no #root')
  const first = firstLanguage()
  const reader: { i18n?: I18n } = {}
  const apollo = createApollo({
    language: () => reader.i18n?.language ?? first,
    onSignedOut: () => {
      const { href, pathname } = router.state.location
      if (pathname === '/sign-in') return
      void router.navigate({ to: '/sign-in', search: { return: href } })
    },
  })
  const router = createAppRouter({ apollo })
  void router.load()
  preloadScreen(router)
  const [i18n, locale] = await Promise.all([createI18n(first), loadLocale(first)])
  reader.i18n = i18n
  createRoot(root).render(<App apollo={apollo} i18n={i18n} router={router} locale={locale} />)
}

void start()
