import { DEPARTMENT_TEXT, type Department, type Language } from '@mendline/domain'
import { App, ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import { useLayoutEffect, useMemo, type ReactNode } from 'react'
import { antdThemeOf } from '../theme/antd-theme'
import { cssVariables, DARK, LIGHT } from '../theme/palette'
import '../table/table.css'
import '../theme/theme.css'
import { UiContext, type Ui } from './ui-context'

interface UiProviderProps {
  readonly language: Language
  readonly dark: boolean
  /** Ant Design's own texts in that language; loaded on demand by the application. */
  readonly locale?: Locale
  /** Names set by an administrator; those missing are the work instruction's. */
  readonly departmentNames?: Readonly<Partial<Record<Department, string>>>
  readonly children: ReactNode
}

/** Theme, language and department names for everything below. */
export function UiProvider({ language, dark, locale, departmentNames, children }: UiProviderProps) {
  const palette = dark ? DARK : LIGHT
  const theme = useMemo(() => antdThemeOf(palette, dark), [palette, dark])
  const ui = useMemo<Ui>(
    () => ({
      language,
      departmentName: (code) => departmentNames?.[code] ?? DEPARTMENT_TEXT[code][language],
    }),
    [language, departmentNames],
  )

  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset['theme'] = dark ? 'dark' : 'light'
    root.lang = language === 'zh' ? 'zh-CN' : 'en'
    for (const [name, colour] of Object.entries(cssVariables(palette))) root.style.setProperty(name, colour)
  }, [palette, dark, language])

  return (
    <UiContext value={ui}>
      <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} {...(locale ? { locale } : {})}>
        <App component={false}>{children}</App>
      </ConfigProvider>
    </UiContext>
  )
}
