import { TOOL_CONDITIONS, type ToolCondition } from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { TripInput } from './trip-command'

const Condition = enumType(TOOL_CONDITIONS, 'ToolCondition')

@InputType({ description: 'How many of a line are issued.' })
export class LineIssueInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Int, { description: 'How many.' })
  quantity: number

  @Field(() => String, { nullable: true, description: 'The part issued in its place.' })
  substitute?: string | null

  @Field(() => Condition, { nullable: true, description: 'The state of a tool.' })
  condition?: ToolCondition | null
}

@InputType({ description: 'Lines issued to the trip (W5.5.2), or tools drawn (W5.5.5).' })
export class TripIssueInput extends TripInput {
  @Field(() => [LineIssueInput], { description: 'The lines.' })
  lines: LineIssueInput[]
}

@InputType({ description: 'How many of a line the store has not.' })
export class LineShortageInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Int, { description: 'How many more are short.' })
  quantity: number
}

@InputType({ description: 'What the store found short when it was to issue (W5.5.6).' })
export class TripReportShortageInput extends TripInput {
  @Field(() => [LineShortageInput], { description: 'The lines.' })
  lines: LineShortageInput[]
}

@InputType({ description: 'What became of a line.' })
export class LineReturnInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Int, { description: 'How many came back.' })
  back: number

  @Field(() => Int, { defaultValue: 0, description: 'How many stayed with the customer.' })
  leftBehind: number

  @Field(() => Int, { defaultValue: 0, description: 'How many are lost.' })
  lost: number

  @Field(() => Int, { defaultValue: 0, description: 'How many were used up.' })
  consumed: number

  @Field(() => Condition, { nullable: true, description: 'The state of a tool that came back.' })
  condition?: ToolCondition | null

  @Field(() => String, { nullable: true, description: 'What became of what did not come back.' })
  explanation?: string | null
}

@InputType({ description: 'What became of tools and materials (W5.8 C).' })
export class TripReturnLinesInput extends TripInput {
  @Field(() => [LineReturnInput], { description: 'The lines.' })
  lines: LineReturnInput[]
}

@InputType({ description: 'MATERIALS confirms what was said of lines (W5.8 C).' })
export class TripConfirmReturnInput extends TripInput {
  @Field(() => [ID], { description: 'The lines.' })
  lineIds: string[]

  @Field(() => String, {
    nullable: true,
    description: 'What was counted otherwise: then nothing is confirmed, and engineering says it again.',
  })
  sentBack?: string | null
}
