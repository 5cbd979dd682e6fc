import type { Language } from '@mendline/domain'
import { createContext } from 'react'

/** The one language of a sheet that goes to somebody outside; null: both, for everybody inside. */
export const SheetLanguage = createContext<Language | null>(null)
