import type { CaseFacts, WaiverFact } from './facts'
import { perFacts } from './per-facts'

interface WaiversOfStep {
  /** The newest waiver for all subjects of the step. */
  forAll: WaiverFact | null
  readonly bySubject: Map<string, WaiverFact>
}

const waiversByStep = perFacts((f) => {
  const steps = new Map<string, WaiversOfStep>()
  for (const waiver of f.waivers) {
    const known = steps.get(waiver.step)
    const ofStep: WaiversOfStep = known ?? { forAll: null, bySubject: new Map() }
    if (known === undefined) steps.set(waiver.step, ofStep)
    if (waiver.subjectId === null) ofStep.forAll = waiver
    else ofStep.bySubject.set(waiver.subjectId, waiver)
  }
  return steps
})

/** The newest waiver of a step for that subject ('' for the whole case), or null. Whether it counts is for the step to say. */
export function newestWaiver(f: CaseFacts, step: string, subjectId: string): WaiverFact | null {
  const ofStep = waiversByStep(f).get(step)
  if (ofStep === undefined) return null
  const { forAll } = ofStep
  const own = ofStep.bySubject.get(subjectId) ?? null
  if (forAll === null || own === null) return forAll ?? own
  return own.seq > forAll.seq ? own : forAll
}

/** Whether a step was waived for that subject after `seq`. */
export function isWaivedAfter(f: CaseFacts, step: string, subjectId: string, seq: number): boolean {
  return (newestWaiver(f, step, subjectId)?.seq ?? -1) > seq
}
