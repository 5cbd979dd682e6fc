import {
  promisedDays,
  stillListed,
  stillTravels,
  type CaseFacts,
  type FactTable,
  type LocalDate,
  type TripFact,
} from '@mendline/domain'
import { CostEstimate } from '../cost/cost-estimate.entity'
import { AGENT_TABLES } from '../agent/agent.tables'
import { DISPATCH_TABLES, TRIP_TABLES } from '../trip/trip.tables'
import { AFTERCARE_TABLES } from './aftercare.tables'
import { Cancellation, Closing, Hold, Reopening, Waiver } from './control.entity'
import {
  Classification,
  FirstResponse,
  FreeServiceApproval,
  ModeDecision,
  Opinion,
  Quotation,
  RemoteResolution,
  ResponsibilityDecision,
  ServiceAgreement,
  TermsReview,
  TermsSignature,
  UnitWarranty,
} from './intake.entity'
import { CaseUnit, type RepairCase } from './repair-case.entity'
import { RETURN_TABLES } from './return.tables'
import { SETTLEMENT_TABLES } from './settlement.tables'

/** Every table of facts of a case, under the name the domain gives the list; and the documents that group some of them. */
export const FACT_TABLES = {
  units: CaseUnit,
  firstResponses: FirstResponse,
  classifications: Classification,
  remoteResolutions: RemoteResolution,
  opinions: Opinion,
  responsibilityDecisions: ResponsibilityDecision,
  unitWarranties: UnitWarranty,
  modeDecisions: ModeDecision,
  freeServiceApprovals: FreeServiceApproval,
  costEstimates: CostEstimate,
  quotations: Quotation,
  serviceAgreements: ServiceAgreement,
  termsReviews: TermsReview,
  termsSignatures: TermsSignature,
  ...RETURN_TABLES,
  ...SETTLEMENT_TABLES,
  ...AFTERCARE_TABLES,
  ...AGENT_TABLES,
  ...DISPATCH_TABLES,
  waivers: Waiver,
  holds: Hold,
  cancellations: Cancellation,
  closings: Closing,
  reopenings: Reopening,
} as const

type Tables = typeof FACT_TABLES
export type FactTableName = keyof Tables

/** All rows of one case, with those of its trips. */
export type CaseRows = { readonly repairCase: RepairCase } & {
  readonly [T in FactTableName]: readonly InstanceType<Tables[T]>[]
} & { readonly [T in TripTableName]: readonly InstanceType<(typeof TRIP_TABLES)[T]>[] }

export { TRIP_TABLES }
export type TripTableName = keyof typeof TRIP_TABLES
/** Those of them the procedure looks at. */
type TripFactName = 'trips' | 'tripMembers' | 'tripLines'

/** The rows as the domain sees them. */
export function factsOf(rows: CaseRows): CaseFacts {
  const { repairCase, tripCases, trips, tripMembers, tripLines, purchaseDemands, ...rest } = rows
  const expected = promisedDays(
    purchaseDemands.map((one) => ({ ...one, of: one.lineId ?? one.partsLineId ?? '' })),
  )
  // What only the costs of a trip are read from is no fact of the procedure.
  const { travelBookings: _bookings, tripConsignments, dailyReports: _reports, ...lists } = rest
  const facts: Omit<CaseFacts, TripFactName> & Record<Exclude<FactTable, TripFactName>, readonly unknown[]> =
    {
      registration: {
        id: repairCase.id,
        seq: 1,
        at: repairCase.at,
        byId: repairCase.byId,
        number: repairCase.number,
        region: repairCase.region,
        kind: repairCase.kind,
        channel: repairCase.channel,
        urgency: repairCase.reportedUrgency,
        reportedAt: repairCase.reportedAt,
        quantity: repairCase.quantity,
        batchThreshold: repairCase.batchThreshold,
        markedForKnowledge: repairCase.markedForKnowledge,
      },
      ...lists,
      partsLines: withDays(rows.partsLines, expected),
    }
  return Object.freeze({
    ...facts,
    ...tripsOf({ tripCases, trips, tripMembers, tripLines, tripConsignments }, expected),
  })
}

/**
 * The trips of a case, in the order in which it joined them; members and lines have the place of their trip in that
 * order, as they belong to no case.
 */
function tripsOf(
  {
    tripCases,
    trips,
    tripMembers,
    tripLines,
    tripConsignments,
  }: Pick<CaseRows, 'tripCases' | 'tripConsignments' | TripFactName>,
  expected: ReadonlyMap<string, LocalDate>,
): Pick<CaseFacts, TripFactName> {
  const found = tripCases.map(({ tripId, seq, at, byId }) => ({ tripId, place: { seq, at, byId } }))
  return {
    trips: found.flatMap(({ tripId, place }) =>
      trips
        .filter(({ id }) => id === tripId)
        .map(({ id, abroad, visaRequired, invitationRequired }) => ({
          id,
          ...place,
          abroad,
          visaRequired,
          invitationRequired,
          ...goodsOf(
            tripConsignments.filter((one) => one.tripId === id),
            place.seq,
          ),
        })),
    ),
    tripMembers: found.flatMap(({ tripId, place }) =>
      tripMembers
        .filter((member) => member.tripId === tripId && stillTravels(member))
        .map(({ id }) => ({ id, ...place, tripId })),
    ),
    tripLines: found.flatMap(({ tripId, place }) =>
      tripLines
        .filter((line) => line.tripId === tripId && stillListed(line))
        .map(({ id, kind, source, shortQuantity, carriage, accounted }) => ({
          id,
          ...place,
          tripId,
          kind,
          source,
          short: shortQuantity > 0,
          expectedOn: expected.get(id) ?? null,
          carriage,
          accounted,
        })),
    ),
  }
}

/** The lines with the day what is bought of them is promised for; most have none. */
const withDays = (
  lines: CaseRows['partsLines'],
  expected: ReadonlyMap<string, LocalDate>,
): CaseFacts['partsLines'] =>
  expected.size === 0 ? lines : lines.map((line) => ({ ...line, expectedOn: expected.get(line.id) ?? null }))

/** Whether goods are on their way, and what left under papers that ask for it back, with its declaration (W4.2). */
function goodsOf(
  consignments: readonly CaseRows['tripConsignments'][number][],
  seq: number,
): Pick<TripFact, 'goodsUnderway' | 'temporaryExports'> {
  return {
    goodsUnderway: consignments.some(({ arrivedAt }) => arrivedAt === null),
    temporaryExports: consignments.flatMap(
      ({ id, at, reimportBy, reimportRecordedAt, reimportRecordedById }) =>
        reimportBy === null
          ? []
          : [
              {
                at,
                reimportBy,
                reimported:
                  reimportRecordedAt === null
                    ? null
                    : { id, seq, at: reimportRecordedAt, byId: reimportRecordedById },
              },
            ],
    ),
  }
}
