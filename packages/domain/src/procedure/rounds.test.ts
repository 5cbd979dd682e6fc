import { describe, expect, it } from 'vitest'
import { round } from '../repair-case/conditions'
import { drive, look, storyOf, storyUntil, type Profile } from '../testing'

const closed = (wishes: Partial<Profile> = {}) => storyOf(drive(wishes).facts)

describe('rule 4: rejections', () => {
  it('asks for free service again, or charges: rejected means that the customer pays', () => {
    const asked = storyUntil('approve-free-service', { customerShare: 100, free: 'REJECTED' })
    expect(look(asked.facts).status('quote-repair')).toBe('UNDECIDED')
    const decided = asked.record('modeDecisions', { mode: 'RETURN_TO_FACTORY', serviceAbroad: false })
    const rejected = decided.record('freeServiceApprovals', { outcome: 'REJECTED' })
    expect(look(rejected.facts).status('approve-free-service')).toBe('DONE')
    expect(look(rejected.facts).status('quote-repair')).toBe('READY')
    const approved = decided.record('freeServiceApprovals', { outcome: 'APPROVED' })
    expect(look(approved.facts).status('quote-repair')).toBe('NOT_APPLICABLE')
    expect(look(approved.facts).status('apply-return')).toBe('READY')
    // Decided anew: the approval was of another decision.
    const anew = approved.record('responsibilityDecisions', {
      customerShare: 50,
      companyShare: 50,
      freeAsked: true,
    })
    expect(look(anew.facts).status('approve-free-service')).toBe('READY')
  })

  it('drafts the terms again when finance rejects them', () => {
    const rejected = storyUntil('review-terms', { customerShare: 100 }).record('termsReviews', {
      outcome: 'REJECTED',
    })
    const seen = look(rejected.facts)
    expect([seen.status('draft-terms'), seen.status('review-terms')]).toEqual(['READY', 'WAITING'])
    expect(seen.status('quote-repair')).toBe('DONE')
  })

  it('decides the mode again when the customer refuses the terms, and quotes for it', () => {
    const refused = storyUntil('sign-terms', { customerShare: 100 }).record('termsSignatures', {
      outcome: 'REFUSED',
    })
    const seen = look(refused.facts)
    expect(seen.ready()).toEqual(['decide-mode'])
    expect(seen.status('apply-return')).toBe('UNDECIDED')
    expect(round(refused.facts)).toBe(1)
    const again = refused.record('modeDecisions', { mode: 'LOCAL_AGENT', serviceAbroad: false })
    expect(look(again.facts).ready()).toEqual(['quote-repair'])
  })
})

describe('responsibility put in question by inspection', () => {
  const inspected = () =>
    storyUntil('inspect-before', { quantity: 3, inspection: true })
      .record('inspections', { unitId: 'unit-1', reopensResponsibility: true })
      .record('inspections', { unitId: 'unit-2', reopensResponsibility: false })

  it('is decided again, while what was done with the units stays done and nothing is repaired', () => {
    const seen = look(inspected().facts)
    expect(seen.status('decide-responsibility')).toBe('READY')
    for (const step of [
      'decide-mode',
      'apply-return',
      'deliver-to-warehouse',
      'decide-inspection',
    ] as const) {
      expect(seen.status(step)).toBe('DONE')
    }
    expect(seen.status('receive-units', 'unit-1')).toBe('DONE')
    expect(seen.status('draw-units', 'unit-1')).toBe('DONE')
    // Others are inspected on.
    expect(seen.status('inspect-before', 'unit-3')).toBe('READY')
    expect(seen.status('repair-units', 'unit-1')).toBe('WAITING')
    expect(seen.of('repair-units', 'unit-1').waitingFor).toContain('decide-responsibility')
  })

  it('blocks the repair until the terms that follow from it are settled', () => {
    const misuse = inspected().record('responsibilityDecisions', {
      customerShare: 100,
      companyShare: 0,
      freeAsked: false,
    })
    expect(look(misuse.facts).status('quote-repair')).toBe('READY')
    expect(look(misuse.facts).of('repair-units', 'unit-1').waitingFor).toContain('sign-terms')
    const { deeds } = drive({ quantity: 3, inspection: true, inspectionReopens: true })
    const steps = deeds.map(({ step }) => step)
    expect(steps.indexOf('sign-terms')).toBeLessThan(steps.indexOf('repair-units'))
    expect(steps.filter((step) => step === 'draw-units')).toHaveLength(3)
  })

  it('keeps the units where they are when the customer then refuses, and sends them back when another mode is chosen', () => {
    const refused = storyUntil('sign-terms', { inspection: true, inspectionReopens: true }).record(
      'termsSignatures',
      { outcome: 'REFUSED' },
    )
    expect(look(refused.facts).status('draw-units', 'unit-1')).toBe('DONE')
    expect(look(refused.facts).status('receive-units', 'unit-1')).toBe('DONE')
    const walk = drive({
      inspection: true,
      inspectionReopens: true,
      termsRefused: 1,
      laterMode: 'LOCAL_AGENT',
    })
    const steps = walk.deeds.map(({ step }) => step)
    expect(steps).toContain('agent-repairs')
    expect(steps).toContain('ship-back')
    expect(steps).not.toContain('repair-units')
    const back = drive({ inspection: true, inspectionReopens: true, termsRefused: 1 })
    expect(back.deeds.filter(({ step }) => step === 'draw-units')).toHaveLength(1)
  })

  it('holds back the shipment when the bench finds something', () => {
    const record = {
      unitId: 'unit-1',
      result: 'RETURNED_UNREPAIRED',
      causeCode: 'MISUSE',
      minutes: 5,
      reopensResponsibility: true,
    } as const
    const found = storyUntil('repair-units').record('repairRecords', record).record('repairCompletions', {})
    expect(look(found.facts).status('repair-units', 'unit-1')).toBe('DONE')
    expect(look(found.facts).of('ship-back', 'unit-1').waitingFor).toContain('decide-responsibility')
    const misuse = found.record('responsibilityDecisions', {
      customerShare: 100,
      companyShare: 0,
      freeAsked: false,
    })
    expect(look(misuse.facts).of('ship-back', 'unit-1').waitingFor).toContain('sign-terms')
  })
})

