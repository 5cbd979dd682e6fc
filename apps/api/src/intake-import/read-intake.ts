import { createHash } from 'node:crypto'
import {
  columnNames,
  fieldError,
  headingSignature,
  rowReader,
  type IntakeMapping,
  type IntakeRow,
  type ReadingAt,
  type RowProblem,
} from '@mendline/domain'
import { BrokenCsv, csvRows } from './csv-rows'
import type { Encoding } from './import-job.entity'

/** What is needed to read a file again. */
export interface IntakeFile {
  readonly path: string
  readonly encoding: Encoding
  readonly delimiter: string
  readonly columns: readonly string[]
}

/** A row with its reference, given or made; or what is wrong with it. */
export interface ReadRow {
  readonly line: number
  readonly bytes: number
  readonly cells: readonly string[]
  readonly row: (IntakeRow & { readonly reference: string }) | null
  readonly problems: readonly RowProblem[]
}

/** The columns of a file and its first rows; no columns where there is no row below the headings. */
export async function beginningOf(
  file: Omit<IntakeFile, 'columns'>,
  most: number,
): Promise<{ columns: string[]; rows: (readonly string[])[] }> {
  let columns: string[] = []
  const rows: (readonly string[])[] = []
  try {
    for await (const { cells } of csvRows(file.path, file.encoding, file.delimiter)) {
      if (columns.length === 0) columns = columnNames(withoutEnd(cells))
      else rows.push(cells)
      if (rows.length >= most) break
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error
  }
  return rows.length === 0 ? { columns: [], rows } : { columns, rows }
}

/** Spreadsheets write empty cells at the end of a line. */
function withoutEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}

/** A short form of what files with the same headings have in common. */
export function signatureOf(columns: readonly string[]): string {
  return createHash('sha256').update(headingSignature(columns)).digest('hex')
}

/** The rows of a file as complaints. Ends with a problem row where the file cannot be read on. */
export async function* readIntake(
  file: IntakeFile,
  mapping: IntakeMapping,
  at: ReadingAt,
): AsyncGenerator<ReadRow> {
  const read = rowReader(file.columns, mapping, at)
  const referenceColumn = mapping.columns.find(({ field }) => field === 'REFERENCE')?.column ?? null
  const lineOfReference = new Map<string, number>()
  const timesSeen = new Map<string, number>()
  let first = true
  try {
    for await (const { line, cells, bytes } of csvRows(file.path, file.encoding, file.delimiter)) {
      if (first) {
        first = false
        continue
      }
      const { row, problems } = read(cells)
      if (row === null) {
        yield { line, bytes, cells, row: null, problems }
        continue
      }
      const reference = row.reference ?? contentReference(cells, timesSeen)
      const earlier = lineOfReference.get(reference)
      if (earlier === undefined) {
        lineOfReference.set(reference, line)
        yield { line, bytes, cells, row: { ...row, reference }, problems: [] }
      } else {
        const error = fieldError('REFERENCE_TWICE', '', { line: earlier })
        yield { line, bytes, cells, row: null, problems: [{ column: referenceColumn, error }] }
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error
    const problem = { column: null, error: fieldError('QUOTE_NOT_CLOSED') }
    yield { line: error.line, bytes: 0, cells: [], row: null, problems: [problem] }
  }
}

/**
 * A row without a reference is known by what it says, so that the same file creates nothing twice; equal rows of one
 * file are told apart by counting.
 */
function contentReference(cells: readonly string[], timesSeen: Map<string, number>): string {
  const content = cells.map((cell) => cell.trim())
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
  const times = (timesSeen.get(hash) ?? 0) + 1
  timesSeen.set(hash, times)
  return times === 1 ? `row:${hash}` : `row:${hash}:${times}`
}

/** Rows by the hundred. */
export async function* inBatches<T>(rows: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
