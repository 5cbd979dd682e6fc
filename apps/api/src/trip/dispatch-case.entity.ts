import {
  MAX_CAUSE_CODE,
  SAMPLE_OUTCOMES,
  type CauseAnalysisFact,
  type SampleOutcome,
  type SampleReceiptFact,
  type SampleReturnFact,
  type StepCompletionFact,
  type WorkPlanFact,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity, ForeignKey } from 'typeorm'
import type { Context } from '../context'
import { Code, Day, OneOf, Refs, Text, Whole, Yes } from '../graphql/columns'
import { CauseCode } from '../quality/cause-code.entity'
import { FactRow } from '../repair-case/fact-row'

@Entity()
@ObjectType({ description: 'A defective sample arrived at the factory before the trip (W5.5.1).' })
export class SampleReceipt extends FactRow implements SampleReceiptFact {
  @Day('The day it arrived.')
  receivedOn: string

  @Text('What arrived, with its serial number.')
  sample: string

  @Refs('Pictures and papers.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'Why the units fail, and what the repair needs (W5.5.1, W4.3).' })
export class CauseAnalysis extends FactRow implements CauseAnalysisFact {
  @Code('The cause, a code of the list of causes.', { length: MAX_CAUSE_CODE, index: true })
  @ForeignKey('CauseCode', 'code')
  causeCode: string

  @Text('What was found.')
  finding: string

  @Text('The parts needed; null when none are.', { nullable: true })
  partsNeeded: string | null

  @Refs('Pictures and reports.')
  attachmentIds: string[]

  @Field(() => CauseCode, { nullable: true, description: 'The cause, with its names.' })
  async cause(@Root() analysis: CauseAnalysis, @Ctx() context: Context): Promise<CauseCode | null> {
    return (await context.loaders.many(CauseCode, 'code').load(analysis.causeCode))[0] ?? null
  }
}

@Entity()
@ObjectType({ description: 'A version of the plan of the work on site (W5.5.1, W4.3).' })
export class WorkPlan extends FactRow implements WorkPlanFact {
  @Whole('Its version, from 1.')
  version: number

  @Text('The steps, in order.')
  steps: string

  @Text('What to mind for safety.')
  safety: string

  @Text('Software and its versions; null when none is needed.', { nullable: true })
  software: string | null

  @Text('How the result is judged.')
  acceptance: string

  @Refs('Drawings and files.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'What became of a sample that was imported for repair (W4.2, W5.5.1).' })
export class SampleReturn extends FactRow implements SampleReturnFact {
  @OneOf(SAMPLE_OUTCOMES, 'SampleOutcome', 'Sent back, kept or scrapped.')
  outcome: SampleOutcome

  @Day('When it left, or the customs agreed.')
  settledOn: string

  @Code('Number of the re-export declaration, or of what the customs wrote.', { length: 80 })
  declarationNumber: string

  @Text('Who carries it back.', { length: 100, nullable: true })
  carrier: string | null

  @Code('The carrier’s number.', { length: 80, nullable: true })
  trackingNumber: string | null

  @Text('Why it stays.', { nullable: true })
  note: string | null

  @Refs('The papers.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'A step of a trip was done for this case, or refused.' })
export class StepCompletion extends FactRow implements StepCompletionFact {
  @Text('The step.', { length: 60 })
  step: string

  // The subject may be a trip, a member or a line, so that no constraint can name its table.
  @Code('The trip, traveller or line it was done for.', { length: 36 })
  subjectId: string

  @Yes('Whether it was refused, so that it has to be done again.')
  refused: boolean
}
