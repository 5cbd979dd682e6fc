import { lazy, type ComponentType } from 'react'
import type { FinanceTab, FinanceTabProps } from './finance-search'

/** Each tab is loaded when it is first opened. */
export const TAB_CONTENT: Readonly<Record<FinanceTab, ComponentType<FinanceTabProps>>> = {
  breakdown: lazy(() =>
    import('./breakdown/breakdown-tab').then(({ BreakdownTab }) => ({ default: BreakdownTab })),
  ),
  rates: lazy(() => import('./rates/rates-tab').then(({ RatesTab }) => ({ default: RatesTab }))),
}
