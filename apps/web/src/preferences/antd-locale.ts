import type { Language } from '@mendline/domain'
import type { UiProvider } from '@mendline/ui'
import type { ComponentProps } from 'react'

/** Ant Design's own texts (dates, "no data" …) in one language. */
export type Locale = NonNullable<ComponentProps<typeof UiProvider>['locale']>

/** Loads them; the language not read is never loaded. */
export function loadLocale(language: Language): Promise<Locale> {
  const file = language === 'zh' ? import('antd/es/locale/zh_CN') : import('antd/es/locale/en_US')
  return file.then(({ default: locale }) => locale)
}
