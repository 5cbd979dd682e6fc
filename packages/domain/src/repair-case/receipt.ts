import { optionalText } from '../checks'
import { fieldError, type FieldError } from '../errors'
import { MAX_UNITS, type ReceiptOutcome } from './vocabulary'

/** The longest serial number kept. */
export const MAX_SERIAL = 80

/** What the count needs to know of a unit of the case. A unit replaced in an earlier round comes back as its replacement. */
export interface CountableUnit {
  readonly id: string
  readonly serial: string | null
  readonly replacementSerial: string | null
}

/** A count at the warehouse as entered (W5.4.2). */
export interface Count {
  readonly lines: readonly {
    readonly unitId: string
    readonly outcome: ReceiptOutcome
    readonly serial?: string | null
    readonly condition?: string | null
  }[]
  readonly unexpected: readonly { readonly serial?: string | null; readonly condition?: string | null }[]
}

/** A serial number as it is kept: without blanks around it, null for none. */
export function cleanSerial(serial: string | null | undefined): string | null {
  const trimmed = serial?.trim()
  return trimmed ? trimmed : null
}

/** The serial number a unit should carry, null while unknown. */
export const expectedSerial = (unit: CountableUnit): string | null => unit.replacementSerial ?? unit.serial

/**
 * What is wrong with a count (W5.4.2): a serial number that is not the one applied for, one that stands twice, a unit
 * nobody applied for on a line of its own, or more units than a case may hold.
 */
export function checkReceipt(units: readonly CountableUnit[], count: Count): FieldError[] {
  const { lines, unexpected } = count
  if (lines.length === 0 && unexpected.length === 0) return [fieldError('NO_UNITS', 'lines')]
  if (lines.length > MAX_UNITS) return [fieldError('TOO_MANY', 'lines', { max: MAX_UNITS })]
  if (units.length + unexpected.length > MAX_UNITS) {
    return [fieldError('TOO_MANY_UNITS', 'unexpected', { max: MAX_UNITS })]
  }
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const known = knownSerials(units)
  const counted = new Set<string>()
  const once = (serial: string, field: string): FieldError[] => {
    if (counted.has(serial)) return [fieldError('DUPLICATE', field, { value: serial })]
    counted.add(serial)
    return []
  }
  const checkSerial = (field: string, serial: string, unit: CountableUnit): FieldError[] => {
    const own = checkOwnSerial(field, serial, unit, known)
    return own.length > 0 ? own : once(serial, field)
  }
  return [
    ...lines.flatMap((line, i) => {
      const field = `lines.${String(i)}`
      const unit = byId.get(line.unitId)
      const serial = line.outcome === 'RECEIVED' ? cleanSerial(line.serial) : null
      return [
        ...(line.outcome === 'UNEXPECTED' ? [fieldError('UNEXPECTED_ELSEWHERE', `${field}.outcome`)] : []),
        ...textsOf(field, line),
        ...(serial === null || unit === undefined ? [] : checkSerial(`${field}.serial`, serial, unit)),
      ]
    }),
    ...unexpected.flatMap((unit, i) => {
      const field = `unexpected.${String(i)}`
      const serial = cleanSerial(unit.serial)
      if (serial === null) return textsOf(field, unit)
      if (known.has(serial)) return [fieldError('SERIAL_IN_CASE', `${field}.serial`, { value: serial })]
      return [...textsOf(field, unit), ...once(serial, `${field}.serial`)]
    }),
  ]
}

function knownSerials(units: readonly CountableUnit[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const { id, serial, replacementSerial } of units) {
    if (serial !== null) known.set(serial, id)
    if (replacementSerial !== null) known.set(replacementSerial, id)
  }
  return known
}

/** A unit without a serial number learns it at the count, unless another unit of the case has it. */
function checkOwnSerial(
  field: string,
  serial: string,
  unit: CountableUnit,
  known: ReadonlyMap<string, string>,
): FieldError[] {
  const applied = expectedSerial(unit)
  if (applied !== null) {
    return serial === applied ? [] : [fieldError('SERIAL_DIFFERS', field, { applied, counted: serial })]
  }
  return known.has(serial) ? [fieldError('DUPLICATE', field, { value: serial })] : []
}

function textsOf(
  field: string,
  found: { readonly serial?: string | null; readonly condition?: string | null },
): FieldError[] {
  return [
    ...optionalText(`${field}.serial`, cleanSerial(found.serial), MAX_SERIAL),
    ...optionalText(`${field}.condition`, found.condition),
  ]
}
