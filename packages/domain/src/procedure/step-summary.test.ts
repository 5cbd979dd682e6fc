import { describe, expect, it } from 'vitest'
import { plus, type Instant } from '../instant'
import { drive, look, START, storyUntil, type Story } from '../testing'
import type { StepState, StepStatus } from './procedure'
import type { StepId } from './step-id'
import { summarise, type StepSummary } from './step-summary'

const at = (hour: number): Instant => plus(START, { hours: hour })

/** The state of one unit at a step. */
const unit = (number: number, status: StepStatus, more: Partial<StepState> = {}): StepState => ({
  step: 'repair-units',
  kind: 'unit',
  subjectId: `unit-${number}`,
  owner: 'PRODUCTION_ENGINEERING',
  performer: 'MEMBER',
  status,
  readySince: status === 'READY' ? at(number) : null,
  opensAt: status === 'READY' ? at(number) : null,
  dueAt: status === 'READY' ? at(number + 10) : null,
  doneAt: status === 'DONE' || status === 'WAIVED' ? at(number) : null,
  doneById: status === 'DONE' || status === 'WAIVED' ? `person-${number}` : null,
  waitingFor: status === 'WAITING' ? ['issue-parts'] : [],
  held: false,
  ...more,
})

const one = (...states: readonly StepState[]): StepSummary | undefined => summarise(states)[0]

const of = (tale: Story, step: StepId) =>
  summarise(look(tale.facts).states).filter((summary) => summary.step === step)

describe('a step of several units', () => {
  it('is ready while one of them is, 2 of 3 done', () => {
    expect(one(unit(1, 'DONE'), unit(2, 'READY'), unit(3, 'DONE'))).toMatchObject({
      status: 'READY',
      total: 3,
      done: 2,
      ready: ['unit-2'],
      waitingFor: [],
      doneAt: null,
      doneById: null,
    })
  })

  it('is ready since the first of them was, and due when the first of them is', () => {
    expect(one(unit(5, 'READY'), unit(2, 'READY'), unit(3, 'DONE'))).toMatchObject({
      ready: ['unit-5', 'unit-2'],
      readySince: at(2),
      opensAt: at(2),
      dueAt: at(12),
    })
  })

  it('has no due time when none of its ready units has one', () => {
    expect(one(unit(1, 'READY', { dueAt: null }))?.dueAt).toBeNull()
    expect(one(unit(1, 'READY', { dueAt: null }), unit(2, 'READY'))?.dueAt).toBe(at(12))
  })

  it('waits when some are done and the rest waits, and says for what', () => {
    expect(
      one(
        unit(1, 'DONE'),
        unit(2, 'WAITING'),
        unit(3, 'WAITING', { waitingFor: ['issue-parts', 'sign-terms'] }),
      ),
    ).toMatchObject({
      status: 'WAITING',
      total: 3,
      done: 1,
      ready: [],
      readySince: null,
      dueAt: null,
      doneAt: null,
      waitingFor: ['issue-parts', 'sign-terms'],
    })
  })

  it('is undecided only when nobody works or waits for it', () => {
    expect(one(unit(1, 'UNDECIDED'), unit(2, 'DONE'))).toMatchObject({
      status: 'UNDECIDED',
      total: 2,
      done: 1,
    })
    expect(one(unit(1, 'UNDECIDED'), unit(2, 'WAITING'))?.status).toBe('WAITING')
    expect(one(unit(1, 'UNDECIDED'), unit(2, 'READY'))?.status).toBe('READY')
  })

  it('is done when all are, at the time and by the person of the last', () => {
    expect(one(unit(1, 'DONE'), unit(3, 'DONE'), unit(2, 'WAIVED'))).toMatchObject({
      status: 'DONE',
      total: 3,
      done: 3,
      doneAt: at(3),
      doneById: 'person-3',
    })
    expect(one(unit(1, 'WAIVED'), unit(2, 'WAIVED'))?.status).toBe('WAIVED')
  })

  it('leaves out of the count what does not apply or was cancelled', () => {
    expect(one(unit(1, 'DONE'), unit(2, 'NOT_APPLICABLE'), unit(3, 'READY'))).toMatchObject({
      total: 2,
      done: 1,
    })
    expect(one(unit(1, 'DONE'), unit(2, 'CANCELLED'))).toMatchObject({ status: 'DONE', total: 1 })
    expect(one(unit(1, 'NOT_APPLICABLE'), unit(2, 'NOT_APPLICABLE'))).toMatchObject({
      status: 'NOT_APPLICABLE',
      total: 0,
      done: 0,
    })
    expect(one(unit(1, 'NOT_APPLICABLE'), unit(2, 'CANCELLED'))?.status).toBe('CANCELLED')
  })

  it('is held when one of its units is only held', () => {
    expect(one(unit(1, 'DONE'), unit(2, 'WAITING', { held: true, waitingFor: [] }))).toMatchObject({
      status: 'WAITING',
      held: true,
      waitingFor: [],
    })
  })
})

describe('summaries of a case', () => {
  it('keep a step of several departments apart, one line for each', () => {
    const tale = storyUntil('declare-costs')
    expect(of(tale, 'declare-costs').map(({ owner, total, ready }) => [owner, total, ready])).toEqual([
      ['MATERIALS', 1, ['MATERIALS']],
      ['HR_ADMIN', 1, ['HR_ADMIN']],
      ['PRODUCTION_ENGINEERING', 1, ['PRODUCTION_ENGINEERING']],
      ['DOMESTIC_BUSINESS', 1, ['DOMESTIC_BUSINESS']],
    ])
  })

  it('count the units of a case at the bench', () => {
    const record = {
      causeCode: 'WEAR',
      minutes: 5,
      result: 'REPAIRED',
      reopensResponsibility: false,
    } as const
    const tale = storyUntil('repair-units', { quantity: 3, batchThreshold: 5 })
      .record('repairRecords', { ...record, unitId: 'unit-1' })
      .record('repairRecords', { ...record, unitId: 'unit-3' })
    expect(of(tale, 'repair-units')[0]).toMatchObject({
      status: 'READY',
      done: 2,
      total: 3,
      ready: ['unit-2'],
    })
    // Ageing is open for two; whether the third will be aged is not known yet, but it counts.
    expect(of(tale, 'age-units')[0]).toMatchObject({
      status: 'READY',
      done: 0,
      total: 3,
      ready: ['unit-1', 'unit-3'],
    })
    expect(of(tale, 'test-units')[0]).toMatchObject({ status: 'WAITING', total: 3 })
  })

  it('stand in the order of the procedure, one of each step of the whole case', () => {
    const { states } = drive()
    const steps = summarise(states).map((summary) => summary.step)
    expect(steps.indexOf('register')).toBe(0)
    expect(steps.at(-1)).toBe('close')
    expect(steps.filter((step) => step === 'classify')).toHaveLength(1)
  })
})
