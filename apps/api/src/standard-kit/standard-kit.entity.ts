import { LINE_KINDS, LINE_SOURCES, type KitLine, type LineKind, type LineSource } from '@mendline/domain'
import { Field, Int, ObjectType } from 'type-graphql'
import { Entity, Unique } from 'typeorm'
import { User } from '../auth/user.entity'
import { At, Id, Json, OneOf, Ref, Whole } from '../graphql/columns'
import { enumType } from '../graphql/enums'
import { ProductModel } from '../product-model/product-model.entity'

@ObjectType('KitLine', { description: 'A line of a standard kit.' })
export class KitLineView implements KitLine {
  @Field(() => String, { nullable: true, description: 'Part number.' })
  partNumber: string | null

  @Field(() => String, { description: 'What it is called.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Specification.' })
  specification: string | null

  @Field(() => Int, { description: 'How many are needed.' })
  quantity: number

  @Field(() => Int, { description: 'How many go along beyond that.' })
  spare: number

  @Field(() => String, { description: 'The unit they are counted in.' })
  unit: string

  @Field(() => enumType(LINE_SOURCES, 'LineSource'), { nullable: true, description: 'Where it comes from.' })
  source: LineSource | null

  @Field(() => Boolean, {
    description: 'Whether it must be calibrated, so that a list asks until when it is.',
  })
  needsCalibration: boolean
}

@Entity()
@Unique(['modelId', 'kind'])
@ObjectType({ description: 'What a trip for units of a model usually takes along (W5.5.1-2, W5.5.5).' })
export class StandardKit {
  @Id()
  id: string

  @Ref(() => ProductModel, 'The model.')
  modelId: string

  @OneOf(LINE_KINDS, 'LineKind', 'Materials or tools.')
  kind: LineKind

  @Whole('For so many units its materials are meant.')
  forUnits: number

  @Json()
  @Field(() => [KitLineView], { description: 'What is in it.' })
  lines: KitLineView[]

  @Whole('Grows with every change; give it as expectedVersion when saving.')
  version: number

  @At('When it was last changed.')
  updatedAt: string

  @Ref(() => User, 'Who changed it last.')
  updatedById: string
}
