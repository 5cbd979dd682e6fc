import { whole } from '../checks'
import { MAX_UNITS } from '../repair-case/vocabulary'
import type { FieldError } from '../errors'
import type { LineKind } from './trip'
import { checkTripLines, type TripLineValues } from './trip-line'

/** What stands in the standard kit of a model: a line of the list without what is known only for one trip. */
export type KitLine = Pick<
  TripLineValues,
  'partNumber' | 'name' | 'specification' | 'quantity' | 'spare' | 'unit' | 'source' | 'needsCalibration'
>

/** The materials, or the tools, a trip for units of one model usually takes along (W5.5.1-2, W5.5.5). */
export interface StandardKit {
  readonly kind: LineKind
  /** For so many units its materials are meant. */
  readonly forUnits: number
  readonly lines: readonly KitLine[]
}

/** The lines of a kit as lines of a list for so many units: materials by the number of units, tools as they are. */
export function linesOfKit({ kind, forUnits, lines }: StandardKit, units: number): readonly TripLineValues[] {
  const scaled = (count: number) => (kind === 'TOOL' ? count : Math.ceil((count * units) / forUnits))
  return lines.map((line) => ({
    ...line,
    kind,
    quantity: scaled(line.quantity),
    spare: scaled(line.spare),
    shortQuantity: 0,
    assetNumber: null,
    calibratedUntil: null,
    note: null,
  }))
}

/** What is wrong with a kit, each at its field. */
export const checkKit = ({ kind, forUnits, lines }: StandardKit): readonly FieldError[] => [
  ...whole('forUnits', forUnits, 1, MAX_UNITS),
  // Until when a tool is calibrated is known only for one trip.
  ...checkTripLines(
    linesOfKit({ kind, forUnits: 1, lines }, 1).map((line) => ({ ...line, needsCalibration: false })),
    null,
  ),
]
