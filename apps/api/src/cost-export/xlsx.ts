import { Readable } from 'node:stream'
import { dayNumberOf, type LocalDate } from '@mendline/domain'
import { ZipFile } from 'yazl'
import { columnLetters, escapeXml, sheetHead, STYLE, STYLES, WORKBOOK_PARTS } from './xlsx-parts'

/** A cell by its type: text, a number written exactly (with how many decimals it is shown), a day, or nothing. */
export type SheetCell =
  | string
  | { readonly decimal: string; readonly decimals: number | null }
  | { readonly date: LocalDate }
  | null

/** The rows one sheet of a workbook takes; Excel opens no more. */
export const MAX_SHEET_ROWS = 1_048_576

export interface Sheet {
  readonly name: string
  readonly headings: readonly string[]
  /** The width of each column in characters. */
  readonly widths: readonly number[]
  /** Lines a page at a time; the last of all is the total, in bold. */
  readonly pages: AsyncIterable<readonly (readonly SheetCell[])[]>
}

/**
 * A workbook of one sheet as a stream: written as it is read, so that a million lines take no more memory than a page.
 * Numbers go in digit by digit as they are, never through a floating-point number of ours. The first line is frozen.
 */
export function xlsxStream(sheet: Sheet): Readable {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(WORKBOOK_PARTS(sheet.name)))
    zip.addBuffer(Buffer.from(content), name)
  zip.addBuffer(Buffer.from(STYLES), 'xl/styles.xml')
  const rows = Readable.from(sheetXml(sheet), { objectMode: false })
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml')
  zip.end()
  const out = zip.outputStream
  if (!(out instanceof Readable)) throw new Error('the file cannot be read')
  // What goes wrong while reading must break the file off, not leave it waiting for ever; and the other way round.
  const breakOff = (error: Error) => out.destroy(error)
  rows.on('error', breakOff)
  zip.on('error', breakOff)
  out.on('close', () => rows.destroy())
  return out
}

async function* sheetXml({ headings, widths, pages }: Sheet): AsyncGenerator<string> {
  yield sheetHead(widths)
  yield row(1, headings, STYLE.HEADING)
  let number = 2
  let held: readonly (readonly SheetCell[])[] = []
  for await (const page of pages) {
    yield held.map((cells) => row(number++, cells, null)).join('')
    held = page
  }
  const last = held.length - 1
  yield held.map((cells, index) => row(number++, cells, index === last ? STYLE.TOTAL : null)).join('')
  const range = `A1:${columnLetters(headings.length)}${String(Math.max(number - 2, 1))}`
  yield `</sheetData><autoFilter ref="${range}"/></worksheet>`
}

function row(number: number, cells: readonly SheetCell[], text: number | null): string {
  const written = cells.map((cell, index) =>
    cellXml(`${columnLetters(index + 1)}${String(number)}`, cell, text),
  )
  return `<row r="${String(number)}">${written.join('')}</row>`
}

function cellXml(place: string, cell: SheetCell, text: number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"${style(text)}><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  if ('date' in cell) return `<c r="${place}"${style(STYLE.DATE)}><v>${String(serialOf(cell.date))}</v></c>`
  const shown = cell.decimals === null ? STYLE.RATE : STYLE.AMOUNT + cell.decimals
  return `<c r="${place}"${style(text === STYLE.TOTAL ? shown + STYLE.BOLD : shown)}><v>${cell.decimal}</v></c>`
}

const style = (index: number | null): string => (index === null ? '' : ` s="${String(index)}"`)

/** Days since 1899-12-30, as Excel counts them. */
const serialOf = (date: LocalDate): number => dayNumberOf(date) + 25_569
