import type { Department } from '@mendline/domain'
import { createContext, use } from 'react'
import type { Claim, CostItem } from './costs-query'

/** What is done in a dialog over the costs. */
export type CostAct =
  | { readonly act: 'share' | 'reverse'; readonly item: CostItem }
  | { readonly act: 'claim'; readonly costItemId: string | null }
  | { readonly act: 'recover' | 'give-up'; readonly claim: Claim }

type Action =
  | 'repairCaseSetCostShare'
  | 'repairCaseReverseCost'
  | 'repairCaseClaim'
  | 'repairCaseRecordRecovery'
  | 'repairCaseCloseClaim'

export interface CostActs {
  /** Whether the server lets this reader do it. */
  readonly may: (action: Action) => boolean
  readonly open: (act: CostAct) => void
  /** Opens the form in which the department changes its lines; null where this reader cannot, or no more. */
  readonly change: (department: Department) => (() => void) | null
}

export const CostActsContext = createContext<CostActs>({
  may: () => false,
  open: () => undefined,
  change: () => null,
})

export const useCostActs = (): CostActs => use(CostActsContext)
