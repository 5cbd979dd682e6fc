import {
  DUE_CASES,
  DUE_UNITS,
  durationOf,
  formatDuration,
  stepOf,
  type DueCase,
  type DueUnit,
  type StepId,
} from '@mendline/domain'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { enumType } from '../graphql/enums'
import { StepIdScalar } from '../graphql/scalars'
import { toUserErrors, UserError } from '../graphql/user-error'
import { readStepDues, setStepDue, type StepDue } from './step-dues'

const DueCaseType = enumType(DUE_CASES, 'DueCase')
const DueUnitType = enumType(DUE_UNITS, 'DueUnit')

@ObjectType('StepDue', { description: 'How long a step may take, and what the company set instead.' })
class StepDueView {
  @Field(() => StepIdScalar, { description: 'The step.' })
  step: StepId

  @Field(() => DueCaseType, {
    nullable: true,
    description: 'The cases it is for, where these have a time of their own; null: all others.',
  })
  when: DueCase | null

  @Field(() => String, { description: "The step's name in the reader's language." })
  name: string

  @Field(() => String, { description: 'The time the procedure gives, in words.' })
  default: string

  @Field(() => String, {
    nullable: true,
    description: "The company's own time, in words; null: none is set.",
  })
  own: string | null

  @Field(() => Int, { nullable: true, description: 'How many of the unit the company set.' })
  count: number | null

  @Field(() => DueUnitType, { nullable: true, description: 'What the company counts in.' })
  unit: DueUnit | null
}

@InputType({ description: 'How long a step may take, for tasks that open from now on.' })
class StepDueSetInput {
  @Field(() => StepIdScalar, { description: 'The step.' })
  step: StepId

  @Field(() => DueCaseType, {
    nullable: true,
    description: 'Only for these cases, where the step has a time of its own for them.',
  })
  when?: DueCase | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the unit; without number and unit the time of the procedure holds again.',
  })
  count?: number | null

  @Field(() => DueUnitType, { nullable: true, description: 'What it is counted in.' })
  unit?: DueUnit | null
}

@ObjectType({ description: 'The time as it is now, or what a person can mend.' })
class StepDueSetPayload {
  @Field(() => StepDueView, {
    nullable: true,
    description: 'The time as it is now; null when nothing was done.',
  })
  stepDue: StepDueView | null

  @Field(() => [UserError], { description: 'What to mend; empty when it was set.' })
  userErrors: UserError[]
}

@Resolver()
export class StepDueResolver {
  @Query(() => [StepDueView], {
    description: 'How long every step may take, in the order of the procedure.',
  })
  async stepDues(@Ctx() context: Context): Promise<StepDueView[]> {
    return (await readStepDues(context.db.manager)).map((due) => view(context, due))
  }

  @Mutation(() => StepDueSetPayload, {
    description: 'Sets how long a step may take; open tasks keep the due time people were given.',
  })
  async stepDueSet(
    @Ctx() context: Context,
    @Arg('input', () => StepDueSetInput, { description: 'The step and its time.' })
    { step, when = null, count = null, unit = null }: StepDueSetInput,
  ): Promise<StepDueSetPayload> {
    const by = { userId: signedIn(context).id, at: context.clock() }
    const result = await inTransaction(context, (manager) =>
      setStepDue(manager, { step, when, count, unit }, by),
    )
    return result.ok
      ? { stepDue: view(context, result.value), userErrors: [] }
      : { stepDue: null, userErrors: toUserErrors(result.errors, context.language) }
  }
}

function view({ language }: Context, { step, when, default: byProcedure, own }: StepDue): StepDueView {
  return {
    step,
    when,
    name: stepOf(step).name[language],
    default: formatDuration(byProcedure, language),
    own: own === null ? null : formatDuration(durationOf(own), language),
    count: own?.count ?? null,
    unit: own?.unit ?? null,
  }
}
