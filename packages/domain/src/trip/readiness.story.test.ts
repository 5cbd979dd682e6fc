import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drive, look, TEST_POLICY, type Moment, type Profile } from '../testing'
import { readinessOf, statesOfTrip } from './readiness'

describe('the trip of a case that goes its way', { timeout: 60_000 }, () => {
  const profiles: fc.Arbitrary<Partial<Profile>> = fc.record({
    mode: fc.constant('DISPATCH' as const),
    serviceAbroad: fc.boolean(),
    customerShare: fc.constantFrom(0, 40),
    free: fc.constantFrom('NOT_ASKED', 'APPROVED', 'REJECTED'),
    tripLines: fc.constantFrom('NONE', 'SOME'),
    handCarryRefused: fc.boolean(),
    waived: fc.subarray(['obtain-sample', 'plan-work', 'purchase', 'list-tools', 'confirm-tool-providers']),
    holdAt: fc.option(fc.integer({ min: 12, max: 40 })),
  })

  it('is complete exactly when the departure waits for no step, at every moment', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const seen = new Set<boolean>()
        const watch = ({ facts, states }: Moment) => {
          const departure = states.find(({ step }) => step === 'confirm-departure')
          if (departure === undefined || departure.status === 'DONE') return
          const trip = facts.trips.at(-1)
          const { complete, earliestAt } = readinessOf({
            states: statesOfTrip(
              states.map((state) => ({ ...state, caseId: 'case-1' })),
              {
                id: trip?.id ?? '',
                memberIds: new Set(facts.tripMembers.map(({ id }) => id)),
                lineIds: new Set(facts.tripLines.map(({ id }) => id)),
              },
            ),
            lineKind: (id) => facts.tripLines.find((line) => line.id === id)?.kind ?? null,
            expected: () => null,
            policy: TEST_POLICY,
            now: facts.registration.at,
            neededBy: null,
          })
          seen.add(complete)
          expect(complete).toBe(departure.waitingFor.length === 0)
          expect(earliestAt >= facts.registration.at).toBe(true)
        }
        const { facts } = drive(profile, { watch })
        expect(look(facts).status('close')).toBe('DONE')
        expect(seen).toEqual(new Set([true, false]))
      }),
      { numRuns: 30 },
    )
  })
})
