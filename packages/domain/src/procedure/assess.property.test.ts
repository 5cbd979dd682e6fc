import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGIONS } from '../department'
import type { CaseFacts, Fact } from '../repair-case/facts'
import { isClosed, phaseOf } from '../repair-case/phase'
import { PHASES, REPAIR_MODES } from '../repair-case/vocabulary'
import { drive, FACT_TABLES, look, storyOf, type Moment, type Profile, type Story } from '../testing'
import { recordAny, type Pick } from '../testing/any-fact'
import { predecessorSteps, type Step, type StepOf, type StepState, type SubjectKind } from './procedure'
import { REPAIR_PROCEDURE } from './repair-procedure'
import type { StepId } from './step-id'
import { subjectsOf } from './subjects'

const { steps } = REPAIR_PROCEDURE

/** Any way a case can go. */
const profiles: fc.Arbitrary<Partial<Profile>> = fc.record({
  region: fc.constantFrom(...REGIONS),
  solvedRemotely: fc.nat(9).map((n) => n === 0),
  severity: fc.constantFrom('LOW', 'CRITICAL'),
  mode: fc.constantFrom('RETURN_TO_FACTORY', ...REPAIR_MODES),
  laterMode: fc.constantFrom(...REPAIR_MODES),
  serviceAbroad: fc.boolean(),
  quantity: fc.integer({ min: 1, max: 3 }),
  customerShare: fc.constantFrom(0, 40, 100),
  laterCustomerShare: fc.constantFrom(0, 40, 100),
  free: fc.constantFrom('NOT_ASKED', 'APPROVED', 'REJECTED'),
  termsRejected: fc.nat(1),
  termsRefused: fc.nat(1),
  firstUnit: fc.constantFrom('RECEIVED', 'LATE', 'WITHDRAWN', 'LOST'),
  unexpected: fc.constantFrom('NONE', 'ACCEPTED', 'WITHDRAWN'),
  inspection: fc.boolean(),
  inspectionReopens: fc.boolean(),
  onlineTest: fc.boolean(),
  parts: fc.constantFrom('NONE', 'AT_ONCE', 'PARTIAL', 'SHORT'),
  results: fc.constantFrom(['REPAIRED'], ['SCRAPPED', 'REPAIRED'], ['REPLACED', 'CREDITED']),
  repairReopens: fc.boolean(),
  dispositionsRefused: fc.nat(1),
  ageing: fc.boolean(),
  fullTest: fc.boolean(),
  failedAgeings: fc.nat(1),
  failedChecks: fc.nat(1),
  failedTests: fc.nat(2),
  tripLines: fc.constantFrom('NONE', 'SOME'),
  handCarryRefused: fc.boolean(),
  signOffsRefused: fc.nat(1),
  costRejections: fc.nat(1),
  otherDepartmentDeclares: fc.boolean(),
  writeOff: fc.constantFrom('NONE', 'APPROVED', 'REFUSED_FIRST'),
  objections: fc.nat(1),
  notSolved: fc.nat(1),
  waived: fc.subarray([...steps.map((row) => row.id)], { maxLength: 3 }),
  reopened: fc.boolean(),
} satisfies { [K in keyof Profile]?: fc.Arbitrary<Profile[K]> })

/** Chance that is the same again for the same seed. */
function picking(seed: number): Pick {
  let state = seed
  return (from) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return from[Math.floor(state / 65_536) % from.length] ?? from[0]
  }
}
const seeds = fc.nat(1_000_000)
const choosing = (pick: Pick) => (ready: readonly StepState[]) => pick(ready as [StepState, ...StepState[]])

/** A case somewhere on its way, to which then anything happens, possible or not. */
const anything = fc
  .tuple(profiles, fc.nat(70), seeds, fc.integer({ min: 1, max: 12 }))
  .map(([wishes, length, seed, more]): readonly [Story, ...Story[]] => {
    const pick = picking(seed)
    let count = 0
    const begun = drive(wishes, { choose: choosing(pick), until: () => count++ >= length })
    const first = storyOf(begun.facts)
    const tales = [first]
    for (let index = 0; index < more; index++) tales.push(recordAny(tales.at(-1) ?? first, pick))
    return [first, ...tales.slice(1)]
  })

