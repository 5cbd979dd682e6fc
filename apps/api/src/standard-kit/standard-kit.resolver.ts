import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { ProductModel } from '../product-model/product-model.entity'
import { saveStandardKit } from './standard-kit.command'
import { StandardKit } from './standard-kit.entity'
import { StandardKitPayload, StandardKitSaveInput } from './standard-kit.inputs'

@Resolver(() => ProductModel)
export class StandardKitResolver {
  @FieldResolver(() => [StandardKit], {
    description: 'What a trip for it usually takes along: materials and tools.',
  })
  standardKits(@Root() model: ProductModel, @Ctx() context: Context) {
    return context.loaders.many(StandardKit, 'modelId', { kind: 'ASC' }).load(model.id)
  }

  @Mutation(() => StandardKitPayload, {
    description: 'Saves the materials or the tools of a model’s standard kit, whole.',
  })
  standardKitSave(
    @Arg('input', () => StandardKitSaveInput) input: StandardKitSaveInput,
    @Ctx() context: Context,
  ) {
    return saveStandardKit(context, input)
  }
}
