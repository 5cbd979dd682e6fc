import type { Bilingual, OverviewStep } from '@mendline/domain'

/** The sections as procedure.md and the chart of a case call them. */
export const SECTION_TEXT: Readonly<Record<OverviewStep['section'], Bilingual>> = {
  A: { zh: 'A 受理与决策', en: 'A Intake and decision' },
  B: { zh: 'B 返厂维修', en: 'B Return to the factory' },
  C: { zh: 'C 外派维修', en: 'C Dispatch' },
  D: { zh: 'D 当地委托维修', en: 'D Local agent' },
  E: { zh: 'E 质量与结算', en: 'E Quality and settlement' },
  F: { zh: 'F 回访与结案', en: 'F After care and closing' },
}

/** The second section of a part is drawn on grey, so that the two can be told apart. */
export const ON_GREY: ReadonlySet<OverviewStep['section']> = new Set(['D', 'F'])

export const CONCERNED: Bilingual = { zh: '相关部门', en: 'Departments concerned' }
