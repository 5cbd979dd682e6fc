import { describe, expect, it } from 'vitest'
import { plus } from '../instant'
import { hours, workingDays, type ServicePolicy } from '../service-policy/service-policy'
import { drive, emptyFacts, look, START, story, storyUntil, TEST_POLICY } from '../testing'
import { assess } from './assess'
import type { Procedure, Step } from './procedure'
import { REPAIR_PROCEDURE } from './repair-procedure'
import type { StepId } from './step-id'

const opinions = ['opine-quality', 'opine-engineering', 'opine-rnd'] as const

/** Registered, classified and found not to be solvable from afar. */
const needsRepair = () =>
  story()
    .record('classifications', { category: 'POWER', severity: 'LOW', urgency: 'NORMAL', complex: false })
    .record('remoteResolutions', { outcome: 'NOT_SOLVED' })

describe('a case just registered', () => {
  const seen = look(story().facts)

  it('has registered itself, and asks the front office to answer and to classify', () => {
    expect(seen.of('register')).toMatchObject({ status: 'DONE', doneAt: START, doneById: 'person-1' })
    expect(seen.ready()).toEqual(['respond', 'classify'])
    expect(seen.of('classify')).toMatchObject({ owner: 'DOMESTIC_BUSINESS', performer: 'MEMBER' })
    expect(look(story({ region: 'OVERSEAS' }).facts).of('classify').owner).toBe('MARKETING')
  })

  it('names what a waiting step waits for', () => {
    expect(seen.of('resolve-remotely')).toMatchObject({ status: 'WAITING', waitingFor: ['classify'] })
    expect(seen.of('opine-rnd')).toMatchObject({ status: 'UNDECIDED', waitingFor: ['resolve-remotely'] })
  })

  it('has a state for every step that has a subject by now', () => {
    const none = ['partsLine', 'trip', 'member', 'line', 'sharer', 'action']
    const expected = REPAIR_PROCEDURE.steps.filter((row) => !none.includes(row.per)).map((row) => row.id)
    expect([...new Set(seen.states.map((state) => state.step))]).toEqual(expected)
  })
})

describe('rule 1: what is settled', () => {
  it('takes a predecessor that does not apply for satisfied', () => {
    // At home nothing is cleared through customs: handing in follows the application.
    const applied = storyUntil('deliver-to-warehouse', { region: 'DOMESTIC' })
    expect(look(applied.facts).status('clear-import')).toBe('NOT_APPLICABLE')
    const abroad = storyUntil('apply-return', { region: 'OVERSEAS' }).record('returnApplications', {
      quantity: 1,
    })
    expect(look(abroad.facts).of('deliver-to-warehouse')).toMatchObject({
      status: 'WAITING',
      waitingFor: ['clear-import'],
    })
  })

  it('takes a waived predecessor for satisfied', () => {
    const waived = needsRepair().record('waivers', ...opinions.map((step) => ({ step, subjectId: null })))
    expect(look(waived.facts).status('opine-rnd')).toBe('WAIVED')
    expect(look(waived.facts).status('decide-responsibility')).toBe('READY')
  })

  it('lets what is undecided block', () => {
    // Whether free service will be approved is open, so nobody knows whether there are terms to sign.
    const asked = storyUntil('approve-free-service', { customerShare: 100, free: 'APPROVED' })
    const decided = asked.record('modeDecisions', { mode: 'RETURN_TO_FACTORY', serviceAbroad: false })
    const seen = look(decided.facts)
    expect(seen.status('sign-terms')).toBe('UNDECIDED')
    expect(seen.status('apply-return')).toBe('WAITING')
    expect(seen.of('apply-return').waitingFor).toEqual(['sign-terms', 'approve-free-service'])
  })

  it('does not take no units for all units done', () => {
    const handedIn = storyUntil('receive-units')
    const without = look({ ...handedIn.facts, units: [] })
    expect(without.status('report-complete')).toBe('WAITING')
    expect(without.of('report-complete').waitingFor).toContain('repair-units')
  })

  it('satisfies an or by any of its steps done', () => {
    const analysed = storyUntil('analyse-cause', { mode: 'DISPATCH' })
    expect(look(analysed.facts).status('plan-corrective-action')).toBe('WAITING')
    const known = analysed.record('causeAnalyses', {})
    expect(look(known.facts).status('plan-corrective-action')).toBe('READY')
  })

  it('never satisfies an or by a waived step while another is open', () => {
    const or: Procedure = {
      revision: 'or',
      steps: [
        stepNamed('register'),
        stepNamed('respond'),
        stepNamed('classify'),
        after('survey', [{ anyOf: ['respond', 'classify'] }]),
      ],
    }
    const begun = story()
    const waived = begun.record('waivers', { step: 'respond', subjectId: null })
    expect(statusIn(or, waived, 'survey')).toBe('WAITING')
    const done = waived.record('classifications', {
      category: 'POWER',
      severity: 'LOW',
      urgency: 'NORMAL',
      complex: false,
    })
    expect(statusIn(or, done, 'survey')).toBe('READY')
    // With every alternative settled there is nothing left to wait for.
    const both = waived.record('waivers', { step: 'classify', subjectId: null })
    expect(statusIn(or, both, 'survey')).toBe('READY')
  })

  it('sees no obstacle in a step of another revision', () => {
    const short: Procedure = {
      revision: 'short',
      steps: [stepNamed('register'), stepNamed('resolve-remotely')],
    }
    expect(statusIn(short, story(), 'resolve-remotely')).toBe('READY')
  })
})

