import { REPAIR_RESULTS, REVIEW_OUTCOMES, type RepairResult, type ReviewOutcome } from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { CaseInput } from './case-command'

@InputType({ description: 'A part asked for.' })
export class RequestedPartInput {
  @Field(() => String, { description: 'Part number.' })
  partNumber: string

  @Field(() => String, { description: 'What it is.' })
  name: string

  @Field(() => Int, { description: 'How many.' })
  quantity: number

  @Field(() => String, { nullable: true, description: 'What they are counted in.' })
  unit?: string | null
}

@InputType({
  description: 'A parts request. Asked again while units are repaired, it adds to what was asked.',
})
export class RepairCaseRequestPartsInput extends CaseInput {
  @Field(() => Boolean, { defaultValue: false, description: 'True: no parts are needed.' })
  noneNeeded: boolean

  @Field(() => [RequestedPartInput], { defaultValue: [], description: 'The parts.' })
  lines: RequestedPartInput[]
}

@InputType({ description: 'Parts issued for one line of a request.' })
export class IssuedPartInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Int, { description: 'How many, at most what is still to be issued.' })
  quantity: number
}

@InputType({ description: 'An issue of parts; partial issues are kept.' })
export class RepairCaseIssuePartsInput extends CaseInput {
  @Field(() => [IssuedPartInput], { description: 'What is issued.' })
  lines: IssuedPartInput[]

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'A part put into the unit.' })
export class PartUsedInput {
  @Field(() => String, { description: 'Part number.' })
  partNumber: string

  @Field(() => String, { description: 'What it is.' })
  name: string

  @Field(() => Int, { description: 'How many.' })
  quantity: number
}

@InputType({ description: 'The repair record of one unit (FORM-MA-077).' })
export class RepairCaseRepairUnitInput extends CaseInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => String, { description: 'The fault seen.' })
  faultSeen: string

  @Field(() => String, { description: 'Its cause: a code of the list of causes that is in use.' })
  causeCode: string

  @Field(() => String, { description: 'What was done.' })
  action: string

  @Field(() => Int, { description: 'Working time, minutes.' })
  minutes: number

  @Field(() => ID, { nullable: true, description: 'Who repaired it; omit for yourself.' })
  technicianId?: string | null

  @Field(() => enumType(REPAIR_RESULTS, 'RepairResult'), { description: 'How the unit left the bench.' })
  result: RepairResult

  @Field(() => String, { nullable: true, description: 'Why; needed for a unit that was not repaired.' })
  reason?: string | null

  @Field(() => String, { nullable: true, description: 'Serial number of the replacement.' })
  replacementSerial?: string | null

  @Field(() => [PartUsedInput], { defaultValue: [], description: 'The parts used.' })
  partsUsed: PartUsedInput[]

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the finding puts the responsibility in question again.',
  })
  reopensResponsibility: boolean

  @Field(() => [ID], { defaultValue: [], description: 'Pictures and files, already uploaded to the case.' })
  attachmentIds: string[]
}

@InputType({ description: 'Whether replacement, credit or scrapping of a unit is approved.' })
export class RepairCaseApproveDispositionInput extends CaseInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId: string

  @Field(() => enumType(REVIEW_OUTCOMES, 'ReviewOutcome'), { description: 'Approved or rejected.' })
  outcome: ReviewOutcome

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the customer consents; needed to approve.',
  })
  customerConsent: boolean

  @Field(() => String, { nullable: true, description: 'Why; needed to reject.' })
  reason?: string | null
}
