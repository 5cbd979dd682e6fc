import {
  COST_CATEGORIES,
  COST_KINDS,
  DEPARTMENTS,
  REVIEW_OUTCOMES,
  type CostBasisFact,
  type CostCategory,
  type ConfirmedCostFact,
  type CostConfirmationFact,
  type CostDeclarationFact,
  type CostItemFact,
  type CostKind,
  type CostReviewFact,
  type CostShareFact,
  type CostWithdrawalFact,
  type CostStatementFact,
  type Department,
  type InternalShareFact,
  type InternalTracingFact,
  type PaymentFact,
  type ReceivableFact,
  type ReviewOutcome,
  type ShareAcknowledgementFact,
  type TracingObjectionFact,
  type WriteOffDecisionFact,
  type WriteOffRequestFact,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Column, Entity } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { Code, Day, Decimal, OneOf, Ref, Refs, Text, Whole, Yes } from '../graphql/columns'
import { FactRow } from '../repair-case/fact-row'
import { ChargeLineType } from './charge.types'

/** Room for the longest amount a person may enter, and for sums of very many of them. */
const AMOUNT = { precision: 30, scale: 6 } as const
const RATE = { precision: 30, scale: 10 } as const

@Entity()
@ObjectType({
  description:
    'One cost of a case, entered by the department that had it (W5.8). Never changed, never deleted.',
})
export class CostItem extends FactRow implements CostItemFact {
  @OneOf(DEPARTMENTS, 'Department', 'The department that had the cost.')
  department: Department

  @OneOf(COST_KINDS, 'CostKind', 'What kind of cost.')
  kind: CostKind

  @OneOf(COST_CATEGORIES, 'CostCategory', 'What exactly was paid for.')
  category: CostCategory

  @Text('What it was for.')
  description: string

  @Decimal('Pieces, journeys, nights, days or hours; null where nothing is counted.', {
    ...AMOUNT,
    nullable: true,
  })
  quantity: string | null

  @Decimal('The price of one of them, the whole price of a thing worn by use, or the amount itself.', AMOUNT)
  unitPrice: string

  @Decimal('What a thing is still worth after its useful life.', { ...AMOUNT, nullable: true })
  residualValue: string | null

  @Whole('The useful life of a thing worn by use, months.', { nullable: true })
  usefulLifeMonths: number | null

  @Whole('The days it was used.', { nullable: true })
  daysUsed: number | null

  @Decimal('How much: computed from the above.', AMOUNT)
  amount: string

  @Code('ISO 4217 currency of the amount.', { length: 3 })
  currency: string

  @Day('When it was incurred.')
  incurredOn: string

  @Ref('CaseUnit', 'The unit it was for, where it was for one.', { nullable: true, index: false })
  unitId: string | null

  @Code('Part number, of a part.', { length: 80, nullable: true, index: true })
  partNumber: string | null

  @Text('Who it was bought from.', { length: 200, nullable: true })
  supplier: string | null

  @Code('The number of the invoice or receipt.', { length: 80, nullable: true })
  voucher: string | null

  @Ref('User', 'Whose travel or time it was.', { nullable: true })
  personId: string | null

  @Refs('Invoices and receipts.')
  attachmentIds: string[]

  @Ref('CostItem', 'The line this one corrects or comes in the place of.', { nullable: true, index: false })
  replacesId: string | null

  @Code(
    'The record it was taken from, as costSuggestions give it; no two lines of a case that count have the same.',
    {
      length: 36,
      nullable: true,
    },
  )
  sourceId: string | null

  @Ref('CostItem', 'The confirmed cost this entry takes back, with the opposite amount.', {
    nullable: true,
    unique: true,
  })
  reversesId: string | null

  @Field(() => User, { nullable: true, description: 'Whose travel or time it was.' })
  person(@Root() item: CostItem, @Ctx() context: Context): Promise<User | null> | null {
    return item.personId === null ? null : context.loaders.user.load(item.personId)
  }
}

@Entity()
@ObjectType({
  description: 'A cost its department took back, or changed into another, before it was submitted (W5.8).',
})
export class CostWithdrawal extends FactRow implements CostWithdrawalFact {
  @Ref('CostItem', 'The cost.', { unique: true })
  costItemId: string

  @OneOf(DEPARTMENTS, 'Department', 'The department whose cost it is.')
  department: Department
}

