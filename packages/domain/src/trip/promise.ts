import { instantOfClock, type Instant, type LocalDate } from '../instant'
import type { StepId } from '../procedure/step-id'

/**
 * The day somebody promised an open step to be over: the ETA of a purchase, the end of a visa office's work; null where
 * nothing was promised. The case tells apart what is done in each case of a trip, such as its sample.
 */
export type Expected = (step: StepId, subjectId: string, caseId: string) => Instant | null

/** What would be expected if that were promised, or (null) not promised any more, for one step of one subject. */
export const withPromise =
  (expected: Expected, step: StepId, subjectId: string, at: Instant | null): Expected =>
  (askedStep, askedId, caseId) =>
    askedStep === step && askedId === subjectId ? at : expected(askedStep, askedId, caseId)

/** What is promised for a day is there when the working day ends. */
const EVENING = '18:00'

/** The moment by which something promised for a day is there. */
export const promisedFor = (day: LocalDate, timeZone: string): Instant =>
  instantOfClock(day, EVENING, timeZone)

/** The moment the purchase of a line is promised for (W5.5.6). */
export interface PurchasePromise {
  readonly lineId: string
  readonly at: Instant
}

/** What is expected where nothing but purchases has been promised. */
export const purchasesExpected =
  (promises: readonly PurchasePromise[]): Expected =>
  (step, subjectId) =>
    step === 'purchase' ? (promises.find(({ lineId }) => lineId === subjectId)?.at ?? null) : null
