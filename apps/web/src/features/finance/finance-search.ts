import type {
  CostCategory,
  CostDimension,
  CostKind,
  CostParty,
  Department,
  Month,
  ReceivableAge,
  RepairMode,
} from '@mendline/domain'

/** The tabs in their order. One more needs its line here, in finance-tabs.ts, and its name among the texts. */
export const FINANCE_TABS = ['breakdown', 'confirm', 'receivables', 'rates'] as const
export type FinanceTab = (typeof FINANCE_TABS)[number]

/** Stands in the address for what has none: not traced, no cause on record. */
export const NONE = 'none'
type OrNone<T> = T | typeof NONE

/** Which costs, as it stands in the address; without months the last twelve. */
export interface CostSearch {
  from?: Month
  to?: Month
  parties?: readonly CostParty[]
  departments?: readonly OrNone<Department>[]
  kinds?: readonly CostKind[]
  categories?: readonly CostCategory[]
  declaredBy?: readonly Department[]
  customerIds?: readonly string[]
  modelIds?: readonly string[]
  modes?: readonly OrNone<RepairMode>[]
  causes?: readonly string[]
}

/** What a bar, link or cell stands for: a value for some dimensions, NONE where there is none. */
export type Mark = Readonly<Partial<Record<CostDimension, string>>>

/** What the finance screen shows, as it stands in the address. */
export interface FinanceSearch extends CostSearch {
  tab?: FinanceTab
  /** The pivot table's rows, one or two, and its column; NONE for no column. */
  rows?: readonly CostDimension[]
  column?: OrNone<CostDimension>
  /** The mark whose lines are open beside the charts. */
  mark?: Mark
  /** The currency whose rates are listed. */
  currency?: string
  /** The case whose statement is open on the desk, and whether the largest stand first. */
  caseId?: string
  largest?: true
  /** The age of the invoices listed. */
  age?: ReceivableAge
}

/** What every tab is given. */
export interface FinanceTabProps {
  readonly search: FinanceSearch
  /** Changes what is given; the rest of the address stays. */
  readonly onSearch: (change: FinanceSearch) => void
}
