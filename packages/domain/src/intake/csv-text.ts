import { guard } from './cell-values'

/** What may stand between the cells of a line. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** What separates the cells, by the beginning of a file: what cuts its first lines into the most cells, evenly. */
export function delimiterOf(beginning: string): Delimiter {
  const lines = firstLines(beginning, 10)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const [first = 0] = counts
    const even = counts.filter((count) => count === first).length
    const score = first * 10 + even
    if (first > 0 && score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** The first lines without what stands in quotes. */
function firstLines(text: string, most: number): string[] {
  const bare = text.replace(/"(?:[^"]|"")*"?/g, '')
  return bare
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, most)
}

/** A number as it is written; of any length, which a floating-point number is not. */
export interface DecimalCell {
  readonly decimal: string
}

const DECIMAL = /^-?\d+(\.\d+)?$/

/** One line of a CSV file: cells in quotes where needed, nothing a spreadsheet would run as a formula. */
export function csvLine(cells: readonly (string | number | DecimalCell | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: string | number | DecimalCell | null): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return DECIMAL.test(cell.decimal) ? cell.decimal : csvCell(cell.decimal)
  const text = typeof cell === 'number' ? String(cell) : guard(cell)
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
