import {
  DEPARTMENTS,
  RECEIPT_OUTCOMES,
  SHORTAGE_RESOLUTIONS,
  type Department,
  type ImportClearanceFact,
  type InspectionDecisionFact,
  type InspectionFact,
  type OnlineTestDecisionFact,
  type OnlineTestResultFact,
  type OnlineTestScheduleFact,
  type ReceiptLineFact,
  type ReceiptOutcome,
  type ReturnApplicationFact,
  type ShortageResolution,
  type ShortageResolutionFact,
  type UnitDrawFact,
  type WarehouseDeliveryFact,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity } from 'typeorm'
import type { Context } from '../context'
import { Code, Day, Decimal, OneOf, Ref, Refs, Text, Texts, Whole, Yes } from '../graphql/columns'
import { FactRow } from './fact-row'

@Entity()
@ObjectType({ description: 'The return application (返修申请单, FORM-MA-076, W5.4.1).' })
export class ReturnApplication extends FactRow implements ReturnApplicationFact {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Whole('How many units are to come.')
  quantity: number

  @Text('What is wrong with them, as the customer tells it.')
  defects: string

  @Text('On what basis the customer is charged.', { nullable: true })
  feeBasis: string | null

  @Text('Who answers for quality after the repair.', { nullable: true })
  qualityResponsibility: string | null

  @Text('A remark.', { nullable: true })
  note: string | null

  @OneOf(DEPARTMENTS, 'Department', 'The departments it was passed to.', { array: true })
  informed: Department[]
}

@Entity()
@ObjectType({ description: 'The import declaration of units that come for repair, or of a sample (W4.2).' })
export class ImportClearance extends FactRow implements ImportClearanceFact {
  @Code('Number of the declaration.', { length: 80 })
  declarationNumber: string

  @Yes('Whether it is of a sample that came before a trip abroad (W5.5.1), not of the units.')
  forSample: boolean

  @Day('When it was declared.')
  declaredOn: string

  @Day('By when they must leave the country again.')
  reexportBy: string

  @Texts('The serial numbers on it.')
  serials: string[]

  @Decimal('Duty paid or deposited.', { nullable: true, hidden: true, precision: 30 })
  dutyAmount: string | null

  @Code('ISO 4217 currency of the duty.', { length: 3, nullable: true, hidden: true })
  dutyCurrency: string | null

  @Refs('The declaration itself.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'The units handed in to the warehouse (W5.4.2).' })
export class WarehouseDelivery extends FactRow implements WarehouseDeliveryFact {
  @Day('When they were handed in.')
  deliveredOn: string

  @Text('Who carried them.', { nullable: true })
  carrier: string | null

  @Code('The carrier’s number.', { nullable: true, length: 200 })
  trackingNumber: string | null

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'One count at the warehouse (W5.4.2); a late delivery has a count of its own.' })
export class Receipt extends FactRow {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Field(() => [ReceiptLine], { description: 'What was counted.' })
  lines(@Root() receipt: Receipt, @Ctx() context: Context): Promise<ReceiptLine[]> {
    return context.loaders.many(ReceiptLine, 'receiptId', { seq: 'ASC' }).load(receipt.id)
  }
}

@Entity()
@ObjectType({ description: 'What the count found for one unit.' })
export class ReceiptLine extends FactRow implements ReceiptLineFact {
  @Ref('Receipt', 'The count.')
  receiptId: string

  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @OneOf(RECEIPT_OUTCOMES, 'ReceiptOutcome', 'Received, missing, or not applied for.')
  outcome: ReceiptOutcome

  @Code('The serial number read off the unit.', { nullable: true, length: 80 })
  serial: string | null

  @Text('In what condition it came.', { nullable: true })
  condition: string | null
}

@Entity()
@ObjectType({ description: 'What becomes of a unit that is missing or was not applied for (W5.4.2).' })
export class ShortageAnswer extends FactRow implements ShortageResolutionFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @OneOf(SHORTAGE_RESOLUTIONS, 'ShortageResolution', 'Comes later, withdrawn, lost or accepted.')
  resolution: ShortageResolution

  @Day('When it is expected.', { nullable: true })
  expectedOn: string | null

  @Text('Why.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({ description: 'A unit drawn from the warehouse by the repair group (W5.4.2).' })
export class UnitDraw extends FactRow implements UnitDrawFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'Whether QUALITY inspects before the repair (W5.4.2).' })
export class InspectionDecision extends FactRow implements InspectionDecisionFact {
  @Yes('Whether it is needed.')
  needed: boolean

  @Text('Why.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({ description: 'What the inspection before the repair found for one unit (W5.4.2, W4.7).' })
export class Inspection extends FactRow implements InspectionFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @Text('The judgement.')
  judgement: string

  @Yes('Whether it puts the responsibility in question again.')
  reopensResponsibility: boolean
}

@Entity()
@ObjectType({ description: 'Whether the units are tested on the production line first (W5.4.3).' })
export class OnlineTestDecision extends FactRow implements OnlineTestDecisionFact {
  @Yes('Whether it is needed.')
  needed: boolean

  @Text('The inspection plan, where it is needed.', { nullable: true })
  plan: string | null

  @Text('Why it is not.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({ description: 'When and where the units are tested on the line (W5.4.3).' })
export class OnlineTestSchedule extends FactRow implements OnlineTestScheduleFact {
  @Day('The day planned.')
  scheduledOn: string

  @Text('The production line.', { length: 200 })
  line: string
}

@Entity()
@ObjectType({ description: 'What the test on the line found for one unit (W5.4.3).' })
export class OnlineTestResult extends FactRow implements OnlineTestResultFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @Yes('Whether it passed.')
  passed: boolean

  @Text('What was found.', { nullable: true })
  findings: string | null
}
