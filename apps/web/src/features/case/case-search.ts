/** What a colleague may be linked to on a case's page. */
export const CASE_TABS = ['overview', 'chart', 'units', 'files', 'costs', 'history'] as const
export type CaseTab = (typeof CASE_TABS)[number]

export interface CaseSearch {
  tab?: CaseTab
  /** The task whose form is open, or the step where its task is done; 'none': closed on purpose. */
  task?: string
  /** The unit whose records are shown. */
  unit?: string
}
