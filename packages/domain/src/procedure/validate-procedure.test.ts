import { describe, expect, it } from 'vitest'
import type { Department } from '../department'
import { workingDays } from '../service-policy/service-policy'
import { drive } from '../testing'
import type { Step } from './procedure'
import { REPAIR_PROCEDURE } from './repair-procedure'
import { inForceOn, inOrder, validateProcedure } from './validate-procedure'
import type { StepId } from './step-id'

const { steps } = REPAIR_PROCEDURE

/** Cases in which every scope has subjects: units, parts, a trip with members and lines. */
const samples = [
  drive({ region: 'OVERSEAS', quantity: 3, parts: 'AT_ONCE' }).facts,
  drive({ mode: 'DISPATCH', serviceAbroad: true, tripLines: 'SOME' }).facts,
]

/** The procedure with one row changed. */
const broken = (id: StepId, change: Partial<Step>): readonly Step[] =>
  steps.map((row) => (row.id === id ? ({ ...row, ...change } as Step) : row))

describe('the repair procedure', () => {
  it('can be run: no cycle, every step reachable, with owner, due time, clause and text in both languages', () => {
    expect(validateProcedure(steps, samples)).toEqual([])
  })

  it('puts every step after everything it waits for', () => {
    const placed = new Set<StepId>()
    for (const row of steps) {
      const before = row.after.flatMap((p) => (typeof p === 'string' ? p : 'some' in p ? p.some : p.anyOf))
      expect(before.filter((id) => !placed.has(id))).toEqual([])
      placed.add(row.id)
    }
  })

  it('keeps the order of its rows where nothing asks for another', () => {
    expect(inOrder(steps)).toEqual(steps)
    expect(steps.slice(0, 4).map((row) => row.id)).toEqual([
      'register',
      'respond',
      'classify',
      'resolve-remotely',
    ])
  })
})

describe('a broken procedure is found out:', () => {
  it.each([
    ['a missing step', steps.filter((row) => row.id !== 'survey'), 'survey is missing'],
    [
      'a step that stands twice',
      [...steps, ...steps.filter((row) => row.id === 'survey')],
      'survey stands twice',
    ],
    ['a step that waits for itself', broken('survey', { after: ['survey'] }), 'survey waits for itself'],
    ['a cycle', broken('classify', { after: ['register', 'decide-mode'] }), 'decide-mode waits for itself'],
    [
      'a cycle through an or',
      broken('classify', { after: ['register', { anyOf: ['survey'] }] }),
      'classify waits for itself',
    ],
    ['a step nothing leads to', broken('survey', { after: [] }), 'survey cannot be reached from register'],
    [
      'a step that waits for nothing known',
      broken('survey', { after: ['register', 'sing' as StepId] }),
      'survey waits for sing, which does not exist',
    ],
    [
      'a step that stands on another without waiting',
      broken('survey', { stands: ['classify'] }),
      'survey stands on classify without waiting for it',
    ],
    ['no Chinese name', broken('survey', { name: { zh: ' ', en: 'Survey' } }), 'survey lacks a Chinese text'],
    [
      'an English text in place of the Chinese one',
      broken('survey', { doneWhen: { zh: 'Score', en: 'Score' } }),
      'survey lacks a Chinese text',
    ],
    [
      'no English text',
      broken('survey', { doneWhen: { zh: '评分', en: '' } }),
      'survey lacks an English text',
    ],
    [
      'a Chinese text in place of the English one',
      broken('survey', { name: { zh: '调查', en: '调查' } }),
      'survey lacks an English text',
    ],
    ['no clause', broken('survey', { clause: '' }), 'survey cites no clause'],
    [
      'a clause that does not exist in that form',
      broken('survey', { clause: 'see above' }),
      'survey cites no clause',
    ],
    ['no owner', broken('survey', { owner: () => 'NOBODY' as Department }), 'survey has no owner'],
    [
      'a due time that cannot be',
      broken('survey', { due: { when: null, otherwise: workingDays(-1) } }),
      'survey has no due time',
    ],
    [
      'one for some cases',
      broken('survey', { due: { when: 'URGENT', then: workingDays(-1), otherwise: workingDays(1) } }),
      'survey has no due time',
    ],
  ] satisfies [string, readonly Step[], string][])('%s', (_what, rows, problem) => {
    expect(validateProcedure(rows, samples)).toContain(problem)
  })
})

describe('revisions', () => {
  const survey = steps.find((row) => row.id === 'survey') as Step
  const old: Step = { ...survey, until: '2027-01-01' }
  const next: Step = { ...survey, from: '2027-01-01', after: ['call-back'] }
  const revised = [...steps.filter((row) => row !== survey), next, old]

  it('may have two rows of one step that follow each other in time', () => {
    expect(validateProcedure(revised, samples)).toEqual([])
    expect(validateProcedure([...revised, { ...survey, from: '2026-06-01', until: '2026-07-01' }])).toContain(
      'survey stands twice',
    )
  })

  it('hold from their first day until the day before the next one', () => {
    expect(inForceOn(revised, '2026-12-31')).toContain(old)
    expect(inForceOn(revised, '2026-12-31')).not.toContain(next)
    expect(inForceOn(revised, '2027-01-01')).toContain(next)
    expect(inForceOn(revised, '2027-01-01')).not.toContain(old)
  })

  it('are all put in order', () => {
    expect(inOrder(revised)).toHaveLength(revised.length)
  })
})
