import { isComplex } from '../repair-case/conditions'
import type { CaseFacts } from '../repair-case/facts'
import { dueIdOf, type DueCase, type Duration, type ServicePolicy } from '../service-policy/service-policy'
import type { Step } from './procedure'

const IS: Readonly<Record<DueCase, (f: CaseFacts) => boolean>> = {
  URGENT: (f) => f.registration.urgency === 'URGENT',
  COMPLEX: isComplex,
}

/** How long the step may take in this case: as the company set it, or as the procedure says. */
export function allowedTime(
  step: Pick<Step, 'id' | 'due'>,
  f: CaseFacts,
  policy: Pick<ServicePolicy, 'dues'>,
): Duration {
  const { due } = step
  return due.when !== null && IS[due.when](f)
    ? (policy.dues[dueIdOf(step.id, due.when)] ?? due.then)
    : (policy.dues[step.id] ?? due.otherwise)
}
