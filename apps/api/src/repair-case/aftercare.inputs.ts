import { SURVEY_OUTCOMES, type SurveyOutcome } from '@mendline/domain'
import { Field, ID, InputType, Int } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { DateTime } from '../graphql/scalars'
import { CaseInput } from './case-command'

const surveyOutcomeType = enumType(SURVEY_OUTCOMES, 'SurveyOutcome')

@InputType({ description: 'The customer’s word whether it is solved.' })
export class RepairCaseConfirmWithCustomerInput extends CaseInput {
  @Field(() => Boolean, {
    description: 'Whether the customer says it is solved; if not, the next round begins.',
  })
  solved: boolean

  @Field(() => String, { description: 'What the customer said.' })
  statement: string
}

@InputType({ description: 'A call to the customer.' })
export class RepairCaseCallBackInput extends CaseInput {
  @Field(() => DateTime, { description: 'When the customer was called.' })
  calledAt: string

  @Field(() => String, { description: 'With whom.' })
  spokeWith: string

  @Field(() => Boolean, { description: 'Whether all is well.' })
  allWell: boolean

  @Field(() => String, { nullable: true, description: 'What was said; needed when not all is well.' })
  notes?: string | null
}

@InputType({ description: 'The customer’s satisfaction.' })
export class RepairCaseRecordSurveyInput extends CaseInput {
  @Field(() => surveyOutcomeType, { description: 'Answered or not.' })
  outcome: SurveyOutcome

  @Field(() => Int, { nullable: true, description: '1 (not at all) to 5 (very); omit without an answer.' })
  score?: number | null

  @Field(() => String, { nullable: true, description: 'What the customer adds.' })
  comment?: string | null

  @Field(() => Int, {
    defaultValue: 1,
    description: 'How often it was tried; without an answer at least twice.',
  })
  tries: number
}

@InputType({ description: 'An article on record, or a new one with all four texts.' })
export class RepairCaseShareKnowledgeInput extends CaseInput {
  @Field(() => ID, { nullable: true, description: 'The article, when there is one already.' })
  articleId?: string | null

  @Field(() => String, { nullable: true, description: 'The title of a new article.' })
  title?: string | null

  @Field(() => String, { nullable: true, description: 'What the customer sees.' })
  problem?: string | null

  @Field(() => String, { nullable: true, description: 'Why it happens.' })
  cause?: string | null

  @Field(() => String, { nullable: true, description: 'What helps.' })
  solution?: string | null
}
