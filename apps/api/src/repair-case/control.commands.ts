import {
  conditions,
  fieldError,
  frontOffice,
  isClosed,
  mayWaive,
  optionalText,
  reasonWhen,
  stepOf,
  type CaseFacts,
  type FieldError,
  type StepState,
} from '@mendline/domain'
import type { Context, Viewer } from '../context'
import { fail } from '../graphql/fail'
import { commandCase, leads, type CaseRule, type CaseWork, type RepairCasePayload } from './case-command'
import { Cancellation, Hold, Reopening, Waiver } from './control.entity'
import type {
  RepairCaseCancelInput,
  RepairCaseHoldInput,
  RepairCaseReopenInput,
  RepairCaseResumeInput,
  RepairCaseWaiveStepInput,
} from './control.inputs'

type Payload = Promise<RepairCasePayload>

/** The head of the front office, or above. */
const HEAD_OF_FRONT_OFFICE: CaseRule = {
  may: (viewer: Viewer, facts: CaseFacts) => leads(viewer, frontOffice(facts.registration.region)),
}

/** Rule 6: the owner department's head decides that a step is not needed, for one subject or for all, with a reason. */
export function waiveStep(context: Context, input: RepairCaseWaiveStepInput): Payload {
  return commandCase(context, input, {}, (work) => {
    const { step, reason } = input
    // A step of the whole case has no subject.
    const subjectId = input.subjectId ? input.subjectId : null
    const states = work.states.filter(
      (state) => state.step === step && (subjectId === null || state.subjectId === subjectId),
    )
    const open = states.filter((state) => state.status === 'READY' || state.status === 'WAITING')
    const owners = (open.length > 0 ? open : states).map((state) => state.owner)
    if (owners.some((owner) => mayWaive(work.viewer, owner) !== 'ALLOWED')) fail('FORBIDDEN')
    work.record(Waiver, { step, subjectId, reason })
    return [
      ...(stepOf(step).waivable ? notWaivableNow(work, states, open) : [fieldError('NOT_WAIVABLE', 'step')]),
      ...reasonWhen(true, 'reason', reason),
    ]
  })
}

function notWaivableNow(
  work: CaseWork,
  states: readonly StepState[],
  open: readonly StepState[],
): readonly FieldError[] {
  if (states.length === 0) return [fieldError('STEP_NOT_APPLICABLE', 'step')]
  if (open.length > 0) return open.some((state) => state.held) ? [fieldError('CASE_ON_HOLD')] : []
  if (states.some((state) => state.status === 'DONE' || state.status === 'WAIVED')) {
    return [fieldError('STEP_ALREADY_DONE', 'step')]
  }
  return [fieldError(conditions.isCancelled(work.facts) ? 'CASE_CANCELLED' : 'STEP_NOT_APPLICABLE', 'step')]
}

const isHeld = (facts: CaseFacts): boolean => facts.holds.at(-1)?.held === true

/** Puts the case on hold: nothing is due until it is taken up again. */
export function hold(context: Context, input: RepairCaseHoldInput): Payload {
  return commandCase(context, input, HEAD_OF_FRONT_OFFICE, (work) => {
    work.record(Hold, { held: true, reason: input.reason })
    if (conditions.isCancelled(work.facts)) return [fieldError('CASE_CANCELLED')]
    if (isHeld(work.facts)) return [fieldError('CASE_ON_HOLD')]
    return reasonWhen(true, 'reason', input.reason)
  })
}

/** Takes the case up again where it was put on hold. */
export function resume(context: Context, input: RepairCaseResumeInput): Payload {
  return commandCase(context, input, HEAD_OF_FRONT_OFFICE, (work) => {
    const { note = null } = input
    work.record(Hold, { held: false, reason: note })
    return isHeld(work.facts) ? optionalText('note', note) : [fieldError('CASE_NOT_ON_HOLD')]
  })
}

/** Rule 7: ends all open steps except those that bring things home or settle them. */
export function cancel(context: Context, input: RepairCaseCancelInput): Payload {
  return commandCase(context, input, HEAD_OF_FRONT_OFFICE, (work) => {
    const { reason } = input
    if (conditions.isCancelled(work.facts)) return [fieldError('CASE_CANCELLED')]
    work.record(Cancellation, { reason })
    // What is left to do must not wait for somebody to take up a cancelled case.
    if (isHeld(work.facts)) work.record(Hold, { held: false, reason: null })
    return reasonWhen(true, 'reason', reason)
  })
}

/** Takes up a closed case again; its history stays. A cancelled one is over for good. */
export function reopen(context: Context, input: RepairCaseReopenInput): Payload {
  return commandCase(context, input, { ...HEAD_OF_FRONT_OFFICE, anyPhase: true }, (work) => {
    work.record(Reopening, { reason: input.reason })
    if (conditions.isCancelled(work.facts)) return [fieldError('CASE_CANCELLED')]
    if (!isClosed(work.states)) return [fieldError('CASE_NOT_CLOSED')]
    return reasonWhen(true, 'reason', input.reason)
  })
}
