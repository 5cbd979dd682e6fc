import type { LocalDate } from '../instant'
import type { Applies } from '../procedure/applies'
import { some } from '../procedure/applies'
import type { StepId } from '../procedure/step-id'
import { isCancelled, isDispatch, isOfThisRound, newestSeq, ofUnit } from './case-conditions'
import type {
  Carriage,
  CaseFacts,
  Fact,
  ImportClearanceFact,
  LineSource,
  StepCompletionFact,
  TemporaryExport,
  TripFact,
  TripLineFact,
  TripMemberFact,
} from './facts'
import { perFacts } from './per-facts'
import { takesPart } from './unit-conditions'
import { isWaivedAfter, newestWaiver } from './waivers'

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

/** What left temporarily, on whatever trip, and is to be declared back: not what a head decided to leave at that (W4.2). */
const goodsOut = perFacts((f): readonly TemporaryExport[] => {
  const waived = newestWaiver(f, 'reimport-goods', '')?.at ?? ''
  return f.trips
    .flatMap(({ temporaryExports }) => temporaryExports)
    .filter(({ at, reimported }) => reimported === null && at > waived)
})

/** Whether anything ever left temporarily. */
export const leftTemporarily = (f: CaseFacts): boolean =>
  f.trips.some(({ temporaryExports }) => temporaryExports.length > 0)

/** By when the first of what is out must be declared back; null: nothing is. */
export function goodsBackBy(f: CaseFacts): LocalDate | null {
  const [first = null] = goodsOut(f)
    .map(({ reimportBy }) => reimportBy)
    .toSorted()
  return first
}

/** What declares it back: once nothing is out. */
export const goodsDeclaredBack = (f: CaseFacts): readonly Fact[] =>
  goodsOut(f).length > 0
    ? []
    : [
        ...f.trips.flatMap(({ temporaryExports }) =>
          temporaryExports.flatMap(({ reimported }) => reimported ?? []),
        ),
        ...completed('reimport-goods')(f, { id: '' }),
      ]

/** What asks for it: goods that are out, and such as left after a head had left it at that. */
export function goodsToDeclareBack(f: CaseFacts): readonly Fact[] {
  const out = new Set(goodsOut(f))
  return [
    ...f.trips.filter(({ temporaryExports }) => temporaryExports.some((one) => out.has(one))),
    ...refused('reimport-goods')(f, { id: '' }),
  ]
}

/**
 * Whether somebody waits for consigned goods to arrive (W5.5.4). A head may decide that what is not sent yet stays here:
 * then only for what is underway.
 */
export function awaitsGoods(f: CaseFacts, trip: TripFact): Applies {
  const since = newestSeq([trip, ...completed('consign')(f, trip)])
  const restStays = isWaivedAfter(f, 'consign', trip.id, since)
  const arrived = completed('receive-consignments')(f, trip).length > 0
  return restStays && !trip.goodsUnderway && !arrived ? false : consigns(f, trip)
}

/**
 * The import declarations of samples that have not left again, nor been settled with the customs, the first to leave
 * foremost: each return is of that one, and a head's waiver is of all there were (W4.2).
 */
export const samplesHere = perFacts((f): readonly ImportClearanceFact[] => {
  const waived = newestWaiver(f, 'return-sample', '')?.seq ?? 0
  const declared = f.importClearances.filter(({ forSample }) => forSample)
  // What was waived is settled: a return after it is of a sample declared after it.
  const since = [...declared, ...f.sampleReturns].filter(({ seq }) => seq > waived)
  let here: readonly ImportClearanceFact[] = []
  for (const fact of since.toSorted((one, other) => one.seq - other.seq))
    here = 'reexportBy' in fact ? [...here, fact].toSorted(byReexport) : here.slice(1)
  return here
})

const byReexport = (a: ImportClearanceFact, b: ImportClearanceFact): number =>
  a.reexportBy === b.reexportBy ? a.seq - b.seq : a.reexportBy < b.reexportBy ? -1 : 1

/** The one of them that has to leave first; null: none is here. */
export const sampleHere = (f: CaseFacts): ImportClearanceFact | null => samplesHere(f)[0] ?? null

/** What completes the return of samples: once none is here. */
export const returnedSamples = (f: CaseFacts): readonly Fact[] =>
  samplesHere(f).length > 0 ? [] : f.sampleReturns

/** The units that have no repair record of this round's trip yet: each needs one before the work is over (W5.5.8). */
export const unitsWithoutSiteRecord = (f: CaseFacts): readonly string[] =>
  f.units
    .filter((unit) => takesPart(f, unit) !== false)
    .filter((unit) => !ofUnit(f.repairRecords, unit.id).some((record) => isOfThisRound(f, record)))
    .map(({ id }) => id)
