import type { StepId } from '@mendline/domain'
import { Field, InputType } from 'type-graphql'
import { StepIdScalar } from '../graphql/scalars'
import { CaseInput } from './case-command'

@InputType({ description: 'A step that is not needed.' })
export class RepairCaseWaiveStepInput extends CaseInput {
  @Field(() => StepIdScalar, { description: 'The step.' })
  step: StepId

  @Field(() => String, {
    nullable: true,
    description:
      'The unit, line or department it is not needed for; omit for all, or for a step of the whole case.',
  })
  subjectId?: string | null

  @Field(() => String, { description: 'Why.' })
  reason: string
}

@InputType({ description: 'A case to put on hold.' })
export class RepairCaseHoldInput extends CaseInput {
  @Field(() => String, { description: 'Why.' })
  reason: string
}

@InputType({ description: 'A case to go on with.' })
export class RepairCaseResumeInput extends CaseInput {
  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'A case to cancel.' })
export class RepairCaseCancelInput extends CaseInput {
  @Field(() => String, { description: 'Why.' })
  reason: string
}

@InputType({ description: 'A closed case to take up again.' })
export class RepairCaseReopenInput extends CaseInput {
  @Field(() => String, { description: 'Why.' })
  reason: string
}
