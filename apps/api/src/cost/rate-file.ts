import { delimiterOf, fieldError, type FieldError } from '@mendline/domain'
import { CsvError, parse } from 'csv-parse/sync'

/** A row of a file of rates, and the line it begins at. */
export interface RateRow {
  readonly line: number
  readonly currency: string
  readonly validFrom: string
  readonly rate: string
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const HEADINGS = {
  currency: ['currency', 'currency code', '币种', '货币'],
  validFrom: ['valid from', 'validfrom', 'date', 'from', '生效日期', '日期', '起始日期'],
  rate: ['rate', 'exchange rate', '汇率'],
} as const

/** The rows of a file of rates with headings in Chinese or English, or what is wrong with the file as a whole. */
export function readRates(text: string): {
  readonly rows: readonly RateRow[]
  readonly errors: readonly FieldError[]
} {
  const refuse = (error: FieldError) => ({ rows: [], errors: [error] })
  if (text.includes('\0') || text.includes('\ufffd')) return refuse(fieldError('FILE_NOT_TEXT', 'csv'))
  let records: readonly Parsed[]
  try {
    const delimiter = delimiterOf(text.slice(0, 10_000))
    const options = { bom: true, delimiter, info: true, relax_column_count: true, trim: true } as const
    // The library's types do not know what `info` adds to a record.
    records = parse(text, options) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse(fieldError('FILE_NOT_TEXT', 'csv'))
  }
  const [head, ...body] = records.filter(({ record }) => record.some((cell) => cell !== ''))
  const headings = (head?.record ?? []).map((heading) => heading.toLowerCase())
  const column = (name: keyof typeof HEADINGS) =>
    headings.findIndex((heading) => HEADINGS[name].some((known) => known === heading))
  const places = { currency: column('currency'), validFrom: column('validFrom'), rate: column('rate') }
  if (Object.values(places).some((place) => place < 0))
    return refuse(fieldError('RATE_COLUMNS_MISSING', 'csv'))
  if (body.length === 0) return refuse(fieldError('FILE_WITHOUT_ROWS', 'csv'))
  const rows = body.map(({ record, info }) => ({
    line: info.lines,
    currency: (record[places.currency] ?? '').toUpperCase(),
    validFrom: dayOf(record[places.validFrom] ?? ''),
    rate: record[places.rate] ?? '',
  }))
  return { rows, errors: [] }
}

/** A day as spreadsheets write it: 2026-7-1, 2026/07/01 and 2026.7.1 are the first of July. */
function dayOf(text: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (match === null) return text
  const [, year = '', month = '', day = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
