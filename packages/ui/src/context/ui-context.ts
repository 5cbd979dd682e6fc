import { DEPARTMENT_TEXT, type Department, type Language } from '@mendline/domain'
import { createContext, useContext } from 'react'

/** What every component here needs to know about its reader. */
export interface Ui {
  readonly language: Language
  /** The department's name as the administrator set it, in the reader's language. */
  readonly departmentName: (code: Department) => string
}

export const UiContext = createContext<Ui>({
  language: 'zh',
  departmentName: (code) => DEPARTMENT_TEXT[code].zh,
})

/** The reader's language and the departments' names. */
export function useUi(): Ui {
  return useContext(UiContext)
}
