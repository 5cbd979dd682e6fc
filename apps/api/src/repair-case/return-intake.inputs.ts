import {
  RECEIPT_OUTCOMES,
  SHORTAGE_RESOLUTIONS,
  type ReceiptOutcome,
  type ShortageResolution,
} from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { CaseInput } from './case-command'

@InputType({ description: 'The return application (FORM-MA-076).' })
export class RepairCaseApplyReturnInput extends CaseInput {
  @Field(() => String, { description: 'What is wrong with the units, as the customer tells it.' })
  defects: string

  @Field(() => String, {
    nullable: true,
    description: 'On what basis the customer is charged; needed when the customer pays.',
  })
  feeBasis?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who answers for quality after the repair; needed when the customer pays.',
  })
  qualityResponsibility?: string | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'The import declaration.' })
export class RepairCaseClearImportInput extends CaseInput {
  @Field(() => String, { description: 'Number of the declaration.' })
  declarationNumber: string

  @Field(() => LocalDate, { description: 'When it was declared.' })
  declaredOn: string

  @Field(() => LocalDate, { description: 'By when they must leave the country again.' })
  reexportBy: string

  @Field(() => [String], {
    defaultValue: [],
    description:
      'The serial numbers on it: all that the case knows, and those that became known with it; of a sample, its own.',
  })
  serials: string[]

  @Field(() => String, { nullable: true, description: 'Duty paid or deposited, plain digits.' })
  dutyAmount?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency of the duty.' })
  dutyCurrency?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'The declaration itself.' })
  attachmentIds: string[]
}

@InputType({ description: 'Handing the units in to the warehouse.' })
export class RepairCaseDeliverToWarehouseInput extends CaseInput {
  @Field(() => LocalDate, { description: 'When they were handed in.' })
  deliveredOn: string

  @Field(() => String, { nullable: true, description: 'Who carried them.' })
  carrier?: string | null

  @Field(() => String, { nullable: true, description: 'The carrier’s number.' })
  trackingNumber?: string | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'What the count found for a unit of the case.' })
export class ReceiptLineInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => enumType(RECEIPT_OUTCOMES, 'ReceiptOutcome'), { description: 'RECEIVED or MISSING.' })
  outcome: ReceiptOutcome

  @Field(() => String, { nullable: true, description: 'The serial number read off the unit.' })
  serial?: string | null

  @Field(() => String, { nullable: true, description: 'In what condition it came.' })
  condition?: string | null
}

@InputType({ description: 'A unit that came without having been applied for.' })
export class UnexpectedUnitInput {
  @Field(() => String, { nullable: true, description: 'The serial number read off the unit.' })
  serial?: string | null

  @Field(() => String, { nullable: true, description: 'In what condition it came.' })
  condition?: string | null
}

@InputType({ description: 'A count at the warehouse. Units not named stay to be counted.' })
export class RepairCaseReceiveUnitsInput extends CaseInput {
  @Field(() => [ReceiptLineInput], { defaultValue: [], description: 'The units counted.' })
  lines: ReceiptLineInput[]

  @Field(() => [UnexpectedUnitInput], { defaultValue: [], description: 'Units nobody applied for.' })
  unexpected: UnexpectedUnitInput[]
}

@InputType({ description: 'What becomes of one unit.' })
export class ShortageResolutionInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => enumType(SHORTAGE_RESOLUTIONS, 'ShortageResolution'), {
    description:
      'A missing unit comes later, is withdrawn or lost; one not applied for is accepted or withdrawn.',
  })
  resolution: ShortageResolution

  @Field(() => LocalDate, { nullable: true, description: 'When it is expected; for a later delivery.' })
  expectedOn?: string | null

  @Field(() => String, { nullable: true, description: 'Why; needed when withdrawn or lost.' })
  reason?: string | null
}

@InputType({ description: 'Answers to differences in the count.' })
export class RepairCaseResolveShortageInput extends CaseInput {
  @Field(() => [ShortageResolutionInput], { description: 'The answers, one per unit.' })
  units: ShortageResolutionInput[]
}

@InputType({ description: 'Drawing units for repair.' })
export class RepairCaseDrawUnitsInput extends CaseInput {
  @Field(() => [ID], { description: 'The units drawn.' })
  unitIds: string[]

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'Whether QUALITY inspects before the repair.' })
export class RepairCaseDecideInspectionInput extends CaseInput {
  @Field(() => Boolean, { description: 'Whether it is needed.' })
  needed: boolean

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null
}

@InputType({ description: 'The judgement on one unit.' })
export class InspectUnitInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => String, { description: 'The judgement.' })
  judgement: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it puts the responsibility in question again.',
  })
  reopensResponsibility: boolean
}

@InputType({ description: 'Inspections before the repair.' })
export class RepairCaseInspectUnitsInput extends CaseInput {
  @Field(() => [InspectUnitInput], { description: 'The judgements, one per unit.' })
  units: InspectUnitInput[]
}

@InputType({ description: 'Whether the units are tested on the line first.' })
export class RepairCaseDecideOnlineTestInput extends CaseInput {
  @Field(() => Boolean, { description: 'Whether it is needed.' })
  needed: boolean

  @Field(() => String, { nullable: true, description: 'The inspection plan; needed with yes.' })
  plan?: string | null

  @Field(() => String, { nullable: true, description: 'Why not; needed with no.' })
  reason?: string | null
}

@InputType({ description: 'When and where the units are tested on the line.' })
export class RepairCaseScheduleOnlineTestInput extends CaseInput {
  @Field(() => LocalDate, { description: 'The day planned.' })
  scheduledOn: string

  @Field(() => String, { description: 'The production line.' })
  line: string
}

@InputType({ description: 'The line’s result for one unit.' })
export class OnlineTestUnitInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => Boolean, { description: 'Whether it passed.' })
  passed: boolean

  @Field(() => String, { nullable: true, description: 'What was found; needed when it did not pass.' })
  findings?: string | null
}

@InputType({ description: 'Results of the test on the line.' })
export class RepairCaseRecordOnlineTestInput extends CaseInput {
  @Field(() => [OnlineTestUnitInput], { description: 'The results, one per unit.' })
  units: OnlineTestUnitInput[]
}
