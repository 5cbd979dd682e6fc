import { describe, expect, it } from 'vitest'
import { partsWaitForPurchase } from '../repair-case/conditions'
import type { RepairResult } from '../repair-case/vocabulary'
import { drive, look, storyUntil, type Story } from '../testing'
import type { StepId } from './step-id'
import { summariseTasks } from './step-summary'

const UNITS = ['unit-1', 'unit-2', 'unit-3'] as const

const statuses = (tale: Story, step: StepId, units: readonly string[] = UNITS) => {
  const seen = look(tale.facts)
  return units.map((unit) => seen.status(step, unit))
}

const repaired = (tale: Story, unitId: string, result: RepairResult = 'REPAIRED') =>
  tale.record('repairRecords', {
    unitId,
    result,
    causeCode: 'WEAR',
    minutes: 5,
    reopensResponsibility: false,
  })

/** Three units, each at its own bench: repaired, aged, checked, with a slip, waiting for the test. */
const inTest = () => storyUntil('test-units', { quantity: 3, batchThreshold: 10 })

describe('rule 2: units go their own way', () => {
  it('asks for each unit once, in its own order', () => {
    const drawn = storyUntil('repair-units', { quantity: 3, batchThreshold: 10 })
    expect(statuses(drawn, 'repair-units')).toEqual(['READY', 'READY', 'READY'])
    const one = repaired(drawn, 'unit-2')
    expect(statuses(one, 'repair-units')).toEqual(['READY', 'DONE', 'READY'])
    expect(statuses(one, 'age-units')).toEqual(['UNDECIDED', 'READY', 'UNDECIDED'])
    expect(look(one.facts).of('report-complete').waitingFor).toContain('repair-units')
  })

  it('reopens only the later steps of the one unit that failed its test', () => {
    const failed = inTest().record(
      'testResults',
      { unitId: 'unit-1', passed: true },
      { unitId: 'unit-2', passed: false },
    )
    expect(statuses(failed, 'repair-units')).toEqual(['DONE', 'READY', 'DONE'])
    for (const step of ['age-units', 'check-ageing', 'submit-inspection'] as const) {
      expect(statuses(failed, step)).toEqual(['DONE', 'UNDECIDED', 'DONE'])
    }
    expect(statuses(failed, 'test-units')).toEqual(['DONE', 'UNDECIDED', 'READY'])
    expect(look(failed.facts).of('repair-units', 'unit-2').readySince).toBe(failed.now)

    // It is aged, checked and slipped again; what was recorded before does not count.
    const again = repaired(failed, 'unit-2')
    expect(statuses(again, 'age-units')).toEqual(['DONE', 'READY', 'DONE'])
    expect(statuses(again, 'test-units')).toEqual(['DONE', 'WAITING', 'READY'])
    // The steps of the whole case before it stay done.
    for (const step of ['decide-inspection', 'request-parts', 'plan-corrective-action'] as const) {
      expect(look(again.facts).status(step)).toBe(look(inTest().facts).status(step))
    }
  })

  it('ages again what quality does not accept, and repairs again what fails the ageing', () => {
    const aged = storyUntil('check-ageing')
    const rejected = aged.record('ageingChecks', { unitId: 'unit-1', conforms: false })
    expect(look(rejected.facts).status('age-units', 'unit-1')).toBe('READY')
    expect(look(rejected.facts).status('repair-units', 'unit-1')).toBe('DONE')
    const broken = rejected.record('ageings', { unitId: 'unit-1', passed: false })
    expect(look(broken.facts).status('repair-units', 'unit-1')).toBe('READY')
  })

  it('wants the consent of the customer for what is not given back as it was, and repairs on when it is refused', () => {
    const disposed = repaired(
      storyUntil('repair-units', { quantity: 3, batchThreshold: 10 }),
      'unit-1',
      'SCRAPPED',
    )
    expect(look(disposed.facts).status('approve-disposition', 'unit-1')).toBe('READY')
    expect(look(disposed.facts).status('age-units', 'unit-1')).toBe('NOT_APPLICABLE')
    const refused = disposed.record('dispositionApprovals', { unitId: 'unit-1', outcome: 'REJECTED' })
    expect(look(refused.facts).status('repair-units', 'unit-1')).toBe('READY')
    expect(look(refused.facts).status('repair-units', 'unit-2')).toBe('READY')
  })

  it('is not confirmed with the customer before consent, even when nothing goes back', () => {
    const scrapped = repaired(storyUntil('repair-units'), 'unit-1', 'SCRAPPED')
    expect(look(scrapped.facts).status('confirm-delivery')).toBe('NOT_APPLICABLE')
    expect(look(scrapped.facts).status('confirm-with-customer')).toBe('WAITING')
  })

  it('issues parts line by line, partly kept, and repairs nothing before all are there', () => {
    const asked = storyUntil('issue-parts', { parts: 'PARTIAL' })
    const [two, one] = asked.facts.partsLines
    const partly = asked.record(
      'partsIssues',
      { lineId: two?.id ?? '', quantity: 1 },
      { lineId: one?.id ?? '', quantity: 1 },
    )
    expect(statuses(partly, 'issue-parts', [two?.id ?? '', one?.id ?? ''])).toEqual(['READY', 'DONE'])
    expect(look(partly.facts).status('repair-units', 'unit-1')).toBe('WAITING')
    const rest = partly.record('partsIssues', { lineId: two?.id ?? '', quantity: 1 })
    expect(look(rest.facts).of('issue-parts', two?.id).status).toBe('DONE')
  })
})