const keyOf = ({ step, subjectId }: StepState): string => `${step} ${subjectId}`
const isDone = ({ status }: StepState): boolean => status === 'DONE' || status === 'WAIVED'
const isOpen = ({ status }: StepState): boolean =>
  status === 'READY' || status === 'WAITING' || status === 'UNDECIDED'

/** The steps whose own rows say that one of these facts reopens them, each with the subjects it reopens. */
function reopened(facts: CaseFacts, news: ReadonlySet<Fact>): ReadonlyMap<StepId, ReadonlySet<string>> {
  const found = new Map<StepId, Set<string>>()
  for (const row of steps as readonly StepOf<SubjectKind>[]) {
    for (const subject of subjectsOf(facts, row.per)) {
      if (row.reopenedBy?.(facts, subject).some((fact) => news.has(fact)) !== true) continue
      const subjects = found.get(row.id) ?? new Set<string>()
      found.set(row.id, subjects.add(subject.id))
    }
  }
  return found
}

/** Every step a step builds on: its predecessors and theirs, except those it stands on whatever becomes of them. */
const buildsOn = new Map<StepId, ReadonlySet<StepId>>()
for (const row of steps) {
  const before = row.after.flatMap(predecessorSteps).filter((id) => row.stands?.includes(id) !== true)
  buildsOn.set(row.id, new Set(before.flatMap((id) => [id, ...(buildsOn.get(id) ?? [])])))
}

const scopeOf = new Map<StepId, Step['per']>(steps.map((row) => [row.id, row.per]))

/** Whether the reopening of a step may undo this state: it is that step, or builds on it, and concerns the same subject. */
function undoes(state: StepState, by: ReadonlyMap<StepId, ReadonlySet<string>>): boolean {
  for (const [step, subjects] of by) {
    const scope = scopeOf.get(step)
    if (step === state.step && subjects.has(state.subjectId)) return true
    if (step === state.step || buildsOn.get(state.step)?.has(step) !== true) continue
    if (scope === 'case') return true
    if (scope === state.kind && subjects.has(state.subjectId)) return true
  }
  return false
}

const newsSince = (before: CaseFacts, after: CaseFacts): ReadonlySet<Fact> =>
  new Set(
    FACT_TABLES.flatMap((table): readonly Fact[] =>
      after[table].filter((fact: Fact) => !(before[table] as readonly Fact[]).includes(fact)),
    ),
  )

// Thousands of assessments: a busy machine takes its time over them. (1,500 runs of each were made once.)
fc.configureGlobal({ numRuns: 50 })
const SLOWLY = { timeout: 60_000 }

