import { LANGUAGES, type Language } from '@mendline/domain'

const KEY = 'mendline.language'

const languageOf = (tag: string | null): Language | undefined =>
  LANGUAGES.find((language) => language === tag)

/** What was last read on this device, if anything. */
function chosenLanguage(): Language | undefined {
  return languageOf(localStorage.getItem(KEY))
}

/** The language to begin with: as chosen here, else the browser's where it is one of ours, else Chinese. */
export function firstLanguage(): Language {
  const browser = navigator.languages.flatMap((tag) => languageOf(tag.slice(0, 2).toLowerCase()) ?? [])
  return chosenLanguage() ?? browser[0] ?? 'zh'
}

const ASKED = 'mendline.language.asked'

/** The reader asks for another language before signing in: it is for the account they then sign in with. */
export function askForLanguage(language: Language): void {
  sessionStorage.setItem(ASKED, language)
}

/** What was asked for before signing in, once. */
export function languageAskedFor(): Language | undefined {
  const asked = languageOf(sessionStorage.getItem(ASKED))
  sessionStorage.removeItem(ASKED)
  return asked
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}
