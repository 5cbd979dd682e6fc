import { useApolloClient } from '@apollo/client/react'
import type { Language } from '@mendline/domain'
import { useCallback, useEffect, useEffectEvent } from 'react'
import { graphql } from '../gql'
import { languageAskedFor, storeLanguage } from '../preferences/language'
import { useLanguage } from '../preferences/use-language'
import { useViewer } from '../viewer'

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

/** Keeps the language with the account, so that the server's messages and other devices know it. */
export function useKeepLanguage(): (language: Language) => void {
  const apollo = useApolloClient()
  return useCallback(
    (language) => {
      // The screen has changed already; that the account does not know it yet is no reason to bother anyone.
      void apollo.mutate({ mutation: SET_LANGUAGE, variables: { language } }).catch(() => undefined)
    },
    [apollo],
  )
}

/**
 * Once somebody is signed in, the page is written in the language of their account, whoever used this device before them;
 * only what they asked for on the way in goes to the account.
 */
export function useAccountLanguage(): void {
  const { id, language } = useViewer()
  const [, change] = useLanguage()
  const keep = useKeepLanguage()
  const agree = useEffectEvent(() => {
    const asked = languageAskedFor()
    if (asked !== undefined && asked !== language) {
      keep(asked)
      return
    }
    storeLanguage(language)
    change(language)
  })
  useEffect(() => agree(), [id])
}