@Entity()
@ObjectType({
  description: 'What the customer bears of one cost, where it differs from the decision on the case (W5.3).',
})
export class CostShare extends FactRow implements CostShareFact {
  @Ref('CostItem', 'The cost.', { index: false })
  costItemId: string

  @Whole('What the customer bears of it, percent.')
  customerShare: number

  @Text('Why it differs.')
  reason: string
}

@Entity()
@ObjectType({ description: 'A department’s word that its costs are entered, or that it had none (W5.8).' })
export class CostDeclaration extends FactRow implements CostDeclarationFact {
  @OneOf(DEPARTMENTS, 'Department', 'The department.')
  department: Department

  @Yes('Whether it had no costs.')
  none: boolean

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({
  description: 'The costs collected, and the charge due from the customer, as submitted to FINANCE (W5.8 D).',
})
export class CostStatement extends FactRow implements CostStatementFact {
  @Whole('1 for the first, growing.')
  version: number

  @Decimal('The sum of the lines not confirmed before.', AMOUNT)
  total: string

  @Code('ISO 4217 currency of the costs.', { length: 3 })
  currency: string

  @Decimal('The part of the total by the customer’s share.', AMOUNT)
  customerCost: string

  @Decimal('The part of the total by the company’s share, or all of it when the service is free.', AMOUNT)
  companyCost: string

  @Decimal('The charge due from the customer, by the agreement; null when the customer pays nothing.', {
    ...AMOUNT,
    nullable: true,
  })
  chargeAmount: string | null

  @Code('ISO 4217 currency of the charge.', { length: 3, nullable: true })
  chargeCurrency: string | null

  @Column({ type: 'jsonb' })
  @Field(() => [ChargeLineType], { description: 'The charge line by line; none when nothing is charged.' })
  chargeLines: ChargeLineType[]

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'FINANCE’s word on one cost: approved, or back to its department (W5.8, W4.6).' })
export class CostReview extends FactRow implements CostReviewFact {
  @Ref('CostItem', 'The cost.')
  costItemId: string

  @OneOf(DEPARTMENTS, 'Department', 'The department whose cost it is.')
  department: Department

  @OneOf(REVIEW_OUTCOMES, 'ReviewOutcome', 'Approved or rejected.')
  outcome: ReviewOutcome

  @Text('Why it was rejected.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({
  description: 'FINANCE’s confirmation of a statement: every line of it is approved and final (W5.8).',
})
export class CostConfirmation extends FactRow implements CostConfirmationFact {
  @Ref('CostStatement', 'The statement.', { index: false })
  statementId: string

  @Decimal('The sum of its lines at the rates that hold from now on.', AMOUNT)
  total: string

  @Code('The base currency, in which everything here is.', { length: 3 })
  currency: string

  @Decimal('The customer’s part of the total by the shares.', AMOUNT)
  customerCost: string

  @Decimal('The company’s part of the total by the shares.', AMOUNT)
  companyCost: string

  @Decimal('The charge of this round in the base currency; 0 when the customer pays nothing.', AMOUNT)
  chargeBase: string

  @Decimal('Units of the base currency for one of the charge’s, as on this day; null without a charge.', {
    ...RATE,
    nullable: true,
  })
  chargeRate: string | null

  @Decimal('The customer’s part that no charge covers; it falls to the company.', AMOUNT)
  shortfall: string

  @Decimal('What the charge brings above the customer’s part of the costs.', AMOUNT)
  margin: string
}

@Entity()
@ObjectType({
  description:
    'A cost as FINANCE confirmed it, at a rate that never changes: base = customer + company (W5.8, W4.6).',
})
export class ConfirmedCost extends FactRow implements ConfirmedCostFact {
  @Ref('CostItem', 'The cost.', { unique: true })
  costItemId: string

  @Decimal('Its amount in the base currency.', AMOUNT)
  baseAmount: string

  @Code('The base currency.', { length: 3 })
  baseCurrency: string

  @Decimal('Units of the base currency for one of the cost’s currency.', RATE)
  rate: string

  @Day('The day the rate was entered for; null for a cost in the base currency.', { nullable: true })
  rateFrom: string | null

  @Whole('The customer’s share of it, percent.')
  customerShare: number

