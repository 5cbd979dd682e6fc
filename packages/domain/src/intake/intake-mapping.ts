import type { Region } from '../department'
import { fieldError, type FieldError } from '../errors'
import type { LocalDate } from '../instant'
import type { Channel, RequestKind, Urgency } from '../repair-case/vocabulary'
import { optionalText, SHORT_TEXT, whole } from '../checks'
import { suggestColumns } from './column-names'
import type { ColumnMapping, IntakeField } from './intake-field'

/** Which part of a day-month-year date without a year in front comes first: 03/04/2026. */
export const DATE_ORDERS = ['DAY_FIRST', 'MONTH_FIRST'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** All rows or none, or every row that is right. */
export const IMPORT_MODES = ['ALL_OR_NOTHING', 'SKIP_BAD_ROWS'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]

/** What holds for rows that do not say it themselves, and what is done with names nobody has on record. */
export interface IntakeDefaults {
  readonly customer: string | null
  readonly modelCode: string | null
  readonly region: Region
  readonly country: string
  readonly channel: Channel
  readonly kind: RequestKind
  readonly urgency: Urgency
  /** null: the moment of the import. */
  readonly reportedOn: LocalDate | null
  readonly dateOrder: DateOrder
  /** Put before every reference, so that the numbers of two sources do not meet. */
  readonly referencePrefix: string
  readonly createCustomers: boolean
  readonly createModels: boolean
  /** Warranty of models that are created, in months from shipment. */
  readonly warrantyMonths: number
}

/** How a file is read. */
export interface IntakeMapping {
  readonly columns: readonly ColumnMapping[]
  readonly defaults: IntakeDefaults
}

export const DEFAULT_INTAKE: IntakeDefaults = {
  customer: null,
  modelCode: null,
  region: 'DOMESTIC',
  country: 'CN',
  channel: 'IMPORT',
  kind: 'REPAIR',
  urgency: 'NORMAL',
  reportedOn: null,
  dateOrder: 'DAY_FIRST',
  referencePrefix: '',
  createCustomers: true,
  createModels: true,
  warrantyMonths: 12,
}

/** A mapping to begin with: columns by their headings, the order of dates by what the first rows show. */
export function suggestMapping(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): IntakeMapping {
  const columns = suggestColumns(headings)
  const dates = columns
    .filter(({ field }) => field === 'REPORTED_AT' || field === 'SHIPPED_ON' || field === 'PURCHASED_ON')
    .flatMap(({ column }) => rows.map((row) => row[headings.indexOf(column)] ?? ''))
  return { columns, defaults: { ...DEFAULT_INTAKE, dateOrder: dateOrderOf(dates) } }
}

/** Month first only where a date says so: its second part is no month. */
function dateOrderOf(dates: readonly string[]): DateOrder {
  const parts = dates.map((text) => /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(text))
  const monthFirst = parts.some((match) => Number(match?.[2] ?? 0) > 12)
  const dayFirst = parts.some((match) => Number(match?.[1] ?? 0) > 12)
  return monthFirst && !dayFirst ? 'MONTH_FIRST' : 'DAY_FIRST'
}

const SAYS_WHICH_MODEL: readonly IntakeField[] = ['MODEL_CODE', 'PRODUCT', 'BRAND']

/** What keeps a mapping from being used with these headings; errors are at `columns` or the default's name. */
export function checkMapping(mapping: IntakeMapping, headings: readonly string[]): FieldError[] {
  const { columns, defaults } = mapping
  const says = (field: IntakeField) => columns.some((column) => column.field === field)
  const filled = (text: string | null) => text !== null && text.trim() !== ''
  return [
    ...columns.flatMap(({ column }) =>
      headings.includes(column) ? [] : [fieldError('COLUMN_UNKNOWN', 'columns', { value: column })],
    ),
    ...twice(columns),
    ...(says('DESCRIPTION') ? [] : [fieldError('COLUMN_MISSING', 'columns.DESCRIPTION')]),
    ...(says('CUSTOMER') || filled(defaults.customer)
      ? []
      : [fieldError('COLUMN_OR_DEFAULT', 'defaults.customer')]),
    ...(SAYS_WHICH_MODEL.some(says) || filled(defaults.modelCode)
      ? []
      : [fieldError('COLUMN_OR_DEFAULT', 'defaults.modelCode')]),
    ...optionalText('defaults.customer', defaults.customer, SHORT_TEXT),
    ...optionalText('defaults.modelCode', defaults.modelCode, 80),
    ...optionalText('defaults.referencePrefix', defaults.referencePrefix, 40),
    ...whole('defaults.warrantyMonths', defaults.warrantyMonths, 0, 600),
    ...(/^[A-Z]{2}$/.test(defaults.country)
      ? []
      : [fieldError('UNKNOWN_COUNTRY', 'defaults.country', { value: defaults.country })]),
  ]
}

/** A field said by two columns, where only one can be right. */
function twice(columns: readonly ColumnMapping[]): FieldError[] {
  const seen = new Set<IntakeField>()
  return columns.flatMap(({ field, column }) => {
    const again = seen.has(field) && field !== 'DESCRIPTION'
    seen.add(field)
    return again ? [fieldError('FIELD_TWICE', 'columns', { value: column })] : []
  })
}
