import type { StepId } from '../procedure/step-id'
import type { Answer } from './profile'

const complete =
  (step: StepId): Answer =>
  (tale, _profile, subjectId) =>
    tale.record('completions', { step, subjectId: subjectId === '' ? null : subjectId, refused: false })

/** Table C. */
export const DISPATCH_ANSWERS = {
  'obtain-sample': (tale) => tale.record('sampleReceipts', {}),
  'return-sample': (tale) => tale.record('sampleReturns', { outcome: 'REEXPORTED' }),
  'analyse-cause': (tale) => tale.record('causeAnalyses', {}),
  'plan-work': (tale) => tale.record('workPlans', { version: tale.facts.workPlans.length + 1 }),
  'list-materials': (tale, profile, tripId) => {
    const listed = complete('list-materials')(tale, profile, tripId)
    if (profile.tripLines === 'NONE') return listed
    const line = {
      tripId,
      kind: 'MATERIAL',
      short: false,
      expectedOn: null,
      carriage: null,
      accounted: false,
    } as const
    return (
      listed?.record(
        'tripLines',
        { ...line, source: 'COMPANY', short: true },
        { ...line, source: 'BUY_AT_DESTINATION' },
        { ...line, source: 'CUSTOMER' },
        { ...line, source: 'COMPANY', kind: 'TOOL' },
      ) ?? null
    )
  },
  'list-tools': complete('list-tools'),
  'confirm-tool-providers': complete('confirm-tool-providers'),
  'nominate-team': (tale, profile, tripId) =>
    complete('nominate-team')(tale.record('tripMembers', { tripId }, { tripId }), profile, tripId),
  'open-channel': complete('open-channel'),
  'request-invitation': complete('request-invitation'),
  'obtain-visas': complete('obtain-visas'),
  'issue-materials': complete('issue-materials'),
  'request-purchase': complete('request-purchase'),
  purchase: complete('purchase'),
  'confirm-customer-supply': complete('confirm-customer-supply'),
  'draw-tools': complete('draw-tools'),
  'choose-carriage': (tale, profile, lineId) => {
    const line = tale.facts.tripLines.find((candidate) => candidate.id === lineId)
    const carriage = line?.kind === 'TOOL' ? 'CONSIGNED' : 'HAND_CARRIED'
    return complete('choose-carriage')(tale.amend('tripLines', lineId, { carriage }), profile, lineId)
  },
  'check-hand-carry': (tale, profile, lineId) => {
    if (!profile.handCarryRefused) return complete('check-hand-carry')(tale, profile, lineId)
    return tale
      .record('completions', { step: 'check-hand-carry', subjectId: lineId, refused: true })
      .amend('tripLines', lineId, { carriage: 'CONSIGNED' })
  },
  'release-goods': complete('release-goods'),
  'hand-over-goods': complete('hand-over-goods'),
  consign: (tale, profile, tripId) =>
    complete('consign')(
      tale.amend('trips', tripId, {
        goodsUnderway: true,
        temporaryExports: [{ at: tale.now, reimportBy: '2026-09-30', reimported: null }],
      }),
      profile,
      tripId,
    ),
  'reimport-goods': (tale) =>
    tale.facts.trips
      .reduce(
        (told, { id, temporaryExports }) =>
          told.amend('trips', id, {
            temporaryExports: temporaryExports.map((one) => ({
              ...one,
              reimported: tale.facts.registration,
            })),
          }),
        tale,
      )
      .record('completions', { step: 'reimport-goods', subjectId: null, refused: false }),
  'receive-consignments': (tale, profile, tripId) =>
    complete('receive-consignments')(tale.amend('trips', tripId, { goodsUnderway: false }), profile, tripId),
  'confirm-departure': complete('confirm-departure'),
  'book-travel': complete('book-travel'),
  'work-on-site': complete('work-on-site'),
  'sign-off': (tale, profile, tripId) => {
    const refusals = tale.facts.completions.filter(({ step, refused }) => step === 'sign-off' && refused)
    if (refusals.length >= profile.signOffsRefused) return complete('sign-off')(tale, profile, tripId)
    return tale.record('completions', { step: 'sign-off', subjectId: tripId, refused: true })
  },
  // Engineering says what became of it, then MATERIALS confirms.
  'return-tools': (tale, profile, lineId) => {
    const line = tale.facts.tripLines.find(({ id }) => id === lineId)
    if (line?.accounted === false) return tale.amend('tripLines', lineId, { accounted: true })
    return complete('return-tools')(tale, profile, lineId)
  },
} satisfies Partial<Record<StepId, Answer>>
