import { DEPARTMENTS, type Department } from '@mendline/domain'
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { DateTime } from '../graphql/scalars'
import { RepairCase } from '../repair-case/repair-case.entity'
import { idToFind } from '../id'
import { CaseEvent } from './case-event.entity'
import { followEvents, followQueue, type QueueChanged } from './follow'

const CaseEventConnection = connectionType('CaseEvent', () => CaseEvent)

@InputType({ description: 'Which events to list.' })
class CaseEventFilter {
  @Field(() => ID, { nullable: true, description: 'Of this case.' })
  caseId?: string | null

  @Field(() => enumType(DEPARTMENTS, 'Department'), {
    nullable: true,
    description: 'That concern this department.',
  })
  department?: Department | null
}

@ObjectType({ description: 'A queue changed: read it again.' })
class QueueChange implements QueueChanged {
  @Field(() => enumType(DEPARTMENTS, 'Department'), { description: 'Whose queue.' })
  department: Department

  @Field(() => ID, { description: 'The case that changed it.' })
  caseId: string

  @Field(() => DateTime, { description: 'When.' })
  at: string
}

@Resolver(() => CaseEvent)
export class CaseEventResolver {
  @Query(() => CaseEventConnection, { description: 'What happened, newest first.' })
  caseEvents(
    @Arg('filter', () => CaseEventFilter, { defaultValue: {} }) filter: CaseEventFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(CaseEvent, 'e')
    if (filter.caseId != null) query.andWhere('e.caseId = :caseId', { caseId: idToFind(filter.caseId) })
    if (filter.department != null)
      query.andWhere('e.department = :department', { department: filter.department })
    return pageOf(query, [{ key: 'ordinal', direction: 'DESC' }], page)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who did it; null: the system.' })
  actor(@Root() event: CaseEvent, @Ctx() context: Context) {
    return event.actorId === null ? null : context.loaders.user.load(event.actorId)
  }

  @FieldResolver(() => String, { description: 'The number of its case.' })
  async caseNumber(@Root() event: CaseEvent, @Ctx() context: Context): Promise<string> {
    return (await context.loaders.one(RepairCase).load(event.caseId))?.number ?? ''
  }

  @Subscription(() => CaseEvent, {
    name: 'caseEvents',
    description: 'Every event in order: those after the cursor first, then as they happen. None is lost.',
    subscribe: ({ args, context }) => followEvents(context as Context, args as EventsArgs),
  })
  newCaseEvents(
    @Root() event: CaseEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The position to go on from; omit for from now on.',
    })
    _after: string | undefined,
    @Arg('caseId', () => ID, { nullable: true }) _caseId: string | undefined,
    @Arg('department', () => enumType(DEPARTMENTS, 'Department'), { nullable: true })
    _department: Department | undefined,
  ): CaseEvent {
    return event
  }

  @Subscription(() => QueueChange, {
    description: 'Tells that a department’s queue (or any, without one) changed.',
    subscribe: ({ args }) => followQueue((args as EventsArgs).department ?? null),
  })
  queueChanged(
    @Root() change: QueueChange,
    @Arg('department', () => enumType(DEPARTMENTS, 'Department'), { nullable: true })
    _department: Department | undefined,
  ): QueueChange {
    return change
  }
}

interface EventsArgs {
  readonly after?: string | null
  readonly caseId?: string | null
  readonly department?: Department | null
}
