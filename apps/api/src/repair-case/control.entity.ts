import type { CancellationFact, ClosingFact, HoldFact, ReopeningFact, WaiverFact } from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { Code, Text, Yes } from '../graphql/columns'
import { FactRow } from './fact-row'

@Entity()
@ObjectType({ description: 'A head’s decision that a step is not needed, with the reason.' })
export class Waiver extends FactRow implements WaiverFact {
  @Code('The step.', { length: 40 })
  step: string

  @Code('The subject it is waived for; null: all.', { nullable: true, length: 40 })
  subjectId: string | null

  @Text('Why.')
  reason: string
}

@Entity()
@ObjectType({ description: 'A case put on hold, or taken up again.' })
export class Hold extends FactRow implements HoldFact {
  @Yes('True: put on hold; false: taken up again.')
  held: boolean

  @Text('Why.', { nullable: true })
  reason: string | null
}

@Entity()
@ObjectType({
  description: 'The cancellation of a case: what brings things home or settles them still runs.',
})
export class Cancellation extends FactRow implements CancellationFact {
  @Text('Why.')
  reason: string
}

@Entity()
@ObjectType({ description: 'The closing of a case, recorded when nothing is left to do.' })
export class Closing extends FactRow implements ClosingFact {}

@Entity()
@ObjectType({ description: 'A closed case taken up again; its history stays.' })
export class Reopening extends FactRow implements ReopeningFact {
  @Text('Why.')
  reason: string
}
