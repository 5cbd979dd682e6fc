import { DEPARTMENTS, type Department } from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { DateTime, LocalDate } from '../graphql/scalars'
import { CaseInput } from './case-command'

@InputType({ description: 'A department’s opinion on verifying a batch.' })
export class RepairCaseGiveVerificationOpinionInput extends CaseInput {
  @Field(() => enumType(DEPARTMENTS, 'Department'), { description: 'QUALITY, RND or WORKSHOP.' })
  department: Department

  @Field(() => Boolean, { description: 'Whether the units should be aged.' })
  ageingNeeded: boolean

  @Field(() => Boolean, { description: 'Whether they should have a full-function test.' })
  fullTestNeeded: boolean

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'How a batch is verified.' })
export class RepairCaseReviewVerificationInput extends CaseInput {
  @Field(() => Boolean, { description: 'Whether the units are aged.' })
  ageingNeeded: boolean

  @Field(() => Boolean, { description: 'Whether they have a full-function test.' })
  fullTestNeeded: boolean

  @Field(() => enumType(DEPARTMENTS, 'Department'), {
    nullable: true,
    description: 'The department that tests; QUALITY where omitted.',
  })
  testDepartment?: Department | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'Announcing an ageing, before it starts.' })
export class RepairCaseStartAgeingInput extends CaseInput {
  @Field(() => [ID], { description: 'The units.' })
  unitIds: string[]

  @Field(() => DateTime, { description: 'When it starts.' })
  startsAt: string

  @Field(() => Int, { description: 'For how many hours.' })
  hours: number

  @Field(() => String, { description: 'The standard it follows.' })
  standard: string
}

@InputType({ description: 'The ageing of one unit.' })
export class AgeingUnitInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => Int, { description: 'How many hours it was aged; to pass, at least those announced.' })
  hours: number

  @Field(() => Boolean, { description: 'Whether it passed.' })
  passed: boolean

  @Field(() => String, { nullable: true, description: 'What was found; needed when it did not pass.' })
  findings?: string | null
}

@InputType({ description: 'Results of ageing.' })
export class RepairCaseRecordAgeingInput extends CaseInput {
  @Field(() => [AgeingUnitInput], { description: 'The results, one per unit.' })
  units: AgeingUnitInput[]
}

@InputType({ description: 'The check of one unit’s ageing.' })
export class AgeingCheckUnitInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => Boolean, { description: 'Whether it conforms; if not, the unit is aged again.' })
  conforms: boolean

  @Field(() => String, { nullable: true, description: 'Why not; needed when it does not conform.' })
  reason?: string | null
}

@InputType({ description: 'Checks of ageing.' })
export class RepairCaseCheckAgeingInput extends CaseInput {
  @Field(() => [AgeingCheckUnitInput], { description: 'The checks, one per unit.' })
  units: AgeingCheckUnitInput[]
}

@InputType({ description: 'An inspection slip (产品送检单).' })
export class RepairCaseSubmitInspectionInput extends CaseInput {
  @Field(() => [ID], { description: 'The units on it.' })
  unitIds: string[]

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'The full-function test of one unit.' })
export class TestUnitInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => Boolean, { description: 'Whether it passed; if not, it is repaired again.' })
  passed: boolean

  @Field(() => String, { nullable: true, description: 'What was found; needed when it did not pass.' })
  findings?: string | null
}

@InputType({ description: 'Results of the full-function test.' })
export class RepairCaseTestUnitsInput extends CaseInput {
  @Field(() => [TestUnitInput], { description: 'The results, one per unit.' })
  units: TestUnitInput[]
}

@InputType({ description: 'A shipment back to the customer.' })
export class RepairCaseShipBackInput extends CaseInput {
  @Field(() => [ID], { description: 'The units in it.' })
  unitIds: string[]

  @Field(() => String, { description: 'Who carries them.' })
  carrier: string

  @Field(() => String, { description: 'The carrier’s number.' })
  trackingNumber: string

  @Field(() => LocalDate, { description: 'When they left.' })
  shippedOn: string

  @Field(() => String, { description: 'Where they go.' })
  address: string

  @Field(() => String, {
    nullable: true,
    description: 'Number of the re-export declaration; needed for units declared at import.',
  })
  reexportDeclaration?: string | null
}

@InputType({ description: 'The customer has received what was sent.' })
export class RepairCaseConfirmDeliveryInput extends CaseInput {
  @Field(() => LocalDate, { description: 'When.' })
  receivedOn: string

  @Field(() => String, { description: 'By whom.' })
  receivedBy: string
}
