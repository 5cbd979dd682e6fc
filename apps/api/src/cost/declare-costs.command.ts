import {
  amountOf,
  checkDeclaration,
  fieldError,
  notFutureDay,
  optionalText,
  requiredText,
  type Department,
  type FieldError,
  type Money,
} from '@mendline/domain'
import type { Context } from '../context'
import { today } from '../repair-case/business-day'
import { actsFor, commandCase, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { baseCurrency } from './base-currency'
import { CostDeclaration, CostItem } from './cost.entity'
import type { CostItemInput, RepairCaseDeclareCostsInput } from './cost.inputs'

const MAX_ITEMS = 200

/**
 * W5.8 A-C, W4.5: a department's costs, or that it had none. A department that need not declare may add costs of its
 * own; one that did may add what it forgot until FINANCE confirms, when it gives the version it saw.
 */
export function declareCosts(
  context: Context,
  input: RepairCaseDeclareCostsInput,
): Promise<RepairCasePayload> {
  const { department, none, note = null } = input
  const rule = {
    step: 'declare-costs',
    may: (viewer: CaseWork['viewer']) => actsFor(viewer, department),
    again: true,
  } as const
  return commandCase(context, input, rule, (work) => {
    const refused = notNow(work, department, input)
    if (refused.length > 0) return refused
    const items = input.items.map((item) => ({ ...item, replacesId: item.replacesId ?? null }))
    const lines = items.map((item, index) => checkLine(work, item, `items.${String(index)}`))
    const errors = [
      ...checkDeclaration(work.rows, department, { none, items }),
      ...(items.length > MAX_ITEMS ? [fieldError('TOO_MANY', 'items', { max: MAX_ITEMS })] : []),
      ...lines.flatMap((line) => line.errors),
      ...optionalText('note', note),
    ]
    items.forEach((item, index) => {
      const { kind, description, incurredOn, unitId = null, replacesId } = item
      const amount = lines[index]?.money?.amount ?? '0'
      const currency = baseCurrency()
      work.record(CostItem, {
        department,
        kind,
        description,
        amount,
        currency,
        incurredOn,
        unitId,
        replacesId,
      })
    })
    work.record(CostDeclaration, { department, none, note })
    return errors
  })
}

/** Why the department cannot declare now, although some department can. */
function notNow(
  work: CaseWork,
  department: Department,
  input: RepairCaseDeclareCostsInput,
): readonly FieldError[] {
  const own = work.states.find((state) => state.step === 'declare-costs' && state.subjectId === department)
  if (own?.status === 'READY') return []
  const confirmed = work.states.some((state) => state.step === 'confirm-costs' && state.status === 'DONE')
  const mayAdd = own === undefined || input.expectedVersion != null
  if (confirmed || !mayAdd) return [fieldError('STEP_ALREADY_DONE')]
  return input.items.length === 0 ? [fieldError('COST_ITEMS_MISSING', 'items')] : []
}

function checkLine(
  work: CaseWork,
  item: CostItemInput,
  field: string,
): { readonly money: Money | null; readonly errors: readonly FieldError[] } {
  const amount = amountOf(`${field}.amount`, item.amount, baseCurrency())
  const unit = item.unitId ?? null
  return {
    money: amount.money,
    errors: [
      ...requiredText(`${field}.description`, item.description, 500),
      ...amount.errors,
      ...notFutureDay(`${field}.incurredOn`, item.incurredOn, today(work)),
      ...(unit === null || work.rows.units.some((known) => known.id === unit)
        ? []
        : [fieldError('UNIT_NOT_OF_CASE', `${field}.unitId`)]),
    ],
  }
}
