import { lazy, type ComponentType } from 'react'
import type { FinanceTab, FinanceTabProps } from './finance-search'

/** Each tab is loaded when it is first opened. */
export const TAB_CONTENT: Readonly<Record<FinanceTab, ComponentType<FinanceTabProps>>> = {
  confirm: lazy(() => import('./desk/desk-tab').then(({ DeskTab }) => ({ default: DeskTab }))),
  breakdown: lazy(() =>
    import('./breakdown/breakdown-tab').then(({ BreakdownTab }) => ({ default: BreakdownTab })),
  ),
  receivables: lazy(() =>
    import('./receivables/receivables-tab').then(({ ReceivablesTab }) => ({ default: ReceivablesTab })),
  ),
  rates: lazy(() => import('./rates/rates-tab').then(({ RatesTab }) => ({ default: RatesTab }))),
}
