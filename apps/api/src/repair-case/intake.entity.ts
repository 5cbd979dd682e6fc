import {
  CATEGORIES,
  DEPARTMENTS,
  LANGUAGES,
  REMOTE_OUTCOMES,
  REPAIR_MODES,
  RESPONSIBLE_PARTIES,
  REVIEW_OUTCOMES,
  SEVERITIES,
  SIGNATURE_OUTCOMES,
  URGENCIES,
  WARRANTY_REASONS,
  WARRANTY_RESULTS,
  type Category,
  type ClassificationFact,
  type Department,
  type FirstResponseFact,
  type FreeServiceApprovalFact,
  type Language,
  type ModeDecisionFact,
  type OpinionFact,
  type QuotationFact,
  type RemoteOutcome,
  type RemoteResolutionFact,
  type RepairMode,
  type ResponsibilityDecisionFact,
  type ResponsibleParty,
  type ReviewOutcome,
  type ServiceAgreementFact,
  type Severity,
  type SignatureOutcome,
  type TermsReviewFact,
  type TermsSignatureFact,
  type UnitWarrantyFact,
  type Urgency,
  type WarrantyReason,
  type WarrantyResult,
} from '@mendline/domain'
import { Field, InputType, ObjectType } from 'type-graphql'
import { Column, Entity } from 'typeorm'
import { FeeStandardType } from '../cost/fee-standard.types'
import { At, Code, Day, Decimal, OneOf, Ref, Text, Whole, Yes } from '../graphql/columns'
import { FactRow } from './fact-row'

@Entity()
@ObjectType({ description: 'The first answer to the customer, with what was promised (G-sla).' })
export class FirstResponse extends FactRow implements FirstResponseFact {
  @At('When the customer was answered.')
  respondedAt: string

  @Text('What was said.')
  summary: string

  @Text('The next step promised.')
  nextStep: string

  @Day('The date promised for it.')
  promisedOn: string
}

@Entity()
@ObjectType({ description: 'Category, severity and urgency as triaged (G-triage).' })
export class Classification extends FactRow implements ClassificationFact {
  @OneOf(CATEGORIES, 'Category', 'The kind of fault.')
  category: Category

  @OneOf(SEVERITIES, 'Severity', 'How bad it is.')
  severity: Severity

  @OneOf(URGENCIES, 'Urgency', 'How fast it must go.')
  urgency: Urgency

  @Yes('Whether the repair is complex and has more time.')
  complex: boolean

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'The attempt to solve it by phone or online (G-remote).' })
export class RemoteResolution extends FactRow implements RemoteResolutionFact {
  @OneOf(REMOTE_OUTCOMES, 'RemoteOutcome', 'Solved or not.')
  outcome: RemoteOutcome

  @Text('What was done, or why it did not help.')
  solution: string

  @Yes('Whether the customer confirmed it.')
  customerConfirmed: boolean
}

@Entity()
@ObjectType({ description: 'What a department thinks of cause, responsibility and way of repair (W5.3).' })
export class Opinion extends FactRow implements OpinionFact {
  @OneOf(DEPARTMENTS, 'Department', 'The department.')
  department: Department

  @Text('The cause as far as known.')
  cause: string

  @OneOf(RESPONSIBLE_PARTIES, 'ResponsibleParty', 'Who is responsible.')
  responsibility: ResponsibleParty

  @OneOf(REPAIR_MODES, 'RepairMode', 'The way of repair recommended.')
  recommendedMode: RepairMode

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'Who bears the cost, and on what basis (W5.3, W4.1).' })
export class ResponsibilityDecision extends FactRow implements ResponsibilityDecisionFact {
  @Whole('The customer’s share, percent.')
  customerShare: number

  @Whole('The company’s share, percent.')
  companyShare: number

  @Text('On what basis.')
  basis: string

  @Yes('Whether service free of charge is asked for.')
  freeAsked: boolean
}

@Entity()
@ObjectType({ description: 'The warranty of one unit as decided; an override carries its reason.' })
export class UnitWarranty extends FactRow implements UnitWarrantyFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @OneOf(WARRANTY_RESULTS, 'WarrantyResult', 'In, out, repair warranty or unknown.')
  result: WarrantyResult

  @OneOf(WARRANTY_REASONS, 'WarrantyReason', 'Why.')
  reason: WarrantyReason

  @Day('The last day of the warranty, where known.', { nullable: true })
  until: string | null

  @Text('Why the computed result was overridden.', { nullable: true })
  overrideReason: string | null
}

