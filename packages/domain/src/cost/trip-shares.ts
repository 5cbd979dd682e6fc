import type { Instant } from '../instant'
import { allocateWhole, minorUnits, ofMinorUnits } from '../money'
import { measureOfCost, type CostCategory } from './cost-item'
import { ofThousandths, thousandthsOf } from './quantity'
import type { RecordedCost, SuggestedCost } from './suggested-cost'

/** The whole of a cost of a trip, whichever cases it is for. */
export interface TripCost extends RecordedCost {
  readonly tripId: string
}

/** A live cost line, as far as it says how much of its source is counted. */
interface EnteredCost {
  readonly sourceId: string
  readonly category: CostCategory
  readonly amount: string
  readonly currency: string
  readonly quantity: string | null
  readonly daysUsed: number | null
}

/** One of the cases a trip is for. */
export interface TripSharer {
  readonly tripId: string
  readonly caseId: string
  /** When it joined the trip. */
  readonly at: Instant
  /** Its units, as registered. */
  readonly units: number
  /** Whether the trip is made for it: technicians are still to travel, or repaired units of it on the trip. */
  readonly served: boolean
  /** The repairs of it that were recorded on the trip. */
  readonly repairs: readonly { readonly at: Instant; readonly minutes: number }[]
  /** Its live cost lines that were taken from a record, of the trip or not. */
  readonly entered: readonly EnteredCost[]
}

/**
 * What of a trip's cost is offered to one of its cases (W5.8 B, C); null for nothing.
 *
 * Cases share by their registered units (units withdrawn since still count), in the order in which they joined. Amounts
 * are shared to the currency's smallest unit, days and hours to thousandths, and add up to the whole exactly; a single
 * unit left over goes to the largest remainder. Cases the trip is not made for any more bear nothing, unless all are such.
 *
 * What other cases have entered from the same record is taken off first, and those that entered nothing share the rest:
 * whoever joins after one case entered the whole is offered nothing, and the last to enter is offered exactly what is
 * left, whatever the others made of their shares. A line that cannot be compared (another currency, counted in another
 * way) stands for the share of its case. Where no amount is on record the case is told by how many units it shares, no
 * more.
 */
export function shareOfTrip(
  { tripId, ...cost }: TripCost,
  sharers: readonly TripSharer[],
  caseId: string,
): SuggestedCost | null {
  const all = sharers
    .filter((one) => one.tripId === tripId)
    .toSorted((a, b) => (a.at + a.caseId < b.at + b.caseId ? -1 : 1))
  if (all.length <= 1) return { ...cost, share: null }
  const served = all.filter((one) => one.served)
  const bearing = served.length > 0 ? served : all
  const own = bearing.find((one) => one.caseId === caseId)
  if (own === undefined) return null
  const ofUnits = bearing.reduce((sum, { units }) => sum + units, 0)
  const share = bearing.length === 1 ? null : { units: own.units, ofUnits }
  const whole = sizeOf(cost)
  if (whole === null) return { ...cost, share }

  let rest = whole
  const done = new Set<TripSharer>()
  for (const other of all.filter((one) => one !== own))
    for (const line of other.entered.filter(({ sourceId }) => sourceId === cost.sourceId)) {
      const size = comparable(line, cost)
      if (size === null) continue
      rest -= size
      done.add(other)
    }
  if (rest <= 0n) return null
  const sharing = bearing.filter((one) => !done.has(one))
  const part = allocateWhole(
    rest,
    sharing.map(({ units }) => units),
  )[sharing.indexOf(own)]
  return part === undefined || part === 0n ? null : { ...cost, ...ofSize(part, cost), share }
}

type Counted = Pick<RecordedCost, 'amount' | 'currency' | 'quantity'>

/** How much it is, in the smallest units of its currency or in thousandths; null where nothing is on record. */
function sizeOf({ amount, currency, quantity }: Counted): bigint | null {
  if (amount !== null && currency !== null) return minorUnits({ amount, currency })
  return quantity === null ? null : thousandthsOf(quantity)
}

/** The other way round. */
const ofSize = (size: bigint, { amount, currency }: Counted): Partial<Counted> =>
  amount !== null && currency !== null
    ? { amount: ofMinorUnits(size, currency).amount }
    : { quantity: ofThousandths(size) }

/** How much of the cost a line counts, in the same measure; null where that cannot be said. */
function comparable(line: EnteredCost, cost: RecordedCost): bigint | null {
  if (cost.amount !== null) return line.currency === cost.currency ? minorUnits(line) : null
  const measure = measureOfCost(line.category)
  // The days of a tool may as well be entered as days of wear.
  if (measure === 'WEAR') return line.daysUsed === null ? null : thousandthsOf(String(line.daysUsed))
  if (measure !== measureOfCost(cost.category) || line.quantity === null) return null
  return thousandthsOf(line.quantity)
}
