import { describe, expect, it } from 'vitest'
import { summarise, summariseTasks } from '../procedure/step-summary'
import { drive, look, storyUntil, type Story } from '../testing'
import { actionState, plannedActions } from './planned-action'

const action = (planId: string, actionId: string, dueOn: string, department = 'RND' as const) => ({
  planId,
  actionId,
  department,
  dueOn,
})

/** An 8D report with two actions for R&D, planned on 2 March. */
const planned = (): Story =>
  storyUntil('plan-corrective-action')
    .record('correctiveActions', { id: 'plan-1', version: 1 })
    .record('plannedActions', action('plan-1', 'a', '2026-03-20'), action('plan-1', 'b', '2026-04-30'))
const done = (tale: Story, actionId: string) => tale.record('actionCompletions', { actionId })
const checked = (tale: Story, actionId: string, effective: boolean) =>
  tale.record('effectivenessChecks', { actionId, effective })
const statuses = (tale: Story, actionId: string) => {
  const seen = look(tale.facts)
  return [
    seen.status('carry-out-action', actionId),
    seen.status('check-effectiveness', actionId),
    actionState(tale.facts, actionId),
  ]
}

describe('an action of the 8D report', () => {
  it('is its department’s, due by the last minute of its own day whatever the company allows', () => {
    const seen = look(planned().facts)
    expect(seen.of('carry-out-action', 'a')).toMatchObject({
      status: 'READY',
      owner: 'RND',
      dueAt: '2026-03-20T15:59:00.000Z',
    })
    expect(seen.dueAt('carry-out-action', 'b')).toBe('2026-04-30T15:59:00.000Z')
    expect(statuses(planned(), 'a')).toEqual(['READY', 'WAITING', 'OPEN'])
  })

  it('is checked by QUALITY once it is carried out, each alone, and carried out again when it had no effect', () => {
    const one = done(planned(), 'a')
    expect(statuses(one, 'a')).toEqual(['DONE', 'READY', 'CARRIED_OUT'])
    expect(statuses(one, 'b')).toEqual(['READY', 'WAITING', 'OPEN'])
    const failed = checked(one, 'a', false)
    expect(statuses(failed, 'a')).toEqual(['READY', 'WAITING', 'INEFFECTIVE'])
    const again = checked(done(failed, 'a'), 'a', true)
    expect(statuses(again, 'a')).toEqual(['DONE', 'DONE', 'EFFECTIVE'])
  })

  it('that is late when it opens again is due at once', () => {
    const failed = checked(done(planned().wait({ days: 30 }), 'a'), 'a', false)
    const seen = look(failed.facts).of('carry-out-action', 'a')
    expect(seen.dueAt).toBe(seen.readySince)
  })

  it('that is waived has no effect to be checked', () => {
    const waived = planned().record('waivers', { step: 'carry-out-action', subjectId: 'a' })
    expect(statuses(waived, 'a')).toEqual(['WAIVED', 'NOT_APPLICABLE', 'WAIVED'])
    expect(statuses(waived, 'b')).toEqual(['READY', 'WAITING', 'OPEN'])
  })

  it('goes on in a later version with what was done for it; what that left out is over', () => {
    const later = done(planned(), 'a')
      .record('correctiveActions', { id: 'plan-2', version: 2 })
      .record('plannedActions', action('plan-2', 'a', '2026-03-20'), action('plan-2', 'c', '2026-05-31'))
    expect(plannedActions(later.facts).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(statuses(later, 'a')).toEqual(['DONE', 'READY', 'CARRIED_OUT'])
    expect(statuses(later, 'c')).toEqual(['READY', 'WAITING', 'OPEN'])
  })

  it('that was carried out stays so in a later round', () => {
    const round = checked(done(planned(), 'a'), 'a', true).record('customerConfirmations', { solved: false })
    expect(statuses(round, 'a')).toEqual(['DONE', 'DONE', 'EFFECTIVE'])
    expect(statuses(round, 'b')[0]).toBe('WAITING')
  })

  it('keeps the case from closing', () => {
    expect(look(storyUntil('check-effectiveness').facts).of('close').waitingFor).toContain(
      'check-effectiveness',
    )
    expect(drive({ actions: 3, ineffective: 2 }).facts.actionCompletions).toHaveLength(5)
    expect(drive({ actions: 0 }).facts.closings).toHaveLength(1)
  })
})

describe('as tasks', () => {
  it('every action stands alone, with its own day; everything else by department', () => {
    const { states } = look(planned().facts)
    const tasks = summariseTasks(states)
    expect(
      tasks
        .filter(({ step }) => step === 'carry-out-action')
        .map(({ subjectId, total, dueAt }) => [subjectId, total, dueAt?.slice(0, 10)]),
    ).toEqual([
      ['a', 1, '2026-03-20'],
      ['b', 1, '2026-04-30'],
    ])
    const others = tasks.filter(({ step }) => step !== 'carry-out-action')
    expect(others.map(({ subjectId: _, ...summary }) => summary)).toEqual(
      summarise(states).filter(({ step }) => step !== 'carry-out-action'),
    )
    expect(others.every(({ subjectId }) => subjectId === '')).toBe(true)
  })
})
