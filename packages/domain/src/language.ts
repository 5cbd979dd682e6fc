/** The languages every text exists in, the reader's first choice first. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>
