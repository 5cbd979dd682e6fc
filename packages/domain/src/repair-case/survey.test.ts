import { describe, expect, it } from 'vitest'
import { checkSurvey } from './survey'

const codes = (answer: Partial<Parameters<typeof checkSurvey>[0]>) =>
  checkSurvey({ outcome: 'ANSWERED', score: 5, comment: null, tries: 1, ...answer }).map(
    (error) => `${error.code} ${error.field.join('.')}`,
  )

describe('a survey', () => {
  it('has a score of 1 to 5 when answered', () => {
    for (const score of [1, 5]) expect(codes({ score })).toEqual([])
    expect(codes({ score: null })).toEqual(['REQUIRED score'])
    expect(codes({ score: 0 })).toEqual(['TOO_SMALL score'])
    expect(codes({ score: 6 })).toEqual(['TOO_LARGE score'])
    expect(codes({ score: 4.5 })).toEqual(['NOT_WHOLE score'])
    expect(codes({ tries: 0 })).toEqual(['TOO_SMALL tries'])
  })

  it('is without an answer only after two tries, and then has no score', () => {
    expect(codes({ outcome: 'NO_ANSWER', score: null, tries: 2 })).toEqual([])
    expect(codes({ outcome: 'NO_ANSWER', score: null, tries: 1 })).toEqual(['TOO_SMALL tries'])
    expect(codes({ outcome: 'NO_ANSWER', score: 3, tries: 2 })).toEqual(['SCORE_WITHOUT_ANSWER score'])
  })
})
