import { LINE_SOURCES, type LineSource } from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { TripInput } from './trip-command'

const Source = enumType(LINE_SOURCES, 'LineSource')

@InputType({ description: 'A line of a list.' })
export class TripLineInput {
  @Field(() => ID, { nullable: true, description: 'The line, for one on the list already.' })
  id?: string | null

  @Field(() => String, { nullable: true, description: 'Part number.' })
  partNumber?: string | null

  @Field(() => String, { description: 'What it is.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Its specification.' })
  specification?: string | null

  @Field(() => Int, { description: 'How many are needed.' })
  quantity: number

  @Field(() => Int, { defaultValue: 0, description: 'How many more are taken along.' })
  spare: number

  @Field(() => String, { defaultValue: 'pcs', description: 'Pieces, metres …' })
  unit: string

  @Field(() => Source, { nullable: true, description: 'Who provides it.' })
  source?: LineSource | null

  @Field(() => Int, { defaultValue: 0, description: 'How many the store has not.' })
  shortQuantity: number

  @Field(() => String, { nullable: true, description: 'Asset number of a tool.' })
  assetNumber?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a tool must be calibrated; one with a day of calibration always must.',
  })
  needsCalibration: boolean

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day of its calibration: for a tool of ours that must be calibrated, not before the trip ends.',
  })
  calibratedUntil?: string | null

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'The whole list of materials, or of tools: what is not named is taken off.' })
export class TripLinesInput extends TripInput {
  @Field(() => [TripLineInput], { description: 'The lines in their order.' })
  lines: TripLineInput[]

  @Field(() => Boolean, { defaultValue: true, description: 'False to keep a list that is not complete yet.' })
  complete: boolean
}

@InputType({ description: 'Who provides a tool, as the customer answered.' })
export class ToolProviderInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Source, { description: 'The company or the customer.' })
  source: LineSource
}

@InputType({ description: 'The customer’s answer on tools (W5.5.5).' })
export class TripConfirmToolProvidersInput extends TripInput {
  @Field(() => [ToolProviderInput], { description: 'The tools whose provider differs from the proposal.' })
  lines: ToolProviderInput[]

  @Field(() => String, { description: 'Who answered.' })
  answeredBy: string
}

@InputType({ description: 'A line somebody else reported ready.' })
export class SupplyInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => LocalDate, { description: 'When it was reported.' })
  readyOn: string
}

@InputType({ description: 'What the customer has ready, or has bought there for us (W5.5.2).' })
export class TripConfirmSupplyInput extends TripInput {
  @Field(() => [SupplyInput], { description: 'The lines.' })
  lines: SupplyInput[]
}