describe('parts the store has not', () => {
  const short = () => {
    const asked = storyUntil('issue-parts', { parts: 'AT_ONCE' })
    const [two, one] = asked.facts.partsLines
    const lineId = two?.id ?? ''
    return {
      asked,
      lineId,
      other: one?.id ?? '',
      told: asked.record('partsShortages', { lineId, quantity: 1 }),
    }
  }
  const done = (step: string, subjectId: string) => ({ step, subjectId, refused: false })

  it('are demanded by engineering, bought, and then issued; the other lines do not wait', () => {
    const { asked, lineId, other, told } = short()
    expect(look(asked.facts).status('request-parts-purchase', lineId)).toBe('NOT_APPLICABLE')
    const seen = look(told.facts)
    expect(seen.of('request-parts-purchase', lineId)).toMatchObject({
      status: 'READY',
      owner: 'PRODUCTION_ENGINEERING',
    })
    expect(seen.status('request-parts-purchase', other)).toBe('NOT_APPLICABLE')
    expect([seen.status('issue-parts', lineId), seen.status('issue-parts', other)]).toEqual([
      'WAITING',
      'READY',
    ])
    const demanded = look(told.record('completions', done('request-parts-purchase', lineId)).facts)
    expect(demanded.of('purchase-parts', lineId)).toMatchObject({ status: 'READY', owner: 'MATERIALS' })
    expect(partsWaitForPurchase(told.facts, demanded.of('issue-parts', lineId))).toBe(true)
    const bought = told
      .record('completions', done('request-parts-purchase', lineId))
      .record('completions', done('purchase-parts', lineId))
    expect(look(bought.facts).status('issue-parts', lineId)).toBe('READY')
  })

  it('are due by the day promised, once one is', () => {
    const { lineId, told } = short()
    const demanded = told.record('completions', done('request-parts-purchase', lineId))
    const dueAt = (tale: Story) => look(tale.facts).of('purchase-parts', lineId).dueAt
    const before = dueAt(demanded)
    const promised = demanded.amend('partsLines', lineId, { expectedOn: '2026-09-30' })
    expect(dueAt(promised)).toBe('2026-09-30T15:59:00.000Z')
    expect(before).not.toBeNull()
    expect(before).not.toBe(dueAt(promised))
    // One task for all that is bought.
    expect(summariseTasks([look(promised.facts).of('purchase-parts', lineId)])).toMatchObject([
      { subjectId: '', dueAt: '2026-09-30T15:59:00.000Z' },
    ])
  })

  it('are demanded once more when more of the line is short', () => {
    const { lineId, told } = short()
    const bought = told
      .record('completions', done('request-parts-purchase', lineId))
      .record('completions', done('purchase-parts', lineId))
    const more = look(bought.record('partsShortages', { lineId, quantity: 1 }).facts)
    expect([more.status('request-parts-purchase', lineId), more.status('purchase-parts', lineId)]).toEqual([
      'READY',
      'WAITING',
    ])
  })

  it('are not demanded when they turned up, or a head decided not to issue them', () => {
    const { lineId, told } = short()
    const found = told.record('partsIssues', { lineId, quantity: 2 })
    expect(look(found.facts).status('request-parts-purchase', lineId)).toBe('NOT_APPLICABLE')
    const waived = told.record('waivers', { step: 'issue-parts', subjectId: lineId })
    expect(look(waived.facts).status('request-parts-purchase', lineId)).toBe('NOT_APPLICABLE')
    const late = told
      .record('completions', done('request-parts-purchase', lineId))
      .record('partsIssues', { lineId, quantity: 2 })
    expect(look(late.facts).status('purchase-parts', lineId)).toBe('READY')
  })
})

