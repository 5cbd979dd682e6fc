import { describe, expect, it } from 'vitest'
import type { Instant } from '../instant'
import { predecessorSteps } from '../procedure/procedure'
import type { StepStatus } from '../procedure/procedure'
import { REPAIR_PROCEDURE, stepOf } from '../procedure/repair-procedure'
import type { StepId } from '../procedure/step-id'
import { workingDays } from '../service-policy/service-policy'
import { TEST_POLICY } from '../testing'
import { tripStates } from '../testing/trip-states'
import { withPromise, type Expected } from './promise'
import { readinessOf, statesOfTrip, type Readiness } from './readiness'
import type { LineKind } from './trip'
import { BEFORE_DEPARTURE, trackOf, TRIP_TRACKS, type TripTrack } from './trip-track'

/** Shanghai clock time as an instant. */
const cst = (text: string): Instant => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString()

const nothing: Expected = () => null
const KINDS: Readonly<Record<string, LineKind>> = { cable: 'MATERIAL', fuse: 'MATERIAL', meter: 'TOOL' }

interface Told {
  /** What is open, as 'step', 'step subject' or 'step subject case'; all else is done. */
  readonly open: Readonly<Record<string, StepStatus | 'ON_HOLD'>>
  readonly now: Instant
  readonly expected?: Expected
  readonly neededBy?: Instant
  readonly cases?: readonly string[]
}

const states = ({ open, cases = ['case-1'] }: Pick<Told, 'open' | 'cases'>) =>
  tripStates({
    cases,
    members: ['Li'],
    lines: Object.keys(KINDS),
    statusOf: (step, subject, caseId) =>
      open[`${step} ${subject} ${caseId}`] ?? open[`${step} ${subject}`] ?? open[step] ?? 'DONE',
  })

const ready = ({ open, now, expected = nothing, neededBy, cases }: Told): Readiness =>
  readinessOf({
    states: states(cases === undefined ? { open } : { open, cases }),
    lineKind: (id) => KINDS[id] ?? null,
    expected,
    policy: TEST_POLICY,
    now,
    neededBy: neededBy ?? null,
  })

const track = ({ tracks }: Readiness, name: TripTrack) => tracks.find((one) => one.track === name)
const chain = (found: Readiness) => found.chain.map(({ step, subjectId }) => `${step} ${subjectId}`.trim())

/** A bought cable that then has to be issued and packed; the rest is done. */
const CABLE = {
  'purchase cable': 'READY',
  'issue-materials cable': 'WAITING',
  'choose-carriage cable': 'WAITING',
  'release-goods': 'WAITING',
} as const

const IMPORT: readonly StepId[] = ['apply-return', 'clear-import']

describe('tracks', () => {
  it('hold every step the departure waits for, and no other but the decisions before', () => {
    const direct = stepOf('confirm-departure').after.flatMap(predecessorSteps)
    for (const step of direct) expect(trackOf(step), step).not.toBeNull()
    for (const { id, section } of REPAIR_PROCEDURE.steps) {
      const before = BEFORE_DEPARTURE.some((step) => step.id === id)
      expect(trackOf(id) !== null, id).toBe(before)
      // The import of a sample waits for nothing of table B; its row stands there for the units.
      if (!direct.includes(id) && before) {
        expect(['A', 'B'].includes(section) && (section === 'A' || IMPORT.includes(id)), id).toBe(true)
        expect(trackOf(id)).toBe('PLAN')
      }
    }
  })

  it.each<[StepId, LineKind | null, TripTrack | null]>([
    ['nominate-team', null, 'PEOPLE'],
    ['obtain-visas', null, 'PAPERS'],
    ['purchase', 'MATERIAL', 'MATERIALS'],
    ['purchase', 'TOOL', 'TOOLS'],
    ['confirm-customer-supply', 'TOOL', 'TOOLS'],
    ['draw-tools', 'TOOL', 'TOOLS'],
    ['choose-carriage', 'TOOL', 'SHIPMENTS'],
    ['consign', null, 'SHIPMENTS'],
    ['sign-terms', null, 'PLAN'],
    ['review-terms', null, 'PLAN'],
    ['confirm-departure', null, null],
    ['return-tools', 'TOOL', null],
    ['respond', null, null],
  ])('%s of %s: %s', (step, kind, expected) => {
    expect(trackOf(step, kind)).toBe(expected)
  })

  it('are timed by rules that need nothing of the case: whole predecessors, one time for all cases', () => {
    for (const { id, after, due, notBefore, dueFrom } of BEFORE_DEPARTURE) {
      expect(after.every((one) => typeof one === 'string')).toBe(true)
      expect([due.when, notBefore, id === 'register' ? undefined : dueFrom]).toEqual([
        null,
        undefined,
        undefined,
      ])
    }
  })
})