@Entity()
@ObjectType({ description: 'The way of repair decided (W5.3).' })
export class ModeDecision extends FactRow implements ModeDecisionFact {
  @OneOf(REPAIR_MODES, 'RepairMode', 'Return, dispatch or local agent.')
  mode: RepairMode

  @Yes('Whether the service happens abroad.')
  serviceAbroad: boolean

  @Whole('Distance to the customer, km.', { nullable: true })
  distanceKm: number | null

  @Text('What the customer wishes.', { nullable: true })
  customerWish: string | null

  @Yes('Whether the customer agreed to the solution (G-confirm).')
  customerAgreed: boolean

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'The general manager’s word on service free of charge (W5.4.1).' })
export class FreeServiceApproval extends FactRow implements FreeServiceApprovalFact {
  @OneOf(REVIEW_OUTCOMES, 'ReviewOutcome', 'Approved or rejected.')
  outcome: ReviewOutcome

  @Text('Why.', { nullable: true })
  reason: string | null
}

@ObjectType({ description: 'One line of a quotation.' })
@InputType('QuotationLineInput', { description: 'One line of a quotation.' })
export class QuotationLine {
  @Field(() => String, { description: 'What is charged.' })
  description: string

  @Field(() => String, { description: 'Its amount in the currency of the quotation, plain digits.' })
  amount: string
}

@Entity()
@ObjectType({ description: 'What the repair will cost the customer, by FINANCE from the estimate (W4.6).' })
export class Quotation extends FactRow implements QuotationFact {
  @Whole('1 for the first, growing.')
  version: number

  @Code('ISO 4217 currency.', { length: 3 })
  currency: string

  @OneOf(LANGUAGES, 'Language', 'The language it is written in.')
  language: Language

  @Decimal('The sum of the lines.', { precision: 30 })
  total: string

  @Day('Until when it holds.')
  validUntil: string

  @Column({ type: 'jsonb' })
  @Field(() => [QuotationLine], { description: 'Its lines.' })
  lines: QuotationLine[]

  @Column({ type: 'jsonb', nullable: true })
  @Field(() => FeeStandardType, { nullable: true, description: 'The rates the work will be charged by.' })
  fees: FeeStandardType | null

  @Text('The terms printed under it.', { nullable: true })
  terms: string | null

  @Ref('CostEstimate', 'The estimate it was made from.', { nullable: true, index: false })
  estimateId: string | null

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'The terms agreed with a customer who pays (W5.3).' })
export class ServiceAgreement extends FactRow implements ServiceAgreementFact {
  @Whole('1 for the first draft, growing.')
  version: number

  @Text('How the fee is computed, in words; empty where the rates say it all.')
  feeStandard: string

  @Column({ type: 'jsonb', nullable: true })
  @Field(() => FeeStandardType, {
    nullable: true,
    description: 'The rates the charge is computed by; null: the charge is the amount.',
  })
  fees: FeeStandardType | null

  @Text('How it is settled.')
  settlementMethod: string

  @Text('Who answers for quality after the repair.')
  qualityResponsibility: string

  @Decimal('The fee agreed: the charge itself without rates, its limit where they are capped.', {
    precision: 30,
  })
  amount: string

  @Code('ISO 4217 currency.', { length: 3 })
  currency: string
}

@Entity()
@ObjectType({ description: 'FINANCE’s review of the terms (W5.3).' })
export class TermsReview extends FactRow implements TermsReviewFact {
  @OneOf(REVIEW_OUTCOMES, 'ReviewOutcome', 'Approved or rejected.')
  outcome: ReviewOutcome

  @Text('Why.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({ description: 'The customer’s signature under the terms, or refusal (W5.3).' })
export class TermsSignature extends FactRow implements TermsSignatureFact {
  @OneOf(SIGNATURE_OUTCOMES, 'SignatureOutcome', 'Signed or refused.')
  outcome: SignatureOutcome

  @Day('When it was signed.', { nullable: true })
  signedOn: string | null

  @Ref('Attachment', 'The signed copy.', { nullable: true, index: false })
  attachmentId: string | null

  @Text('Why it was refused.', { nullable: true })
  reason: string | null
}
