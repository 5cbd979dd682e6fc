import { optionalText, requiredText, SHORT_TEXT, whole } from '../checks'
import type { Region } from '../department'
import { fieldError, type FieldError } from '../errors'
import { localDateOf, startOfLocalDay, type Instant, type LocalDate } from '../instant'
import { MAX_UNITS, type Channel, type RequestKind, type Urgency } from '../repair-case/vocabulary'
import {
  parseChannel,
  parseDay,
  parseKind,
  parseList,
  parseMoment,
  parseQuantity,
  parseRegion,
  parseSerials,
  parseUrgency,
  unguard,
} from './cell-values'
import { countryOf, regionOfCountry } from './country'
import type { IntakeField } from './intake-field'
import type { IntakeMapping } from './intake-mapping'
import { modelOf, type IntakeModel } from './intake-model'

/** One complaint as a row of a file tells it; names are not yet matched with what is on record. */
export interface IntakeRow {
  /** null where the file gives no reference. */
  readonly reference: string | null
  readonly reportedAt: Instant
  readonly customer: {
    readonly name: string
    readonly region: Region
    readonly country: string
    readonly address: string | null
  }
  readonly contact: {
    readonly name: string
    readonly phone: string | null
    readonly email: string | null
  } | null
  readonly model: IntakeModel
  readonly units: readonly {
    readonly serial: string | null
    readonly shippedOn: LocalDate | null
    readonly purchasedOn: LocalDate | null
  }[]
  readonly quantity: number
  readonly description: string
  readonly kind: RequestKind
  readonly channel: Channel
  readonly urgency: Urgency
}

/** What is wrong with a row: in which column, by its heading; null: the row as a whole. */
export interface RowProblem {
  readonly column: string | null
  readonly error: FieldError
}

/** The row's complaint, or everything that is wrong with the row. */
export type RowReading =
  | { readonly row: IntakeRow; readonly problems: readonly [] }
  | { readonly row: null; readonly problems: readonly RowProblem[] }

/** What reading needs to know beside the mapping. */
export interface ReadingAt {
  readonly now: Instant
  readonly timeZone: string
}

/**
 * A reader of rows under these headings with this mapping (checked by `checkMapping`). It gives a complaint or all the
 * problems of the row, and throws for no text whatever.
 */
