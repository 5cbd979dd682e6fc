import type { Bilingual, Language } from '@mendline/domain'

const GENERAL: Bilingual = { zh: '通则', en: 'General' }

/** A clause as a reader knows it: of 'G-intake, W4.1' the part of the work instruction, of 'G-remote' that it is general practice. */
export function clauseText(clause: string, language: Language): string {
  const own = clause.split(', ').filter((part) => !part.startsWith('G-'))
  return own.length === 0 ? GENERAL[language] : own.join(', ')
}
