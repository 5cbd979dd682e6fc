import { stepOf, type StepId } from '@mendline/domain'
import { useUi } from '@mendline/ui'

interface StepFormHostProps {
  readonly taskId: string
  readonly caseId: string
  readonly step: StepId
  /** Called once the step's fact is recorded. */
  readonly onDone: () => void
}

/** The form of one step of one case. */
export function StepFormHost({ step }: StepFormHostProps) {
  const { language } = useUi()
  const { name, doneWhen } = stepOf(step)
  return (
    <section aria-label={name[language]}>
      <p>{doneWhen[language]}</p>
    </section>
  )
}