describe('rule 6: waivers', () => {
  it('settles a step for all subjects, or for the one named', () => {
    const drawn = storyUntil('draw-units', { quantity: 2 })
    const one = look(drawn.record('waivers', { step: 'draw-units', subjectId: 'unit-2' }).facts)
    expect(one.status('draw-units', 'unit-1')).toBe('READY')
    expect(one.of('draw-units', 'unit-2')).toMatchObject({ status: 'WAIVED', doneById: 'person-1' })
    const all = look(drawn.record('waivers', { step: 'draw-units', subjectId: null }).facts)
    expect(all.status('draw-units', 'unit-1')).toBe('WAIVED')
  })

  it.each(
    REPAIR_PROCEDURE.steps.filter((row) => !row.waivable && row.performer !== 'SYSTEM').map((row) => row.id),
  )('has no effect on %s, which must be done', (step) => {
    const seen = new Set<string>()
    const wishes = {
      quantity: 3,
      customerShare: 100,
      free: 'REJECTED',
      firstUnit: 'WITHDRAWN',
      writeOff: 'APPROVED',
      mode: IN_DISPATCH.includes(step)
        ? 'DISPATCH'
        : BY_AGENT.includes(step)
          ? 'LOCAL_AGENT'
          : 'RETURN_TO_FACTORY',
      serviceAbroad: true,
      tripLines: 'SOME',
    } as const
    drive(wishes, {
      watch: ({ facts, states }) => {
        for (const state of states) if (state.step === step) seen.add(state.status)
        expect(look({ ...facts, waivers: [waiver(step)] }).states).toEqual(states)
      },
    })
    expect(seen).toContain(step === 'register' ? 'DONE' : 'READY')
  })

  it('is void once the step is reopened', () => {
    const waived = storyUntil('draft-terms', { customerShare: 100 }).record('waivers', {
      step: 'draft-terms',
      subjectId: null,
    })
    expect(look(waived.facts).status('draft-terms')).toBe('WAIVED')
    const rejected = waived.record('termsReviews', { outcome: 'REJECTED' })
    expect(look(rejected.facts).status('draft-terms')).toBe('READY')
  })

  it('takes the waived attempt at a remote solution for not solved, a waived question for a no', () => {
    const waived = storyUntil('resolve-remotely').record('waivers', {
      step: 'resolve-remotely',
      subjectId: null,
    })
    expect(look(waived.facts).status('opine-rnd')).toBe('READY')
    const asked = storyUntil('decide-inspection').record('waivers', {
      step: 'decide-inspection',
      subjectId: null,
    })
    expect(look(asked.facts).status('inspect-before', 'unit-1')).toBe('NOT_APPLICABLE')
  })
})

