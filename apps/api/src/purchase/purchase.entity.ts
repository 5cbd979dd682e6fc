import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Check, Entity, Index } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { At, Code, Day, Id, Ref, Text, Whole } from '../graphql/columns'

/** What the records of a purchase share: it is for a trip, or for the parts list of a case. */
@ObjectType({ description: 'What every record of a purchase has.' })
export abstract class PurchaseRow {
  @Id()
  id: string

  @Ref('Trip', 'The trip it is for; null for the parts list of a case.', { nullable: true })
  tripId: string | null

  @Ref('RepairCase', 'The case whose parts list it is for; null for a trip.', { nullable: true })
  caseId: string | null

  @At('When it was recorded.')
  at: string

  @Ref('User', 'Who recorded it.', { index: false })
  byId: string

  @Field(() => User, { nullable: true, description: 'Who recorded it.' })
  by(@Root() row: PurchaseRow, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(row.byId)
  }
}

@Entity()
@Index(['receivedAt', 'expectedOn'])
@Check('("trip_id" IS NULL) = ("line_id" IS NULL)')
@Check('("case_id" IS NULL) = ("parts_line_id" IS NULL)')
@Check('("trip_id" IS NULL) <> ("case_id" IS NULL)')
@ObjectType({
  description: 'What is short and has to be bought, for a trip or a parts list (W5.4.5, W5.5.6).',
})
export class PurchaseDemand extends PurchaseRow {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Ref('TripLine', 'The line of the trip that is short.', { nullable: true })
  lineId: string | null

  @Ref('PartsLine', 'The line of the parts list that is short.', { nullable: true })
  partsLineId: string | null

  @Whole('How many are to be bought.')
  quantity: number

  @Day('When they are needed.')
  neededBy: string

  @Day('When they are promised for; null until it is told.', { nullable: true })
  expectedOn: string | null

  @Whole('How many came.')
  received: number

  @At('When the last came.', { nullable: true })
  receivedAt: string | null

  @Text('A remark.', { length: 500, nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'A day promised for a demand; every change is kept.' })
export class PurchasePromise extends PurchaseRow {
  @Ref('PurchaseDemand', 'The demand.')
  demandId: string

  @Day('The day promised.')
  expectedOn: string

  @Text('Why it changed, or what was said.', { length: 500, nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'Somebody urged a demand on.' })
export class PurchaseExpedite extends PurchaseRow {
  @Ref('PurchaseDemand', 'The demand.')
  demandId: string

  @Text('With whom, and what came of it.', { length: 500 })
  note: string
}

@Entity()
@ObjectType({ description: 'Goods of a demand arrived.' })
export class PurchaseReceipt extends PurchaseRow {
  @Ref('PurchaseDemand', 'The demand.')
  demandId: string

  @Whole('How many.')
  quantity: number

  @Day('When.')
  receivedOn: string
}
