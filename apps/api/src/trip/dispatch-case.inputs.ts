import { REPAIR_RESULTS, SAMPLE_OUTCOMES, type RepairResult, type SampleOutcome } from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { CaseInput } from '../repair-case/case-command'
import { PartUsedInput } from '../repair-case/return-repair.inputs'

const Result = enumType(REPAIR_RESULTS, 'RepairResult')

@InputType({ description: 'A defective sample arrived (W5.5.1).' })
export class RepairCaseReceiveSampleInput extends CaseInput {
  @Field(() => LocalDate, { description: 'The day it arrived.' })
  receivedOn: string

  @Field(() => String, { description: 'What arrived, with its serial number.' })
  sample: string

  @Field(() => [ID], { defaultValue: [], description: 'Pictures and papers.' })
  attachmentIds: string[]
}

@InputType({ description: 'What became of an imported sample (W4.2, W5.5.1).' })
export class RepairCaseReturnSampleInput extends CaseInput {
  @Field(() => enumType(SAMPLE_OUTCOMES, 'SampleOutcome'), { description: 'Sent back, kept or scrapped.' })
  outcome: SampleOutcome

  @Field(() => LocalDate, { description: 'When it left, or the customs agreed.' })
  settledOn: string

  @Field(() => String, {
    description: 'Number of the re-export declaration, or of what the customs wrote.',
  })
  declarationNumber: string

  @Field(() => String, { nullable: true, description: 'Who carries it; needed for one sent back.' })
  carrier?: string | null

  @Field(() => String, { nullable: true, description: 'The carrier’s number; needed for one sent back.' })
  trackingNumber?: string | null

  @Field(() => String, { nullable: true, description: 'Why it stays; needed for one kept or scrapped.' })
  note?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'The papers.' })
  attachmentIds: string[]
}

@InputType({ description: 'Why the units fail, and what the repair needs (W5.5.1).' })
export class RepairCaseAnalyseCauseInput extends CaseInput {
  @Field(() => String, { description: 'The cause: a code of the list of causes that is in use.' })
  causeCode: string

  @Field(() => String, { description: 'What was found.' })
  finding: string

  @Field(() => String, { nullable: true, description: 'The parts needed.' })
  partsNeeded?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'Pictures and reports.' })
  attachmentIds: string[]
}

@InputType({ description: 'A version of the plan of the work on site (W5.5.1).' })
export class RepairCaseReleaseWorkPlanInput extends CaseInput {
  @Field(() => String, { description: 'The steps, in order.' })
  steps: string

  @Field(() => String, { description: 'What to mind for safety.' })
  safety: string

  @Field(() => String, { nullable: true, description: 'Software and its versions.' })
  software?: string | null

  @Field(() => String, { description: 'How the result is judged.' })
  acceptance: string

  @Field(() => [ID], { defaultValue: [], description: 'Drawings and files.' })
  attachmentIds: string[]
}

@InputType({ description: 'The repair of one unit on site (W5.5.8, FORM-MA-077).' })
export class RepairCaseRepairOnSiteInput extends CaseInput {
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

  @Field(() => Result, { description: 'What became of the unit.' })
  result: RepairResult

  @Field(() => String, { nullable: true, description: 'Why; needed for a unit that was not repaired.' })
  reason?: string | null

  @Field(() => String, { nullable: true, description: 'Serial number of the replacement.' })
  replacementSerial?: string | null

  @Field(() => [PartUsedInput], { defaultValue: [], description: 'The parts used.' })
  partsUsed: PartUsedInput[]

  @Field(() => [ID], { defaultValue: [], description: 'Pictures, already uploaded to the case.' })
  attachmentIds: string[]
}
