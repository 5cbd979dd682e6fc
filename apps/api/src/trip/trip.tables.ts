import { CauseAnalysis, SampleReceipt, SampleReturn, StepCompletion, WorkPlan } from './dispatch-case.entity'
import { PurchaseDemand } from '../purchase/purchase.entity'
import { Consignment, TripLine } from './trip-goods.entity'
import { DailyReport, TravelBooking } from './trip-travel.entity'
import { Trip, TripCase, TripMember } from './trip.entity'

/** The facts of a case that section C adds. */
export const DISPATCH_TABLES = {
  sampleReceipts: SampleReceipt,
  sampleReturns: SampleReturn,
  causeAnalyses: CauseAnalysis,
  workPlans: WorkPlan,
  tripCases: TripCase,
  completions: StepCompletion,
} as const

/** Rows of trips that the facts of their cases and their costs need; a case finds them through `tripCases`. */
export const TRIP_TABLES = {
  trips: Trip,
  tripMembers: TripMember,
  tripLines: TripLine,
  // Also those of the case's own parts list.
  purchaseDemands: PurchaseDemand,
  travelBookings: TravelBooking,
  tripConsignments: Consignment,
  dailyReports: DailyReport,
} as const
