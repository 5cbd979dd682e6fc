import { createContext, use } from 'react'

type Path = readonly (string | number)[]

/** Changes a form from within, as if the reader had typed it. */
export interface FormHand {
  readonly set: (...changes: readonly (readonly [path: Path, value: unknown])[]) => void
}

export const FormHandContext = createContext<FormHand | null>(null)

/** For fields that change other fields. */
export function useFormHand(): FormHand {
  const hand = use(FormHandContext)
  if (hand === null) throw new Error('no form here')
  return hand
}
