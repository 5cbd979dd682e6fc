import { LI, queueRoot } from './queue-data'
import { TestServer } from './test-server'

/** What the page of a case shows of it whatever it is about; nothing is done yet. */
export const SEEN_CASE = {
  __typename: 'RepairCase',
  id: 'case',
  number: 'SH26-00001',
  version: 9,
  region: 'DOMESTIC',
  phase: 'REPAIR',
  urgency: 'NORMAL',
  quantity: 1,
  round: 1,
  serviceAbroad: false,
  reportedAt: '2026-02-01T01:00:00.000Z',
  customer: { id: 'c1', name: '宏达显示', country: 'CN' },
  model: { id: 'm1', code: 'ID-215', name: 'ID-215' },
  units: [],
  trips: [] as object[],
  steps: [] as object[],
  availableActions: [] as object[],
}

/** The costs of a case nobody entered any of yet. */
export const NO_COSTS = {
  costItems: [] as object[],
  confirmedCosts: [] as object[],
  costShares: [],
  costWithdrawals: [] as object[],
  costDeclarations: [] as object[],
  costStatements: [] as object[],
  costReviews: [],
  costConfirmations: [] as object[],
  customerConfirmations: [],
  receivables: [] as object[],
  payments: [] as object[],
  writeOffRequests: [],
  writeOffDecisions: [],
  costBases: [],
  internalTracings: [] as object[],
  shareAcknowledgements: [] as object[],
  tracingObjections: [],
  supplierClaims: [] as object[],
  claimRecoveries: [] as object[],
  claimClosings: [],
  attachments: [] as { id: string; fileName: string; url: string }[],
  costEstimates: [] as object[],
  estimateComparison: null as object | null,
}

type Root = ConstructorParameters<typeof TestServer>[0]

/** A server with that one case, as FINANCE sees it. */
export const financeServer = (repairCase: object, mutations: Root = {}): TestServer =>
  new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => ({ ...LI, department: 'FINANCE' }),
    repairCase: () => repairCase,
    ...mutations,
  })
