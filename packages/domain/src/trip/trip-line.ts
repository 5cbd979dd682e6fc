import { optionalText, requiredText, SHORT_TEXT, whole } from '../checks'
import { fieldError, type FieldError } from '../errors'
import type { Instant, LocalDate } from '../instant'
import type { LineSource } from '../repair-case/facts'
import type { LineKind } from './trip'

/** A line of the material or tool list as it is entered (W5.5.1-2, W5.5.5). */
export interface TripLineValues {
  readonly kind: LineKind
  readonly partNumber: string | null
  readonly name: string
  readonly specification: string | null
  readonly quantity: number
  /** Taken along beyond what is needed. */
  readonly spare: number
  readonly unit: string
  readonly source: LineSource | null
  /** How many the store has not. */
  readonly shortQuantity: number
  readonly assetNumber: string | null
  /** Whether it is an instrument that may only be used while its calibration lasts. */
  readonly needsCalibration: boolean
  /** The last day of its calibration; whatever has one needs calibration. */
  readonly calibratedUntil: LocalDate | null
  readonly note: string | null
}

/** At most this many lines on a trip. */
export const MAX_TRIP_LINES = 1000
const MOST = 100_000

/** How many of a line are taken along. */
export const wanted = (line: Pick<TripLineValues, 'quantity' | 'spare'>): number => line.quantity + line.spare

/** Whether a line is still on its list; one that is taken off keeps its row. */
export const stillListed = ({ droppedAt }: { readonly droppedAt?: Instant | null }): boolean =>
  droppedAt == null

/** Whether the goods of a line are the company's, which leave the factory with the trip (W5.5.3). */
export const leavesFactory = ({ source }: { readonly source?: string | null }): boolean =>
  source === 'COMPANY'

/** Whether the goods of a line go ahead by a carrier instead of with a traveller (W5.5.3). */
export const goesConsigned = (line: {
  readonly source?: string | null
  readonly carriage?: string | null
}): boolean => leavesFactory(line) && line.carriage === 'CONSIGNED'

/** What is wrong with the lines, each at its field. */
export function checkTripLines(
  lines: readonly TripLineValues[],
  tripEnd: LocalDate | null,
): readonly FieldError[] {
  if (lines.length > MAX_TRIP_LINES) return [fieldError('TOO_MANY', 'lines', { max: MAX_TRIP_LINES })]
  return lines.flatMap((line, i) => {
    const at = `lines.${String(i)}`
    const most = wanted(line)
    return [
      ...requiredText(`${at}.name`, line.name, SHORT_TEXT),
      ...optionalText(`${at}.partNumber`, line.partNumber, 80),
      ...optionalText(`${at}.specification`, line.specification, SHORT_TEXT),
      ...requiredText(`${at}.unit`, line.unit, 20),
      ...whole(`${at}.quantity`, line.quantity, 1, MOST),
      ...whole(`${at}.spare`, line.spare, 0, MOST),
      ...whole(`${at}.shortQuantity`, line.shortQuantity, 0, most),
      ...(line.source === null ? [fieldError('REQUIRED', `${at}.source`)] : []),
      // The customer's and what is bought there is no shortage of ours.
      ...(line.shortQuantity > 0 && line.source !== 'COMPANY'
        ? [fieldError('NOT_OURS_TO_BUY', `${at}.shortQuantity`)]
        : []),
      ...(line.kind === 'TOOL' ? checkTool(line, at, tripEnd) : []),
      ...optionalText(`${at}.note`, line.note, 500),
    ]
  })
}

/** A tool of ours that needs calibration must have one until the last day of the trip. */
function checkTool(line: TripLineValues, at: string, tripEnd: LocalDate | null): FieldError[] {
  return [
    ...optionalText(`${at}.assetNumber`, line.assetNumber, 80),
    ...(line.source === 'BUY_AT_DESTINATION' ? [fieldError('TOOL_NOT_BOUGHT', `${at}.source`)] : []),
    ...checkCalibration(line, tripEnd, `${at}.calibratedUntil`),
  ]
}

type Calibrated = Pick<TripLineValues, 'kind' | 'source' | 'needsCalibration' | 'calibratedUntil'>

/**
 * What keeps a tool of the company from going on the trip (W5.5.5): it needs calibration and has no day of it, or one
 * before the trip is over. Null for a tool that may go, and for what is not ours to calibrate.
 */
export function calibrationFault(
  line: Calibrated,
  tripEnd: LocalDate | null,
): 'CALIBRATION_DAY_MISSING' | 'CALIBRATION_ENDS' | null {
  if (line.kind !== 'TOOL' || !leavesFactory(line)) return null
  if (line.calibratedUntil === null) return line.needsCalibration ? 'CALIBRATION_DAY_MISSING' : null
  return tripEnd !== null && line.calibratedUntil < tripEnd ? 'CALIBRATION_ENDS' : null
}

/** The same as the error at a field. */
export function checkCalibration(line: Calibrated, tripEnd: LocalDate | null, field: string): FieldError[] {
  const fault = calibrationFault(line, tripEnd)
  return fault === null ? [] : [fieldError(fault, field, { day: tripEnd ?? '' })]
}

/** What came of a line: together all that was issued; what is lost or left needs an explanation (W5.8 C). */
export interface LineReturnValues {
  readonly back: number
  readonly leftBehind: number
  readonly lost: number
  readonly consumed: number
  readonly explanation: string | null
}

/** What is wrong with what is said to have become of a line. */
export function checkLineReturn(
  values: LineReturnValues,
  line: { readonly kind: LineKind; readonly issued: number },
  at: string,
): FieldError[] {
  const { back, leftBehind, lost, consumed, explanation } = values
  const parts = { back, leftBehind, lost, consumed }
  const errors = Object.entries(parts).flatMap(([name, value]) => whole(`${at}.${name}`, value, 0, MOST))
  if (errors.length > 0) return errors
  const total = back + leftBehind + lost + consumed
  return [
    ...(total === line.issued ? [] : [fieldError('RETURN_NOT_WHOLE', at, { total, issued: line.issued })]),
    ...(line.kind === 'TOOL' && consumed > 0 ? [fieldError('TOOL_NOT_CONSUMED', `${at}.consumed`)] : []),
    ...(lost + leftBehind > 0 && (explanation ?? '').trim() === ''
      ? [fieldError('REASON_REQUIRED', `${at}.explanation`)]
      : optionalText(`${at}.explanation`, explanation, 1000)),
  ]
}
