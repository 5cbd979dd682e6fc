import { LANGUAGES, type Language } from '@mendline/domain'

const KEY = 'mendline.language'

const languageOf = (tag: string | null): Language | undefined =>
  LANGUAGES.find((language) => language === tag)

/** What the reader chose on this device, if ever. */
export function chosenLanguage(): Language | undefined {
  return languageOf(localStorage.getItem(KEY))
}

/** The language to begin with: as chosen here, else the browser's where it is one of ours, else Chinese. */
export function firstLanguage(): Language {
  const browser = navigator.languages.flatMap((tag) => languageOf(tag.slice(0, 2).toLowerCase()) ?? [])
  return chosenLanguage() ?? browser[0] ?? 'zh'
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}
