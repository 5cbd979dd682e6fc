import { eachOnce, fieldError, MAX_TEAM, notFutureDay, requiredText } from '@mendline/domain'
import type { Context } from '../context'
import { today } from '../repair-case/business-day'
import { commandCase, type RepairCasePayload } from '../repair-case/case-command'
import { checkFiles, checkPeople } from '../repair-case/check-references'
import { takeNumbers } from '../repair-case/number-series.entity'
import { ActionCompletion, EffectivenessCheck, IncidentReport } from './quality.entity'
import type {
  RepairCaseCarryOutActionInput,
  RepairCaseCheckEffectivenessInput,
  RepairCaseReportIncidentInput,
} from './quality.inputs'

type Payload = Promise<RepairCasePayload>

/** W5.7: the department of an action's owner carried it out. */
export function carryOutAction(context: Context, input: RepairCaseCarryOutActionInput): Payload {
  const { actionId, doneOn, result, attachmentIds } = input
  return commandCase(context, input, { step: 'carry-out-action', subject: actionId }, async (work) => {
    work.record(ActionCompletion, { actionId, doneOn, result, attachmentIds: [...new Set(attachmentIds)] })
    return [
      ...notFutureDay('doneOn', doneOn, today(work)),
      ...requiredText('result', result),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
  })
}

/** W5.7: the quality centre looks whether the action had its effect; one that had none is carried out again. */
export function checkEffectiveness(context: Context, input: RepairCaseCheckEffectivenessInput): Payload {
  const { actionId, effective, findings } = input
  return commandCase(context, input, { step: 'check-effectiveness', subject: actionId }, (work) => {
    work.record(EffectivenessCheck, { actionId, effective, findings })
    return requiredText('findings', findings)
  })
}

/** W5.7: the incident report, naming the departments responsible. */
export function reportIncident(context: Context, input: RepairCaseReportIncidentInput): Payload {
  return commandCase(context, input, { step: 'report-incident' }, async (work) => {
    const { summary, cause, responsibleDepartments, measures } = input
    const authorIds = input.authorIds.length === 0 ? [work.viewer.id] : [...new Set(input.authorIds)]
    const errors = [
      ...requiredText('summary', summary),
      ...requiredText('cause', cause),
      ...(responsibleDepartments.length === 0 ? [fieldError('REQUIRED', 'responsibleDepartments')] : []),
      ...eachOnce(responsibleDepartments, (index) => `responsibleDepartments.${String(index)}`),
      ...requiredText('measures', measures),
      ...(authorIds.length > MAX_TEAM ? [fieldError('TOO_MANY', 'authorIds', { max: MAX_TEAM })] : []),
      ...(await checkPeople(work, [{ field: 'authorIds', ids: authorIds }])),
    ]
    if (errors.length > 0) return errors
    const [number = ''] = await takeNumbers(work.manager, `IR${today(work).slice(2, 4)}`, 1)
    work.record(IncidentReport, {
      number,
      summary,
      cause,
      responsibleDepartments,
      measures,
      authorIds,
      correctiveActionId: work.rows.correctiveActions.at(-1)?.id ?? null,
    })
    return []
  })
}
