import {
  eachOnce,
  fieldError,
  notPastDay,
  optionalText,
  requiredText,
  type FieldError,
} from '@mendline/domain'
import { findById } from '../database/find-by-id'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { today } from '../repair-case/business-day'
import { commandCase, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { takeNumbers } from '../repair-case/number-series.entity'
import { CorrectiveAction, IncidentReport } from './quality.entity'
import type { RepairCasePlanCorrectiveActionInput, RepairCaseReportIncidentInput } from './quality.inputs'

type Payload = Promise<RepairCasePayload>

/** W5.7, W4.7: containment, root cause, corrective and preventive action; every plan is kept as a version. */
export function planCorrectiveAction(context: Context, input: RepairCasePlanCorrectiveActionInput): Payload {
  return commandCase(context, input, { step: 'plan-corrective-action', again: true }, async (work) => {
    const { containment, rootCause, correctiveAction, preventiveAction, ownerId, dueOn } = input
    const { effectivenessCheck = null } = input
    work.record(CorrectiveAction, {
      version: work.rows.correctiveActions.length + 1,
      containment,
      rootCause,
      correctiveAction,
      preventiveAction,
      ownerId,
      dueOn,
      effectivenessCheck,
    })
    return [
      ...requiredText('containment', containment),
      ...requiredText('rootCause', rootCause),
      ...requiredText('correctiveAction', correctiveAction),
      ...requiredText('preventiveAction', preventiveAction),
      ...(await ownerOf(work, ownerId)),
      ...notPastDay('dueOn', dueOn, today(work)),
      ...optionalText('effectivenessCheck', effectivenessCheck),
    ]
  })
}

/** Somebody who can still sign in. */
async function ownerOf(work: CaseWork, id: string): Promise<FieldError[]> {
  const owner = await findById(work.manager, User, id)
  return owner === null || owner.disabledAt !== null ? [fieldError('NOT_FOUND', 'ownerId')] : []
}

/** W5.7: the incident report, naming the departments responsible. */
export function reportIncident(context: Context, input: RepairCaseReportIncidentInput): Payload {
  return commandCase(context, input, { step: 'report-incident' }, async (work) => {
    const { summary, cause, responsibleDepartments, measures } = input
    const errors = [
      ...requiredText('summary', summary),
      ...requiredText('cause', cause),
      ...(responsibleDepartments.length === 0 ? [fieldError('REQUIRED', 'responsibleDepartments')] : []),
      ...eachOnce(responsibleDepartments, (index) => `responsibleDepartments.${String(index)}`),
      ...requiredText('measures', measures),
    ]
    if (errors.length > 0) return errors
    const [number = ''] = await takeNumbers(work.manager, `IR${today(work).slice(2, 4)}`, 1)
    work.record(IncidentReport, { number, summary, cause, responsibleDepartments, measures })
    return []
  })
}
