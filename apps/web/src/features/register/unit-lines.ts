import { parseDay, type LocalDate } from '@mendline/domain'

/** One unit as a line of text says it. */
export interface UnitLine {
  /** Counted from 1, blank lines included. */
  readonly line: number
  readonly serial: string
  readonly shippedOn: LocalDate | null
  readonly purchasedOn: LocalDate | null
  readonly problem: 'DUPLICATE' | 'NOT_A_DATE' | null
}

/**
 * Units written or scanned a line each: serial number, then the dates of shipping and purchase, with tabs (as pasted
 * from a spreadsheet), commas, semicolons or several spaces between them.
 */
export function readUnitLines(text: string): UnitLine[] {
  const seen = new Set<string>()
  return text.split(/\r\n|\r|\n/).flatMap((content, i): UnitLine[] => {
    if (content.trim() === '') return []
    const [serial = '', shipped = '', purchased = ''] = content
      .trim()
      .split(/\s*[\t,;，；]\s*|\s{2,}|\s+(?=\d{4}[-/.年])/)
      .map((part) => part.trim())
    const duplicate = seen.has(serial)
    seen.add(serial)
    const shippedOn = shipped === '' ? null : parseDay(shipped, 'DAY_FIRST')
    const purchasedOn = purchased === '' ? null : parseDay(purchased, 'DAY_FIRST')
    const unread = (shipped !== '' && shippedOn === null) || (purchased !== '' && purchasedOn === null)
    const problem = duplicate ? 'DUPLICATE' : unread ? 'NOT_A_DATE' : null
    return [{ line: i + 1, serial, shippedOn, purchasedOn, problem }]
  })
}
