import {
  ageingStartInForce,
  checkAgeing,
  checkAgeingStart,
  notBefore,
  notFutureDay,
  optionalText,
  reasonWhen,
  requiredText,
  SHORT_TEXT,
  type FieldError,
} from '@mendline/domain'
import type { Context } from '../context'
import { today } from './business-day'
import { commandCase, type CaseWork, type RepairCasePayload } from './case-command'
import { checkUnitIds, checkUnits } from './chosen-units'
import {
  Ageing,
  AgeingCheck,
  AgeingStart,
  DeliveryConfirmation,
  InspectionSlip,
  Shipment,
  ShipmentUnit,
  SlipUnit,
  TestResult,
  VerificationOpinion,
  VerificationReview,
} from './return-verification.entity'
import type {
  RepairCaseCheckAgeingInput,
  RepairCaseConfirmDeliveryInput,
  RepairCaseGiveVerificationOpinionInput,
  RepairCaseRecordAgeingInput,
  RepairCaseReviewVerificationInput,
  RepairCaseShipBackInput,
  RepairCaseStartAgeingInput,
  RepairCaseSubmitInspectionInput,
  RepairCaseTestUnitsInput,
} from './return-verification.inputs'

type Payload = Promise<RepairCasePayload>

/** W5.4.6: what QUALITY, R&D and the workshop think of ageing and testing a batch. */
export function giveVerificationOpinion(
  context: Context,
  input: RepairCaseGiveVerificationOpinionInput,
): Payload {
  const { department, ageingNeeded, fullTestNeeded, note = null } = input
  return commandCase(context, input, { step: 'opine-verification', subject: department }, (work) => {
    work.record(VerificationOpinion, { department, ageingNeeded, fullTestNeeded, note })
    return optionalText('note', note)
  })
}

/** W5.4.6: how the batch is verified, and which department tests. */
export function reviewVerification(context: Context, input: RepairCaseReviewVerificationInput): Payload {
  return commandCase(context, input, { step: 'review-verification' }, (work) => {
    const { ageingNeeded, fullTestNeeded, note = null } = input
    const testDepartment = input.testDepartment ?? 'QUALITY'
    work.record(VerificationReview, { ageingNeeded, fullTestNeeded, testDepartment, note })
    return optionalText('note', note)
  })
}

/** W5.4.6: QUALITY is told before units are aged; this alone completes nothing. */
export function startAgeing(context: Context, input: RepairCaseStartAgeingInput): Payload {
  return commandCase(context, input, { step: 'age-units' }, (work) => {
    const { unitIds, startsAt, hours, standard } = input
    for (const unitId of unitIds) work.record(AgeingStart, { unitId, startsAt, hours, standard })
    return [...checkUnitIds(work, unitIds), ...checkAgeingStart(input, work.now)]
  })
}

/** W5.4.6: the results of ageing; a unit that fails is repaired again. */
export function recordAgeing(context: Context, input: RepairCaseRecordAgeingInput): Payload {
  return commandCase(context, input, { step: 'age-units' }, (work) => {
    const { units } = input
    const errors = checkUnits(work, units)
    if (errors.length > 0) return errors
    return units.flatMap((result, i) => {
      const { unitId, hours, passed, findings = null } = result
      work.record(Ageing, { unitId, hours, passed, findings })
      const start = ageingStartInForce(work.facts, work.rows.ageingStarts, unitId)
      return checkAgeing(`units.${String(i)}`, result, start, work.now)
    })
  })
}

/** W5.4.6: QUALITY checks the ageing; a unit that does not conform is aged again. */
export function checkAgeings(context: Context, input: RepairCaseCheckAgeingInput): Payload {
  return commandCase(context, input, { step: 'check-ageing' }, (work) => {
    const { units } = input
    for (const { unitId, conforms, reason = null } of units)
      work.record(AgeingCheck, { unitId, conforms, reason })
    return [
      ...checkUnits(work, units),
      ...units.flatMap(({ conforms, reason }, i) =>
        reasonWhen(!conforms, `units.${String(i)}.reason`, reason),
      ),
    ]
  })
}

/** W5.4.7: the inspection slip hands units to the full-function test. */
export function submitInspection(context: Context, input: RepairCaseSubmitInspectionInput): Payload {
  return commandCase(context, input, { step: 'submit-inspection' }, (work) => {
    const { unitIds, note = null } = input
    const { repairCase, inspectionSlips } = work.rows
    const slip = work.record(InspectionSlip, {
      number: `SJ-${repairCase.number}-${String(inspectionSlips.length + 1)}`,
      note,
    })
    for (const unitId of unitIds) work.record(SlipUnit, { slipId: slip.id, unitId })
    return [...checkUnitIds(work, unitIds), ...optionalText('note', note)]
  })
}

/** W5.4.7: the full-function test, by QUALITY or the department reviewed; a unit that fails is repaired again. */
export function testUnits(context: Context, input: RepairCaseTestUnitsInput): Payload {
  return commandCase(context, input, { step: 'test-units' }, (work) => {
    const { units } = input
    for (const { unitId, passed, findings = null } of units)
      work.record(TestResult, { unitId, passed, findings })
    return [
      ...checkUnits(work, units),
      ...units.flatMap(({ passed, findings }, i) => {
        const told = passed ? optionalText : requiredText
        return told(`units.${String(i)}.findings`, findings)
      }),
    ]
  })
}

/** W5.4.9: units go back to the customer; those declared at import are declared again when they leave. */
export function shipBack(context: Context, input: RepairCaseShipBackInput): Payload {
  return commandCase(context, input, { step: 'ship-back' }, (work) => {
    const { unitIds, carrier, trackingNumber, shippedOn, address, reexportDeclaration = null } = input
    const shipment = work.record(Shipment, {
      carrier,
      trackingNumber,
      shippedOn,
      address,
      reexportDeclaration,
    })
    for (const unitId of unitIds) work.record(ShipmentUnit, { shipmentId: shipment.id, unitId })
    const declared = work.rows.importClearances.some(({ forSample }) => !forSample)
      ? requiredText
      : optionalText
    return [
      ...checkUnitIds(work, unitIds),
      ...requiredText('carrier', carrier, SHORT_TEXT),
      ...requiredText('trackingNumber', trackingNumber, SHORT_TEXT),
      ...notFutureDay('shippedOn', shippedOn, today(work)),
      ...requiredText('address', address, 1000),
      ...declared('reexportDeclaration', reexportDeclaration, 80),
    ]
  })
}

/** W5.4.9: the customer has received what was sent. */
export function confirmDelivery(context: Context, input: RepairCaseConfirmDeliveryInput): Payload {
  return commandCase(context, input, { step: 'confirm-delivery' }, (work) => {
    const { receivedOn, receivedBy } = input
    work.record(DeliveryConfirmation, { receivedOn, receivedBy })
    return [
      ...notFutureDay('receivedOn', receivedOn, today(work)),
      ...notBeforeShipment(work, receivedOn),
      ...requiredText('receivedBy', receivedBy, SHORT_TEXT),
    ]
  })
}

function notBeforeShipment(work: CaseWork, receivedOn: string): FieldError[] {
  const shipped = work.rows.shipments
    .map((shipment) => shipment.shippedOn)
    .sort()
    .at(-1)
  return shipped === undefined ? [] : notBefore('receivedOn', receivedOn, shipped)
}
