import {
  CATEGORIES,
  CHANNELS,
  DEPARTMENTS,
  LANGUAGES,
  REMOTE_OUTCOMES,
  REPAIR_MODES,
  REQUEST_KINDS,
  RESPONSIBLE_PARTIES,
  REVIEW_OUTCOMES,
  SEVERITIES,
  SIGNATURE_OUTCOMES,
  URGENCIES,
  WARRANTY_RESULTS,
  type Category,
  type Channel,
  type Department,
  type Language,
  type RemoteOutcome,
  type RepairMode,
  type RequestKind,
  type ResponsibleParty,
  type ReviewOutcome,
  type Severity,
  type SignatureOutcome,
  type Urgency,
  type WarrantyResult,
} from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { EstimateLineInput } from '../cost/estimate-line.input'
import { FeeStandardInput } from '../cost/fee-standard.types'
import { enumType } from '../graphql/enums'
import { DateTime, LocalDate } from '../graphql/scalars'
import { NewContactInput, NewCustomerInput } from '../customer/customer.inputs'
import { TripPlanInput } from '../trip/trip-plan.inputs'
import { CaseInput } from './case-command'
import { QuotationLine } from './intake.entity'

function oneOf(values: readonly string[], name: string): () => object {
  const type = enumType(values, name)
  return () => type
}

@InputType({ description: 'A unit as far as known at registration.' })
export class NewUnitInput {
  @Field(() => String, { nullable: true, description: 'Serial number; omit while unknown.' })
  serial?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'When it was shipped; omit when unknown.' })
  shippedOn?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'When it was bought; omit when unknown.' })
  purchasedOn?: string | null
}

@InputType({ description: 'A complaint to register (G-intake, W4.1).' })
export class RepairCaseRegisterInput {
  @Field(() => ID, { nullable: true, description: 'The customer, when on record.' })
  customerId?: string | null

  @Field(() => NewCustomerInput, { nullable: true, description: 'The customer, when new.' })
  newCustomer?: NewCustomerInput | null

  @Field(() => ID, { nullable: true, description: 'The contact, when on record.' })
  contactId?: string | null

  @Field(() => NewContactInput, { nullable: true, description: 'The contact, when new.' })
  newContact?: NewContactInput | null

  @Field(oneOf(CHANNELS, 'Channel'), { description: 'How it reached us.' })
  channel: Channel

  @Field(oneOf(REQUEST_KINDS, 'RequestKind'), { description: 'What is asked for.' })
  kind: RequestKind

  @Field(oneOf(URGENCIES, 'Urgency'), { description: 'As the customer sees it.' })
  urgency: Urgency

  @Field(() => DateTime, { description: 'When the customer reported it.' })
  reportedAt: string

  @Field(() => ID, { description: 'The product model.' })
  modelId: string

  @Field(() => String, { description: 'The complaint in words.' })
  description: string

  @Field(() => Int, { description: 'How many units.' })
  quantity: number

  @Field(() => [NewUnitInput], {
    defaultValue: [],
    description: 'The units whose serial or dates are known.',
  })
  units: NewUnitInput[]

  @Field(() => Boolean, { defaultValue: false, description: 'Worth a knowledge article.' })
  markedForKnowledge: boolean

  @Field(() => String, { nullable: true, description: 'Id of the record in another system; unique.' })
  sourceReference?: string | null
}

@InputType({ description: 'The first answer to the customer.' })
export class RepairCaseRespondInput extends CaseInput {
  @Field(() => DateTime, { description: 'When the customer was answered.' })
  respondedAt: string

  @Field(() => String, { description: 'What was said.' })
  summary: string

  @Field(() => String, { description: 'The next step promised.' })
  nextStep: string

  @Field(() => LocalDate, { description: 'The date promised for it.' })
  promisedOn: string
}

@InputType({ description: 'Category, severity, urgency.' })
export class RepairCaseClassifyInput extends CaseInput {
  @Field(oneOf(CATEGORIES, 'Category'), { description: 'The kind of fault.' })
  category: Category

  @Field(oneOf(SEVERITIES, 'Severity'), { description: 'How bad it is.' })
  severity: Severity

  @Field(oneOf(URGENCIES, 'Urgency'), { description: 'How fast it must go.' })
  urgency: Urgency

  @Field(() => Boolean, { defaultValue: false, description: 'Complex repairs have more time.' })
  complex: boolean

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'The outcome of solving it remotely.' })
export class RepairCaseResolveRemotelyInput extends CaseInput {
  @Field(oneOf(REMOTE_OUTCOMES, 'RemoteOutcome'), { description: 'Solved or not.' })
  outcome: RemoteOutcome

  @Field(() => String, { description: 'What was done, or why it did not help.' })
  solution: string

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the customer confirmed it.' })
  customerConfirmed: boolean
}

@InputType({ description: 'A department’s opinion.' })
export class RepairCaseGiveOpinionInput extends CaseInput {
  @Field(oneOf(DEPARTMENTS, 'Department'), { description: 'QUALITY, PRODUCTION_ENGINEERING or RND.' })
  department: Department

  @Field(() => String, { description: 'The cause as far as known.' })
  cause: string

