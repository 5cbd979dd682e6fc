import { LANGUAGES, type Language } from '@mendline/domain'
import {
  Arg,
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
import { IsNull, MoreThan } from 'typeorm'
import { inTransaction } from '../command/transaction'
import { signedIn, viewerOf, type Context, type HttpSide } from '../context'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { toUserErrors, UserError } from '../graphql/user-error'
import { isId } from '../id'
import { Session } from './session.entity'
import { isAlive, revokeSessions } from './sessions'
import { changePassword, signIn, type SignInAttempt } from './sign-in'
import { User } from './user.entity'

@InputType({ description: 'A change of the password.' })
class ViewerChangePasswordInput {
  @Field(() => String, { description: 'The present one.' })
  currentPassword: string

  @Field(() => String, { description: 'The new one, 10 to 200 characters.' })
  newPassword: string
}

@ObjectType({ description: 'Who is signed in now, or what a person can mend.' })
class ViewerPayload {
  @Field(() => User, { nullable: true, description: 'Who is signed in now; null when nothing was done.' })
  viewer: User | null

  @Field(() => [UserError], { description: 'What to mend; empty when it was done.' })
  userErrors: UserError[]
}

@ObjectType({ description: 'That nobody is signed in any more.' })
class SignOutPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  signedOut: boolean
}

@ObjectType({ description: 'The session that was ended.' })
class SessionRevokePayload {
  @Field(() => ID, { description: 'Its id.' })
  sessionId: string
}

@Resolver()
export class AuthResolver {
  @Query(() => User, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@Ctx() context: Context): Promise<User | null> | null {
    return context.viewer && context.loaders.user.load(context.viewer.id)
  }

  @Query(() => [Session], { description: 'Where the viewer is signed in, the last used first.' })
  async sessions(@Ctx() context: Context): Promise<Session[]> {
    const now = context.clock()
    const { sessionPolicy } = overHttp(context)
    const sessions = await context.db.manager.find(Session, {
      where: { userId: signedIn(context).id, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastSeenAt: 'DESC', id: 'DESC' },
      take: 100,
    })
    return sessions.filter((session) => isAlive(session, now, sessionPolicy))
  }

  @Mutation(() => ViewerPayload, { description: 'Signs in and sets the session cookie.' })
  async signIn(
    @Ctx() context: Context,
    @Arg('email', () => String, { description: 'The email of the account.' }) email: string,
    @Arg('password', () => String, { description: 'Its password.' }) password: string,
  ): Promise<ViewerPayload> {
    const http = overHttp(context)
    const result = await signIn(context.db.manager, email, password, attemptOf(context, http))
    if (!result.ok) return { viewer: null, userErrors: toUserErrors(result.errors, context.language, []) }
    // The session of the cookie that came along is no longer reachable, so nobody else shall use it either.
    if (context.viewer) await endSession(context, context.viewer.id, context.viewer.sessionId)
    const { user, session, token } = result.value
    http.setSessionCookie(token, session.expiresAt)
    // The answer is already theirs: their email, for one, is shown to nobody else.
    context.viewer = viewerOf(user, session.id)
    return { viewer: user, userErrors: [] }
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session and removes its cookie.' })
  async signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    if (context.viewer) await endSession(context, context.viewer.id, context.viewer.sessionId)
    overHttp(context).clearSessionCookie()
    return { signedOut: true }
  }

  @Mutation(() => SessionRevokePayload, { description: "Ends one of the viewer's own sessions." })
  async sessionRevoke(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The session.' }) id: string,
  ): Promise<SessionRevokePayload> {
    const ended = await endSession(context, signedIn(context).id, id)
    return ended.length > 0 ? { sessionId: id } : fail('NOT_FOUND')
  }

  @Mutation(() => ViewerPayload, {
    description: "Changes the viewer's password; every other session ends and this one gets a new cookie.",
  })
  async viewerChangePassword(
    @Ctx() context: Context,
    @Arg('input', () => ViewerChangePasswordInput, { description: 'Both passwords.' })
    input: ViewerChangePasswordInput,
  ): Promise<ViewerPayload> {
    const http = overHttp(context)
    const { id } = signedIn(context)
    const { currentPassword, newPassword } = input
    const result = await changePassword(
      context.db.manager,
      id,
      currentPassword,
      newPassword,
      attemptOf(context, http),
    )
    if (!result.ok) return { viewer: null, userErrors: toUserErrors(result.errors, context.language) }
    const { user, session, token, ended } = result.value
    http.onSessionsEnded(ended)
    http.setSessionCookie(token, session.expiresAt)
    return { viewer: user, userErrors: [] }
  }

  @Mutation(() => ViewerPayload, { description: 'Chooses the language texts and errors come in.' })
  async viewerSetLanguage(
    @Ctx() context: Context,
    @Arg('language', () => enumType(LANGUAGES, 'Language'), { description: 'The language.' })
    language: Language,
  ): Promise<ViewerPayload> {
    const { id } = signedIn(context)
    await inTransaction(context, (manager) => manager.update(User, { id }, { language }))
    return { viewer: await context.db.manager.findOneBy(User, { id }), userErrors: [] }
  }
}

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is the one this request came with.' })
  current(@Root() session: Session, @Ctx() { viewer }: Context): boolean {
    return session.id === viewer?.sessionId
  }
}

function attemptOf(context: Context, { address, userAgent, sessionPolicy }: HttpSide): SignInAttempt {
  return { now: context.clock(), policy: sessionPolicy, address, userAgent }
}

function overHttp(context: Context): HttpSide {
  return (
    context.http ??
    fail('BAD_USER_INPUT', {
      zh: '账号操作须通过 HTTP 进行。',
      en: 'Accounts are managed over HTTP, not over a socket.',
    })
  )
}

async function endSession(context: Context, userId: string, sessionId: string): Promise<string[]> {
  if (!isId(sessionId)) return []
  const ended = await revokeSessions(context.db.manager, { userId, sessionId }, context.clock())
  context.http?.onSessionsEnded(ended)
  return ended
}
