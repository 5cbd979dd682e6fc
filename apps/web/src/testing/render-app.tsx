import type { Language } from '@mendline/domain'
import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { ConfigProvider } from 'antd'
import { clientOf } from '../apollo'
import { App } from '../app'
import { createI18n } from '../i18n/i18n'
import { loadLocale } from '../preferences/antd-locale'
import { createAppRouter, type AppRouter } from '../router'
import type { TestServer } from './test-server'

interface Rendered {
  readonly router: AppRouter
  /** The address now, as the reader would copy it. */
  readonly href: () => string
}

/** The whole dashboard at that address, for a reader of that language, speaking to a server in memory. */
export async function renderApp(
  path: string,
  server: TestServer,
  language: Language = 'zh',
): Promise<Rendered> {
  localStorage.setItem('mendline.language', language)
  if (language !== 'zh') readIn(language, server)
  const apollo = clientOf(server.link)
  const router = createAppRouter({ apollo, history: createMemoryHistory({ initialEntries: [path] }) })
  const i18n = await createI18n(language)
  const locale = await loadLocale(language)
  await router.load()
  render(
    // Making the styles of components takes a third of a test's time, and what they look like is for a browser to see.
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <App apollo={apollo} i18n={i18n} router={router} locale={locale} />
    </ConfigProvider>,
  )
  return { router, href: () => router.state.location.href }
}

/** The account of whoever is signed in is in that language: the page follows it. */
function readIn(language: Language, { root }: TestServer): void {
  const { viewer } = root
  root['viewer'] = (args) => {
    const found: unknown = viewer?.(args)
    return typeof found === 'object' && found !== null ? { ...found, language } : found
  }
}
