import { amountOf, reasonWhen, requiredText } from '../checks'
import { fieldError, type FieldError } from '../errors'
import { dayNumberOf, type LocalDate } from '../instant'
import type { SampleOutcome } from './vocabulary'

/** How many days before the last day a warning begins that units imported for repair have to leave (W4.2). */
export const REEXPORT_WARN_DAYS = 30

interface SerialUnit {
  readonly serial?: string | null
  readonly replacementSerial?: string | null
}

/** The number a unit bears now: one that was replaced in an earlier round comes and leaves under its new number. */
export const serialNow = ({ serial, replacementSerial }: SerialUnit): string | null =>
  replacementSerial ?? serial ?? null

/**
 * What is wrong with the serial numbers on an import declaration: each is written once; those the case knows are all
 * on it, and others only for units whose number it does not know yet (W4.2).
 */
export function checkDeclaredSerials(
  field: string,
  serials: readonly string[],
  units: readonly SerialUnit[],
): FieldError[] {
  const errors = serials.flatMap((serial, i) => requiredText(`${field}.${String(i)}`, serial, 80))
  if (errors.length > 0) return errors
  const declared = new Set(serials)
  const twice = serials.find((serial, i) => serials.indexOf(serial) < i)
  if (twice !== undefined) return [fieldError('DUPLICATE', field, { value: twice })]
  const known = units.flatMap((unit) => serialNow(unit) ?? [])
  const missing = known.filter((serial) => !declared.has(serial))
  if (missing.length > 0) return [fieldError('SERIALS_NOT_DECLARED', field, { serials: missing.join(', ') })]
  const unknown = units.length - known.length
  return declared.size - known.length > unknown ? [fieldError('SERIALS_EXCEED_QUANTITY', field)] : []
}

/**
 * What is wrong with the serial numbers on the import declaration of a sample (W5.5.1): there is one at least, each once.
 * A sample may be a unit of the case or another of the same model, whose number the case does not know.
 */
export function checkSampleSerials(field: string, serials: readonly string[]): FieldError[] {
  if (serials.length === 0) return [fieldError('REQUIRED', field)]
  if (serials.length > MAX_SAMPLES) return [fieldError('TOO_MANY', field, { max: MAX_SAMPLES })]
  return checkDeclaredSerials(
    field,
    serials,
    serials.map((serial) => ({ serial })),
  )
}

/** So many samples of one case are more than an analysis needs. */
const MAX_SAMPLES = 20

/** What became of a sample that was imported for repair. */
export interface SampleReturnValues {
  readonly outcome: SampleOutcome
  readonly settledOn: LocalDate
  /** The declaration of re-export, or what the customs wrote about keeping or scrapping it. */
  readonly declarationNumber: string
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly note: string | null
}

/** What is wrong with it, each at its field: what leaves is carried by somebody; what stays has a reason (W4.2). */
export const checkSampleReturn = ({
  outcome,
  declarationNumber,
  carrier,
  trackingNumber,
  note,
}: Omit<SampleReturnValues, 'settledOn'>): FieldError[] => [
  ...requiredText('declarationNumber', declarationNumber, 80),
  ...(outcome === 'REEXPORTED'
    ? [...requiredText('carrier', carrier, 100), ...requiredText('trackingNumber', trackingNumber, 80)]
    : []),
  ...reasonWhen(outcome !== 'REEXPORTED', 'note', note),
]

/** What was paid or deposited as duty: nothing, or an amount in a currency. */
export function checkDuty(amount: string | null, currency: string | null): FieldError[] {
  if (amount === null) return []
  return currency === null
    ? [fieldError('REQUIRED', 'dutyCurrency')]
    : amountOf('dutyAmount', amount, currency, 'ZERO').errors
}

/** The numbers under which units leave that did not come in under a declaration: replaced ones, and forgotten ones. */
export const undeclaredSerials = (
  declared: readonly string[],
  units: readonly SerialUnit[],
): readonly string[] => {
  const known = new Set(declared)
  return units.flatMap((unit) => {
    const leaves = serialNow(unit)
    return leaves === null || known.has(leaves) ? [] : [leaves]
  })
}

/** By how many days goods crossed the border again after the last day of their papers; 0 for those in time. */
export const reexportedLate = (shippedOn: LocalDate, reexportBy: LocalDate): number =>
  Math.max(0, dayNumberOf(shippedOn) - dayNumberOf(reexportBy))
