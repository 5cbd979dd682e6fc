import { Readable } from 'node:stream'
import { delimiterOf } from '@mendline/domain'
import { CsvError, parse } from 'csv-parse'
import type { Encoding } from './import-job.entity'
import { textOf } from './import-files'

/** No row of ours is longer, in characters: a quote never closed would otherwise swallow the whole file. */
const LONGEST_ROW = 1024 * 1024

/** One row of a file: the line it begins at, counted from 1, and its cells. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  /** How many bytes of the file were read by then. */
  readonly bytes: number
}

/** From this line on the file cannot be read: a quote is never closed. */
export class BrokenCsv extends Error {
  constructor(readonly line: number) {
    super(`a quote is never closed, from line ${line}`)
  }
}

/** What a row of cells looks like to the parser. */
interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

/** The rows of a file one by one, blank ones left out; throws BrokenCsv where it cannot go on. */
export async function* csvRows(path: string, encoding: Encoding, delimiter: string): AsyncGenerator<CsvRow> {
  let bytes = 0
  async function* texts() {
    for await (const piece of textOf(path, encoding)) {
      bytes = piece.bytes
      yield piece.text
    }
  }
  const parser = Readable.from(texts(), { objectMode: false, encoding: 'utf8' }).pipe(
    parse({
      delimiter,
      bom: true,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
    }),
  )
  let last = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = last + 1
      last = info.lines
      if (record.some((cell) => cell.trim() !== '')) yield { line, cells: record, bytes }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenCsv(last + 1)
    throw error
  }
}

/** What separates the cells of a file, by its beginning. */
export async function findDelimiter(path: string, encoding: Encoding): Promise<string> {
  let beginning = ''
  for await (const { text } of textOf(path, encoding)) {
    beginning += text
    if (beginning.length > 64 * 1024) break
  }
  return delimiterOf(beginning)
}
