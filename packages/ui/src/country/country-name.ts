import type { Language } from '@mendline/domain'

const TAGS = { zh: 'zh-Hans', en: 'en' } as const
const known = new Map<Language, Intl.DisplayNames>()

/** The country's name for its two-letter code (ISO 3166-1); a code nobody knows stays as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  const names =
    known.get(language) ?? new Intl.DisplayNames([TAGS[language]], { type: 'region', fallback: 'code' })
  known.set(language, names)
  return names.of(code) ?? code
}
