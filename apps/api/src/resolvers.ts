import type { NonEmptyArray } from 'type-graphql'
import { AuthResolver, SessionResolver } from './auth/auth.resolver'
import { UserResolver } from './auth/user.resolver'
import { DepartmentResolver } from './department/department.resolver'
import { SettingResolver } from './setting/setting.resolver'

/** Every resolver. One that is missing here is not in the schema. */
export const resolvers: NonEmptyArray<new () => object> = [
  AuthResolver,
  SessionResolver,
  UserResolver,
  DepartmentResolver,
  SettingResolver,
]
