import { DEPARTMENTS, type Bilingual, type Department } from '@mendline/domain'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { inTransaction } from '../command/transaction'
import type { Context } from '../context'
import { enumType } from '../graphql/enums'
import { toUserErrors, UserError } from '../graphql/user-error'
import { departmentNames, renameDepartment } from './departments'

const DepartmentType = enumType(DEPARTMENTS, 'Department')

@ObjectType({ description: 'What a department is called. Codes are fixed, names can be changed.' })
class DepartmentLabel {
  @Field(() => DepartmentType, { description: 'The department.' })
  department: Department

  @Field(() => String, { description: "Its name in the reader's language." })
  name: string

  @Field(() => String, { description: 'Its Chinese name.' })
  nameZh: string

  @Field(() => String, { description: 'Its English name.' })
  nameEn: string
}

@InputType({ description: 'Which department to give which names.' })
class DepartmentRenameInput {
  @Field(() => DepartmentType, { description: 'The department.' })
  department: Department

  @Field(() => String, { description: 'Its Chinese name.' })
  nameZh: string

  @Field(() => String, { description: 'Its English name.' })
  nameEn: string
}

@ObjectType({ description: 'The department as it is called now, or what a person can mend.' })
class DepartmentRenamePayload {
  @Field(() => DepartmentLabel, { nullable: true, description: 'The names now; null when nothing was done.' })
  department: DepartmentLabel | null

  @Field(() => [UserError], { description: 'What to mend; empty when it was renamed.' })
  userErrors: UserError[]
}

@Resolver()
export class DepartmentResolver {
  @Query(() => [DepartmentLabel], { description: 'The departments, in the order of the work instruction.' })
  async departments(@Ctx() context: Context): Promise<DepartmentLabel[]> {
    const names = await departmentNames(context.db.manager)
    return [...names].map(([department, name]) => label(context, department, name))
  }

  @Mutation(() => DepartmentRenamePayload, { description: 'Changes what a department is called.' })
  async departmentRename(
    @Ctx() context: Context,
    @Arg('input', () => DepartmentRenameInput, { description: 'The new names.' })
    { department, nameZh, nameEn }: DepartmentRenameInput,
  ): Promise<DepartmentRenamePayload> {
    const result = await inTransaction(context, (manager) =>
      renameDepartment(manager, department, { zh: nameZh, en: nameEn }),
    )
    return result.ok
      ? { department: label(context, department, result.value), userErrors: [] }
      : { department: null, userErrors: toUserErrors(result.errors, context.language) }
  }
}

function label({ language }: Context, department: Department, name: Bilingual): DepartmentLabel {
  return { department, name: name[language], nameZh: name.zh, nameEn: name.en }
}