export function rowReader(
  headings: readonly string[],
  { columns, defaults }: IntakeMapping,
  { now, timeZone }: ReadingAt,
): (cells: readonly string[]) => RowReading {
  const places = new Map<IntakeField, { column: string; index: number }[]>()
  for (const [index, column] of headings.entries()) {
    const field = columns.find((mapping) => mapping.column === column)?.field
    if (field !== undefined) places.set(field, [...(places.get(field) ?? []), { column, index }])
  }
  const today = localDateOf(now, timeZone)

  return (cells) => {
    const problems: RowProblem[] = []
    const columnOf = (field: IntakeField) => places.get(field)?.[0]?.column ?? null
    const report = (field: IntakeField, errors: readonly FieldError[]) => {
      for (const error of errors) problems.push({ column: columnOf(field), error })
    }
    const at = (index: number) => unguard((cells[index] ?? '').trim())
    const cell = (field: IntakeField) => at(places.get(field)?.[0]?.index ?? -1)
    const text = (field: IntakeField, max: number): string | null => {
      const value = cell(field)
      report(field, optionalText('', value, max))
      return value === '' ? null : value
    }
    const read = <T>(field: IntakeField, fallback: T, parse: (value: string) => T | null): T => {
      const value = cell(field)
      if (value === '') return fallback
      const parsed = parse(value)
      if (parsed === null) report(field, [problemOf(field, value)])
      return parsed ?? fallback
    }
    const past = (field: IntakeField, date: LocalDate | null): LocalDate | null => {
      if (date !== null && date > today) report(field, [fieldError('IN_FUTURE')])
      return date
    }

    const extra = cells.slice(headings.length).some((value) => value.trim() !== '')
    if (extra) {
      const params = { count: cells.length, max: headings.length }
      problems.push({ column: null, error: fieldError('TOO_MANY_CELLS', '', params) })
    }

    const country = read('COUNTRY', null, countryOf)
    const knownCountry = country ?? defaults.country
    const region = read('REGION', country === null ? defaults.region : regionOfCountry(country), parseRegion)
    const customer = cell('CUSTOMER') === '' ? (defaults.customer ?? '').trim() : oneLine(cell('CUSTOMER'))
    report('CUSTOMER', requiredText('', customer, SHORT_TEXT))

    const fallbackReported =
      defaults.reportedOn === null ? now : startOfLocalDay(defaults.reportedOn, timeZone)
    const reportedAt = read('REPORTED_AT', fallbackReported, (value) =>
      parseMoment(value, defaults.dateOrder, timeZone),
    )
    // A day's beginning may be ahead of now only where the day itself is.
    if (reportedAt > now && localDateOf(reportedAt, timeZone) > today)
      report('REPORTED_AT', [fieldError('IN_FUTURE')])

    const serials = parseSerials(cell('SERIALS'))
    const quantity = read('QUANTITY', Math.max(1, serials.length), parseQuantity)
    report('QUANTITY', whole('', quantity, 1, MAX_UNITS))
    if (serials.length > quantity) report('SERIALS', [fieldError('SERIALS_EXCEED_QUANTITY')])
    report('SERIALS', serialProblems(serials))

    const dates = (field: IntakeField) => {
      const entries = cell(field) === '' ? [] : parseList(cell(field))
      const parsed = entries.map((entry) => {
        const date = entry === '' ? null : parseDay(entry, defaults.dateOrder)
        if (entry !== '' && date === null) report(field, [problemOf(field, entry)])
        return past(field, date)
      })
      // One date in the cell holds for every unit.
      return (i: number) => (parsed.length === 1 ? parsed[0] : parsed[i]) ?? null
    }
    const shippedOn = dates('SHIPPED_ON')
    const purchasedOn = dates('PURCHASED_ON')
    const dated = cell('SHIPPED_ON') !== '' || cell('PURCHASED_ON') !== ''
    const described = Math.min(quantity, dated ? quantity : serials.length)

    const given = {
      code: cell('MODEL_CODE') === '' ? null : oneLine(cell('MODEL_CODE')),
      brand: oneLine(cell('BRAND')),
      product: oneLine(cell('PRODUCT')),
      family: oneLine(cell('FAMILY')),
    }
    const model = modelOf(given, defaults.modelCode)
    if (model === null) report(places.has('MODEL_CODE') ? 'MODEL_CODE' : 'PRODUCT', [fieldError('REQUIRED')])
    else if (given.code !== null) report('MODEL_CODE', optionalText('', given.code, 80))

    const contactName = text('CONTACT', 100)
    const phone = text('PHONE', 50)
    const email = text('EMAIL', 254)
    if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) report('EMAIL', [fieldError('NOT_AN_EMAIL')])

    const description = describe(places.get('DESCRIPTION') ?? [], at)
    report('DESCRIPTION', requiredText('', description))

    const ownReference = cell('REFERENCE')
    const reference = ownReference === '' ? null : `${defaults.referencePrefix}${ownReference}`
    report('REFERENCE', optionalText('', reference, SHORT_TEXT))
    const address = text('ADDRESS', 1000)
    const kind = read('KIND', defaults.kind, parseKind)
    const channel = read('CHANNEL', defaults.channel, parseChannel)
    const urgency = read('URGENCY', defaults.urgency, parseUrgency)

    for (const field of ['CUSTOMER', 'PRODUCT', 'BRAND', 'FAMILY', 'SERIALS'] as const) {
      if (cell(field).includes('\0')) report(field, [fieldError('INVALID_CHARACTER')])
    }
    if (problems.length > 0 || model === null) return { row: null, problems }
    return {
      row: {
        reference,
        reportedAt: reportedAt > now ? now : reportedAt,
        customer: { name: customer, region, country: knownCountry, address },
        contact:
          contactName === null ? contactWithoutName(phone, email) : { name: contactName, phone, email },
        model,
        units: Array.from({ length: Math.min(described, MAX_UNITS) }, (_, i) => ({
          serial: serials[i] ?? null,
          shippedOn: shippedOn(i),
          purchasedOn: purchasedOn(i),
        })),
        quantity,
        description,
        kind,
        channel,
        urgency,
      },
      problems: [],
    }
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A telephone number or an address without a name still says whom to talk to. */
function contactWithoutName(phone: string | null, email: string | null): IntakeRow['contact'] {
  const name = email?.slice(0, email.indexOf('@')) ?? phone
  return name === null ? null : { name: [...name].slice(0, 100).join(''), phone, email }
}

/** The first column as it is, the others each under its heading. */
function describe(
  places: readonly { column: string; index: number }[],
  at: (index: number) => string,
): string {
  return places
    .map(({ column, index }, i) => {
      const value = at(index)
      return value === '' || i === 0 ? value : `${column}: ${value}`
    })
    .filter((part) => part !== '')
    .join('\n')
}

function serialProblems(serials: readonly string[]): FieldError[] {
  const seen = new Set<string>()
  return serials.flatMap((serial) => {
    const again = seen.has(serial)
    seen.add(serial)
    return [
      ...(again ? [fieldError('DUPLICATE', '', { value: serial })] : []),
      ...optionalText('', serial, 80),
    ]
  })
}

const CODE_OF: Readonly<Partial<Record<IntakeField, 'NOT_A_DATE' | 'NOT_WHOLE' | 'UNKNOWN_COUNTRY'>>> = {
  REPORTED_AT: 'NOT_A_DATE',
  SHIPPED_ON: 'NOT_A_DATE',
  PURCHASED_ON: 'NOT_A_DATE',
  QUANTITY: 'NOT_WHOLE',
  COUNTRY: 'UNKNOWN_COUNTRY',
}

function problemOf(field: IntakeField, value: string): FieldError {
  return fieldError(CODE_OF[field] ?? 'UNKNOWN_VALUE', '', { value: [...value].slice(0, 40).join('') })
}