describe('the count of what arrived', () => {
  const counted = () =>
    storyUntil('receive-units', { quantity: 3, batchThreshold: 10 }).record(
      'receiptLines',
      { unitId: 'unit-1', outcome: 'MISSING' },
      { unitId: 'unit-2', outcome: 'RECEIVED' },
    )
  const answered = (resolution: 'LATER_DELIVERY' | 'WITHDRAWN' | 'LOST') =>
    counted()
      .record('receiptLines', { unitId: 'unit-3', outcome: 'RECEIVED' })
      .record('shortageResolutions', { unitId: 'unit-1', resolution })

  it('asks the front office about a missing unit while the others go on', () => {
    const seen = look(counted().facts)
    expect(seen.status('resolve-shortage')).toBe('READY')
    expect(statuses(counted(), 'draw-units')).toEqual(['UNDECIDED', 'READY', 'WAITING'])
    expect(look(storyUntil('receive-units', { quantity: 3 }).facts).status('resolve-shortage')).toBe(
      'UNDECIDED',
    )
  })

  it('counts a late unit when it comes, which then catches up on its own', () => {
    const late = answered('LATER_DELIVERY')
    expect(look(late.facts).status('resolve-shortage')).toBe('DONE')
    expect(statuses(late, 'receive-units')).toEqual(['READY', 'DONE', 'DONE'])
    expect(look(late.facts).of('receive-units', 'unit-1').readySince).toBe(late.now)
    const drawn = late.record('unitDraws', { unitId: 'unit-2' }, { unitId: 'unit-3' })
    const come = drawn.record('receiptLines', { unitId: 'unit-1', outcome: 'RECEIVED' })
    expect(statuses(come, 'draw-units')).toEqual(['READY', 'DONE', 'DONE'])
    expect(look(come.facts).status('resolve-shortage')).toBe('DONE')
    // Still missing: asked about again.
    const gone = drawn.record('receiptLines', { unitId: 'unit-1', outcome: 'MISSING' })
    expect(look(gone.facts).status('resolve-shortage')).toBe('READY')
  })

  it.each(['WITHDRAWN', 'LOST'] as const)('leaves a %s unit out of the totals', (resolution) => {
    const out = answered(resolution)
    expect(look(out.facts).status('draw-units', 'unit-1')).toBe('NOT_APPLICABLE')
    expect(look(out.facts).status('ship-back', 'unit-1')).toBe('NOT_APPLICABLE')
  })

  it('settles a difference that a later count takes back', () => {
    const mistaken = counted()
      .record('receiptLines', { unitId: 'unit-3', outcome: 'RECEIVED' })
      .record('receiptLines', { unitId: 'unit-1', outcome: 'RECEIVED' })
    expect(look(mistaken.facts).status('resolve-shortage')).toBe('DONE')
    expect(statuses(mistaken, 'draw-units')).toEqual(['READY', 'READY', 'READY'])
  })

  it('lets an accepted unit nobody applied for take part from the answer on', () => {
    const told = storyUntil('receive-units')
      .record('receiptLines', { unitId: 'unit-1', outcome: 'RECEIVED' })
      .record('units', { id: 'extra', serial: 'SN-1', shippedOn: null, purchasedOn: null, appliedFor: false })
      .record('receiptLines', { unitId: 'extra', outcome: 'UNEXPECTED' })
    expect(look(told.facts).status('draw-units', 'extra')).toBe('UNDECIDED')
    const accepted = told
      .wait({ days: 2 })
      .record('shortageResolutions', { unitId: 'extra', resolution: 'ACCEPTED' })
    expect(look(accepted.facts).of('draw-units', 'extra')).toMatchObject({
      status: 'READY',
      readySince: accepted.now,
    })
  })

  it('sends back a withdrawn unit that is in the house', () => {
    const { facts, deeds } = drive({ unexpected: 'WITHDRAWN' })
    expect(look(facts).status('repair-units', 'unit-unexpected')).toBe('NOT_APPLICABLE')
    expect(deeds).toContainEqual(expect.objectContaining({ step: 'ship-back', subjectId: 'unit-unexpected' }))
  })
})

