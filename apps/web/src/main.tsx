import { createRoot } from 'react-dom/client'
import { createApollo } from './apollo'
import { App } from './app'
import { createI18n } from './i18n/i18n'
import { loadLocale } from './preferences/antd-locale'
import { firstLanguage } from './preferences/language'
import { createAppRouter } from './router'

async function start(): Promise<void> {
  const language = firstLanguage()
  const [i18n, locale] = await Promise.all([createI18n(language), loadLocale(language)])
  const apollo = createApollo({
    language: () => i18n.language,
    onSignedOut: () => {
      const { href, pathname } = router.state.location
      if (pathname === '/sign-in') return
      void router.navigate({ to: '/sign-in', search: { return: href } })
    },
  })
  const router = createAppRouter({ apollo })
  const root = document.getElementById('root')
  if (root === null) throw new Error('no #root')
  createRoot(root).render(<App apollo={apollo} i18n={i18n} router={router} locale={locale} />)
}

void start()
