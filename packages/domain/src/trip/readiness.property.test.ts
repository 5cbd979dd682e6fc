import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, plus, type Instant } from '../instant'
import { predecessorSteps, STEP_STATUSES } from '../procedure/procedure'
import { stepOf } from '../procedure/repair-procedure'
import { calendarDays, workingDays, workingHours } from '../service-policy/service-policy'
import { TEST_POLICY } from '../testing'
import { isOpen, keyOf, walker } from '../testing/trip-paths'
import { tripStates } from '../testing/trip-states'
import { withPromise, type Expected } from './promise'
import { readinessOf, type Readiness, type ReadinessInput } from './readiness'
import type { Gap } from './schedule'
import { BEFORE_DEPARTURE, holdsDeparture, trackOf } from './trip-track'
import type { LineKind } from './trip'

interface Promised {
  readonly step: Gap['step']
  readonly subjectId: string
  readonly at: Instant
}
interface World extends ReadinessInput {
  readonly promises: readonly Promised[]
}

const MINUTES_OF_60_DAYS = 60 * 1440
const statuses = fc.constantFrom(
  ...STEP_STATUSES,
  ...(['DONE', 'DONE', 'NOT_APPLICABLE', 'ON_HOLD', 'READY', 'WAITING', 'WAITING'] as const),
)
const nows = fc
  .integer({ min: Date.parse('2025-12-20T00:00:00Z'), max: Date.parse('2028-03-10T00:00:00Z') })
  .map((milliseconds) => instantOf(Math.floor(milliseconds / 60_000) * 60_000))

/** One after the other, over and over. */
function inTurn<T>(from: readonly T[]): () => T | undefined {
  let count = 0
  return () => from[count++ % from.length]
}

