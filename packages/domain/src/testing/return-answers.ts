import type { Department } from '../department'
import type { StepId } from '../procedure/step-id'
import { isDispatchAbroad, isOfThisRound, issued, ofUnit, shortagesOf } from '../repair-case/conditions'
import type { CaseFacts, Fact, OfUnit } from '../repair-case/facts'
import type { ShortageResolution } from '../repair-case/vocabulary'
import type { Answer, Profile } from './profile'
import type { Story } from './story'

const UNEXPECTED = 'unit-unexpected'

/** Facts of the unit in this round: how often it failed so far. */
const failed = (f: CaseFacts, facts: readonly (Fact & OfUnit)[], unitId: string): number =>
  ofUnit(facts, unitId).filter((fact) => isOfThisRound(f, fact)).length

const isLast = (f: CaseFacts, unitId: string): boolean => f.units.at(-1)?.id === unitId

/** The unit nobody applied for comes along with the last one that was. */
function unexpected(tale: Story, { unexpected: wanted, quantity }: Profile, unitId: string): Story {
  const known = tale.facts.units.some((unit) => unit.id === UNEXPECTED)
  if (wanted === 'NONE' || known || unitId !== `unit-${quantity}`) return tale
  return tale
    .record('units', {
      id: UNEXPECTED,
      serial: 'SN-9',
      shippedOn: null,
      purchasedOn: null,
      appliedFor: false,
    })
    .record('receiptLines', { unitId: UNEXPECTED, outcome: 'UNEXPECTED' })
}

const ANSWERS_TO_SHORTAGE: Readonly<Record<Profile['firstUnit'], ShortageResolution>> = {
  RECEIVED: 'ACCEPTED',
  LATE: 'LATER_DELIVERY',
  WITHDRAWN: 'WITHDRAWN',
  LOST: 'LOST',
}