  @Decimal('The customer’s part of it by the share.', AMOUNT)
  customerAmount: string

  @Decimal('The company’s part of it by the share.', AMOUNT)
  companyAmount: string

  @Decimal('The part of the customer’s that the charge does not cover; it falls to the company.', AMOUNT)
  shortfallAmount: string
}

@Entity()
@ObjectType({ description: 'An invoice to the customer (W5.8 D).' })
export class Receivable extends FactRow implements ReceivableFact {
  @Code('The number of the invoice.', { length: 80 })
  invoiceNumber: string

  @Day('Its date.')
  invoicedOn: string

  @Day('When it is to be paid.')
  dueOn: string

  @Decimal('How much.', AMOUNT)
  amount: string

  @Code('ISO 4217 currency.', { length: 3 })
  currency: string
}

@Entity()
@ObjectType({ description: 'What the customer paid on an invoice.' })
export class Payment extends FactRow implements PaymentFact {
  @Ref('Receivable', 'The invoice.')
  receivableId: string

  @Decimal('How much of the invoice it pays, in the currency of the invoice.', AMOUNT)
  amount: string

  @Decimal('How much came in, in the currency it came in.', AMOUNT)
  paidAmount: string

  @Code('ISO 4217 currency it came in.', { length: 3 })
  paidCurrency: string

  @Day('When it was paid.')
  paidOn: string

  @Text('The bank’s or customer’s reference.', { nullable: true })
  reference: string | null
}

@Entity()
@ObjectType({ description: 'The front office asks to write off what cannot be recovered.' })
export class WriteOffRequest extends FactRow implements WriteOffRequestFact {
  @Ref('Receivable', 'The invoice.')
  receivableId: string

  @Decimal('How much, in the currency of the invoice.', AMOUNT)
  amount: string

  @Text('Why.')
  reason: string
}

@Entity()
@ObjectType({ description: 'FINANCE’s word on a write-off (W4.6).' })
export class WriteOffDecision extends FactRow implements WriteOffDecisionFact {
  @Ref('WriteOffRequest', 'The request.', { unique: true })
  requestId: string

  @OneOf(REVIEW_OUTCOMES, 'ReviewOutcome', 'Approved or rejected.')
  outcome: ReviewOutcome

  @Text('Why.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({
  description: 'The confirmed costs sent to QUALITY as the basis for tracing responsibility (W5.8).',
})
export class CostBasis extends FactRow implements CostBasisFact {
  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType('TracingShare', { description: 'What one department bears of the company’s cost.' })
export class InternalShare extends FactRow implements InternalShareFact {
  @Ref('InternalTracing', 'The split it belongs to.')
  tracingId: string

  @OneOf(DEPARTMENTS, 'Department', 'The department.')
  department: Department

  @Whole('Its share, percent.')
  percent: number

  @Decimal('Its part of the company’s confirmed cost; the parts add up to it exactly.', AMOUNT)
  amount: string

  @Code('ISO 4217 currency of the amount.', { length: 3 })
  currency: string
}

@Entity()
@ObjectType({ description: 'The company’s cost split over departments (W5.7, W5.8); every version is kept.' })
export class InternalTracing extends FactRow implements InternalTracingFact {
  @Whole('1 for the first, growing.')
  version: number

  @Text('On what basis, and how objections were decided.')
  basis: string

  @Field(() => [InternalShare], { description: 'The departments and their shares; together 100 percent.' })
  shares(@Root() tracing: InternalTracing, @Ctx() context: Context): Promise<InternalShare[]> {
    return context.loaders.many(InternalShare, 'tracingId', { seq: 'ASC' }).load(tracing.id)
  }
}

@Entity()
@ObjectType({ description: 'A head’s objection to the share of the department; the split is decided again.' })
export class TracingObjection extends FactRow implements TracingObjectionFact {
  @OneOf(DEPARTMENTS, 'Department', 'The department that objects.')
  department: Department

  @Text('Why.')
  reason: string
}

@Entity()
@ObjectType({ description: 'A head’s word that the department bears its share of the newest split (W5.7).' })
export class ShareAcknowledgement extends FactRow implements ShareAcknowledgementFact {
  @OneOf(DEPARTMENTS, 'Department', 'The department.')
  department: Department

  @Text('A remark.', { nullable: true })
  note: string | null
}
