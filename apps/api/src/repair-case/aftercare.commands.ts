import {
  checkSurvey,
  fieldError,
  localDateOf,
  notFuture,
  optionalText,
  requiredText,
  searchTerms,
  SHORT_TEXT,
  type FieldError,
} from '@mendline/domain'
import type { Context } from '../context'
import { isId, newId } from '../id'
import { KnowledgeArticle } from '../knowledge/knowledge-article.entity'
import { businessTimeZone } from '../setting/service-policy'
import { CallBack, CustomerConfirmation, KnowledgeLink, Survey } from './aftercare.entity'
import type {
  RepairCaseCallBackInput,
  RepairCaseConfirmWithCustomerInput,
  RepairCaseRecordSurveyInput,
  RepairCaseShareKnowledgeInput,
} from './aftercare.inputs'
import { commandCase, type CaseWork, type RepairCasePayload } from './case-command'
import { takeNumbers } from './number-series.entity'

type Payload = Promise<RepairCasePayload>

/** G-confirm: solved, or not: then the next round begins. Not solved can also be heard later, while the case is open. */
export function confirmWithCustomer(context: Context, input: RepairCaseConfirmWithCustomerInput): Payload {
  const { solved, statement } = input
  return commandCase(context, input, { step: 'confirm-with-customer', again: !solved }, (work) => {
    work.record(CustomerConfirmation, { solved, statement })
    return requiredText('statement', statement)
  })
}

/** G-callback: the call some days later, recorded even when all is well. */
export function callBack(context: Context, input: RepairCaseCallBackInput): Payload {
  return commandCase(context, input, { step: 'call-back' }, (work) => {
    const { calledAt, spokeWith, allWell, notes = null } = input
    work.record(CallBack, { calledAt, spokeWith, allWell, notes })
    const opensAt = work.states.find((state) => state.step === 'call-back')?.opensAt ?? null
    const tooEarly = opensAt !== null && calledAt < opensAt
    return [
      ...notFuture('calledAt', calledAt, work.now),
      ...(tooEarly
        ? [fieldError('BEFORE', 'calledAt', { other: localDateOf(opensAt, businessTimeZone()) })]
        : []),
      ...requiredText('spokeWith', spokeWith, SHORT_TEXT),
      ...(allWell ? optionalText('notes', notes) : requiredText('notes', notes)),
    ]
  })
}

/** G-survey: score and comment, or no answer after two tries. */
export function recordSurvey(context: Context, input: RepairCaseRecordSurveyInput): Payload {
  return commandCase(context, input, { step: 'survey' }, (work) => {
    const { outcome, score = null, comment = null, tries } = input
    work.record(Survey, { outcome, score, comment, tries })
    return checkSurvey({ outcome, score, comment, tries })
  })
}

/** G-knowledge: what was learnt, in a new article or one there is already. */
export function shareKnowledge(context: Context, input: RepairCaseShareKnowledgeInput): Payload {
  return commandCase(context, input, { step: 'share-knowledge' }, async (work) => {
    const { articleId = null, title, problem, cause, solution } = input
    if (articleId === null) return writeArticle(work, input)
    const found = isId(articleId) && (await work.manager.existsBy(KnowledgeArticle, { id: articleId }))
    work.record(KnowledgeLink, { articleId })
    const written = [title, problem, cause, solution].some((text) => text != null && text.trim() !== '')
    return [
      ...(found ? [] : [fieldError('NOT_FOUND', 'articleId')]),
      ...(written ? [fieldError('ARTICLE_OR_TEXT', 'articleId')] : []),
    ]
  })
}

/** Writes the article about the case's model and links it. */
async function writeArticle(
  work: CaseWork,
  input: RepairCaseShareKnowledgeInput,
): Promise<readonly FieldError[]> {
  const { title = '', problem = '', cause = '', solution = '' } = input
  const errors = [
    ...requiredText('title', title, SHORT_TEXT),
    ...requiredText('problem', problem),
    ...requiredText('cause', cause),
    ...requiredText('solution', solution),
  ]
  if (errors.length > 0) return errors
  const [number = ''] = await takeNumbers(work.manager, 'KA', 1, 4)
  const texts = { title: title ?? '', problem: problem ?? '', cause: cause ?? '', solution: solution ?? '' }
  const article = work.manager.create(KnowledgeArticle, {
    id: newId(),
    number,
    ...texts,
    modelId: work.rows.repairCase.modelId,
    createdAt: work.now,
    createdById: work.viewer.id,
    searchTerms: searchTerms([number, ...Object.values(texts)].join(' ')),
  })
  await work.manager.insert(KnowledgeArticle, article)
  work.record(KnowledgeLink, { articleId: article.id })
  return []
}
