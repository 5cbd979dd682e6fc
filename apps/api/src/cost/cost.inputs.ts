import {
  COST_CATEGORIES,
  DEPARTMENTS,
  REVIEW_OUTCOMES,
  type CostCategory,
  type Department,
  type ReviewOutcome,
} from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { ChargeLineInput } from './charge.types'
import { CaseInput } from '../repair-case/case-command'
import { CaseReviewInput } from '../repair-case/intake.inputs'

const departmentType = enumType(DEPARTMENTS, 'Department')
const costCategoryType = enumType(COST_CATEGORIES, 'CostCategory')
const reviewOutcomeType = enumType(REVIEW_OUTCOMES, 'ReviewOutcome')

@InputType({ description: 'One cost: what it was for, and what its amount is computed from (W5.8 A-C).' })
export class CostItemInput {
  @Field(() => costCategoryType, { description: 'What exactly was paid for; gives the kind.' })
  category: CostCategory

  @Field(() => String, { description: 'What it was for.' })
  description: string

  @Field(() => String, {
    nullable: true,
    description:
      'Pieces, journeys, nights, days or hours; omit where the amount stands on a voucher, and for DEPRECIATION.',
  })
  quantity?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 currency of the prices; the base currency when omitted.',
  })
  currency?: string | null

  @Field(() => String, {
    description:
      'In that currency: the price of one, the whole price for DEPRECIATION, or the amount on the voucher.',
  })
  unitPrice: string

  @Field(() => String, { nullable: true, description: 'DEPRECIATION: worth after the useful life.' })
  residualValue?: string | null

  @Field(() => Int, { nullable: true, description: 'DEPRECIATION: the useful life in months.' })
  usefulLifeMonths?: number | null

  @Field(() => Int, { nullable: true, description: 'DEPRECIATION: the days used.' })
  daysUsed?: number | null

  @Field(() => LocalDate, { description: 'When it was incurred.' })
  incurredOn: string

  @Field(() => String, { nullable: true, description: 'Part number, of a part.' })
  partNumber?: string | null

  @Field(() => String, { nullable: true, description: 'Who it was bought from.' })
  supplier?: string | null

  @Field(() => String, { nullable: true, description: 'The number of the invoice or receipt.' })
  voucher?: string | null

  @Field(() => ID, { nullable: true, description: 'Whose travel or time it was.' })
  personId?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'Invoices and receipts, uploaded to the case.' })
  attachmentIds: string[]

  @Field(() => ID, { nullable: true, description: 'The unit it was for.' })
  unitId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The line this one corrects or comes in the place of: sent back, or not submitted yet.',
  })
  replacesId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The repair record or part used it is taken from, as costSuggestions give it; counts once.',
  })
  sourceId?: string | null
}

@InputType({ description: 'The costs of a department, or that it had none.' })
export class RepairCaseDeclareCostsInput extends CaseInput {
  @Field(() => departmentType, { description: 'The department that declares.' })
  department: Department

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it had no costs.' })
  none: boolean

  @Field(() => [CostItemInput], { defaultValue: [], description: 'Its costs.' })
  items: CostItemInput[]

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Its costs that count no more, while they are not submitted; to change one, give the new one as replacing it.',
  })
  takenBack: string[]

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'The statement of costs for FINANCE.' })
export class RepairCaseCollectCostsInput extends CaseInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The charge due from the customer; what the agreement gives when omitted. Omit when the customer pays nothing.',
  })
  chargeAmount?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 currency of the charge; as signed when omitted.',
  })
  chargeCurrency?: string | null

  @Field(() => [ChargeLineInput], {
    nullable: true,
    description: 'What is changed of the lines of the charge; as computed from the agreement when omitted.',
  })
  chargeLines?: ChargeLineInput[] | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'A word on one cost.' })
export class CostReviewInput {
  @Field(() => ID, { description: 'The cost.' })
  costItemId: string

