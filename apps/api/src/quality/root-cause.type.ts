import { ROOT_CAUSE_METHODS, type RootCauseMethod } from '@mendline/domain'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'

const Method = enumType(ROOT_CAUSE_METHODS, 'RootCauseMethod')

@ObjectType({ description: 'One cause on the way from the problem to its roots.' })
class CauseNode {
  @Field(() => String, { description: 'What it is.' })
  text: string

  @Field(() => Int, {
    nullable: true,
    description: 'The place in the list, from 0, of what it causes; null: the problem itself.',
  })
  parent: number | null

  @Field(() => Boolean, { description: 'Whether it is a root: nothing deeper caused it.' })
  isRoot: boolean
}

@ObjectType({ description: 'How the problem was traced to its roots (D4).' })
export class RootCause {
  @Field(() => Method, { description: 'By five whys, or as a tree of causes.' })
  method: RootCauseMethod

  @Field(() => [CauseNode], { description: 'The causes, each after what it causes.' })
  nodes: readonly CauseNode[]

  @Field(() => String, { description: 'The roots, one a line.' })
  inWords: string
}

@InputType({ description: 'One cause; of five whys only the answer counts.' })
class CauseNodeInput {
  @Field(() => String, { description: 'What it is.' })
  text: string

  @Field(() => Int, {
    nullable: true,
    description: 'The place in the list, from 0, of what it causes; omit: the problem itself.',
  })
  parent?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it is a root: nothing deeper caused it.' })
  isRoot?: boolean | null
}

@InputType({ description: 'How the problem was traced to its roots (D4).' })
export class RootCauseInput {
  @Field(() => Method, { description: 'By five whys, or as a tree of causes.' })
  method: RootCauseMethod

  @Field(() => [CauseNodeInput], { description: 'The causes, each after what it causes; at least one.' })
  nodes: CauseNodeInput[]
}
