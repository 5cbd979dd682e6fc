import { queryTerms } from '@mendline/domain'
import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { KnowledgeArticle } from './knowledge-article.entity'

const KnowledgeArticleConnection = connectionType('KnowledgeArticle', () => KnowledgeArticle)

@InputType({ description: 'Which articles to list.' })
class KnowledgeArticleFilter {
  @Field(() => String, { nullable: true, description: 'Words of its number, title or text.' })
  search?: string | null
}

@Resolver()
export class KnowledgeResolver {
  @Query(() => KnowledgeArticleConnection, { description: 'Knowledge articles, newest first.' })
  knowledgeArticles(
    @Arg('filter', () => KnowledgeArticleFilter, { defaultValue: {} }) filter: KnowledgeArticleFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const query = context.db.createQueryBuilder(KnowledgeArticle, 'k')
    const search = filter.search?.trim() ?? ''
    if (search !== '') {
      const terms = queryTerms(search)
      if (terms.length === 0) query.where('FALSE')
      else query.where('k.search_terms @> :terms', { terms })
    }
    return pageOf(
      query,
      [
        { key: 'createdAt', direction: 'DESC' },
        { key: 'id', direction: 'DESC' },
      ],
      page,
    )
  }
}
