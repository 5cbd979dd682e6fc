import { stepOf, type Bilingual, type StepId } from '@mendline/domain'
import type { ChartStep } from './chart-step'

/** A part of the procedure drawn as one block of lanes, so that the whole fits a page. */
export interface BandKind {
  readonly id: string
  readonly sections: readonly string[]
  readonly title: Bilingual
}

export const BANDS: readonly BandKind[] = [
  { id: 'A', sections: ['A'], title: { zh: 'A 受理与决策', en: 'A Intake and decision' } },
  { id: 'B', sections: ['B'], title: { zh: 'B 返厂维修', en: 'B Return to the factory' } },
  { id: 'C', sections: ['C'], title: { zh: 'C 外派维修', en: 'C Dispatch' } },
  { id: 'D', sections: ['D'], title: { zh: 'D 当地委托维修', en: 'D Local agent' } },
  {
    id: 'EF',
    sections: ['E', 'F'],
    title: { zh: 'E 质量与结算 · F 回访与结案', en: 'E Quality and settlement · F After care and closing' },
  },
]

export const bandOf = (id: StepId): BandKind => {
  const { section } = stepOf(id)
  const band = BANDS.find(({ sections }) => sections.includes(section))
  if (band === undefined) throw new RangeError(`no band for section ${section}`)
  return band
}

/**
 * The steps worth drawing: what applies, and what may yet. Ways of repair nobody has chosen yet are left out, or
 * three procedures would stand side by side before the first decision.
 */
export function visibleSteps(steps: readonly ChartStep[], all: boolean): readonly ChartStep[] {
  if (all) return steps
  const modeOpen = steps.some(({ step, status }) => step === 'decide-mode' && status !== 'DONE')
  return steps.filter(({ step, status }) => {
    if (status === 'NOT_APPLICABLE') return false
    const { section } = stepOf(step)
    const ofOneMode = section === 'B' || section === 'C' || section === 'D'
    return !(ofOneMode && status === 'UNDECIDED' && (modeOpen || section !== 'B'))
  })
}
