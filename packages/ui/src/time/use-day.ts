import type { LocalDate } from '@mendline/domain'
import { useUi } from '../context/ui-context'
import { dateText } from './absolute-time'

/** Writes calendar days in the reader's language; null where there is none. */
export function useDay(): (day: LocalDate | null | undefined) => string | null {
  const { language } = useUi()
  return (day) => (day == null ? null : dateText(day, language))
}
