import {
  checkRepairRecord,
  checkSampleReturn,
  cleanSerial,
  conditions,
  fieldError,
  notBefore,
  notFutureDay,
  optionalText,
  requiredText,
  textOrNull,
  withinCase,
} from '@mendline/domain'
import type { Context } from '../context'
import { causeErrors } from '../quality/cause-code.commands'
import { daysOf, today } from '../repair-case/business-day'
import { commandCase, type RepairCasePayload } from '../repair-case/case-command'
import { findableBy } from '../repair-case/case-search'
import { checkFiles } from '../repair-case/check-references'
import { PartUsed, RepairRecord } from '../repair-case/return-repair.entity'
import { CauseAnalysis, SampleReceipt, SampleReturn, WorkPlan } from './dispatch-case.entity'
import type {
  RepairCaseAnalyseCauseInput,
  RepairCaseReceiveSampleInput,
  RepairCaseReleaseWorkPlanInput,
  RepairCaseRepairOnSiteInput,
  RepairCaseReturnSampleInput,
} from './dispatch-case.inputs'

type Payload = Promise<RepairCasePayload>

/** W5.5.1: a defective sample arrived at the factory, so that the cause is known before people travel. */
export function receiveSample(context: Context, input: RepairCaseReceiveSampleInput): Payload {
  return commandCase(context, input, { step: 'obtain-sample' }, async (work) => {
    const { receivedOn, attachmentIds } = input
    work.record(SampleReceipt, {
      receivedOn,
      sample: input.sample.trim(),
      attachmentIds: [...new Set(attachmentIds)],
    })
    return [
      ...withinCase('receivedOn', receivedOn, daysOf(work)),
      ...requiredText('sample', input.sample),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
  })
}

/** W4.2, W5.5.1: a sample that was imported for repair leaves the country again, or stays with the customs settled. */
export function returnSample(context: Context, input: RepairCaseReturnSampleInput): Payload {
  return commandCase(context, input, { step: 'return-sample' }, async (work) => {
    const { outcome, settledOn, attachmentIds } = input
    const here = conditions.sampleHere(work.facts)
    const declaration = work.rows.importClearances.find(({ id }) => id === here?.id)
    const leaves = outcome === 'REEXPORTED'
    const values = {
      outcome,
      declarationNumber: input.declarationNumber.trim(),
      carrier: leaves ? textOrNull(input.carrier) : null,
      trackingNumber: leaves ? textOrNull(input.trackingNumber) : null,
      note: textOrNull(input.note),
    }
    work.record(SampleReturn, { ...values, settledOn, attachmentIds: [...new Set(attachmentIds)] })
    const future = notFutureDay('settledOn', settledOn, today(work))
    return [
      ...(future.length > 0
        ? future
        : notBefore('settledOn', settledOn, declaration?.declaredOn ?? settledOn)),
      ...checkSampleReturn(values),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
  })
}

/** W5.5.1, W4.3: why the units fail, and what the repair needs; corrective action builds on it. */
export function analyseCause(context: Context, input: RepairCaseAnalyseCauseInput): Payload {
  return commandCase(context, input, { step: 'analyse-cause', again: true }, async (work) => {
    const { causeCode, attachmentIds } = input
    const partsNeeded = textOrNull(input.partsNeeded)
    const errors = [
      ...(await causeErrors(work.manager, 'causeCode', causeCode)),
      ...requiredText('finding', input.finding),
      ...optionalText('partsNeeded', partsNeeded),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
    if (errors.length > 0) return errors
    work.record(CauseAnalysis, {
      causeCode,
      finding: input.finding.trim(),
      partsNeeded,
      attachmentIds: [...new Set(attachmentIds)],
    })
    return []
  })
}

/** W5.5.1, W4.3: the plan of the work on site; each release is a version of its own. */
export function releaseWorkPlan(context: Context, input: RepairCaseReleaseWorkPlanInput): Payload {
  return commandCase(context, input, { step: 'plan-work', again: true }, async (work) => {
    const { attachmentIds } = input
    const software = textOrNull(input.software)
    work.record(WorkPlan, {
      version: work.rows.workPlans.length + 1,
      steps: input.steps.trim(),
      safety: input.safety.trim(),
      software,
      acceptance: input.acceptance.trim(),
      attachmentIds: [...new Set(attachmentIds)],
    })
    return [
      ...requiredText('steps', input.steps),
      ...requiredText('safety', input.safety),
      ...optionalText('software', software),
      ...requiredText('acceptance', input.acceptance),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
  })
}

/** W5.5.8: the repair record of one unit, made where it stands (FORM-MA-077); the newest counts. */
export function repairOnSite(context: Context, input: RepairCaseRepairOnSiteInput): Payload {
  return commandCase(context, input, { step: 'work-on-site' }, async (work) => {
    const { unitId, partsUsed, attachmentIds, faultSeen, causeCode, action, minutes, result } = input
    const trip = conditions.tripsOfThisRound(work.facts).at(-1)
    const unit = work.facts.units.find(({ id }) => id === unitId)
    if (unit === undefined || trip === undefined) return [fieldError('UNIT_NOT_OF_CASE', 'unitId')]
    const serials = work.rows.units.flatMap((one) => [
      one.serial,
      one.id === unitId ? null : one.replacementSerial,
    ])
    const reason = textOrNull(input.reason)
    const errors = [
      ...checkRepairRecord({ ...input, reason }, new Set(serials.filter((serial) => serial !== null))),
      ...(await causeErrors(work.manager, 'causeCode', causeCode)),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
    if (errors.length > 0) return errors
    const replacementSerial = cleanSerial(input.replacementSerial)
    const record = work.record(RepairRecord, {
      number: `WX-${work.rows.repairCase.number}-${String(work.rows.repairRecords.length + 1)}`,
      unitId,
      faultSeen,
      causeCode,
      action,
      minutes,
      technicianId: work.viewer.id,
      result,
      reason,
      replacementSerial,
      reopensResponsibility: false,
      tripId: trip.id,
      attachmentIds: [...new Set(attachmentIds)],
    })
    for (const { partNumber, name, quantity } of partsUsed)
      work.record(PartUsed, {
        recordId: record.id,
        partNumber: partNumber.trim(),
        name: name.trim(),
        quantity,
      })
    await findableBy(work, replacementSerial === null ? [] : [replacementSerial])
    return []
  })
}