describe('whatever is recorded', SLOWLY, () => {
  it('the case can be assessed, always with the same answer, and no fact is changed', () => {
    fc.assert(
      fc.property(anything, (tales) => {
        // Facts of stories are frozen: changing one would throw.
        for (const { facts } of tales) expect(look({ ...facts }).states).toEqual(look(facts).states)
      }),
    )
  })

  it('every state is whole: ready ones have times in order, waiting ones say for what, others have neither', () => {
    fc.assert(
      fc.property(anything, (tales) => {
        for (const { facts } of tales) {
          const { states } = look(facts)
          expect(new Set(states.map(keyOf)).size).toBe(states.length)
          for (const { status, readySince, opensAt, dueAt, doneAt, waitingFor, held } of states) {
            expect(readySince !== null).toBe(status === 'READY')
            expect(opensAt !== null).toBe(status === 'READY')
            if (readySince !== null)
              expect([readySince, opensAt, dueAt]).toEqual([readySince, opensAt, dueAt].sort())
            expect(doneAt !== null).toBe(status === 'DONE' || status === 'WAIVED')
            if (status === 'WAITING') expect(waitingFor.length > 0).toBe(!held)
            if (status !== 'WAITING' && status !== 'UNDECIDED') expect(waitingFor).toEqual([])
          }
        }
      }),
    )
  })

  it('a done step is undone only by a fact that reopens it, or a step it builds on, for the same subject', () => {
    fc.assert(
      fc.property(anything, (tales) => {
        tales.slice(1).forEach((tale, index) => {
          const before = tales[index] as Story
          const by = reopened(tale.facts, newsSince(before.facts, tale.facts))
          const after = new Map(look(tale.facts).states.map((state) => [keyOf(state), state]))
          for (const state of look(before.facts).states) {
            const now = after.get(keyOf(state))
            if (!isDone(state) || now === undefined || isDone(now) || now.status === 'NOT_APPLICABLE')
              continue
            expect(undoes(state, by), `${keyOf(state)} undone by ${[...by.keys()].join(' ')}`).toBe(true)
          }
        })
      }),
    )
  })

  it('a waiver of a step that must be done changes nothing', () => {
    const must = steps.filter((row) => !row.waivable).map((row) => row.id)
    fc.assert(
      fc.property(anything, fc.constantFrom(...must), ([tale], step) => {
        const waived = tale.record('waivers', { step, subjectId: null })
        expect(look(waived.facts).states).toEqual(look(tale.facts).states)
      }),
    )
  })

  it('nothing is ready on hold, and after a cancellation only what brings home or settles', () => {
    const kept = new Set(steps.filter((row) => row.keptOnCancel === true).map((row) => row.id))
    fc.assert(
      fc.property(anything, (tales) => {
        const tale = tales.at(-1) as Story
        const held = look(tale.record('holds', { held: true }).facts)
        if (tale.facts.cancellations.length === 0) expect(held.ready()).toEqual([])
        const cancelled = look(tale.record('cancellations', {}).facts)
        expect(cancelled.states.filter((state) => isOpen(state) && !kept.has(state.step))).toEqual([])
        // What was done stays done, or does not apply any more.
        for (const state of look(tale.facts).states.filter(isDone)) {
          expect(['DONE', 'WAIVED', 'NOT_APPLICABLE']).toContain(
            cancelled.of(state.step, state.subjectId).status,
          )
        }
      }),
    )
  })
})

describe('whoever acts first', SLOWLY, () => {
  const walks = fc.tuple(profiles, seeds, fc.option(fc.nat(60)), fc.option(fc.nat(60)))

  it('the case comes to its close, its phase goes back only for a reason, and it closes as soon as all is done', () => {
    fc.assert(
      fc.property(walks, ([profile, seed, cancelAt, holdAt]) => {
        const pick = picking(seed)
        let before: Moment | null = null
        const watch = (moment: Moment) => {
          const { facts, states } = moment
          const others = states.filter((state) => state.step !== 'close')
          const close = states.find((state) => state.step === 'close')
          const held = facts.holds.at(-1)?.held === true && facts.cancellations.length === 0
          if (others.every((state) => !isOpen(state)) && !held)
            expect(['READY', 'DONE']).toContain(close?.status)
          if (isClosed(states)) expect(others.filter(isOpen)).toEqual([])
          if (before !== null && goesBack(before, moment)) {
            expect([...reopened(facts, newsSince(before.facts, facts)).keys()]).not.toEqual([])
          }
          before = moment
        }
        const { states } = drive({ ...profile, cancelAt, holdAt }, { choose: choosing(pick), watch })
        expect(isClosed(states)).toBe(true)
      }),
    )
  })

  /** Whether the main line went back; a hold or its end is beside it. */
  function goesBack(before: Moment, after: Moment): boolean {
    const [from = 0, to = 0] = [before, after].map(({ facts, states }) =>
      PHASES.indexOf(phaseOf({ ...facts, holds: [] }, states)),
    )
    return to < from
  }
})
