import {
  checkDeclaration,
  checkSources,
  costAmount,
  fieldError,
  isCurrencyCode,
  kindOfCost,
  optionalText,
  parseAmount,
  requiredText,
  SHORT_TEXT,
  textOrNull,
  withdrawnBy,
  withinCase,
  type Department,
  type FieldError,
} from '@mendline/domain'
import type { Context } from '../context'
import { daysOf } from '../repair-case/business-day'
import { actsFor, commandCase, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { checkFiles, checkPeople } from '../repair-case/check-references'
import { lockTripSharers } from '../trip/trip-sharers'
import { baseCurrency } from './base-currency'
import { CostDeclaration, CostItem, CostWithdrawal } from './cost.entity'
import { recordedIn } from './cost-suggestions'
import type { CostItemInput, RepairCaseDeclareCostsInput } from './cost.inputs'

const MAX_ITEMS = 200

/**
 * W5.8 A-C, W4.5: a department's costs, or that it had none. A department that need not declare may add costs of its
 * own; one that did may add what it forgot until FINANCE confirms, and change or take back what was not submitted yet,
 * when it gives the version it saw.
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
  return commandCase(context, input, rule, async (work) => {
    const refused = notNow(work, department, input)
    if (refused.length > 0) return refused
    if (input.takenBack.length > MAX_ITEMS) return [fieldError('TOO_MANY', 'takenBack', { max: MAX_ITEMS })]
    if (input.items.length > MAX_ITEMS) return [fieldError('TOO_MANY', 'items', { max: MAX_ITEMS })]
    const lines = input.items.map((item, index) => lineOf(item, `items.${String(index)}`))
    const declared = { none, items: lines.map(({ values }) => values), takenBack: input.takenBack }
    const withdrawn = withdrawnBy(work.rows, department, declared)
    const sharers = await lockTripSharers(
      work.manager,
      work.rows.trips.map(({ id }) => id),
    )
    const errors = [
      ...checkDeclaration(work.rows, department, declared, isSubmitted(work)),
      ...checkSources(
        {
          ...recordedIn(work.rows, sharers),
          costItems: work.rows.costItems.filter(({ id }) => !withdrawn.has(id)),
        },
        department,
        lines.map(({ values }) => values),
      ),
      ...lines.flatMap((line) => line.errors),
      ...(await checkLines(
        work,
        lines.map(({ values }) => values),
      )),
      ...optionalText('note', note),
    ]
    for (const costItemId of withdrawn) work.record(CostWithdrawal, { costItemId, department })
    for (const { values } of lines) work.record(CostItem, { department, ...values })
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
  return input.items.length === 0 && input.takenBack.length === 0
    ? [fieldError('COST_ITEMS_MISSING', 'items')]
    : []
}

/** Whether the lines are before FINANCE: the statement is sent and nobody has sent anything back. */
const isSubmitted = ({ states }: CaseWork): boolean =>
  states.some((state) => state.step === 'collect-costs' && state.status === 'DONE')

/** A line as it is kept, and what is wrong with it by itself. */
function lineOf(item: CostItemInput, field: string) {
  const { category, description, incurredOn, unitId = null, replacesId = null, sourceId = null } = item
  const currency = textOrNull(item.currency) ?? baseCurrency()
  const inputs = {
    category,
    quantity: textOrNull(item.quantity),
    unitPrice: item.unitPrice,
    residualValue: textOrNull(item.residualValue),
    usefulLifeMonths: item.usefulLifeMonths ?? null,
    daysUsed: item.daysUsed ?? null,
  }
  const { money, errors } = costAmount(field, inputs, currency)
  const decimals = (text: string | null) => (text === null ? null : plainAmount(text, currency))
  const [partNumber, supplier, voucher] = [item.partNumber, item.supplier, item.voucher].map(textOrNull)
  return {
    values: {
      ...inputs,
      kind: kindOfCost(category),
      unitPrice: decimals(inputs.unitPrice) ?? '0',
      residualValue: decimals(inputs.residualValue),
      description,
      amount: money?.amount ?? '0',
      currency: currency.slice(0, 3),
      incurredOn,
      partNumber: partNumber ?? null,
      supplier: supplier ?? null,
      voucher: voucher ?? null,
      personId: item.personId ?? null,
      attachmentIds: [...new Set(item.attachmentIds)],
      unitId,
      replacesId,
      sourceId,
      reversesId: null,
    },
    errors: [
      ...(isCurrencyCode(currency)
        ? []
        : [fieldError('UNKNOWN_CURRENCY', `${field}.currency`, { currency: currency.slice(0, 10) })]),
      ...requiredText(`${field}.description`, description, 500),
      ...errors.filter(({ code }) => code !== 'UNKNOWN_CURRENCY'),
      ...optionalText(`${field}.partNumber`, partNumber, 80),
      ...optionalText(`${field}.supplier`, supplier, SHORT_TEXT),
      ...optionalText(`${field}.voucher`, voucher, 80),
    ],
  }
}

/** An amount as the database takes it; what cannot be read is refused by the checks. */
function plainAmount(text: string, currency: string): string {
  const parsed = parseAmount(text, currency)
  return parsed.ok ? parsed.value.amount : '0'
}

type Line = ReturnType<typeof lineOf>['values']

/** What lines name must be there: the unit, the person, the files. */
async function checkLines(work: CaseWork, lines: readonly Line[]): Promise<FieldError[]> {
  const units = new Set(work.rows.units.map(({ id }) => id))
  const at = (index: number, name: string) => `items.${String(index)}.${name}`
  return [
    ...lines.flatMap(({ incurredOn, unitId }, i) => [
      ...withinCase(at(i, 'incurredOn'), incurredOn, daysOf(work)),
      ...(unitId === null || units.has(unitId) ? [] : [fieldError('UNIT_NOT_OF_CASE', at(i, 'unitId'))]),
    ]),
    ...(await checkPeople(
      work,
      lines.map(({ personId }, i) => ({
        field: at(i, 'personId'),
        ids: personId === null ? [] : [personId],
      })),
    )),
    ...(await checkFiles(
      work,
      lines.map(({ attachmentIds }, i) => ({ field: at(i, 'attachmentIds'), ids: attachmentIds })),
    )),
  ]
}
