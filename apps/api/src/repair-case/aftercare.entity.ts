import {
  SURVEY_OUTCOMES,
  type CallBackFact,
  type CustomerConfirmationFact,
  type KnowledgeLinkFact,
  type SurveyFact,
  type SurveyOutcome,
} from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity } from 'typeorm'
import type { Context } from '../context'
import { At, OneOf, Ref, Text, Whole, Yes } from '../graphql/columns'
import { KnowledgeArticle } from '../knowledge/knowledge-article.entity'
import { FactRow } from './fact-row'

@Entity()
@ObjectType({
  description: 'The customer’s word whether it is solved (G-confirm); if not, the next round begins.',
})
export class CustomerConfirmation extends FactRow implements CustomerConfirmationFact {
  @Yes('Whether the customer says it is solved.')
  solved: boolean

  @Text('What the customer said.')
  statement: string
}

@Entity()
@ObjectType({
  description: 'A call to the customer some days later (G-callback), recorded even when all is well.',
})
export class CallBack extends FactRow implements CallBackFact {
  @At('When the customer was called.')
  calledAt: string

  @Text('With whom.', { length: 200 })
  spokeWith: string

  @Yes('Whether all is well.')
  allWell: boolean

  @Text('What was said.', { nullable: true })
  notes: string | null
}

@Entity()
@ObjectType({ description: 'How satisfied the customer is (G-survey), or that nobody answered.' })
export class Survey extends FactRow implements SurveyFact {
  @OneOf(SURVEY_OUTCOMES, 'SurveyOutcome', 'Answered or not.')
  outcome: SurveyOutcome

  @Whole('1 (not at all) to 5 (very); null without an answer.', { nullable: true })
  score: number | null

  @Text('What the customer adds.', { nullable: true })
  comment: string | null

  @Whole('How often it was tried.')
  tries: number
}

@Entity()
@ObjectType({ description: 'The knowledge article that keeps what was learnt from the case (G-knowledge).' })
export class KnowledgeLink extends FactRow implements KnowledgeLinkFact {
  @Ref('KnowledgeArticle', 'The article.')
  articleId: string

  @Field(() => KnowledgeArticle, { description: 'The article.' })
  async article(@Root() link: KnowledgeLink, @Ctx() context: Context): Promise<KnowledgeArticle> {
    const article = await context.loaders.one(KnowledgeArticle).load(link.articleId)
    if (article === null) throw new Error('a linked article is missing')
    return article
  }
}
