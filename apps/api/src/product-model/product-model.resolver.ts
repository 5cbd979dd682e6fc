import {
  REGIONS,
  seesCharges,
  WARRANTY_STARTS,
  type FieldError,
  type Result,
  type WarrantyStart,
} from '@mendline/domain'
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { Decimal } from '../graphql/scalars'
import { fail } from '../graphql/fail'
import { toUserErrors, UserError } from '../graphql/user-error'
import { isId } from '../id'
import { createModel, lockedModel, uniqueCode, updateModel } from './product-model.commands'
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

  @Field(() => String, { nullable: true, description: 'What a unit is worth, plain digits.' })
  unitValue?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency of the value.' })
  unitCurrency?: string | null
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

  @FieldResolver(() => Decimal, {
    nullable: true,
    description: 'What a unit is worth; null also for who may not see charges (W4.6).',
  })
  unitValue(@Root() model: ProductModel, @Ctx() context: Context): string | null {
    return seesValue(context) ? model.unitValue : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'ISO 4217 currency of the value.' })
  unitCurrency(@Root() model: ProductModel, @Ctx() context: Context): string | null {
    return seesValue(context) ? model.unitCurrency : null
  }

  @Mutation(() => ProductModelPayload, { description: 'Adds a product model.' })
  async productModelCreate(
    @Arg('input', () => ProductModelCreateInput) input: ProductModelCreateInput,
    @Ctx() context: Context,
  ): Promise<ProductModelPayload> {
    const at = context.clock()
    const create = () => inTransaction(context, (manager) => createModel(manager, input, at))
    return answer(await uniqueCode(input.code, create), context)
  }

  @Mutation(() => ProductModelPayload, {
    description: 'Changes a product model; cases already decided keep their warranty.',
  })
  async productModelUpdate(
    @Arg('input', () => ProductModelUpdateInput) input: ProductModelUpdateInput,
    @Ctx() context: Context,
  ): Promise<ProductModelPayload> {
    const { modelId, expectedVersion } = input
    const at = context.clock()
    const update = () =>
      inTransaction(context, async (manager) => {
        const model = isId(modelId) ? await lockedModel(manager, { id: modelId }) : null
        if (model === null) return fail('NOT_FOUND')
        if (model.version !== expectedVersion) fail('CONFLICT', undefined, { currentVersion: model.version })
        return updateModel(manager, model, input, at)
      })
    return answer(await uniqueCode(input.code, update), context)
  }
}

/** For the front offices, who choose how to repair, and whoever sees all money. */
function seesValue(context: Context): boolean {
  const viewer = signedIn(context)
  return REGIONS.some((region) => seesCharges(viewer, region))
}

function answer(result: Result<ProductModel, FieldError>, { language }: Context): ProductModelPayload {
  return result.ok
    ? { productModel: result.value, userErrors: [] }
    : { productModel: null, userErrors: toUserErrors(result.errors, language) }
}