describe('rule 5: times', () => {
  it('counts the first response from the report, by the clock on the wall', () => {
    const reportedAt = plus(START, { hours: -2 })
    expect(look(story({ reportedAt }).facts).dueAt('respond')).toBe(plus(reportedAt, { hours: 24 }))
    // It cannot have been due before anybody knew.
    expect(look(story({ reportedAt, urgency: 'URGENT' }).facts).dueAt('respond')).toBe(START)
    expect(look(story({ urgency: 'URGENT' }).facts).dueAt('respond')).toBe(plus(START, { hours: 1 }))
  })

  it('counts the others in working time from the moment they are ready', () => {
    // Monday 9:00 and four working hours over the midday break: 14:30.
    expect(look(story().facts).of('classify')).toMatchObject({
      readySince: START,
      opensAt: START,
      dueAt: '2026-03-02T06:30:00.000Z',
    })
    // Friday evening to Tuesday morning: over the weekend, from Monday's opening.
    const friday = story()
      .wait({ days: 4, hours: 11 })
      .record('classifications', { category: 'POWER', severity: 'LOW', urgency: 'NORMAL', complex: false })
    expect(friday.now).toBe('2026-03-06T12:01:00.000Z')
    expect(look(friday.facts).dueAt('resolve-remotely')).toBe('2026-03-10T00:30:00.000Z')
  })

  it('is ready since the last of its predecessors was settled', () => {
    const told = needsRepair()
      .record('opinions', { department: 'QUALITY', responsibility: 'COMPANY', recommendedMode: 'DISPATCH' })
      .wait({ days: 1 })
      .record('opinions', { department: 'RND', responsibility: 'COMPANY', recommendedMode: 'DISPATCH' })
      .record('opinions', {
        department: 'PRODUCTION_ENGINEERING',
        responsibility: 'COMPANY',
        recommendedMode: 'DISPATCH',
      })
    expect(look(told.facts).of('decide-responsibility').readySince).toBe(told.now)
    const waived = needsRepair().record('waivers', ...opinions.map((step) => ({ step, subjectId: null })))
    expect(look(waived.facts).of('decide-responsibility').readySince).toBe(waived.now)
  })

  it('is ready since the fact that said that something in between does not apply', () => {
    const handedIn = storyUntil('decide-inspection')
      .wait({ hours: 3 })
      .record('inspectionDecisions', { needed: false })
      .record('onlineTestDecisions', { needed: false })
      .record('partsRequests', { noneNeeded: true })
    expect(look(handedIn.facts).of('repair-units', 'unit-1').readySince).toBe(handedIn.now)
  })

  it('is ready since the first unit was drawn where one is enough, however many follow', () => {
    const drawn = storyUntil('draw-units', { quantity: 2 }).record('unitDraws', { unitId: 'unit-1' })
    const more = drawn.wait({ hours: 5 }).record('unitDraws', { unitId: 'unit-2' })
    expect(look(drawn.facts).of('decide-inspection').readySince).toBe(drawn.now)
    expect(look(more.facts).of('decide-inspection').readySince).toBe(drawn.now)
  })

  it('opens the call back on the fifth day and wants it by the seventh', () => {
    const confirmed = storyUntil('call-back')
    const { at } = confirmed.facts.customerConfirmations[0] ?? { at: '' }
    expect(look(confirmed.facts).of('call-back')).toMatchObject({
      readySince: at,
      opensAt: plus(at, { days: 5 }),
      dueAt: plus(at, { days: 7 }),
    })
  })

  it('never wants a step before it opens', () => {
    const { facts } = storyUntil('call-back')
    const hasty = look(facts, { ...TEST_POLICY, dues: { 'call-back': hours(1) } })
    expect(hasty.of('call-back').dueAt).toBe(hasty.of('call-back').opensAt)
  })

  it('follows the policy where it says otherwise, and only for that step', () => {
    const { facts } = story()
    const strict = look(facts, { ...TEST_POLICY, dues: { classify: hours(1) } })
    expect(strict.dueAt('classify')).toBe(plus(START, { hours: 1 }))
    expect(strict.dueAt('respond')).toBe(look(facts).dueAt('respond'))
  })

  it('follows a time set for urgent cases in those alone', () => {
    const dueIn = (urgency: 'URGENT' | 'NORMAL', dues: ServicePolicy['dues']) =>
      look(story({ urgency }).facts, { ...TEST_POLICY, dues }).dueAt('respond')
    const dues = { respond: hours(48), 'respond:URGENT': hours(2) }
    expect(dueIn('NORMAL', dues)).toBe(plus(START, { hours: 48 }))
    expect(dueIn('URGENT', dues)).toBe(plus(START, { hours: 2 }))
    // Setting the time of the others leaves the urgent ones theirs.
    expect(dueIn('URGENT', { respond: hours(48) })).toBe(plus(START, { hours: 1 }))
  })

  it('gives complex repairs three working days and others two', () => {
    const due = (complex: boolean) => {
      const { facts } = storyUntil('repair-units', { complex })
      const { readySince, dueAt } = look(facts).of('repair-units', 'unit-1')
      return [readySince?.slice(0, 10), dueAt?.slice(0, 10)]
    }
    expect(due(false)).toEqual(['2026-03-02', '2026-03-04'])
    expect(due(true)).toEqual(['2026-03-02', '2026-03-05'])
  })

  it('moves no due time of a step that stays open when unrelated facts come', () => {
    const before = story()
    const after = before.wait({ hours: 6 }).record('firstResponses', { respondedAt: before.now })
    expect(look(after.facts).of('classify')).toEqual(look(before.facts).of('classify'))
  })
})

