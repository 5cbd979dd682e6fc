import { optionalText, whole } from '../checks'
import { fieldError, type FieldError } from '../errors'
import type { SurveyOutcome } from './vocabulary'

/** What came of asking the customer (G-survey). */
export interface SurveyAnswer {
  readonly outcome: SurveyOutcome
  readonly score: number | null
  readonly comment: string | null
  readonly tries: number
}

/** So often a customer is asked before "no answer" is accepted. */
export const SURVEY_TRIES = 2

/** What is wrong with a survey: an answer has a score of 1 to 5; no answer has none, after two tries. */
export function checkSurvey({ outcome, score, comment, tries }: SurveyAnswer): FieldError[] {
  const answered = outcome === 'ANSWERED'
  return [
    ...(answered && score === null ? [fieldError('REQUIRED', 'score')] : []),
    ...(answered && score !== null ? whole('score', score, 1, 5) : []),
    ...(!answered && score !== null ? [fieldError('SCORE_WITHOUT_ANSWER', 'score')] : []),
    ...whole('tries', tries, answered ? 1 : SURVEY_TRIES, 99),
    ...optionalText('comment', comment),
  ]
}
