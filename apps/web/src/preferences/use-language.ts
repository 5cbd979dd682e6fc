import type { Language } from '@mendline/domain'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** The reader's language now, and how to change what this page is written in. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { i18n } = useTranslation()
  const change = useCallback(
    (language: Language) => {
      void i18n.changeLanguage(language)
    },
    [i18n],
  )
  return [i18n.resolvedLanguage === 'en' ? 'en' : 'zh', change]
}
