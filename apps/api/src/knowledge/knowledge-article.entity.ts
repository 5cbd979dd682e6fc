import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { At, Code, Id, Ref, Text, Texts } from '../graphql/columns'

@Entity()
@ObjectType({ description: 'What was learnt from a case, for the next one (G-knowledge).' })
export class KnowledgeArticle {
  @Id()
  id: string

  @Code('Its number, as KA-0001.', { length: 20, unique: true })
  number: string

  @Text('The title.', { length: 200 })
  title: string

  @Text('What the customer sees.')
  problem: string

  @Text('Why it happens.')
  cause: string

  @Text('What helps.')
  solution: string

  @Ref('ProductModel', 'The product model it is about, where it is about one.', { nullable: true })
  modelId: string | null

  @At('When it was written.')
  createdAt: string

  @Ref('User', 'Who wrote it.', { nullable: true, index: false })
  createdById: string | null

  @Texts('Terms the search finds it by.', { hidden: true, search: true })
  searchTerms: string[]

  @Field(() => User, { nullable: true, description: 'Who wrote it.' })
  createdBy(@Root() article: KnowledgeArticle, @Ctx() context: Context): Promise<User | null> | null {
    return article.createdById === null ? null : context.loaders.user.load(article.createdById)
  }
}