describe('not solved', () => {
  const notSolved = (wishes: Partial<Profile> = {}) =>
    storyUntil('confirm-with-customer', {
      quantity: 2,
      batchThreshold: 5,
      parts: 'AT_ONCE',
      ...wishes,
    }).record('customerConfirmations', { solved: false })

  it('begins the next round at the mode, keeping opinions and responsibility', () => {
    const seen = look(notSolved().facts)
    expect(round(notSolved().facts)).toBe(2)
    expect(seen.phase).toBe('DECISION')
    expect(seen.status('decide-mode')).toBe('READY')
    expect([seen.status('opine-rnd'), seen.status('decide-responsibility')]).toEqual(['DONE', 'DONE'])
    expect(seen.status('confirm-with-customer')).toBe('WAITING')
  })

  it('does everything from the application on anew, and supplements the costs', () => {
    const { deeds, facts } = drive({ notSolved: 1, parts: 'AT_ONCE', customerShare: 100 })
    for (const step of [
      'sign-terms',
      'apply-return',
      'receive-units',
      'test-units',
      'ship-back',
      'collect-costs',
      'plan-corrective-action',
    ] as const) {
      expect(deeds.filter((deed) => deed.step === step)).toHaveLength(2)
    }
    expect(facts.receivables).toHaveLength(2)
    expect(facts.costConfirmations).toHaveLength(2)
  })

  it('leaves alone the parts of the round before', () => {
    const asked = notSolved({ parts: 'PARTIAL' })
    const again = drive({ notSolved: 1, parts: 'PARTIAL' })
    const [old] = asked.facts.partsLines
    expect(look(asked.facts).status('issue-parts', old?.id)).toBe('NOT_APPLICABLE')
    expect(again.facts.partsLines).toHaveLength(4)
  })

  it('expects nothing of units that were lost, withdrawn, scrapped or credited in the round before', () => {
    const gone = notSolved({ quantity: 3, firstUnit: 'LOST', results: ['REPAIRED', 'SCRAPPED', 'REPAIRED'] })
      .record('modeDecisions', { mode: 'RETURN_TO_FACTORY', serviceAbroad: false })
      .record('returnApplications', { quantity: 1 })
      .record('warehouseDeliveries', {})
    const seen = look(gone.facts)
    expect(['unit-1', 'unit-2', 'unit-3'].map((unit) => seen.status('receive-units', unit))).toEqual([
      'NOT_APPLICABLE',
      'NOT_APPLICABLE',
      'READY',
    ])
    const counted = gone.record('receiptLines', { unitId: 'unit-3', outcome: 'RECEIVED' })
    expect(look(counted.facts).status('resolve-shortage')).toBe('NOT_APPLICABLE')
  })

  it('sends a new trip, and gets back the tools of the old one', () => {
    const { facts, states } = drive({
      mode: 'DISPATCH',
      laterMode: 'DISPATCH',
      tripLines: 'SOME',
      notSolved: 1,
    })
    expect(facts.trips).toHaveLength(2)
    expect(states.filter((state) => state.step === 'sign-off').map((state) => state.subjectId)).toEqual([
      facts.trips.at(-1)?.id,
    ])
    const [first] = facts.trips
    const tool = facts.tripLines.find((line) => line.tripId === first?.id && line.kind === 'TOOL')
    expect(look(facts).status('return-tools', tool?.id)).toBe('DONE')
    expect(look(facts).status('draw-tools', tool?.id)).toBe('NOT_APPLICABLE')
  })

  it('needs a repair although it was first solved from afar', () => {
    const unsolved = storyUntil('confirm-with-customer', { solvedRemotely: true }).record(
      'customerConfirmations',
      { solved: false },
    )
    expect(look(unsolved.facts).status('opine-quality')).toBe('READY')
    expect(look(unsolved.facts).phase).toBe('DECISION')
  })

  it('may follow when a closed case is reopened', () => {
    const reopened = closed().record('reopenings', {})
    const seen = look(reopened.facts)
    expect(seen.ready()).toEqual(['confirm-with-customer'])
    expect(seen.phase).toBe('AFTERCARE')
    expect(seen.status('close')).toBe('WAITING')
    const again = reopened.record('customerConfirmations', { solved: false })
    expect(look(again.facts).status('decide-mode')).toBe('READY')
  })
})
