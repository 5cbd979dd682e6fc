import {
  CUSTOMS_PAPERS,
  MILESTONES,
  type AgentConsignmentFact,
  type AgentMilestoneFact,
  type AgentPartsReleaseFact,
  type CustomsPaper,
  type Milestone,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity } from 'typeorm'
import type { Context } from '../context'
import { Code, Day, Decimal, OneOf, Ref, Refs, Text, Whole } from '../graphql/columns'
import { FactRow } from '../repair-case/fact-row'
import { PartsLine } from '../repair-case/return-repair.entity'

@Entity()
@ObjectType({ description: 'Leave for parts to go out of the factory to an agent (W5.3, W4.2).' })
export class AgentPartsRelease extends FactRow implements AgentPartsReleaseFact {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Ref('AgentOrder', 'The order they are for.')
  orderId: string

  @Text('Who takes them out.', { length: 100 })
  bearer: string

  @Refs('The lines of the parts list it is about.')
  lineIds: string[]

  @Text('A remark.', { length: 500, nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'Parts on their way to an agent (W5.3, W5.5.3-5).' })
export class AgentConsignment extends FactRow implements AgentConsignmentFact {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Ref('AgentOrder', 'The order they are for.')
  orderId: string

  @Refs('The lines of the parts list in it.')
  lineIds: string[]

  @Text('Where it goes, as confirmed with the front office.', { length: 300 })
  address: string

  @Text('Who receives it there, with telephone.', { length: 200 })
  contact: string

  @Text('Who carries it.', { length: 100 })
  carrier: string

  @Code('Waybill number.', { length: 80 })
  waybill: string

  @OneOf(CUSTOMS_PAPERS, 'CustomsPaper', 'The customs papers.')
  customsPaper: CustomsPaper

  @Code('Number of the customs paper.', { length: 80, nullable: true })
  customsNumber: string | null

  @Day('When it is promised to arrive.')
  expectedOn: string

  @Refs('Waybill and customs papers.')
  attachmentIds: string[]

  @Field(() => [AgentConsignmentLine], { description: 'What is in it.' })
  lines(@Root() consignment: AgentConsignment, @Ctx() context: Context): Promise<AgentConsignmentLine[]> {
    return context.loaders.many(AgentConsignmentLine, 'consignmentId', { seq: 'ASC' }).load(consignment.id)
  }

  @Field(() => [AgentMilestone], { description: 'Where it was, oldest first.' })
  milestones(@Root() consignment: AgentConsignment, @Ctx() context: Context): Promise<AgentMilestone[]> {
    return context.loaders.many(AgentMilestone, 'consignmentId', { seq: 'ASC' }).load(consignment.id)
  }
}

@Entity()
@ObjectType({ description: 'A line of a consignment to an agent, as its packing list says it (W5.5.3-5).' })
export class AgentConsignmentLine extends FactRow {
  @Ref('AgentConsignment', 'The consignment.')
  consignmentId: string

  @Ref('PartsLine', 'The line of the parts list.')
  lineId: string

  @Whole('How many are in it.')
  quantity: number

  @Decimal('Its weight, kg.', { nullable: true })
  weightKg: string | null

  @Text('Length × width × height, cm.', { length: 60, nullable: true })
  size: string | null

  @Code('Customs tariff number.', { length: 20, nullable: true })
  hsCode: string | null

  @Decimal('Its value for customs, for all of it.', { nullable: true, precision: 30 })
  customsValue: string | null

  @Code('ISO 4217 currency of the value.', { length: 3, nullable: true })
  currency: string | null

  @Field(() => PartsLine, { nullable: true, description: 'The part.' })
  part(@Root() line: AgentConsignmentLine, @Ctx() context: Context): Promise<PartsLine | null> {
    return context.loaders.one(PartsLine).load(line.lineId)
  }
}

@Entity()
@ObjectType({ description: 'Where a consignment to an agent was.' })
export class AgentMilestone extends FactRow implements AgentMilestoneFact {
  @Ref('AgentConsignment', 'The consignment.')
  consignmentId: string

  @OneOf(MILESTONES, 'Milestone', 'What happened.')
  milestone: Milestone

  @Day('When.')
  reachedOn: string

  @Text('Where, or a remark.', { length: 200, nullable: true })
  note: string | null

  @Ref('AgentLink', 'The link through which the agent told it; null when HR did.', {
    nullable: true,
    index: false,
  })
  linkId: string | null
}
