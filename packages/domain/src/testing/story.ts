import { plus, type Instant, type TimeSpan } from '../instant'
import type { CaseFacts, Fact, FactTable, Registration, UnitFact } from '../repair-case/facts'

/** Stories begin on a Monday at 9:00 in Shanghai. */
export const START: Instant = '2026-03-02T01:00:00.000Z'

const TABLES: { readonly [T in FactTable]: readonly [] } = {
  units: [],
  firstResponses: [],
  classifications: [],
  remoteResolutions: [],
  opinions: [],
  responsibilityDecisions: [],
  unitWarranties: [],
  modeDecisions: [],
  freeServiceApprovals: [],
  quotations: [],
  serviceAgreements: [],
  termsReviews: [],
  termsSignatures: [],
  returnApplications: [],
  importClearances: [],
  warehouseDeliveries: [],
  receiptLines: [],
  shortageResolutions: [],
  unitDraws: [],
  inspectionDecisions: [],
  inspections: [],
  onlineTestDecisions: [],
  onlineTestSchedules: [],
  onlineTestResults: [],
  partsRequests: [],
  partsLines: [],
  partsShortages: [],
  partsIssues: [],
  repairRecords: [],
  dispositionApprovals: [],
  verificationOpinions: [],
  verificationReviews: [],
  ageingStarts: [],
  ageings: [],
  ageingChecks: [],
  slipUnits: [],
  testResults: [],
  repairCompletions: [],
  shipmentUnits: [],
  deliveryConfirmations: [],
  correctiveActions: [],
  plannedActions: [],
  actionCompletions: [],
  effectivenessChecks: [],
  incidentReports: [],
  costItems: [],
  costWithdrawals: [],
  costShares: [],
  costDeclarations: [],
  costStatements: [],
  costReviews: [],
  confirmedCosts: [],
  costConfirmations: [],
  receivables: [],
  payments: [],
  writeOffRequests: [],
  writeOffDecisions: [],
  costBases: [],
  internalTracings: [],
  internalShares: [],
  shareAcknowledgements: [],
  tracingObjections: [],
  customerConfirmations: [],
  callBacks: [],
  surveys: [],
  knowledgeLinks: [],
  closings: [],
  reopenings: [],
  cancellations: [],
  holds: [],
  waivers: [],
  agentEnquiries: [],
  agentQuotes: [],
  agentQuoteReviews: [],
  agentOrders: [],
  agentPartsReleases: [],
  agentConsignments: [],
  agentMilestones: [],
  agentRepairRecords: [],
  agentConfirmations: [],
  trips: [],
  tripMembers: [],
  tripLines: [],
  sampleReceipts: [],
  sampleReturns: [],
  causeAnalyses: [],
  workPlans: [],
  completions: [],
}

/** The names of all fact tables. */
export const FACT_TABLES = Object.keys(TABLES) as readonly FactTable[]

const REGISTRATION: Registration = {
  id: 'registration',
  seq: 1,
  at: START,
  byId: 'person-1',
  number: 'RC-2026-0001',
  region: 'DOMESTIC',
  kind: 'REPAIR',
  channel: 'PHONE',
  urgency: 'NORMAL',
  reportedAt: START,
  quantity: 1,
  batchThreshold: 10,
  markedForKnowledge: false,
}

/** A registered case of which nothing else is known yet, not even its units; frozen through and through. */
export function emptyFacts(overrides: Partial<CaseFacts> = {}): CaseFacts {
  const facts: CaseFacts = { registration: REGISTRATION, ...TABLES, ...overrides }
  for (const table of FACT_TABLES) for (const fact of Object.freeze(facts[table])) Object.freeze(fact)
  Object.freeze(facts.registration)
  return Object.freeze(facts)
}

type FactOf<T extends FactTable> = CaseFacts[T][number]

/** A fact as a story tells it; order, time and person are the story's unless given. */
export type Told<T extends FactTable> = Omit<FactOf<T>, keyof Fact> & Partial<Fact>

/** A case growing fact by fact. Nothing is changed in place, so two stories may go on from one beginning. */
export interface Story {
  readonly facts: CaseFacts
  /** When the last fact was recorded; the next one is a minute later. */
  readonly now: Instant
  /** Records facts, each with the next order and all at the same time. */
  record<T extends FactTable>(table: T, ...told: readonly Told<T>[]): Story
  /** Lets time pass. */
  wait(span: TimeSpan): Story
  /** Changes a row that its command would overwrite, such as a line of a trip. */
  amend<T extends FactTable>(table: T, id: string, change: Partial<FactOf<T>>): Story
}

/** A story of a freshly registered case with so many units: 'unit-1', 'unit-2' … */
export function story(begin: Partial<Registration> & { readonly units?: number } = {}): Story {
  const { units: count = 1, ...registration } = begin
  const registered: Registration = { ...REGISTRATION, quantity: count, ...registration }
  const units = Array.from({ length: count }, (_, index): UnitFact => ({
    id: `unit-${index + 1}`,
    seq: registered.seq + 1 + index,
    at: registered.at,
    byId: registered.byId,
    serial: null,
    shippedOn: null,
    purchasedOn: null,
    appliedFor: true,
  }))
  return tell(emptyFacts({ registration: registered, units }), registered.seq + count, registered.at)
}

/** A story that goes on from facts told elsewhere. */
export function storyOf(facts: CaseFacts): Story {
  const all = [facts.registration, ...FACT_TABLES.flatMap((table): readonly Fact[] => facts[table])]
  return tell(
    facts,
    all.reduce((seq, fact) => Math.max(seq, fact.seq), 0),
    all.reduce((last, fact) => (fact.at > last ? fact.at : last), facts.registration.at),
  )
}

function tell(facts: CaseFacts, seq: number, now: Instant): Story {
  return {
    facts,
    now,
    record(table, ...told) {
      const at = plus(now, { minutes: 1 })
      const added = told.map((fact, index) => {
        const next = seq + 1 + index
        return Object.freeze({ id: `${table}-${next}`, seq: next, at, byId: 'person-1', ...fact })
      })
      const list = Object.freeze([...facts[table], ...added])
      return tell(Object.freeze({ ...facts, [table]: list }), seq + told.length, at)
    },
    wait(span) {
      return tell(facts, seq, plus(now, span))
    },
    amend(table, id, change) {
      const rows: readonly Fact[] = facts[table]
      const list = rows.map((row) => (row.id === id ? Object.freeze({ ...row, ...change }) : row))
      return tell(Object.freeze({ ...facts, [table]: Object.freeze(list) }), seq, now)
    },
  }
}
