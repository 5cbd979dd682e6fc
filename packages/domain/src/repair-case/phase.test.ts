import { describe, expect, it } from 'vitest'
import { drive, look, storyOf, storyUntil, type Profile } from '../testing'
import type { StepId } from '../procedure/step-id'
import { isClosed } from './phase'
import type { Phase } from './vocabulary'

const MORE: Partial<Profile> = { region: 'OVERSEAS', customerShare: 50, quantity: 2, batchThreshold: 5 }

describe('rule 8: the phase', () => {
  it.each([
    ['classify', 'INTAKE'],
    ['resolve-remotely', 'INTAKE'],
    ['opine-rnd', 'DECISION'],
    ['sign-terms', 'DECISION'],
    ['apply-return', 'PREPARATION'],
    ['request-parts', 'PREPARATION'],
    ['repair-units', 'REPAIR'],
    ['test-units', 'VERIFICATION'],
    ['ship-back', 'RETURN'],
    ['confirm-delivery', 'RETURN'],
    ['collect-costs', 'SETTLEMENT'],
    ['trace-internally', 'SETTLEMENT'],
    ['call-back', 'AFTERCARE'],
  ] satisfies [StepId, Phase][])('when %s is ready: %s', (step, phase) => {
    expect(look(storyUntil(step, MORE).facts).phase).toBe(phase)
  })

  it('is that of the unit which is least far', () => {
    const record = {
      causeCode: 'WEAR',
      minutes: 5,
      result: 'REPAIRED',
      reopensResponsibility: false,
    } as const
    const one = storyUntil('repair-units', MORE).record('repairRecords', { ...record, unitId: 'unit-1' })
    expect(look(one.facts).status('age-units', 'unit-1')).toBe('READY')
    expect(look(one.facts).phase).toBe('REPAIR')
  })

  it('is not kept back by steps beside the main line', () => {
    const { facts } = storyUntil('repair-units', MORE)
    const unanswered = look({ ...facts, firstResponses: [] })
    expect(unanswered.status('respond')).toBe('READY')
    expect(unanswered.phase).toBe('REPAIR')
  })

  it('goes back to the bench for a unit that failed', () => {
    const failed = storyUntil('test-units', MORE).record('testResults', { unitId: 'unit-1', passed: false })
    expect(look(failed.facts).phase).toBe('REPAIR')
  })

  it('ends closed, or cancelled for good', () => {
    const closed = drive(MORE)
    expect(look(closed.facts).phase).toBe('CLOSED')
    expect(isClosed(closed.states)).toBe(true)
    expect(look(storyOf(closed.facts).record('reopenings', {}).facts).phase).toBe('AFTERCARE')
    const cancelled = drive({ cancelAt: 10 })
    expect(look(cancelled.facts).phase).toBe('CANCELLED')
    expect(isClosed(cancelled.states)).toBe(true)
  })

  it('says on hold, but not of a closed or cancelled case', () => {
    const held = storyUntil('repair-units', MORE).record('holds', { held: true })
    expect(look(held.facts).phase).toBe('ON_HOLD')
    expect(look(held.record('cancellations', {}).facts).phase).toBe('CANCELLED')
    expect(look(storyOf(drive(MORE).facts).record('holds', { held: true }).facts).phase).toBe('CLOSED')
  })
})