  @Field(oneOf(RESPONSIBLE_PARTIES, 'ResponsibleParty'), { description: 'Who is responsible.' })
  responsibility: ResponsibleParty

  @Field(oneOf(REPAIR_MODES, 'RepairMode'), { description: 'The way of repair recommended.' })
  recommendedMode: RepairMode

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'The warranty of one unit.' })
export class UnitWarrantyInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(oneOf(WARRANTY_RESULTS, 'WarrantyResult'), {
    nullable: true,
    description: 'An override; omit to take the computed result.',
  })
  result?: WarrantyResult | null

  @Field(() => String, { nullable: true, description: 'Why it is overridden.' })
  reason?: string | null
}

@InputType({ description: 'Who bears the cost.' })
export class RepairCaseDecideResponsibilityInput extends CaseInput {
  @Field(() => Int, { description: 'The customer’s share, percent.' })
  customerShare: number

  @Field(() => Int, { description: 'The company’s share, percent.' })
  companyShare: number

  @Field(() => String, { description: 'On what basis.' })
  basis: string

  @Field(() => Boolean, { defaultValue: false, description: 'Ask for service free of charge.' })
  freeAsked: boolean

  @Field(() => [UnitWarrantyInput], {
    defaultValue: [],
    description: 'Overrides; every other unit has its computed warranty.',
  })
  warranties: UnitWarrantyInput[]
}

@InputType({ description: 'The way of repair.' })
export class RepairCaseDecideModeInput extends CaseInput {
  @Field(oneOf(REPAIR_MODES, 'RepairMode'), { description: 'Return, dispatch or local agent.' })
  mode: RepairMode

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the service happens abroad.' })
  serviceAbroad: boolean

  @Field(() => Int, { nullable: true, description: 'Distance to the customer, km.' })
  distanceKm?: number | null

  @Field(() => String, { nullable: true, description: 'What the customer wishes.' })
  customerWish?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the customer agreed.' })
  customerAgreed: boolean

  @Field(() => TripPlanInput, {
    nullable: true,
    description: 'Where technicians travel to; for DISPATCH, unless a trip of this round stands.',
  })
  trip?: TripPlanInput | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'A yes or no with its reason.' })
export class CaseReviewInput extends CaseInput {
  @Field(oneOf(REVIEW_OUTCOMES, 'ReviewOutcome'), { description: 'Approved or rejected.' })
  outcome: ReviewOutcome

  @Field(() => String, { nullable: true, description: 'Why; needed to reject.' })
  reason?: string | null
}

@InputType({ description: 'A quotation.' })
export class RepairCaseQuoteInput extends CaseInput {
  @Field(() => String, { description: 'ISO 4217 currency.' })
  currency: string

  @Field(() => LocalDate, { description: 'Until when it holds.' })
  validUntil: string

  @Field(() => [QuotationLine], { description: 'Its lines.' })
  lines: QuotationLine[]

  @Field(oneOf(LANGUAGES, 'Language'), {
    nullable: true,
    description:
      'The language it is written in; the customer’s when omitted: at home Chinese, abroad English.',
  })
  language?: Language | null

  @Field(() => FeeStandardInput, { nullable: true, description: 'The rates the work will be charged by.' })
  fees?: FeeStandardInput | null

  @Field(() => String, {
    nullable: true,
    description: 'The terms printed under it: payment, delivery, warranty.',
  })
  terms?: string | null

  @Field(() => [EstimateLineInput], {
    nullable: true,
    description:
      'The costs expected, kept as the next version of the estimate where they differ from the newest.',
  })
  estimate?: EstimateLineInput[] | null

  @Field(() => String, { nullable: true, description: 'A remark on the estimate.' })
  estimateNote?: string | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'The terms to agree with the customer.' })
export class RepairCaseDraftTermsInput extends CaseInput {
  @Field(() => String, {
    nullable: true,
    description: 'How the fee is computed, in words; may be omitted where rates are given.',
  })
  feeStandard?: string | null

  @Field(() => FeeStandardInput, {
    nullable: true,
    description: 'The rates the charge is computed by; without them the charge is the amount.',
  })
  fees?: FeeStandardInput | null

  @Field(() => String, { description: 'How it is settled.' })
  settlementMethod: string

  @Field(() => String, { description: 'Who answers for quality after the repair.' })
  qualityResponsibility: string

  @Field(() => String, {
    description:
      'The fee expected, plain digits: the charge itself without rates, its limit where they are capped.',
  })
  amount: string

  @Field(() => String, { description: 'ISO 4217 currency.' })
  currency: string
}

@InputType({ description: 'The customer’s signature or refusal.' })
export class RepairCaseSignTermsInput extends CaseInput {
  @Field(oneOf(SIGNATURE_OUTCOMES, 'SignatureOutcome'), { description: 'Signed or refused.' })
  outcome: SignatureOutcome

  @Field(() => LocalDate, { nullable: true, description: 'When it was signed.' })
  signedOn?: string | null

  @Field(() => ID, { nullable: true, description: 'The signed copy.' })
  attachmentId?: string | null

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'After a refusal: cancel the case.' })
  cancelCase: boolean
}
