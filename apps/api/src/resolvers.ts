import type { NonEmptyArray } from 'type-graphql'
import { AuthResolver, SessionResolver } from './auth/auth.resolver'
import { UserResolver } from './auth/user.resolver'
import { DepartmentResolver } from './department/department.resolver'
import { CaseEventResolver } from './case-event/case-event.resolver'
import { CustomerResolver } from './customer/customer.resolver'
import { ProductModelResolver } from './product-model/product-model.resolver'
import { CaseUnitFields, RepairCaseFields } from './repair-case/repair-case.fields'
import { RepairCaseResolver } from './repair-case/repair-case.resolver'
import { ReturnResolver } from './repair-case/return.resolver'
import { TaskResolver } from './task/task.resolver'
import { SettingResolver } from './setting/setting.resolver'

/** Every resolver. One that is missing here is not in the schema. */
export const resolvers: NonEmptyArray<new () => object> = [
  AuthResolver,
  SessionResolver,
  UserResolver,
  DepartmentResolver,
  SettingResolver,
  RepairCaseResolver,
  ReturnResolver,
  RepairCaseFields,
  CaseUnitFields,
  TaskResolver,
  CaseEventResolver,
  CustomerResolver,
  ProductModelResolver,
]
