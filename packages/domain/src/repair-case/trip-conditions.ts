import type { LocalDate } from '../instant'
import type { Applies } from '../procedure/applies'
import { some } from '../procedure/applies'
import type { StepId } from '../procedure/step-id'
import { isCancelled, isDispatch, isOfThisRound, newestAfter, ofUnit } from './case-conditions'
import type {
  Carriage,
  CaseFacts,
  Fact,
  ImportClearanceFact,
  LineSource,
  StepCompletionFact,
  TripFact,
  TripLineFact,
  TripMemberFact,
} from './facts'
import { perFacts } from './per-facts'
import { takesPart } from './unit-conditions'
import { isWaivedAfter } from './waivers'

/*
 * What the facts say together about trips (W5.5, W5.6). Their steps are completed and refused by `completions`.
 */

const completionsOf = perFacts((f) => {
  const found = new Map<string, StepCompletionFact[]>()
  for (const completion of f.completions) {
    const key = `${completion.step} ${completion.subjectId ?? ''}`
    const known = found.get(key)
    if (known === undefined) found.set(key, [completion])
    else known.push(completion)
  }
  return found
})

const recorded = (f: CaseFacts, id: StepId, subjectId: string, refused: boolean): readonly Fact[] =>
  completionsOf(f)
    .get(`${id} ${subjectId}`)
    ?.filter((completion) => completion.refused === refused) ?? []

/** What completes such a step. */
export const completed =
  (id: StepId) =>
  (f: CaseFacts, s: { readonly id: string }): readonly Fact[] =>
    recorded(f, id, s.id, false)

/** What refuses such a step. */
export const refused =
  (id: StepId) =>
  (f: CaseFacts, s: { readonly id: string }): readonly Fact[] =>
    recorded(f, id, s.id, true)

/** The trips of this round; those of earlier rounds are done with. */
export const tripsOfThisRound = perFacts((f): readonly TripFact[] =>
  f.trips.filter((trip) => isOfThisRound(f, trip)),
)

const tripsById = perFacts((f) => new Map(tripsOfThisRound(f).map((trip) => [trip.id, trip])))

/** The trip of this round that a member or line belongs to, or null. */
export const tripOf = (f: CaseFacts, s: TripMemberFact | TripLineFact): TripFact | null =>
  tripsById(f).get(s.tripId) ?? null

/** Whether a traveller of this round's trip needs a visa. */
export const needsVisa = (f: CaseFacts, member: TripMemberFact): Applies =>
  tripOf(f, member)?.visaRequired === true

/** Whether a line of this round's trip comes from that source. */
export const isFrom = (f: CaseFacts, line: TripLineFact, source: LineSource): boolean =>
  tripOf(f, line) !== null && line.source === source

/** Whether something has to be bought for a line of this round's trip. */
export const isShort = (f: CaseFacts, line: TripLineFact): boolean => tripOf(f, line) !== null && line.short

/** Whether a line of company goods travels that way; open until the carriage is chosen. */
export function isCarried(f: CaseFacts, line: TripLineFact, carriage: Carriage): Applies {
  if (!isFrom(f, line, 'COMPANY')) return false
  return line.carriage === null ? 'UNDECIDED' : line.carriage === carriage
}

const linesByTrip = perFacts((f) => {
  const lines = new Map<string, TripLineFact[]>()
  for (const line of f.tripLines) {
    const known = lines.get(line.tripId)
    if (known === undefined) lines.set(line.tripId, [line])
    else known.push(line)
  }
  return lines
})

/** Whether goods of the company leave the factory for the trip. */
export const movesGoods = (f: CaseFacts, trip: TripFact): Applies =>
  some(linesByTrip(f).get(trip.id) ?? [], (line) => isFrom(f, line, 'COMPANY'))

/** Whether some of them are consigned. */
export const consigns = (f: CaseFacts, trip: TripFact): Applies =>
  some(linesByTrip(f).get(trip.id) ?? [], (line) => isCarried(f, line, 'CONSIGNED'))

/** Whether a line was issued or drawn for its trip, of whatever round. */
const wasIssued = (f: CaseFacts, line: TripLineFact): boolean =>
  recorded(f, 'issue-materials', line.id, false).length > 0 ||
  recorded(f, 'draw-tools', line.id, false).length > 0

/** Whether tools or materials have to come back: of this trip, and whatever left the store for one that is over. */
export const comesBack = (f: CaseFacts, line: TripLineFact): boolean =>
  wasIssued(f, line) || (!isCancelled(f) && isDispatch(f) === true && isFrom(f, line, 'COMPANY'))

/** Whether anything has to come back. */
export const somethingComesBack = perFacts((f): Applies => some(f.tripLines, (line) => comesBack(f, line)))

/** By when the first goods that left temporarily, on whatever trip, must be declared back (W4.2); null: none is out. */
export function goodsBackBy(f: CaseFacts): LocalDate | null {
  const [first = null] = f.trips.flatMap(({ reimportBy }) => reimportBy ?? []).toSorted()
  return first
}

/** What declares them back: the declarations, once nothing is out. */
export const goodsDeclaredBack = (f: CaseFacts): readonly Fact[] =>
  goodsBackBy(f) === null ? f.trips.flatMap(({ reimported }) => reimported ?? []) : []

/** The import declaration of a sample that has not left again, nor been settled with the customs; null: there is none. */
export function sampleHere(f: CaseFacts): ImportClearanceFact | null {
  const declared = f.importClearances.findLast(({ forSample }) => forSample)
  if (declared === undefined || newestAfter(f.sampleReturns, declared.seq) !== null) return null
  return isWaivedAfter(f, 'return-sample', '', declared.seq) ? null : declared
}

/** The units that have no repair record of this round's trip yet: each needs one before the work is over (W5.5.8). */
export const unitsWithoutSiteRecord = (f: CaseFacts): readonly string[] =>
  f.units
    .filter((unit) => takesPart(f, unit) !== false)
    .filter((unit) => !ofUnit(f.repairRecords, unit.id).some((record) => isOfThisRound(f, record)))
    .map(({ id }) => id)
