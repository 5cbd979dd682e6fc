import { useApolloClient } from '@apollo/client/react'
import { Button } from 'antd'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../gql'
import { useLanguage } from '../preferences/use-language'
import { ViewerContext } from '../viewer'

const SET_LANGUAGE = graphql(`
  mutation ViewerSetLanguage($language: Language!) {
    viewerSetLanguage(language: $language) {
      viewer {
        id
        language
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

/** The other language, named in that language. Kept on the device, and with the account once signed in. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell')
  const [language, change] = useLanguage()
  const viewer = use(ViewerContext)
  const apollo = useApolloClient()
  const other = language === 'zh' ? 'en' : 'zh'
  const onClick = () => {
    change(other)
    // The screen has changed already; that the account does not know it yet is no reason to bother anyone.
    if (viewer !== null) {
      void apollo.mutate({ mutation: SET_LANGUAGE, variables: { language: other } }).catch(() => undefined)
    }
  }
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={onClick}>
      {t('language.other')}
    </Button>
  )
}
