import {
  DEPARTMENTS,
  type AgeingCheckFact,
  type AgeingFact,
  type AgeingStartFact,
  type DeliveryConfirmationFact,
  type Department,
  type RepairCompletionFact,
  type ShipmentUnitFact,
  type SlipUnitFact,
  type TestResultFact,
  type VerificationOpinionFact,
  type VerificationReviewFact,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity } from 'typeorm'
import type { Context } from '../context'
import { At, Code, Day, OneOf, Ref, Text, Whole, Yes } from '../graphql/columns'
import { FactRow } from './fact-row'

@Entity()
@ObjectType({ description: 'What a department thinks of ageing and testing a batch (W5.4.6).' })
export class VerificationOpinion extends FactRow implements VerificationOpinionFact {
  @OneOf(DEPARTMENTS, 'Department', 'The department.')
  department: Department

  @Yes('Whether the units should be aged.')
  ageingNeeded: boolean

  @Yes('Whether they should have a full-function test.')
  fullTestNeeded: boolean

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'How a batch is verified, decided after the opinions (W5.4.6).' })
export class VerificationReview extends FactRow implements VerificationReviewFact {
  @Yes('Whether the units are aged.')
  ageingNeeded: boolean

  @Yes('Whether they have a full-function test.')
  fullTestNeeded: boolean

  @OneOf(DEPARTMENTS, 'Department', 'The department that tests.')
  testDepartment: Department

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'Ageing of one unit announced; QUALITY is told before it starts (W5.4.6).' })
export class AgeingStart extends FactRow implements AgeingStartFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @At('When it starts.')
  startsAt: string

  @Whole('For how many hours.')
  hours: number

  @Text('The standard it follows.')
  standard: string
}

@Entity()
@ObjectType({ description: 'The result of ageing one unit (W5.4.6).' })
export class Ageing extends FactRow implements AgeingFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @Whole('How many hours it was aged.')
  hours: number

  @Yes('Whether it passed.')
  passed: boolean

  @Text('What was found.', { nullable: true })
  findings: string | null
}

@Entity()
@ObjectType({ description: 'QUALITY’s check of the ageing of one unit (W5.4.6).' })
export class AgeingCheck extends FactRow implements AgeingCheckFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @Yes('Whether it conforms to the requirements; if not, the unit is aged again.')
  conforms: boolean

  @Text('Why not.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({ description: 'Units handed to the test, with their labels (产品送检单, W5.4.7).' })
export class InspectionSlip extends FactRow {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Text('A remark.', { nullable: true })
  note: string | null

  @Field(() => [SlipUnit], { description: 'The units on it.' })
  units(@Root() slip: InspectionSlip, @Ctx() context: Context): Promise<SlipUnit[]> {
    return context.loaders.many(SlipUnit, 'slipId', { seq: 'ASC' }).load(slip.id)
  }
}

@Entity()
@ObjectType({ description: 'One unit on an inspection slip.' })
export class SlipUnit extends FactRow implements SlipUnitFact {
  @Ref('InspectionSlip', 'The slip.')
  slipId: string

  @Ref('CaseUnit', 'The unit.')
  unitId: string
}

@Entity()
@ObjectType({ description: 'The full-function test of one unit (W5.4.7).' })
export class TestResult extends FactRow implements TestResultFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @Yes('Whether it passed; if not, the unit is repaired again.')
  passed: boolean

  @Text('What was found.', { nullable: true })
  findings: string | null
}

@Entity()
@ObjectType({ description: 'Every unit is passed, disposed of or out; the front office knows (W5.4.8).' })
export class RepairCompletion extends FactRow implements RepairCompletionFact {}

@Entity()
@ObjectType({ description: 'Units sent back to the customer together (W5.4.9).' })
export class Shipment extends FactRow {
  @Text('Who carries them.', { length: 200 })
  carrier: string

  @Code('The carrier’s number.', { length: 200 })
  trackingNumber: string

  @Day('When they left.')
  shippedOn: string

  @Text('Where they go.')
  address: string

  @Code('Number of the re-export declaration, for customers abroad.', { nullable: true, length: 80 })
  reexportDeclaration: string | null

  @Field(() => [ShipmentUnit], { description: 'The units in it.' })
  units(@Root() shipment: Shipment, @Ctx() context: Context): Promise<ShipmentUnit[]> {
    return context.loaders.many(ShipmentUnit, 'shipmentId', { seq: 'ASC' }).load(shipment.id)
  }
}

@Entity()
@ObjectType({ description: 'One unit in a shipment.' })
export class ShipmentUnit extends FactRow implements ShipmentUnitFact {
  @Ref('Shipment', 'The shipment.')
  shipmentId: string

  @Ref('CaseUnit', 'The unit.')
  unitId: string
}

@Entity()
@ObjectType({ description: 'The customer has received what was sent back (W5.4.9).' })
export class DeliveryConfirmation extends FactRow implements DeliveryConfirmationFact {
  @Day('When.')
  receivedOn: string

  @Text('By whom.', { length: 200 })
  receivedBy: string
}
