import type { Language } from '@mendline/domain'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { storeLanguage } from './language'

/** The reader's language now, and how to change it on this device. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { i18n } = useTranslation()
  const change = useCallback(
    (language: Language) => {
      storeLanguage(language)
      void i18n.changeLanguage(language)
    },
    [i18n],
  )
  return [i18n.resolvedLanguage === 'en' ? 'en' : 'zh', change]
}