  @Field(() => reviewOutcomeType, { description: 'Approved, or back to its department.' })
  outcome: ReviewOutcome

  @Field(() => String, { nullable: true, description: 'Why; needed to reject.' })
  reason?: string | null
}

@InputType({ description: 'FINANCE’s word on the lines of a statement.' })
export class RepairCaseReviewCostsInput extends CaseInput {
  @Field(() => [CostReviewInput], {
    description:
      'The lines; none when there are none left to review. When all are approved, the statement is confirmed.',
  })
  reviews: CostReviewInput[]
}

@InputType({ description: 'An invoice to the customer.' })
export class RepairCaseInvoiceInput extends CaseInput {
  @Field(() => String, { description: 'Its number.' })
  invoiceNumber: string

  @Field(() => LocalDate, { description: 'Its date.' })
  invoicedOn: string

  @Field(() => LocalDate, { description: 'When it is to be paid.' })
  dueOn: string

  @Field(() => String, {
    nullable: true,
    description: 'How much; the confirmed charge when omitted, never more.',
  })
  amount?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency; that of the charge.' })
  currency?: string | null
}

@InputType({ description: 'Money that came in.' })
export class RepairCaseRecordPaymentInput extends CaseInput {
  @Field(() => String, { description: 'How much came in.' })
  amount: string

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 currency it came in; that of the invoice when omitted.',
  })
  currency?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'In another currency: how much of the invoice it pays, as the bank credited it; by the rates of the day when omitted.',
  })
  creditedAmount?: string | null

  @Field(() => LocalDate, { description: 'When it was paid.' })
  paidOn: string

  @Field(() => String, { nullable: true, description: 'The bank’s or customer’s reference.' })
  reference?: string | null
}

@InputType({ description: 'A write-off to ask for.' })
export class RepairCaseRequestWriteOffInput extends CaseInput {
  @Field(() => String, { description: 'How much, in the currency of the invoice.' })
  amount: string

  @Field(() => String, { description: 'Why.' })
  reason: string
}

@InputType({ description: 'FINANCE’s word on the write-off asked for.' })
export class RepairCaseDecideWriteOffInput extends CaseReviewInput {}

@InputType({ description: 'The confirmed costs go to QUALITY.' })
export class RepairCaseSendCostBasisInput extends CaseInput {
  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'What one department bears.' })
export class TracingShareInput {
  @Field(() => departmentType, { description: 'The department.' })
  department: Department

  @Field(() => Int, { description: 'Its share in whole percent, 1 to 100.' })
  percent: number
}

@InputType({ description: 'The split of the company’s cost over departments.' })
export class RepairCaseTraceInternallyInput extends CaseInput {
  @Field(() => [TracingShareInput], { description: 'The departments; together 100 percent.' })
  shares: TracingShareInput[]

  @Field(() => String, { description: 'On what basis, and how objections were decided.' })
  basis: string
}

@InputType({ description: 'A head’s objection to the split.' })
export class RepairCaseObjectToTracingInput extends CaseInput {
  @Field(() => departmentType, { description: 'The department that objects.' })
  department: Department

  @Field(() => String, { description: 'Why.' })
  reason: string
}

@InputType({ description: 'A department’s share is acknowledged.' })
export class RepairCaseAcknowledgeShareInput extends CaseInput {
  @Field(() => departmentType, { description: 'The department.' })
  department: Department

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'What the customer bears of one cost.' })
export class RepairCaseSetCostShareInput extends CaseInput {
  @Field(() => ID, { description: 'The cost.' })
  costItemId: string

  @Field(() => Int, { description: 'What the customer bears of it, percent.' })
  customerShare: number

  @Field(() => String, { description: 'Why it differs from the decision on the case.' })
  reason: string
}

@InputType({ description: 'A confirmed cost to take back.' })
export class RepairCaseReverseCostInput extends CaseInput {
  @Field(() => ID, { description: 'The cost.' })
  costItemId: string

  @Field(() => String, { description: 'Why.' })
  reason: string
}
