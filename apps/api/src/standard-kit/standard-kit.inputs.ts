import { LINE_KINDS, LINE_SOURCES, type LineKind, type LineSource } from '@mendline/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { UserError } from '../graphql/user-error'
import { StandardKit } from './standard-kit.entity'

@InputType({ description: 'A line of a standard kit.' })
export class KitLineInput {
  @Field(() => String, { nullable: true, description: 'Part number.' })
  partNumber?: string | null

  @Field(() => String, { description: 'What it is called.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Specification.' })
  specification?: string | null

  @Field(() => Int, { description: 'How many are needed.' })
  quantity: number

  @Field(() => Int, { defaultValue: 0, description: 'How many go along beyond that.' })
  spare: number

  @Field(() => String, { description: 'The unit they are counted in.' })
  unit: string

  @Field(() => enumType(LINE_SOURCES, 'LineSource'), { description: 'Where it comes from.' })
  source: LineSource

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a tool must be calibrated.' })
  needsCalibration: boolean
}

@InputType({ description: 'The standard kit of a model as it shall be, whole.' })
export class StandardKitSaveInput {
  @Field(() => ID, { description: 'The model.' })
  modelId: string

  @Field(() => enumType(LINE_KINDS, 'LineKind'), { description: 'Its materials or its tools.' })
  kind: LineKind

  @Field(() => Int, {
    nullable: true,
    description: 'The version the reader saw; omit it where the model has no such kit yet.',
  })
  expectedVersion?: number | null

  @Field(() => Int, { defaultValue: 1, description: 'For so many units the materials are meant.' })
  forUnits: number

  @Field(() => [KitLineInput], { description: 'What is in it.' })
  lines: KitLineInput[]
}

@ObjectType({ description: 'The kit as it is now, or what to mend.' })
export class StandardKitPayload {
  @Field(() => StandardKit, { nullable: true, description: 'The kit.' })
  standardKit: StandardKit | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}