describe('assess', () => {
  it('answers the same to the same facts, and changes none of them', () => {
    // Facts of stories are frozen, so a change would throw.
    const { facts } = drive({ quantity: 3, notSolved: 1, customerShare: 40, writeOff: 'APPROVED' })
    expect(look(facts).states).toEqual(look({ ...facts }).states)
  })

  it('orders by seq, not by time', () => {
    const begun = storyUntil('review-terms', { customerShare: 100 })
    const rejected = begun.record('termsReviews', { outcome: 'REJECTED' })
    // A clock set back: the new draft seems older than the rejection it answers.
    const redrafted = rejected.record('serviceAgreements', { version: 2, at: START })
    expect(look(redrafted.facts).status('draft-terms')).toBe('DONE')
  })

  it('knows a case of which not even the units are known', () => {
    expect(look(emptyFacts()).ready()).toEqual(['respond', 'classify'])
  })
})

const IN_DISPATCH: readonly StepId[] = ['obtain-visas', 'choose-carriage', 'check-hand-carry']
const BY_AGENT: readonly StepId[] = ['enquire-agents', 'approve-agent-quote', 'appoint-agent']

const waiver = (step: StepId) => ({
  id: 'waiver',
  seq: 999_999,
  at: START,
  byId: 'person-2',
  step,
  subjectId: null,
})

function stepNamed(id: StepId): Step {
  const row = REPAIR_PROCEDURE.steps.find((candidate) => candidate.id === id)
  if (row === undefined) throw new RangeError(id)
  return row
}

const after = (id: StepId, before: Step['after']): Step => ({ ...stepNamed(id), after: before })

const statusIn = (procedure: Procedure, { facts }: ReturnType<typeof story>, step: StepId) =>
  assess(procedure, facts, { ...TEST_POLICY, dues: { survey: workingDays(1) } }).find(
    (state) => state.step === step,
  )?.status
