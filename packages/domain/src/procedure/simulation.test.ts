import { beforeEach, describe, expect, it } from 'vitest'
import { REGIONS, type Department } from '../department'
import { REPAIR_MODES } from '../repair-case/vocabulary'
import { drive, sharedBeginnings, type Deed, type Profile } from '../testing'
import { REPAIR_PROCEDURE } from './repair-procedure'
import { STEP_IDS, type StepId } from './step-id'

type Wishes = Partial<Profile>

/** Every combination of one value for each wish. */
function product(wishes: { readonly [K in keyof Profile]?: readonly Profile[K][] }): readonly Wishes[] {
  return Object.entries(wishes).reduce<readonly Wishes[]>(
    (profiles, [name, values]) =>
      profiles.flatMap((profile) => values.map((value) => ({ ...profile, [name]: value }))),
    [{}],
  )
}

/** Who pays, in every way. */
const PAYERS: readonly Wishes[] = [
  { customerShare: 0 },
  ...product({ customerShare: [40, 100], free: ['NOT_ASKED', 'APPROVED', 'REJECTED'] }),
  { customerShare: 100, shortfall: true },
]
const crossed = (some: readonly Wishes[], others: readonly Wishes[]): readonly Wishes[] =>
  some.flatMap((one) => others.map((other) => ({ ...one, ...other })))

const walked = new Set<StepId>()

// The cases of one test begin alike: what they have in common is assessed once.
let begin = sharedBeginnings()
beforeEach(() => {
  begin = sharedBeginnings()
})

/** Walks a case to its close; a dead end or an endless one throws with the profile and what is open. */
function walk(wishes: Wishes): readonly Deed[] {
  const { deeds, states } = drive(wishes, { begin })
  for (const { step } of deeds) walked.add(step)
  const open = states.filter(
    ({ status }) => status === 'READY' || status === 'WAITING' || status === 'UNDECIDED',
  )
  expect(open, JSON.stringify(wishes)).toEqual([])
  return deeds
}

/** Every step applies, and nothing goes wrong. */
const EVERYTHING: Wishes = {
  region: 'OVERSEAS',
  serviceAbroad: true,
  severity: 'CRITICAL',
  quantity: 2,
  batchThreshold: 1,
  customerShare: 60,
  free: 'REJECTED',
  inspection: true,
  onlineTest: true,
  parts: 'AT_ONCE',
  tripLines: 'SOME',
  writeOff: 'APPROVED',
}
const EVERYTHING_WRONG: Wishes = {
  ...EVERYTHING,
  quantity: 3,
  parts: 'PARTIAL',
  firstUnit: 'LATE',
  unexpected: 'ACCEPTED',
  failedAgeings: 1,
  failedChecks: 1,
  failedTests: 1,
  termsRejected: 1,
  actions: 2,
  ineffective: 1,
  costRejections: 2,
  objections: 1,
  writeOff: 'REFUSED_FIRST',
  handCarryRefused: true,
  signOffsRefused: 1,
  agentQuotesRejected: 1,
  agentFails: true,
}