describe('the readiness of a trip', () => {
  const now = cst('2026-03-02 10:00')

  it('is complete, and ready now, when nothing is open', () => {
    const found = ready({ open: {}, now, neededBy: cst('2026-03-01 00:00') })
    expect(found).toMatchObject({ complete: true, earliestAt: now, certain: true, chain: [], late: false })
    expect(found.tracks.map((one) => one.track)).toEqual(TRIP_TRACKS)
    for (const { total, settled, gaps, readyAt } of found.tracks)
      expect([settled, gaps, readyAt]).toEqual([total, [], null])
  })

  it('counts what applies, each line by its kind, and not the decisions that are taken', () => {
    const found = ready({ open: { ...CABLE, 'request-purchase meter': 'NOT_APPLICABLE' }, now })
    expect(found.complete).toBe(false)
    expect(track(found, 'MATERIALS')).toMatchObject({ total: 1 + 2 * 4, settled: 1 + 2 * 4 - 2 })
    expect(track(found, 'TOOLS')).toMatchObject({ total: 2 + 4 + 2, settled: 2 + 4 + 2 })
    expect(track(found, 'PLAN')).toMatchObject({ total: 4, settled: 4 })
    expect(track(found, 'SHIPMENTS')?.gaps.map(({ step }) => step)).toEqual([
      'choose-carriage',
      'release-goods',
    ])
  })

  it('is held by the promise of a purchase and by what comes after it', () => {
    const eta = cst('2026-03-11 15:00')
    const found = ready({ open: CABLE, now, expected: withPromise(nothing, 'purchase', 'cable', eta) })
    expect(chain(found)).toEqual([
      'purchase cable',
      'issue-materials cable',
      'choose-carriage cable',
      'release-goods trip',
    ])
    // Wednesday 15:00, two working days, four working hours, and four more.
    expect(found.chain.map(({ estimatedAt }) => estimatedAt)).toEqual([
      eta,
      cst('2026-03-13 15:00'),
      cst('2026-03-16 09:30'),
      cst('2026-03-16 15:00'),
    ])
    expect(found.earliestAt).toBe(cst('2026-03-16 15:00'))
    expect(found.certain).toBe(true)
    expect(track(found, 'MATERIALS')?.readyAt).toBe(cst('2026-03-13 15:00'))
  })

  it('is not held by a step that is over before the promise of the next one', () => {
    const open = { ...CABLE, 'request-purchase cable': 'READY', 'purchase cable': 'WAITING' } as const
    const promised = (at: Instant) => withPromise(nothing, 'purchase', 'cable', at)
    const beyond = ready({ open, now, expected: promised(cst('2026-03-11 15:00')) })
    expect(chain(beyond)[0]).toBe('purchase cable')
    expect(track(beyond, 'MATERIALS')?.gaps[0]?.step).toBe('request-purchase')
    const tooEarly = ready({ open, now, expected: promised(cst('2026-03-02 11:00')) })
    expect(chain(tooEarly).slice(0, 2)).toEqual(['request-purchase cable', 'purchase cable'])
  })

  it('is late when the earliest date lies after the one needed', () => {
    const earliest = cst('2026-03-03 10:00')
    const open = { 'nominate-team': 'READY' } as const
    expect(ready({ open, now, neededBy: earliest }).late).toBe(false)
    expect(ready({ open, now, neededBy: cst('2026-03-03 09:59') }).late).toBe(true)
    expect(ready({ open, now })).toMatchObject({ earliestAt: earliest, late: false })
  })

  it('answers what would be: another promise, or none', () => {
    const told = withPromise(nothing, 'purchase', 'cable', cst('2026-03-31 10:00'))
    const whatIf = (at: Instant | null) =>
      ready({ open: CABLE, now, expected: withPromise(told, 'purchase', 'cable', at) })
    const asTold = ready({ open: CABLE, now, expected: told }).earliestAt
    expect(whatIf(cst('2026-03-31 10:00')).earliestAt).toBe(asTold)
    expect(whatIf(cst('2026-03-04 10:00')).earliestAt < asTold).toBe(true)
    expect(whatIf(null).earliestAt).toBe(ready({ open: CABLE, now }).earliestAt)
    const other = withPromise(told, 'purchase', 'fuse', cst('2026-12-31 10:00'))
    expect(ready({ open: CABLE, now, expected: other }).earliestAt).toBe(asTold)
  })

  it('takes the times a company set', () => {
    const found = readinessOf({
      states: states({ open: { 'nominate-team': 'READY' } }),
      lineKind: () => null,
      expected: nothing,
      policy: { ...TEST_POLICY, dues: { 'nominate-team': workingDays(3) } },
      now,
      neededBy: null,
    })
    expect(found.earliestAt).toBe(cst('2026-03-05 10:00'))
  })

  it('counts a step of the case in each case, and what is done for the trip once', () => {
    const open = {
      'obtain-sample  case-2': 'READY',
      'analyse-cause  case-2': 'WAITING',
      'nominate-team trip case-1': 'READY',
      'nominate-team trip case-2': 'WAITING',
    } as const
    const sample: Expected = (step, _subject, caseId) =>
      step === 'obtain-sample' && caseId === 'case-2' ? cst('2026-03-09 10:00') : null
    const found = ready({ open, now, cases: ['case-1', 'case-2'], expected: sample })
    expect(track(found, 'PLAN')).toMatchObject({ total: 2 * 3 + 1, settled: 2 * 3 + 1 - 2 })
    expect(track(found, 'PEOPLE')).toMatchObject({
      total: 1,
      settled: 0,
      // The first case could have its team now; the second has to wait for its analysis.
      gaps: [{ caseId: 'case-1', status: 'READY', startsAt: cst('2026-03-12 10:00') }],
    })
    expect(found.chain.map(({ step, caseId }) => `${step} ${caseId}`)).toEqual([
      'obtain-sample case-2',
      'analyse-cause case-2',
      'nominate-team case-1',
    ])
  })

  it('looks back to the terms that are not even drafted, but not to decisions nothing waits for', () => {
    const terms = { 'draft-terms': 'READY', 'review-terms': 'WAITING', 'sign-terms': 'WAITING' } as const
    const found = ready({ open: terms, now })
    expect(chain(found)).toEqual(['draft-terms', 'review-terms', 'sign-terms'])
    expect(track(found, 'PLAN')?.gaps).toEqual(found.chain)
    expect(found.earliestAt).toBe(cst('2026-03-09 10:00'))
    expect(ready({ open: { 'decide-responsibility': 'READY' }, now }).complete).toBe(true)
  })

  it.each<[string, Told['open'], Expected]>([
    ['undecided', { 'check-hand-carry cable': 'UNDECIDED' }, nothing],
    ['on hold', { 'plan-work': 'ON_HOLD' }, nothing],
    ['not listed yet', { 'list-tools': 'READY' }, nothing],
    ['without its team', { 'nominate-team': 'READY' }, nothing],
    [
      'past its promise',
      { 'purchase cable': 'READY' },
      withPromise(nothing, 'purchase', 'cable', cst('2026-02-20 10:00')),
    ],
  ])('gives a date not before which it is ready when something is %s', (_name, open, expected) => {
    const found = ready({ open, now, expected })
    expect(found.certain).toBe(false)
    expect(found.earliestAt >= now).toBe(true)
  })

  it('lets what is undecided take no time, and what passed its promise none but what is left', () => {
    expect(ready({ open: { 'consign trip': 'UNDECIDED' }, now }).earliestAt).toBe(now)
    const passed = withPromise(nothing, 'purchase', 'cable', cst('2026-02-20 10:00'))
    const { chain: late } = ready({ open: { 'purchase cable': 'READY' }, now, expected: passed })
    expect(late).toMatchObject([{ estimatedAt: now, expectedAt: cst('2026-02-20 10:00') }])
  })

  it('leaves out what belongs to another trip of the same case', () => {
    const all = states({ open: {} })
    const trip = { id: 'trip', memberIds: new Set(['Li']), lineIds: new Set(Object.keys(KINDS)) }
    expect(statesOfTrip(all, trip)).toEqual(all)
    const other = statesOfTrip(all, { id: 'other', memberIds: new Set(), lineIds: new Set(['fuse']) })
    expect(new Set(other.map(({ subjectId }) => subjectId))).toEqual(new Set(['', 'fuse']))
  })
})

