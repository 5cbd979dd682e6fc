import {
  INTAKE_FIELD_TEXT,
  localDateOf,
  VOCABULARY_TEXT,
  type Bilingual,
  type Instant,
  type IntakeField,
  type Language,
} from '@mendline/domain'
import type { Contact, Customer } from '../customer/customer.entity'
import type { ProductModel } from '../product-model/product-model.entity'
import type { CaseUnit, RepairCase } from '../repair-case/repair-case.entity'

/** A case with what its line in an export names. */
export interface ExportedCase {
  readonly repairCase: RepairCase
  readonly customer: Customer | undefined
  readonly contact: Contact | undefined
  readonly model: ProductModel | undefined
  readonly units: readonly CaseUnit[]
}

export interface ExportIn {
  readonly language: Language
  readonly timeZone: string
}

interface Column {
  readonly heading: Bilingual
  cell(exported: ExportedCase, at: ExportIn): string | number | null
}

const intake = (field: IntakeField, cell: Column['cell']): Column => ({
  heading: INTAKE_FIELD_TEXT[field],
  cell,
})
const extra = (zh: string, en: string, cell: Column['cell']): Column => ({ heading: { zh, en }, cell })

/** Date and time of the clock in the business's zone, as spreadsheets read them. */
function clock(instant: Instant | null, { timeZone }: ExportIn): string | null {
  if (instant === null) return null
  const day = localDateOf(instant, timeZone)
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return `${day} ${time.format(new Date(instant))}`
}

function word<T extends string>(
  words: Readonly<Record<T, Bilingual>>,
  value: T | null,
  { language }: ExportIn,
): string | null {
  return value === null ? null : words[value][language]
}

/** One entry for each unit that is described, in the order of the serial numbers; nothing where none is known. */
function ofUnits(units: readonly CaseUnit[], entry: (unit: CaseUnit) => string | null): string | null {
  const entries = units.filter(({ serial }) => serial !== null).map((unit) => entry(unit) ?? '')
  return entries.every((text) => text === '') ? null : entries.join('; ')
}

/**
 * What an export holds: first what an import reads, so that a file can come back, then where the case stands. The
 * reference of a case registered here is its number, by which an import knows it again.
 */
export const CASE_COLUMNS: readonly Column[] = [
  extra('个案编号', 'Case number', ({ repairCase }) => repairCase.number),
  intake('REFERENCE', ({ repairCase }) => repairCase.sourceReference ?? repairCase.number),
  intake('REPORTED_AT', ({ repairCase }, at) => clock(repairCase.reportedAt, at)),
  intake('CUSTOMER', ({ customer }) => customer?.name ?? null),
  intake('COUNTRY', ({ customer }) => customer?.country ?? null),
  intake('REGION', ({ repairCase }, at) => word(VOCABULARY_TEXT.region, repairCase.region, at)),
  intake('ADDRESS', ({ customer }) => customer?.address ?? null),
  intake('CONTACT', ({ contact }) => contact?.name ?? null),
  intake('PHONE', ({ contact }) => contact?.phone ?? null),
  intake('EMAIL', ({ contact }) => contact?.email ?? null),
  intake('MODEL_CODE', ({ model }) => model?.code ?? null),
  intake('PRODUCT', ({ model }) => model?.name ?? null),
  intake('FAMILY', ({ model }) => model?.category ?? null),
  intake('SERIALS', ({ units }) => ofUnits(units, ({ serial }) => serial)),
  intake('SHIPPED_ON', ({ units }) => ofUnits(units, ({ shippedOn }) => shippedOn)),
  intake('PURCHASED_ON', ({ units }) => ofUnits(units, ({ purchasedOn }) => purchasedOn)),
  intake('QUANTITY', ({ repairCase }) => repairCase.quantity),
  intake('DESCRIPTION', ({ repairCase }) => repairCase.description),
  intake('KIND', ({ repairCase }, at) => word(VOCABULARY_TEXT.kind, repairCase.kind, at)),
  intake('CHANNEL', ({ repairCase }, at) => word(VOCABULARY_TEXT.channel, repairCase.channel, at)),
  intake('URGENCY', ({ repairCase }, at) => word(VOCABULARY_TEXT.urgency, repairCase.urgency, at)),
  extra('阶段', 'Phase', ({ repairCase }, at) => word(VOCABULARY_TEXT.phase, repairCase.phase, at)),
  extra('故障类别', 'Fault category', ({ repairCase }, at) =>
    word(VOCABULARY_TEXT.category, repairCase.category, at),
  ),
  extra('严重程度', 'Severity', ({ repairCase }, at) =>
    word(VOCABULARY_TEXT.severity, repairCase.severity, at),
  ),
  extra('维修方式', 'Way of repair', ({ repairCase }, at) => word(VOCABULARY_TEXT.mode, repairCase.mode, at)),
  extra('客户承担 %', 'Customer bears %', ({ repairCase }) => repairCase.customerShare),
  extra('公司承担 %', 'Company bears %', ({ repairCase }) => repairCase.companyShare),
  extra('下一步到期', 'Next step due', ({ repairCase }, at) => clock(repairCase.nextDueAt, at)),
  extra('登记时间', 'Registered', ({ repairCase }, at) => clock(repairCase.at, at)),
  extra('结案时间', 'Closed', ({ repairCase }, at) => clock(repairCase.closedAt, at)),
]
