import {
  MAX_CAUSE_CODE,
  REPAIR_RESULTS,
  REVIEW_OUTCOMES,
  type DispositionApprovalFact,
  type PartsIssueFact,
  type PartsLineFact,
  type PartsRequestFact,
  type PartsShortageFact,
  type RepairRecordFact,
  type RepairResult,
  type ReviewOutcome,
} from '@mendline/domain'
import { Ctx, Field, Int, ObjectType, Root } from 'type-graphql'
import { Entity, ForeignKey } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { CauseCode } from '../quality/cause-code.entity'
import { Code, OneOf, Ref, Refs, Text, Whole, Yes } from '../graphql/columns'
import { FactRow } from './fact-row'

@Entity()
@ObjectType({ description: 'What the repair needs from the warehouse, or that it needs nothing (W5.4.5).' })
export class PartsRequest extends FactRow implements PartsRequestFact {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Yes('True: no parts are needed.')
  noneNeeded: boolean
}

@Entity()
@ObjectType({ description: 'One part asked for.' })
export class PartsLine extends FactRow implements PartsLineFact {
  @Ref('PartsRequest', 'The request.')
  requestId: string

  @Code('Part number.', { length: 80 })
  partNumber: string

  @Text('What it is.', { length: 200 })
  name: string

  @Whole('How many are asked for.')
  quantity: number

  @Text('What they are counted in.', { nullable: true, length: 20 })
  unit: string | null

  @Field(() => Int, { description: 'How many were issued so far.' })
  async issued(@Root() line: PartsLine, @Ctx() context: Context): Promise<number> {
    const issues = await context.loaders.many(PartsIssue, 'lineId').load(line.id)
    return issues.reduce((sum, issue) => sum + issue.quantity, 0)
  }
}

@Entity()
@ObjectType({ description: 'The store has not so many of a line; they are to be bought (W5.4.5, W5.5.6).' })
export class PartsShortage extends FactRow implements PartsShortageFact {
  @Ref('PartsLine', 'The line of the request.')
  lineId: string

  @Whole('How many more are short.')
  quantity: number

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({ description: 'Parts handed out for one line of a request; partial issues are kept (W5.4.5).' })
export class PartsIssue extends FactRow implements PartsIssueFact {
  @Ref('PartsLine', 'The line of the request.')
  lineId: string

  @Whole('How many.')
  quantity: number

  @Text('A remark.', { nullable: true })
  note: string | null
}

@Entity()
@ObjectType({
  description: 'What was done to one unit at the bench (返修品维修记录表, FORM-MA-077, W5.4.4).',
})
export class RepairRecord extends FactRow implements RepairRecordFact {
  @Code('Its number.', { length: 40, unique: true })
  number: string

  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @Text('The fault seen.')
  faultSeen: string

  @Code('Its cause, a code of the list of causes.', { length: MAX_CAUSE_CODE, index: true })
  @ForeignKey('CauseCode', 'code')
  causeCode: string

  @Text('What was done.')
  action: string

  @Whole('Working time, minutes.')
  minutes: number

  @Ref('User', 'Who repaired it.', { index: false })
  technicianId: string

  @OneOf(REPAIR_RESULTS, 'RepairResult', 'How the unit left the bench.')
  result: RepairResult

  @Text('Why it was not repaired, or why the finding matters.', { nullable: true })
  reason: string | null

  @Code('Serial number of what replaced it.', { nullable: true, length: 80 })
  replacementSerial: string | null

  @Ref('Trip', 'The trip on which it was done; null at the bench.', { nullable: true })
  tripId: string | null

  @Yes('Whether the finding puts the responsibility in question again.')
  reopensResponsibility: boolean

  @Refs('Pictures and files of the repair.')
  attachmentIds: string[]

  @Field(() => CauseCode, { nullable: true, description: 'Its cause, with its names.' })
  async cause(@Root() record: RepairRecord, @Ctx() context: Context): Promise<CauseCode | null> {
    return (await context.loaders.many(CauseCode, 'code').load(record.causeCode))[0] ?? null
  }

  @Field(() => User, { nullable: true, description: 'Who repaired it.' })
  technician(@Root() record: RepairRecord, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(record.technicianId)
  }

  @Field(() => [PartUsed], { description: 'The parts used.' })
  partsUsed(@Root() record: RepairRecord, @Ctx() context: Context): Promise<PartUsed[]> {
    return context.loaders.many(PartUsed, 'recordId', { seq: 'ASC' }).load(record.id)
  }
}

@Entity()
@ObjectType({ description: 'A part put into a unit.' })
export class PartUsed extends FactRow {
  @Ref('RepairRecord', 'The repair record.')
  recordId: string

  @Code('Part number.', { length: 80 })
  partNumber: string

  @Text('What it is.', { length: 200 })
  name: string

  @Whole('How many.')
  quantity: number
}

@Entity()
@ObjectType({
  description: 'Whether the customer accepts replacement, credit or scrapping of a unit (G-confirm).',
})
export class DispositionApproval extends FactRow implements DispositionApprovalFact {
  @Ref('CaseUnit', 'The unit.')
  unitId: string

  @OneOf(REVIEW_OUTCOMES, 'ReviewOutcome', 'Approved or rejected.')
  outcome: ReviewOutcome

  @Yes('Whether the customer consents.')
  customerConsent: boolean

  @Text('Why.', { nullable: true })
  reason: string | null
}
