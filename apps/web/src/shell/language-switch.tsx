import type { Language } from '@mendline/domain'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { storeLanguage } from '../preferences/language'
import { useLanguage } from '../preferences/use-language'

interface LanguageSwitchProps {
  /** Told of the change, once somebody is signed in. */
  readonly onChange?: (language: Language) => void
}

/** The other language, named in that language. */
export function LanguageSwitch({ onChange }: LanguageSwitchProps) {
  const { t } = useTranslation('shell')
  const [language, change] = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  const onClick = () => {
    storeLanguage(other)
    change(other)
    onChange?.(other)
  }
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={onClick}>
      {t('language.other')}
    </Button>
  )
}