// Thousands of assessments: a busy machine takes its time over them.
describe('every case comes to its close:', { timeout: 60_000 }, () => {
  it.each(crossed(product({ region: REGIONS }), product({ mode: REPAIR_MODES })))(
    'whoever pays, how many, wherever: %o',
    (wishes) => {
      const others = product({ quantity: [1, 3], serviceAbroad: [false, true] })
      for (const profile of crossed(PAYERS, others)) walk({ severity: 'HIGH', ...profile, ...wishes })
    },
  )

  it.each(product({ firstUnit: ['RECEIVED', 'LATE', 'WITHDRAWN', 'LOST'] }))(
    'whatever arrives, and however it leaves: %o',
    (wishes) => {
      const others = product({
        unexpected: ['NONE', 'ACCEPTED', 'WITHDRAWN'],
        results: [
          ['REPAIRED'],
          ['SCRAPPED'],
          ['REPLACED', 'RETURNED_UNREPAIRED', 'CREDITED'],
          ['NO_FAULT_FOUND', 'SCRAPPED'],
        ],
      })
      const sizes = [{ quantity: 1 }, { quantity: 3, notSolved: 1, dispositionsRefused: 1 }]
      for (const profile of crossed(others, sizes)) walk({ ...profile, ...wishes })
    },
  )

  it.each(product({ parts: ['NONE', 'AT_ONCE', 'PARTIAL', 'SHORT'] }))(
    'whatever happens at the bench: %o',
    (wishes) => {
      const decisions = product({ inspection: [false, true], onlineTest: [false, true] })
      const reviews = product({ ageing: [true, false], fullTest: [true, false] })
      const failures = [{}, { failedAgeings: 1, failedChecks: 1, failedTests: 2 }]
      for (const profile of crossed(crossed(decisions, reviews), failures)) {
        walk({ quantity: 3, ...profile, ...wishes })
      }
    },
  )

  it.each(product({ mode: REPAIR_MODES, laterMode: REPAIR_MODES }))(
    'when it is not solved, or terms are refused: %o',
    (wishes) => {
      const others: readonly Wishes[] = [
        { notSolved: 2 },
        { notSolved: 1, customerShare: 100 },
        { notSolved: 1, customerShare: 100, termsRefused: 1 },
        { notSolved: 1, solvedRemotely: true },
        { solvedRemotely: true },
      ]
      for (const profile of others) walk({ tripLines: 'SOME', ...profile, ...wishes })
    },
  )

  it.each(product({ inspectionReopens: [false, true], repairReopens: [false, true] }))(
    'when the responsibility is put in question: %o',
    (wishes) => {
      const others = product({ laterCustomerShare: [0, 50, 100], laterMode: REPAIR_MODES })
      const payers = [
        {},
        { customerShare: 100, termsRefused: 1 },
        { customerShare: 30, free: 'REJECTED' },
      ] as const
      for (const profile of crossed(others, payers)) {
        walk({ quantity: 2, inspection: true, ...profile, ...wishes })
      }
    },
  )

  it.each(product({ mode: REPAIR_MODES }))('when everything goes wrong that can: %o', (wishes) => {
    const others = product({
      notSolved: [0, 1],
      reopened: [false, true],
      otherDepartmentDeclares: [false, true],
      charge: ['0.00', '100.00'],
    })
    for (const profile of others) walk({ ...EVERYTHING_WRONG, ...profile, ...wishes })
  })

  const cancelled = crossed(product({ mode: REPAIR_MODES }), [
    { customerShare: 0 },
    { customerShare: 100 },
    { customerShare: 100, free: 'APPROVED' },
  ])
  it.each(cancelled)('cancelled at any moment: %o', (wishes) => {
    for (let cancelAt = 0; cancelAt < 45; cancelAt++) {
      walk({
        tripLines: 'SOME',
        quantity: 2,
        firstUnit: 'LOST',
        unexpected: 'WITHDRAWN',
        ...wishes,
        cancelAt,
      })
    }
  })

  it.each(product({ mode: REPAIR_MODES }))('held at any moment, even cancelled on hold: %o', (wishes) => {
    for (let holdAt = 0; holdAt < 36; holdAt++) {
      walk({ ...wishes, holdAt, cancelAt: holdAt % 2 === 0 ? null : holdAt })
    }
  })

  const waivable = REPAIR_PROCEDURE.steps.filter((row) => row.waivable)
  const modesOf = {
    A: REPAIR_MODES,
    B: REPAIR_MODES.slice(0, 1),
    C: ['DISPATCH'],
    D: ['LOCAL_AGENT'],
  } as const
  it.each(waivable.map((row) => row.id))('with %s waived', (id) => {
    const section = REPAIR_PROCEDURE.steps.find((row) => row.id === id)?.section ?? 'A'
    for (const mode of section === 'E' || section === 'F' ? REPAIR_MODES : modesOf[section]) {
      const notSolved = id === 'confirm-with-customer' ? 0 : 1
      const deeds = walk({ ...EVERYTHING, mode, laterMode: mode, notSolved, waived: [id] })
      expect(deeds.filter((deed) => deed.step === id && !deed.waived)).toEqual([])
    }
  })

  it.each(REPAIR_MODES)('with everything waived that can be: %s', (mode) => {
    const ids = waivable.map((row) => row.id)
    const deeds = walk({ ...EVERYTHING, mode, waived: ids })
    expect(deeds.filter((deed) => ids.includes(deed.step) && !deed.waived)).toEqual([])
  })

  it('and on the way every step of the procedure was taken by somebody', () => {
    expect(STEP_IDS.filter((id) => !walked.has(id))).toEqual(['register'])
  })
})

