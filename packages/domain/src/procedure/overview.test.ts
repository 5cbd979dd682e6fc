import { describe, expect, it } from 'vitest'
import { frontOffice, REGIONS } from '../department'
import { drive, type Profile } from '../testing'
import { procedureOverview } from './overview'
import { REPAIR_PROCEDURE, stepOf } from './repair-procedure'
import type { StepId } from './step-id'

/** The steps some subject of which applies in a case of this kind, whatever else happens in it. */
function everApplying(wishes: Partial<Profile>): ReadonlySet<StepId> {
  const found = new Set<StepId>()
  drive(wishes, {
    until: ({ states }) => {
      for (const { step, status } of states) {
        if (status === 'READY' || status === 'DONE') found.add(step)
      }
      return false
    },
  })
  return found
}

describe.each(REGIONS)('the procedure for customers of region %s', (region) => {
  const steps = procedureOverview(region)
  const ids = steps.map(({ id }) => id)

  it('has each step once, in the lane of its owner', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, lane } of steps) {
      const { department } = stepOf(id)
      if (department === 'FRONT_OFFICE') expect(lane, id).toBe(frontOffice(region))
      else if (department !== null) expect(lane, id).toBe(department)
    }
    expect(steps.filter(({ lane }) => lane === 'CONCERNED').map(({ id }) => id)).toEqual([
      'opine-verification',
      'carry-out-action',
      'declare-costs',
      'acknowledge-share',
    ])
  })

  it('leads no link to a step that is not there, and every step but the first has one', () => {
    for (const { id, before } of steps) {
      for (const earlier of before) expect(ids, `${earlier} before ${id}`).toContain(earlier)
      expect(before.length > 0, id).toBe(id !== 'register')
    }
  })
  it('says nothing twice', () => {
    const of = (id: StepId) => steps.find((step) => step.id === id)?.before
    expect(of('resolve-remotely')).toEqual(['classify'])
    expect(of('close')).not.toContain('register')
  })

  it.each(['RETURN_TO_FACTORY', 'DISPATCH', 'LOCAL_AGENT'] as const)(
    'has every step that comes up in a case of mode %s',
    (mode) => {
      const abroad = region === 'OVERSEAS'
      for (const customerShare of [0, 60]) {
        const came = everApplying({ region, mode, laterMode: mode, serviceAbroad: abroad, customerShare })
        expect([...came].filter((id) => !ids.includes(id))).toEqual([])
        expect(came.size).toBeGreaterThan(15)
      }
    },
  )
})

it('is the whole table abroad; at home without what only a border asks for', () => {
  const all = REPAIR_PROCEDURE.steps.map(({ id }) => id)
  expect(procedureOverview('OVERSEAS').map(({ id }) => id)).toEqual(all)
  const home = procedureOverview('DOMESTIC').map(({ id }) => id)
  expect(all.filter((id) => !home.includes(id)).sort()).toEqual([
    'clear-import',
    'obtain-sample',
    'obtain-visas',
    'reimport-goods',
    'request-invitation',
    'return-sample',
  ])
})
