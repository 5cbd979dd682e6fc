import { addDays, dayNumberOf, type LocalDate } from '../instant'

/** A purchase demand as far as its lateness is concerned (W5.5.6). */
export interface PurchaseTimes {
  readonly neededBy: LocalDate
  /** The newest day promised; null until one was told. */
  readonly expectedOn: LocalDate | null
  /** Null until all of it came. */
  readonly receivedAt: string | null
}

/** So long before a trip begins its goods are needed, to be packed, checked and handed over. */
const DAYS_TO_PACK = 3

/** The day the goods of a trip are needed, by the day it begins. */
export const goodsNeededBy = (startsOn: LocalDate): LocalDate => addDays(startsOn, -DAYS_TO_PACK)

/** The day it may come: as promised, but not before today; without a promise when it is needed. */
const comesOn = ({ expectedOn, neededBy }: PurchaseTimes, today: LocalDate): LocalDate => {
  const told = expectedOn ?? neededBy
  return told < today ? today : told
}

/** By how many days it comes later than it is needed, as known today; 0 for what is in time or came already. */
export const daysLate = (demand: PurchaseTimes, today: LocalDate): number =>
  demand.receivedAt === null
    ? Math.max(0, dayNumberOf(comesOn(demand, today)) - dayNumberOf(demand.neededBy))
    : 0

/** Late ones first, the latest of them foremost; then by the day they are needed. What came already stands last. */
export function byUrgency<T extends PurchaseTimes & { readonly id: string }>(
  demands: readonly T[],
  today: LocalDate,
): readonly T[] {
  return demands.toSorted(
    (a, b) =>
      Number(a.receivedAt !== null) - Number(b.receivedAt !== null) ||
      daysLate(b, today) - daysLate(a, today) ||
      dayNumberOf(a.neededBy) - dayNumberOf(b.neededBy) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** By line the last day promised of what is still to come; a demand without a promise, or received, says nothing. */
export function promisedDays(
  demands: readonly (Pick<PurchaseTimes, 'expectedOn' | 'receivedAt'> & { readonly of: string })[],
): ReadonlyMap<string, LocalDate> {
  const days = new Map<string, LocalDate>()
  for (const { of, expectedOn, receivedAt } of demands) {
    if (receivedAt !== null || expectedOn === null) continue
    const known = days.get(of)
    if (known === undefined || known < expectedOn) days.set(of, expectedOn)
  }
  return days
}