/** Any trip: some people, lines and cases, each step anyhow, some with a promise. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    kinds: fc.array(fc.constantFrom<LineKind>('MATERIAL', 'TOOL'), { maxLength: 3 }),
    people: fc.nat(2),
    cases: fc.constantFrom(['case-1'], ['case-1', 'case-2']),
    now: nows,
    chances: fc.array(statuses, { minLength: 20, maxLength: 200 }),
    settledUntil: fc.nat(BEFORE_DEPARTURE.length - 1),
    minutes: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.integer({ min: -10_000, max: MINUTES_OF_60_DAYS }) },
      ),
      { minLength: 20, maxLength: 100 },
    ),
    purchaseTakes: fc.constantFrom(workingDays(2), calendarDays(9), workingHours(3)),
  })
  .map(({ kinds, people, cases, now, chances, settledUntil, minutes, purchaseTakes }) => {
    const lines = kinds.map((_, index) => `line-${index}`)
    const early = new Set(BEFORE_DEPARTURE.slice(0, settledUntil).map(({ id }) => id))
    const nextStatus = inTurn(chances)
    const nextPromise = inTurn(minutes)
    const states = tripStates({
      cases,
      lines,
      members: Array.from({ length: people }, (_, index) => `member-${index}`),
      // Mostly what comes first is settled first, as in life; else the intake alone would hold every date.
      statusOf: (step) => {
        const status = nextStatus() ?? 'DONE'
        return early.has(step) && !['ON_HOLD', 'UNDECIDED'].includes(status) ? 'DONE' : status
      },
    })
    const promises = states.flatMap(({ step, subjectId, caseId }) => {
      const offset = caseId === 'case-1' ? (nextPromise() ?? null) : null
      return offset === null ? [] : [{ step, subjectId, at: plus(now, { minutes: offset }) }]
    })
    return {
      states,
      promises,
      lineKind: (id) => kinds[lines.indexOf(id)] ?? null,
      expected: promises.reduce<Expected>(
        (told, { step, subjectId, at }) => withPromise(told, step, subjectId, at),
        () => null,
      ),
      policy: { ...TEST_POLICY, dues: { purchase: purchaseTakes } },
      now,
      neededBy: null,
    }
  })

const gapsOf = ({ tracks }: Readiness) => tracks.flatMap(({ gaps }) => gaps)

describe('any trip', { timeout: 60_000 }, () => {
  it('is complete when it has no gaps; a gap is what is open, and stands on one track alone', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const found = readinessOf(world)
        const gaps = gapsOf(found).map(keyOf)
        expect(found.complete).toBe(gaps.length === 0)
        expect(new Set(gaps).size).toBe(gaps.length)
        const open = world.states.filter(isOpen)
        const openKeys = new Set(open.map(keyOf))
        expect(gaps.filter((key) => !openKeys.has(key))).toEqual([])
        for (const state of open) if (holdsDeparture(state.step)) expect(gaps).toContain(keyOf(state))
        for (const { track, gaps: own, total, settled, readyAt } of found.tracks) {
          for (const { step, subjectId } of own) expect(trackOf(step, world.lineKind(subjectId))).toBe(track)
          expect(total).toBe(settled + own.length)
          expect(readyAt).toBe(
            own
              .map((gap) => gap.estimatedAt)
              .sort()
              .at(-1) ?? null,
          )
        }
      }),
    )
  })

  it('is ready at the end of the longest path through what is open', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const found = readinessOf(world)
        const { ends, earliest } = walker(world).walk()
        expect(found.earliestAt).toBe(earliest ?? world.now)
        for (const gap of gapsOf(found)) expect(gap.estimatedAt).toBe(ends.get(keyOf(gap)))
      }),
    )
  })

  it('is never ready earlier because a promise comes later, nor later because one comes earlier', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.nat(1000),
        fc.integer({ min: 0, max: MINUTES_OF_60_DAYS }),
        (world, at, minutes) => {
          const promise = world.promises[at % Math.max(1, world.promises.length)]
          if (promise === undefined) return
          const moved = (by: number) => {
            const to = plus(promise.at, { minutes: by })
            return readinessOf({
              ...world,
              expected: withPromise(world.expected, promise.step, promise.subjectId, to),
            }).earliestAt
          }
          const asTold = readinessOf(world).earliestAt
          expect(moved(minutes) >= asTold).toBe(true)
          expect(moved(-minutes) <= asTold).toBe(true)
        },
      ),
    )
  })

  it('does not mind a promise beside the chain that moves within its slack, and is held by it beyond', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: -20_000, max: MINUTES_OF_60_DAYS }), (world, minutes) => {
        const asTold = readinessOf(world)
        const onChain = new Set(asTold.chain.map(keyOf))
        const { lastAfter } = walker(world)
        for (const gap of gapsOf(asTold)) {
          // A promise of a step of the case is one for each case; one gap alone shall move.
          if (onChain.has(keyOf(gap)) || gap.expectedAt === null || stepOf(gap.step).per === 'case') continue
          const to = plus(gap.expectedAt, { minutes })
          const expected = withPromise(world.expected, gap.step, gap.subjectId, to)
          const moved = readinessOf({ ...world, expected })
          const held = lastAfter(keyOf(gap), to > gap.startsAt ? to : gap.startsAt) as Instant
          if (held < asTold.earliestAt) {
            expect([moved.earliestAt, moved.chain]).toEqual([asTold.earliestAt, asTold.chain])
          } else expect(moved.earliestAt).toBe(held)
        }
      }),
    )
  })

  it('has a chain that begins now or with a promise, hangs together, and ends at the earliest date', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const found = readinessOf(world)
        const gaps = gapsOf(found)
        expect(found.chain.at(-1)?.estimatedAt ?? world.now).toBe(found.earliestAt)
        found.chain.forEach((gap, index) => {
          expect(gaps).toContain(gap)
          const before = found.chain[index - 1]
          const byPromise = gap.expectedAt !== null && gap.expectedAt > gap.startsAt
          if (before === undefined) expect(byPromise || gap.startsAt === world.now).toBe(true)
          else {
            expect([byPromise, gap.startsAt]).toEqual([false, before.estimatedAt])
            expect(stepOf(gap.step).after.flatMap(predecessorSteps)).toContain(before.step)
          }
        })
      }),
    )
  })

  it('is late exactly when it is ready after the moment it is needed', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: -MINUTES_OF_60_DAYS, max: MINUTES_OF_60_DAYS }), (world, by) => {
        const { earliestAt, complete } = readinessOf(world)
        const neededBy = plus(earliestAt, { minutes: by })
        expect(readinessOf({ ...world, neededBy }).late).toBe(!complete && by < 0)
      }),
    )
  })

  it('is the same in whatever order its cases and states are given', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const found = readinessOf(world)
        const turned = readinessOf({ ...world, states: world.states.toReversed() })
        expect([turned.earliestAt, turned.complete, turned.certain]).toEqual([
          found.earliestAt,
          found.complete,
          found.certain,
        ])
      }),
    )
  })
})
