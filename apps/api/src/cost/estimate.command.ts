import { checkEstimateNote, fieldError, readEstimate, type FieldError } from '@mendline/domain'
import type { Context } from '../context'
import { actsFor, commandCase, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { CostEstimate } from './cost-estimate.entity'
import { estimateInputOf, type EstimateLineInput } from './estimate-line.input'
import type { RepairCaseEstimateInput } from './estimate.inputs'

/** W4.6: what FINANCE expects a case to cost, whoever pays; as long as its costs are not confirmed. */
export function estimateCosts(context: Context, input: RepairCaseEstimateInput): Promise<RepairCasePayload> {
  const rule = { may: (viewer: CaseWork['viewer']) => actsFor(viewer, 'FINANCE') }
  return commandCase(context, input, rule, (work) => {
    const confirmed = work.states.some(({ step, status }) => step === 'confirm-costs' && status === 'DONE')
    if (confirmed) return [fieldError('ESTIMATE_CLOSED')]
    const { note = null } = input
    return [...recordEstimate(work, 'lines', input.lines, note).errors, ...checkEstimateNote('note', note)]
  })
}

/** Keeps the estimate as the next version; one with the lines and the remark of the newest is that one. */
export function recordEstimate(
  work: CaseWork,
  field: string,
  inputs: readonly EstimateLineInput[],
  note: string | null,
): { readonly estimate: CostEstimate | null; readonly errors: readonly FieldError[] } {
  const { lines, errors } = readEstimate(field, inputs.map(estimateInputOf))
  if (errors.length > 0) return { estimate: null, errors }
  const { costEstimates } = work.rows
  const newest = costEstimates.at(-1)
  const same = newest?.note === note && alike(newest.lines, lines)
  if (newest !== undefined && same) return { estimate: newest, errors }
  const values = { version: costEstimates.length + 1, lines: [...lines], note }
  return { estimate: work.record(CostEstimate, values), errors }
}

/** Whether two lists of plain values say the same, in whatever order the database gives their names. */
function alike(one: readonly object[], other: readonly object[]): boolean {
  const written = (list: readonly object[]) =>
    JSON.stringify(list.map((line) => Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1))))
  return written(one) === written(other)
}
