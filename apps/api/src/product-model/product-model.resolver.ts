import {
  fieldError,
  isWarrantyPolicy,
  optionalText,
  requiredText,
  WARRANTY_STARTS,
  whole,
  type FieldError,
  type WarrantyStart,
} from '@mendline/domain'
import {
  Arg,
  Args,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import { codeOf, inTransaction } from '../command/transaction'
import type { Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { fail } from '../graphql/fail'
import { toUserErrors, UserError } from '../graphql/user-error'
import { isId, newId } from '../id'
import { ProductModel } from './product-model.entity'

const ProductModelConnection = connectionType('ProductModel', () => ProductModel)

@InputType({ description: 'Which models to list.' })
class ProductModelFilter {
  @Field(() => String, { nullable: true, description: 'Part of code, name or family.' })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: only those in use.' })
  inUse?: boolean | null
}

@InputType({ description: 'A product model with its warranty policy.' })
class ProductModelCreateInput {
  @Field(() => String, { description: 'The model code.' })
  code: string

  @Field(() => String, { description: 'What it is called.' })
  name: string

  @Field(() => String, { description: 'The product family.' })
  category: string

  @Field(() => Int, { description: 'Warranty in months.' })
  warrantyMonths: number

  @Field(() => enumType(WARRANTY_STARTS, 'WarrantyStart'), { description: 'What it counts from.' })
  warrantyCountsFrom: WarrantyStart

  @Field(() => Int, { defaultValue: 0, description: 'Days of grace.' })
  graceDays: number

  @Field(() => Int, { description: 'Months of warranty on a repair.' })
  repairWarrantyMonths: number
}

@InputType({ description: 'A product model as it shall be.' })
class ProductModelUpdateInput extends ProductModelCreateInput {
  @Field(() => ID, { description: 'The model.' })
  modelId: string

  @Field(() => Int, { description: 'The version the reader saw.' })
  expectedVersion: number

  @Field(() => Boolean, { defaultValue: false, description: 'True: retired, not offered for new cases.' })
  disabled: boolean
}

@ObjectType({ description: 'The model as it is now, or what to mend.' })
class ProductModelPayload {
  @Field(() => ProductModel, { nullable: true, description: 'The model.' })
  productModel: ProductModel | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}

@Resolver(() => ProductModel)
export class ProductModelResolver {
  @Query(() => ProductModelConnection, { description: 'Product models by code.' })
  productModels(
    @Arg('filter', () => ProductModelFilter, { defaultValue: {} }) filter: ProductModelFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(ProductModel, 'm')
    if (filter.inUse === true) query.andWhere('m.disabledAt IS NULL')
    const search = filter.search?.trim() ?? ''
    if (search !== '') {
      query.andWhere('(m.code ILIKE :part OR m.name ILIKE :part OR m.category ILIKE :part)', {
        part: `%${search.replace(/[\\%_]/g, '\\$&')}%`,
      })
    }
    return pageOf(query, [{ key: 'code', direction: 'ASC' }], page)
  }

  @Mutation(() => ProductModelPayload, { description: 'Adds a product model.' })
  productModelCreate(
    @Arg('input', () => ProductModelCreateInput) input: ProductModelCreateInput,
    @Ctx() context: Context,
  ): Promise<ProductModelPayload> {
    const row = { ...valuesOf(input), id: newId(), version: 1, createdAt: context.clock(), disabledAt: null }
    return save(
      context,
      input,
      () => inTransaction(context, (manager) => manager.insert(ProductModel, row)),
      row.id,
    )
  }

  @Mutation(() => ProductModelPayload, {
    description: 'Changes a product model; cases already decided keep their warranty.',
  })
  productModelUpdate(
    @Arg('input', () => ProductModelUpdateInput) input: ProductModelUpdateInput,
    @Ctx() context: Context,
  ): Promise<ProductModelPayload> {
    const update = () =>
      inTransaction(context, async (manager) => {
        if (!isId(input.modelId)) fail('NOT_FOUND')
        const model = await manager.findOne(ProductModel, {
          where: { id: input.modelId },
          lock: { mode: 'for_no_key_update' },
        })
        if (model === null) return fail('NOT_FOUND')
        if (model.version !== input.expectedVersion) {
          fail('CONFLICT', undefined, { currentVersion: model.version })
        }
        const disabledAt = input.disabled ? (model.disabledAt ?? context.clock()) : null
        return manager.update(ProductModel, model.id, {
          ...valuesOf(input),
          disabledAt,
          version: model.version + 1,
        })
      })
    return save(context, input, update, input.modelId)
  }
}

const valuesOf = (input: ProductModelCreateInput) => ({
  code: input.code.trim(),
  name: input.name.trim(),
  category: input.category.trim(),
  warrantyMonths: input.warrantyMonths,
  warrantyCountsFrom: input.warrantyCountsFrom,
  graceDays: input.graceDays,
  repairWarrantyMonths: input.repairWarrantyMonths,
})

async function save(
  context: Context,
  input: ProductModelCreateInput,
  write: () => Promise<unknown>,
  id: string,
): Promise<ProductModelPayload> {
  const refuse = (errors: readonly FieldError[]) => ({
    productModel: null,
    userErrors: toUserErrors(errors, context.language),
  })
  const errors = check(input)
  if (errors.length > 0) return refuse(errors)
  try {
    await write()
  } catch (error) {
    if (codeOf(error) !== '23505') throw error
    return refuse([fieldError('ALREADY_EXISTS', 'code', { value: input.code.trim() })])
  }
  return { productModel: await context.db.manager.findOneBy(ProductModel, { id }), userErrors: [] }
}

function check(input: ProductModelCreateInput): FieldError[] {
  const policy = {
    months: input.warrantyMonths,
    countsFrom: input.warrantyCountsFrom,
    graceDays: input.graceDays,
    repairWarrantyMonths: input.repairWarrantyMonths,
  }
  const errors = [
    ...requiredText('code', input.code, 80),
    ...requiredText('name', input.name, 200),
    ...optionalText('category', input.category, 100),
    ...whole('warrantyMonths', input.warrantyMonths, 0, 600),
    ...whole('graceDays', input.graceDays, 0, 366),
    ...whole('repairWarrantyMonths', input.repairWarrantyMonths, 0, 120),
  ]
  return errors.length > 0 || isWarrantyPolicy(policy)
    ? errors
    : [fieldError('TOO_LARGE', 'warrantyMonths', { max: 600 })]
}
