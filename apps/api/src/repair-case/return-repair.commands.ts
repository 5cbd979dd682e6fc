import {
  checkPartsIssue,
  checkPartsRequest,
  checkRepairRecord,
  cleanSerial,
  conditions,
  fieldError,
  optionalText,
  reasonWhen,
} from '@mendline/domain'
import type { Context } from '../context'
import { commandCase, type CaseWork, type RepairCasePayload } from './case-command'
import { findableBy } from './case-search'
import { causeErrors } from '../quality/cause-code.commands'
import { checkFiles, checkPeople } from './check-references'
import {
  DispositionApproval,
  PartsIssue,
  PartsLine,
  PartsRequest,
  PartUsed,
  RepairRecord,
} from './return-repair.entity'
import type {
  RepairCaseApproveDispositionInput,
  RepairCaseIssuePartsInput,
  RepairCaseRepairUnitInput,
  RepairCaseRequestPartsInput,
} from './return-repair.inputs'

type Payload = Promise<RepairCasePayload>

/** W5.4.5: the parts the repair needs, or none; more may be asked for while units are being repaired. */
export function requestParts(context: Context, input: RepairCaseRequestPartsInput): Payload {
  return commandCase(context, input, { step: 'request-parts', again: true }, (work) => {
    if (isDone(work) && (input.noneNeeded || !isRepairing(work))) return [fieldError('STEP_ALREADY_DONE')]
    const { noneNeeded, lines } = input
    const request = work.record(PartsRequest, {
      number: `LL-${work.rows.repairCase.number}-${String(work.rows.partsRequests.length + 1)}`,
      noneNeeded,
    })
    for (const { partNumber, name, quantity, unit = null } of lines) {
      work.record(PartsLine, {
        requestId: request.id,
        partNumber: partNumber.trim(),
        name: name.trim(),
        quantity,
        unit,
      })
    }
    return checkPartsRequest(input)
  })
}

const isDone = (work: CaseWork): boolean =>
  work.states.some((state) => state.step === 'request-parts' && state.status === 'DONE')

/** Whether some unit is still to be repaired, here or by an agent. */
const isRepairing = (work: CaseWork): boolean =>
  work.states.some(
    ({ step, status }) =>
      (step === 'repair-units' || step === 'agent-repairs') &&
      (status === 'READY' || status === 'WAITING' || status === 'UNDECIDED'),
  )

/** W5.4.5: MATERIALS issues parts, in one go or in several; what the store has goes before what is still bought. */
export function issueParts(context: Context, input: RepairCaseIssuePartsInput): Payload {
  const rule = { step: 'issue-parts', meanwhile: conditions.partsWaitForPurchase } as const
  return commandCase(context, input, rule, (work) => {
    const { lines, note = null } = input
    for (const { lineId, quantity } of lines) work.record(PartsIssue, { lineId, quantity, note })
    return [...checkPartsIssue(work.facts, lines), ...optionalText('note', note)]
  })
}

/** W5.4.4: the repair record of one unit (FORM-MA-077); one unit can have several. */
export function repairUnit(context: Context, input: RepairCaseRepairUnitInput): Payload {
  return commandCase(context, input, { step: 'repair-units' }, async (work) => {
    const {
      unitId,
      partsUsed,
      attachmentIds,
      faultSeen,
      causeCode,
      action,
      minutes,
      result,
      reason = null,
    } = input
    const technicianId = input.technicianId ?? work.viewer.id
    const errors = [
      ...work.notReady([unitId], () => 'unitId'),
      ...checkRepairRecord(input, serialsOf(work)),
      ...(await causeErrors(work.manager, 'causeCode', causeCode)),
      ...(await checkPeople(work, [{ field: 'technicianId', ids: [technicianId] }])),
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
      technicianId,
      result,
      reason,
      replacementSerial,
      reopensResponsibility: input.reopensResponsibility,
      tripId: null,
      attachmentIds: [...new Set(attachmentIds)],
    })
    for (const { partNumber, name, quantity } of partsUsed) {
      work.record(PartUsed, {
        recordId: record.id,
        partNumber: partNumber.trim(),
        name: name.trim(),
        quantity,
      })
    }
    await findableBy(work, replacementSerial === null ? [] : [replacementSerial])
    return []
  })
}

/** Every serial number of the case, of units and of what replaced them. */
function serialsOf(work: CaseWork): ReadonlySet<string> {
  const serials = work.rows.units.flatMap((unit) => [unit.serial, unit.replacementSerial])
  return new Set(serials.filter((serial) => serial !== null))
}

/** G-confirm: replacement, credit or scrapping needs the customer's consent; refused, the unit is repaired again. */
export function approveDisposition(context: Context, input: RepairCaseApproveDispositionInput): Payload {
  return commandCase(context, input, { step: 'approve-disposition' }, (work) => {
    const { unitId, outcome, customerConsent, reason = null } = input
    work.record(DispositionApproval, { unitId, outcome, customerConsent, reason })
    return [
      ...work.notReady([unitId], () => 'unitId'),
      ...(outcome === 'APPROVED' && !customerConsent
        ? [fieldError('CUSTOMER_NOT_AGREED', 'customerConsent')]
        : []),
      ...reasonWhen(outcome === 'REJECTED', 'reason', reason),
    ]
  })
}