/** Table B. */
export const RETURN_ANSWERS = {
  'apply-return': (tale, { quantity }) => tale.record('returnApplications', { quantity }),
  'clear-import': (tale) =>
    tale.record('importClearances', {
      reexportBy: '2026-09-30',
      forSample: isDispatchAbroad(tale.facts) === true,
    }),
  'deliver-to-warehouse': (tale) => tale.record('warehouseDeliveries', {}),
  'receive-units': (tale, profile, unitId) => {
    const missing =
      unitId === 'unit-1' &&
      profile.firstUnit !== 'RECEIVED' &&
      !tale.facts.receiptLines.some((line) => line.unitId === unitId)
    const counted = tale.record('receiptLines', { unitId, outcome: missing ? 'MISSING' : 'RECEIVED' })
    return unexpected(counted, profile, unitId)
  },
  'resolve-shortage': (tale, profile) => {
    const open = tale.facts.receiptLines.filter(
      (line) =>
        line.outcome !== 'RECEIVED' &&
        !tale.facts.shortageResolutions.some(
          (answer) => answer.unitId === line.unitId && answer.seq > line.seq,
        ),
    )
    return open.reduce(
      (told, { unitId }) =>
        told.record('shortageResolutions', {
          unitId,
          resolution:
            unitId !== UNEXPECTED
              ? ANSWERS_TO_SHORTAGE[profile.firstUnit]
              : profile.unexpected === 'ACCEPTED'
                ? 'ACCEPTED'
                : 'WITHDRAWN',
        }),
      tale,
    )
  },
  'draw-units': (tale, _profile, unitId) => tale.record('unitDraws', { unitId }),
  'decide-inspection': (tale, { inspection }) => tale.record('inspectionDecisions', { needed: inspection }),
  'inspect-before': (tale, { inspectionReopens }, unitId) =>
    tale.record('inspections', {
      unitId,
      reopensResponsibility: inspectionReopens && tale.facts.inspections.length === 0,
    }),
  'decide-online-test': (tale, { onlineTest }) => tale.record('onlineTestDecisions', { needed: onlineTest }),
  'schedule-online-test': (tale) => tale.record('onlineTestSchedules', { scheduledOn: '2026-03-09' }),
  'run-online-test': (tale, _profile, unitId) => tale.record('onlineTestResults', { unitId, passed: false }),
  'request-parts': (tale, { parts }) => {
    const asked = tale.record('partsRequests', { noneNeeded: parts === 'NONE' })
    if (parts === 'NONE') return asked
    const requestId = asked.facts.partsRequests.at(-1)?.id ?? ''
    return asked.record('partsLines', { requestId, quantity: 2 }, { requestId, quantity: 1 })
  },
  'request-parts-purchase': (tale, _profile, subjectId) =>
    tale.record('completions', { step: 'request-parts-purchase', subjectId, refused: false }),
  'purchase-parts': (tale, _profile, subjectId) =>
    tale.record('completions', { step: 'purchase-parts', subjectId, refused: false }),
  'issue-parts': (tale, { parts }, lineId) => {
    if (parts === 'SHORT' && shortagesOf(tale.facts, lineId).length === 0)
      return tale.record('partsShortages', { lineId, quantity: 1 })
    const wanted = tale.facts.partsLines.find((line) => line.id === lineId)?.quantity ?? 0
    const open = wanted - issued(tale.facts, lineId)
    return tale.record('partsIssues', { lineId, quantity: parts === 'PARTIAL' ? 1 : open })
  },
  'repair-units': (tale, { results, repairReopens }, unitId) => {
    const index = tale.facts.units.findIndex((unit) => unit.id === unitId)
    const again = ofUnit(tale.facts.repairRecords, unitId).some((r) => isOfThisRound(tale.facts, r))
    return tale.record('repairRecords', {
      unitId,
      result: again ? 'REPAIRED' : (results[index] ?? results.at(-1) ?? 'REPAIRED'),
      causeCode: 'COMPONENT',
      minutes: 30,
      reopensResponsibility: repairReopens && tale.facts.repairRecords.length === 0,
    })
  },
  'approve-disposition': (tale, { dispositionsRefused }, unitId) =>
    tale.record('dispositionApprovals', {
      unitId,
      outcome: tale.facts.dispositionApprovals.length < dispositionsRefused ? 'REJECTED' : 'APPROVED',
    }),
  'opine-verification': (tale, { ageing, fullTest }, department) =>
    tale.record('verificationOpinions', {
      // The subjects of this step are departments.
      department: department as Department,
      ageingNeeded: ageing,
      fullTestNeeded: fullTest,
    }),
  'review-verification': (tale, { ageing, fullTest, testDepartment }) =>
    tale.record('verificationReviews', { ageingNeeded: ageing, fullTestNeeded: fullTest, testDepartment }),
  'age-units': (tale, { failedAgeings }, unitId) => {
    const fails =
      isLast(tale.facts, unitId) &&
      failed(
        tale.facts,
        tale.facts.ageings.filter((a) => !a.passed),
        unitId,
      ) < failedAgeings
    return tale
      .record('ageingStarts', { unitId, startsAt: tale.now })
      .record('ageings', { unitId, passed: !fails })
  },
  'check-ageing': (tale, { failedChecks }, unitId) => {
    const fails =
      isLast(tale.facts, unitId) &&
      failed(
        tale.facts,
        tale.facts.ageingChecks.filter((c) => !c.conforms),
        unitId,
      ) < failedChecks
    return tale.record('ageingChecks', { unitId, conforms: !fails })
  },
  'submit-inspection': (tale, _profile, unitId) => tale.record('slipUnits', { unitId, slipId: 'slip-1' }),
  'test-units': (tale, { failedTests }, unitId) => {
    const fails =
      isLast(tale.facts, unitId) &&
      failed(
        tale.facts,
        tale.facts.testResults.filter((t) => !t.passed),
        unitId,
      ) < failedTests
    return tale.record('testResults', { unitId, passed: !fails })
  },
  'report-complete': (tale) => tale.record('repairCompletions', { byId: null }),
  'ship-back': (tale, _profile, unitId) => tale.record('shipmentUnits', { unitId, shipmentId: 'shipment-1' }),
  'confirm-delivery': (tale) => tale.record('deliveryConfirmations', { receivedOn: '2026-03-20' }),
} satisfies Partial<Record<StepId, Answer>>
