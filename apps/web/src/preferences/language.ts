import { LANGUAGES, type Language } from '@mendline/domain'

const KEY = 'mendline.language'

/** The language of this device: as chosen, else the browser's where it is one of ours, else Chinese. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(KEY)
  const wanted = [stored, ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())]
  return wanted.flatMap((tag) => LANGUAGES.filter((language) => language === tag))[0] ?? 'zh'
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}
