import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { enumType } from '../graphql/enums'
import { toUserErrors, UserError } from '../graphql/user-error'
import { businessTimeZone } from './service-policy'
import { Setting } from './setting.entity'
import { defaultText, setSetting, SETTING_KEYS, SETTINGS, type SettingKey } from './settings'

const SettingKeyType = enumType(SETTING_KEYS, 'SettingKey')

@ObjectType('Setting', { description: 'Something an administrator can set.' })
class SettingView {
  @Field(() => SettingKeyType, { description: 'Which one.' })
  key: SettingKey

  @Field(() => String, { description: "Its name in the reader's language." })
  name: string

  @Field(() => String, { description: "What it does and how it is written, in the reader's language." })
  hint: string

  @Field(() => String, { description: 'Its value as it is written.' })
  value: string

  @Field(() => String, { description: 'The value where nobody has set it.' })
  defaultValue: string
}

@InputType({ description: 'What to set.' })
class SettingSetInput {
  @Field(() => SettingKeyType, { description: 'Which one.' })
  key: SettingKey

  @Field(() => String, { description: 'The new value as it is written.' })
  value: string
}

@ObjectType({ description: 'The setting as it is now, or what a person can mend.' })
class SettingSetPayload {
  @Field(() => SettingView, {
    nullable: true,
    description: 'The setting as it is now; null when nothing was done.',
  })
  setting: SettingView | null

  @Field(() => [UserError], { description: 'What to mend; empty when it was set.' })
  userErrors: UserError[]
}

@Resolver()
export class SettingResolver {
  @Query(() => [SettingView], { description: 'Everything an administrator can set, as it is now.' })
  async settings(@Ctx() context: Context): Promise<SettingView[]> {
    const written = new Map((await context.db.manager.find(Setting)).map(({ key, value }) => [key, value]))
    return SETTING_KEYS.map((key) => view(context, key, written.get(key) ?? defaultText(key)))
  }

  @Query(() => String, {
    description: 'The IANA zone of the factory, by which days and working times are counted.',
  })
  businessTimeZone(): string {
    return businessTimeZone()
  }

  @Mutation(() => SettingSetPayload, {
    description: 'Sets a number or text that the procedure or its forms use.',
  })
  async settingSet(
    @Ctx() context: Context,
    @Arg('input', () => SettingSetInput, { description: 'What to set.' }) { key, value }: SettingSetInput,
  ): Promise<SettingSetPayload> {
    const by = { userId: signedIn(context).id, at: context.clock() }
    const result = await inTransaction(context, (manager) => setSetting(manager, key, value, by))
    return result.ok
      ? { setting: view(context, key, result.value.value), userErrors: [] }
      : { setting: null, userErrors: toUserErrors(result.errors, context.language) }
  }
}

function view({ language }: Context, key: SettingKey, value: string): SettingView {
  const { name, hint } = SETTINGS[key]
  return { key, name: name[language], hint: hint[language], value, defaultValue: defaultText(key) }
}