describe('a batch', () => {
  const batch = { quantity: 3, batchThreshold: 2 } as const

  it('is more than the threshold frozen when the case was registered', () => {
    expect(
      look(storyUntil('age-units', { quantity: 2, batchThreshold: 2 }).facts).status('review-verification'),
    ).toBe('NOT_APPLICABLE')
    expect(look(storyUntil('opine-verification', batch).facts).status('opine-verification', 'WORKSHOP')).toBe(
      'READY',
    )
  })

  it('is aged and tested as reviewed, by the department reviewed', () => {
    const reviewed = storyUntil('submit-inspection', { ...batch, ageing: false, testDepartment: 'WORKSHOP' })
    expect(statuses(reviewed, 'age-units')).toEqual(UNITS.map(() => 'NOT_APPLICABLE'))
    const tested = storyUntil('test-units', { ...batch, testDepartment: 'RND' })
    expect(look(tested.facts).of('test-units', 'unit-1').owner).toBe('RND')
    const neither = drive({ ...batch, ageing: false, fullTest: false })
    expect(neither.deeds.some(({ step }) => step === 'age-units' || step === 'test-units')).toBe(false)
  })

  it('keeps its review when one of its units is reworked', () => {
    const failed = storyUntil('test-units', batch).record('testResults', { unitId: 'unit-1', passed: false })
    expect(look(failed.facts).status('review-verification')).toBe('DONE')
    expect(statuses(failed, 'opine-verification', ['QUALITY', 'RND', 'WORKSHOP'])).toEqual([
      'DONE',
      'DONE',
      'DONE',
    ])
  })

  it('needs no review when none of its units comes off the bench working', () => {
    const { deeds } = drive({ ...batch, results: ['CREDITED'] })
    expect(deeds.some(({ step }) => step === 'review-verification')).toBe(false)
  })

  it('is aged and tested in full when the review is waived', () => {
    const waived = storyUntil('review-verification', batch).record('waivers', {
      step: 'review-verification',
      subjectId: null,
    })
    expect(statuses(waived, 'age-units')).toEqual(['READY', 'READY', 'READY'])
  })
})
