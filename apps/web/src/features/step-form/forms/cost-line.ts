import {
  costAmount,
  measureOfCost,
  money,
  textOrNull,
  type CostCategory,
  type CostMeasure,
  type Money,
} from '@mendline/domain'
import type { StepFormCostsQuery } from '../../../gql/graphql'
import type { UploadedFile } from '../../../server/upload'
import { today } from '../../../today'
import { given } from '../form/place'

type CostsCase = NonNullable<StepFormCostsQuery['repairCase']>
type Item = CostsCase['costItems'][number]

/** A cost as it is typed. */
export interface CostLine {
  readonly category: CostCategory | null
  readonly description: string
  readonly currency: string
  readonly quantity: string
  readonly unitPrice: string
  readonly residualValue: string
  readonly usefulLifeMonths: number | null
  readonly daysUsed: number | null
  readonly incurredOn: string | null
  readonly partNumber: string
  readonly supplier: string
  readonly voucher: string
  readonly personId: string | null
  /** Who that is, until the list of people has come. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly files: readonly UploadedFile[]
  readonly unitId: string | null
  readonly replacesId: string | null
  readonly sourceId: string | null
}

/** A line nobody has typed into. */
export const blankLine = (currency: string): CostLine => ({
  currency,
  category: null,
  description: '',
  quantity: '',
  unitPrice: '',
  residualValue: '',
  usefulLifeMonths: null,
  daysUsed: null,
  incurredOn: today(),
  partNumber: '',
  supplier: '',
  voucher: '',
  personId: null,
  person: null,
  files: [],
  unitId: null,
  replacesId: null,
  sourceId: null,
})

/** A rejected line, to be corrected. */
export function lineOf(item: Item, files: readonly UploadedFile[]): CostLine {
  return {
    category: item.category,
    description: item.description,
    currency: item.currency,
    quantity: item.quantity ?? '',
    unitPrice: money(item.unitPrice, item.currency).amount,
    residualValue: item.residualValue == null ? '' : money(item.residualValue, item.currency).amount,
    usefulLifeMonths: item.usefulLifeMonths ?? null,
    daysUsed: item.daysUsed ?? null,
    incurredOn: item.incurredOn,
    partNumber: item.partNumber ?? '',
    supplier: item.supplier ?? '',
    voucher: item.voucher ?? '',
    personId: item.person?.id ?? null,
    person: item.person ?? null,
    files: files.filter(({ id }) => item.attachmentIds.includes(id)),
    unitId: item.unitId ?? null,
    replacesId: item.id,
    sourceId: item.sourceId ?? null,
  }
}

/** How the line is counted; null before it is known what it is. */
export const measureOf = ({ category }: CostLine): CostMeasure | null =>
  category === null ? null : measureOfCost(category)

/** What of a line its category does not use is left out, whatever was typed before. */
export function inputOf(line: CostLine) {
  const category = given(line.category)
  const measure = measureOfCost(category)
  const worn = measure === 'WEAR'
  return {
    category,
    description: line.description.trim(),
    currency: line.currency,
    quantity: measure === 'AMOUNT' || worn ? null : textOrNull(line.quantity),
    unitPrice: line.unitPrice.trim(),
    residualValue: worn ? textOrNull(line.residualValue) : null,
    usefulLifeMonths: worn ? line.usefulLifeMonths : null,
    daysUsed: worn ? line.daysUsed : null,
    incurredOn: given(line.incurredOn),
    partNumber: category === 'PART' ? textOrNull(line.partNumber) : null,
    supplier: textOrNull(line.supplier),
    voucher: textOrNull(line.voucher),
    personId: line.personId,
    attachmentIds: line.files.map(({ id }) => id),
    unitId: line.unitId,
    replacesId: line.replacesId,
    sourceId: line.sourceId,
  }
}

/** What the line comes to; null while it cannot be computed. */
export function amountOfLine(line: CostLine): Money | null {
  if (line.category === null) return null
  return costAmount('', inputOf({ ...line, incurredOn: line.incurredOn ?? today() }), line.currency).money
}
