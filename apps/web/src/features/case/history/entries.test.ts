import { expect, it } from 'vitest'
import { entriesOf, type HistoryEvent } from './entries'

const AT = '2026-07-01T01:00:00.000Z'
const event = (id: string, kind: HistoryEvent['kind'], values: Partial<HistoryEvent> = {}): HistoryEvent => ({
  id,
  at: AT,
  kind,
  step: null,
  department: null,
  fact: null,
  subjectIds: [],
  phase: null,
  actor: null,
  ...values,
})

it('tells what a command did, then what is done by it, then what that made possible', () => {
  const actor = { id: 'u', name: '陈晓' }
  // The server writes them as it finds them; the list comes newest first.
  const written = [
    event('1', 'FACT_RECORDED', { fact: 'UnitDraw', actor }),
    event('2', 'PHASE_CHANGED', { phase: 'REPAIR' }),
    event('3', 'STEP_OPENED', { step: 'draw-units' }),
    event('4', 'STEP_COMPLETED', { step: 'draw-units' }),
    event('5', 'STEP_OPENED', { step: 'decide-online-test' }),
  ]
  const [entry, ...others] = entriesOf(written.toReversed())
  expect(others).toEqual([])
  expect(entry?.actor).toEqual(actor)
  expect(entry?.deeds.map(({ id }) => id)).toEqual(['1'])
  expect(entry?.results.map(({ id }) => id)).toEqual(['4', '3', '5', '2'])
})
