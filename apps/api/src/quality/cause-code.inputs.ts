import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../graphql/user-error'
import { CauseCode } from './cause-code.entity'

@InputType({ description: 'The names of a cause, and where it stands.' })
class CauseCodeNames {
  @Field(() => ID, { nullable: true, description: 'The group it belongs to; omit for a group.' })
  parentId?: string | null

  @Field(() => String, { description: 'Its Chinese name.' })
  nameZh: string

  @Field(() => String, { description: 'Its English name.' })
  nameEn: string

  @Field(() => Int, { nullable: true, description: 'Its place among those of its group; omit: the last.' })
  position?: number | null
}

@InputType({ description: 'A group of causes, or a code of one.' })
export class CauseCodeCreateInput extends CauseCodeNames {
  @Field(() => String, { description: 'What records name it by: capital letters, digits, - and _.' })
  code: string
}

@InputType({ description: 'A cause as it shall be; its code stays.' })
export class CauseCodeUpdateInput extends CauseCodeNames {
  @Field(() => ID, { description: 'The cause.' })
  causeCodeId: string

  @Field(() => Int, { description: 'The version the reader saw.' })
  expectedVersion: number

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: retired, not offered any more; a retired group retires its codes.',
  })
  retired: boolean
}

@ObjectType({ description: 'The cause as it is now, or what to mend.' })
export class CauseCodePayload {
  @Field(() => CauseCode, { nullable: true, description: 'The cause; null when nothing was done.' })
  causeCode: CauseCode | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}