describe('the work passes from department to department', () => {
  /** Who acts after whom; several acts of one department in a row count once. */
  const hands = (wishes: Wishes): readonly Department[] =>
    drive(wishes)
      .deeds.map(({ owner }) => owner)
      .filter((owner, index, owners) => owner !== owners[index - 1])

  it('back to the factory at the charge of a customer at home (W5.4)', () => {
    expect(hands({ customerShare: 100 })).toEqual([
      'DOMESTIC_BUSINESS', // answers, classifies, tries from afar
      'QUALITY', // opinions
      'PRODUCTION_ENGINEERING',
      'RND',
      'DOMESTIC_BUSINESS', // responsibility, mode
      'FINANCE', // quotes
      'DOMESTIC_BUSINESS', // drafts
      'FINANCE', // reviews
      'DOMESTIC_BUSINESS', // signs, applies, hands in
      'MATERIALS', // counts
      'PRODUCTION_ENGINEERING', // draws, decides, repairs, ages
      'QUALITY', // checks the ageing
      'PRODUCTION_ENGINEERING', // slip
      'QUALITY', // tests
      'PRODUCTION_ENGINEERING', // complete
      'DOMESTIC_BUSINESS', // ships
      'QUALITY', // corrective action
      'RND', // carries it out
      'QUALITY', // checks its effect
      'MATERIALS', // costs
      'HR_ADMIN',
      'PRODUCTION_ENGINEERING',
      'DOMESTIC_BUSINESS', // collects
      'FINANCE', // confirms
      'DOMESTIC_BUSINESS', // recovers, confirms with the customer, calls back, asks, closes
    ])
  })

  it('abroad at the cost of the company (W5.5)', () => {
    expect(hands({ region: 'OVERSEAS', mode: 'DISPATCH', serviceAbroad: true })).toEqual([
      'MARKETING',
      'QUALITY',
      'PRODUCTION_ENGINEERING',
      'RND',
      'MARKETING', // responsibility, mode
      'HR_ADMIN', // declares the import of the sample
      'MARKETING', // gets it
      'PRODUCTION_ENGINEERING', // analyses, plans, nominates
      'MARKETING', // channel, invitation, sends the sample back
      'HR_ADMIN', // visas
      'PRODUCTION_ENGINEERING', // materials and tools
      'MARKETING', // who provides tools, departure
      'HR_ADMIN', // travel
      'PRODUCTION_ENGINEERING', // on site, signed off
      'QUALITY', // corrective action
      'RND', // carries it out
      'QUALITY', // checks its effect, incident
      'MATERIALS', // costs
      'HR_ADMIN',
      'PRODUCTION_ENGINEERING',
      'MARKETING',
      'FINANCE', // confirms, sends the basis
      'QUALITY', // traces
      'WORKSHOP', // acknowledges its share
      'MARKETING',
    ])
  })

  it('not at all when it was solved on the phone', () => {
    expect(hands({ solvedRemotely: true })).toEqual(['DOMESTIC_BUSINESS'])
  })
})
