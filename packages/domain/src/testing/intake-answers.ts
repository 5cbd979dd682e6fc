import type { Department } from '../department'
import type { StepId } from '../procedure/step-id'
import { responsibilityReopenings } from '../repair-case/conditions'
import type { ReviewOutcome } from '../repair-case/vocabulary'
import type { Answer } from './profile'

const opinion =
  (department: Department): Answer =>
  (tale, { mode }) =>
    tale.record('opinions', { department, responsibility: 'UNKNOWN', recommendedMode: mode })

const times = (count: number, most: number): ReviewOutcome => (count < most ? 'REJECTED' : 'APPROVED')

/** Table A. */
export const INTAKE_ANSWERS = {
  respond: (tale) => tale.record('firstResponses', { respondedAt: tale.now }),
  classify: (tale, { severity, complex }) =>
    tale.record('classifications', { category: 'POWER', severity, urgency: 'NORMAL', complex }),
  'resolve-remotely': (tale, { solvedRemotely }) =>
    tale.record('remoteResolutions', { outcome: solvedRemotely ? 'SOLVED' : 'NOT_SOLVED' }),
  'opine-quality': opinion('QUALITY'),
  'opine-engineering': opinion('PRODUCTION_ENGINEERING'),
  'opine-rnd': opinion('RND'),
  'decide-responsibility': (tale, { customerShare, laterCustomerShare, free }) => {
    const reopened = responsibilityReopenings(tale.facts).length > 0
    const share = reopened ? laterCustomerShare : customerShare
    return tale.record('responsibilityDecisions', {
      customerShare: share,
      companyShare: 100 - share,
      freeAsked: share > 0 && free !== 'NOT_ASKED',
    })
  },
  'decide-mode': (tale, { mode, laterMode, serviceAbroad }) => {
    const chosen = tale.facts.modeDecisions.length === 0 ? mode : laterMode
    const decided = tale.record('modeDecisions', { mode: chosen, serviceAbroad })
    if (chosen !== 'DISPATCH') return decided
    return decided.record('trips', {
      abroad: serviceAbroad,
      visaRequired: serviceAbroad,
      invitationRequired: serviceAbroad,
      goodsUnderway: false,
      temporaryExports: [],
    })
  },
  'approve-free-service': (tale, { free }) =>
    tale.record('freeServiceApprovals', { outcome: free === 'APPROVED' ? 'APPROVED' : 'REJECTED' }),
  'quote-repair': (tale) => tale.record('quotations', { version: tale.facts.quotations.length + 1 }),
  'draft-terms': (tale) =>
    tale.record('serviceAgreements', { version: tale.facts.serviceAgreements.length + 1 }),
  'review-terms': (tale, { termsRejected }) =>
    tale.record('termsReviews', { outcome: times(tale.facts.termsReviews.length, termsRejected) }),
  'sign-terms': (tale, { termsRefused }) =>
    tale.record('termsSignatures', {
      outcome: tale.facts.termsSignatures.length < termsRefused ? 'REFUSED' : 'SIGNED',
    }),
} satisfies Partial<Record<StepId, Answer>>
