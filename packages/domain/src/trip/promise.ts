import type { Instant } from '../instant'
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
