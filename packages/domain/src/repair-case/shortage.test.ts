import { describe, expect, it } from 'vitest'
import { story } from '../testing'
import { checkShortageAnswer, openDifferences, type ShortageAnswerDraft } from './shortage'
import { SHORTAGE_RESOLUTIONS, type ReceiptOutcome, type ShortageResolution } from './vocabulary'

const today = '2026-03-02'

const errors = (found: ReceiptOutcome, answer: ShortageAnswerDraft) =>
  checkShortageAnswer('units.0', found, answer, today).map(({ code, field }) => [code, field.join('.')])

const fitting = (found: ReceiptOutcome): readonly ShortageResolution[] =>
  SHORTAGE_RESOLUTIONS.filter(
    (resolution) => errors(found, { resolution, expectedOn: today, reason: '客户不再维修' }).length === 0,
  )

describe('an answer to a difference in the count', () => {
  it('fits what was found', () => {
    expect(fitting('MISSING')).toEqual(['LATER_DELIVERY', 'WITHDRAWN', 'LOST'])
    expect(fitting('UNEXPECTED')).toEqual(['WITHDRAWN', 'ACCEPTED'])
  })

  it('needs the day of a later delivery, today or after', () => {
    expect(errors('MISSING', { resolution: 'LATER_DELIVERY' })).toEqual([['REQUIRED', 'units.0.expectedOn']])
    expect(errors('MISSING', { resolution: 'LATER_DELIVERY', expectedOn: '2026-03-01' })).toEqual([
      ['IN_PAST', 'units.0.expectedOn'],
    ])
  })

  it.each(['WITHDRAWN', 'LOST'] as const)('needs the reason of a unit %s', (resolution) => {
    expect(errors('MISSING', { resolution, reason: ' ' })).toEqual([['REASON_REQUIRED', 'units.0.reason']])
  })
})

describe('the differences still open', () => {
  const counted = story({ units: 2 }).record(
    'receiptLines',
    { unitId: 'unit-1', outcome: 'MISSING' },
    { unitId: 'unit-2', outcome: 'RECEIVED' },
  )

  it('are those without an answer since the count', () => {
    expect([...openDifferences(counted.facts)]).toEqual([['unit-1', 'MISSING']])
    const answered = counted.record('shortageResolutions', { unitId: 'unit-1', resolution: 'LATER_DELIVERY' })
    expect([...openDifferences(answered.facts)]).toEqual([])
  })

  it('come back when the unit is missing again', () => {
    const again = counted
      .record('shortageResolutions', { unitId: 'unit-1', resolution: 'LATER_DELIVERY' })
      .record('receiptLines', { unitId: 'unit-1', outcome: 'MISSING' })
    expect([...openDifferences(again.facts)]).toEqual([['unit-1', 'MISSING']])
  })
})