describe('over days off and odd days', () => {
  it('counts no day of the new year holiday, and the Sunday worked for it', () => {
    // 1-3 January 2026 are off, Sunday the 4th is worked.
    const now = cst('2025-12-31 10:00')
    const one = ready({ open: { 'plan-work': 'READY' }, now })
    expect(one.earliestAt).toBe(cst('2026-01-05 10:00'))
  })

  it('counts no day of Spring Festival, and the Saturdays worked for it', () => {
    const eta = cst('2026-02-13 16:00')
    const expected = withPromise(nothing, 'purchase', 'cable', eta)
    const { chain: found } = ready({ open: CABLE, now: cst('2026-02-02 10:00'), expected })
    // Friday; Saturday the 14th is worked, then nobody works until Tuesday the 24th.
    expect(found.map(({ estimatedAt }) => estimatedAt)).toEqual([
      eta,
      cst('2026-02-24 16:00'),
      cst('2026-02-25 10:30'),
      cst('2026-02-25 16:00'),
    ])
  })

  it('lets a promise fall on a day off: what comes after begins with the next working day', () => {
    const expected = withPromise(nothing, 'purchase', 'cable', cst('2026-02-18 12:00'))
    const found = ready({ open: CABLE, now: cst('2026-02-10 10:00'), expected })
    expect(found.chain[1]).toMatchObject({
      startsAt: cst('2026-02-18 12:00'),
      estimatedAt: cst('2026-02-26 08:30'),
    })
  })

  it('counts the leap day', () => {
    const now = cst('2028-02-25 10:00')
    // Ten days by the clock for the sample, three and two working days for analysis and plan.
    const open = { 'obtain-sample': 'READY', 'analyse-cause': 'WAITING', 'plan-work': 'WAITING' } as const
    expect(ready({ open, now }).chain.map(({ estimatedAt }) => estimatedAt)).toEqual([
      cst('2028-03-06 10:00'),
      cst('2028-03-09 10:00'),
      cst('2028-03-13 10:00'),
    ])
    const monday = cst('2028-02-28 10:00')
    expect(ready({ open: { 'nominate-team': 'READY' }, now: monday }).earliestAt).toBe(
      cst('2028-02-29 10:00'),
    )
  })
})
