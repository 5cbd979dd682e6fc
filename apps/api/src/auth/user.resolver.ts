import {
  DEPARTMENTS,
  LANGUAGES,
  ROLES,
  type Department,
  type FieldError,
  type Language,
  type Result,
  type Role,
} from '@mendline/domain'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { connectionType, PageArgs, pageOf, type Connection } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { toUserErrors, UserError } from '../graphql/user-error'
import { createUser, disableUser, enableUser, resetPassword, updateUser } from './user.commands'
import { User } from './user.entity'

const DepartmentType = enumType(DEPARTMENTS, 'Department')
const RoleType = enumType(ROLES, 'Role')
const LanguageType = enumType(LANGUAGES, 'Language')
const UserConnection = connectionType('User', () => User)

@ArgsType()
class UsersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; for administrators also of the email.',
  })
  search?: string | null

  @Field(() => DepartmentType, { nullable: true, description: 'Only people of this department.' })
  department?: Department | null

  @Field(() => RoleType, { nullable: true, description: 'Only people of this role.' })
  role?: Role | null

  @Field(() => Boolean, { defaultValue: false, description: 'Also those who may no longer sign in.' })
  includeDisabled: boolean
}

@InputType({ description: 'A person to add.' })
class UserCreateInput {
  @Field(() => String, { description: 'Where they sign in.' })
  email: string

  @Field(() => String, { description: 'Their name as colleagues know it.' })
  name: string

  @Field(() => DepartmentType, { description: 'Their department.' })
  department: Department

  @Field(() => RoleType, { description: 'Their role.' })
  role: Role

  @Field(() => LanguageType, { defaultValue: 'zh', description: 'The language they read.' })
  language: Language

  @Field(() => String, { description: 'Their first password, 10 to 200 characters.' })
  password: string
}

@InputType({ description: 'What to change of a person; what is left out stays.' })
class UserUpdateInput {
  @Field(() => ID, { description: 'The person.' })
  id: string

  @Field(() => String, { nullable: true, description: 'Where they sign in.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'Their name as colleagues know it.' })
  name?: string | null

  @Field(() => DepartmentType, { nullable: true, description: 'Their department.' })
  department?: Department | null

  @Field(() => RoleType, { nullable: true, description: 'Their role.' })
  role?: Role | null

  @Field(() => LanguageType, { nullable: true, description: 'The language they read.' })
  language?: Language | null
}

@ObjectType({ description: 'The person as they are now, or what can be mended.' })
class UserPayload {
  @Field(() => User, {
    nullable: true,
    description: 'The person as they are now; null when nothing was done.',
  })
  user: User | null

  @Field(() => [UserError], { description: 'What to mend; empty when it was done.' })
  userErrors: UserError[]
}

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where they sign in; shown to themselves and to administrators.',
  })
  email(@Root() user: User, @Ctx() { viewer }: Context): string | null {
    return viewer?.id === user.id || viewer?.role === 'ADMINISTRATOR' ? user.email : null
  }

  @Query(() => UserConnection, { description: 'People by name.' })
  users(@Ctx() context: Context, @Args(() => UsersArgs) args: UsersArgs): Promise<Connection<User>> {
    const query = context.db.getRepository(User).createQueryBuilder('u')
    if (args.department) query.andWhere('u.department = :department', { department: args.department })
    if (args.role) query.andWhere('u.role = :role', { role: args.role })
    if (!args.includeDisabled) query.andWhere('u.disabledAt IS NULL')
    const search = args.search?.trim()
    if (search) {
      const byEmail = signedIn(context).role === 'ADMINISTRATOR' ? ' OR u.email ILIKE :like' : ''
      query.andWhere(`(u.name ILIKE :like${byEmail})`, { like: `%${search.replace(/[\\%_]/g, '\\$&')}%` })
    }
    return pageOf(
      query,
      [
        { key: 'name', direction: 'ASC' },
        { key: 'id', direction: 'ASC' },
      ],
      args,
    )
  }

  @Query(() => User, { nullable: true, description: 'One person.' })
  user(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The person.' }) id: string,
  ): Promise<User | null> {
    return context.loaders.user.load(id)
  }

  @Mutation(() => UserPayload, { description: 'Adds a person.' })
  async userCreate(
    @Ctx() context: Context,
    @Arg('input', () => UserCreateInput, { description: 'The person.' }) input: UserCreateInput,
  ): Promise<UserPayload> {
    return payload(
      context,
      await inTransaction(context, (manager) => createUser(manager, input, context.clock())),
      (user) => user,
    )
  }

  @Mutation(() => UserPayload, { description: 'Changes a person.' })
  async userUpdate(
    @Ctx() context: Context,
    @Arg('input', () => UserUpdateInput, { description: 'What to change.' })
    { id, ...values }: UserUpdateInput,
  ): Promise<UserPayload> {
    const changes = {
      ...(values.email != null && { email: values.email }),
      ...(values.name != null && { name: values.name }),
      ...(values.department != null && { department: values.department }),
      ...(values.role != null && { role: values.role }),
      ...(values.language != null && { language: values.language }),
    }
    return payload(
      context,
      await inTransaction(context, (manager) => updateUser(manager, id, changes)),
      (user) => user,
    )
  }

  @Mutation(() => UserPayload, { description: 'Keeps a person from signing in and ends their sessions.' })
  async userDisable(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The person.' }) id: string,
  ): Promise<UserPayload> {
    const by = signedIn(context).id
    const result = await inTransaction(context, (manager) => disableUser(manager, id, by, context.clock()))
    if (result.ok) context.http?.onSessionsEnded(result.value.ended)
    return payload(context, result, ({ user }) => user)
  }

  @Mutation(() => UserPayload, { description: 'Lets a disabled person sign in again.' })
  async userEnable(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The person.' }) id: string,
  ): Promise<UserPayload> {
    return { user: await inTransaction(context, (manager) => enableUser(manager, id)), userErrors: [] }
  }

  @Mutation(() => UserPayload, { description: 'Gives a person a new password and ends their sessions.' })
  async userResetPassword(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The person.' }) id: string,
    @Arg('password', () => String, { description: 'The new password, 10 to 200 characters.' })
    password: string,
  ): Promise<UserPayload> {
    const result = await inTransaction(context, (manager) =>
      resetPassword(manager, id, password, context.clock()),
    )
    if (result.ok) context.http?.onSessionsEnded(result.value.ended)
    return payload(context, result, ({ user }) => user)
  }
}

function payload<T>(context: Context, result: Result<T, FieldError>, user: (value: T) => User): UserPayload {
  return result.ok
    ? { user: user(result.value), userErrors: [] }
    : { user: null, userErrors: toUserErrors(result.errors, context.language) }
}
