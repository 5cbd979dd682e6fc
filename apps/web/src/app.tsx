import type { ApolloClient } from '@apollo/client'
import { ApolloProvider, useQuery } from '@apollo/client/react'
import type { Department } from '@mendline/domain'
import { UiProvider } from '@mendline/ui'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n as I18n } from 'i18next'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { loadLocale, type Locale } from './preferences/antd-locale'
import { useDark } from './preferences/theme-mode'
import { useLanguage } from './preferences/use-language'
import type { AppRouter } from './router'
import { VIEWER } from './viewer'

interface AppProps {
  readonly apollo: ApolloClient
  readonly i18n: I18n
  readonly router: AppRouter
  /** Ant Design's texts in the first language; one that came later would mount everything anew. */
  readonly locale: Locale
}

export function App({ apollo, i18n, router, locale }: AppProps) {
  return (
    <ApolloProvider client={apollo}>
      <I18nextProvider i18n={i18n}>
        <Appearance firstLocale={locale}>
          <RouterProvider router={router} />
        </Appearance>
      </I18nextProvider>
    </ApolloProvider>
  )
}

interface AppearanceProps {
  readonly firstLocale: Locale
  readonly children: ReactNode
}

function Appearance({ firstLocale, children }: AppearanceProps) {
  const [language] = useLanguage()
  const dark = useDark()
  const [locale, setLocale] = useState(firstLocale)
  // Only reads what the frame has asked for; before signing in there is nothing to read.
  const { data } = useQuery(VIEWER, { fetchPolicy: 'cache-only' })

  useEffect(() => {
    let current = true
    void loadLocale(language).then((loaded) => {
      if (current) setLocale(loaded)
    })
    return () => {
      current = false
    }
  }, [language])

  const departmentNames = useMemo(() => {
    const names: Partial<Record<Department, string>> = {}
    for (const { department, nameZh, nameEn } of data?.departments ?? [])
      names[department] = language === 'zh' ? nameZh : nameEn
    return names
  }, [data, language])

  return (
    <UiProvider language={language} dark={dark} departmentNames={departmentNames} locale={locale}>
      {children}
    </UiProvider>
  )
}
