import { frontOffice, type Department } from '../department'
import type { CaseFacts } from '../repair-case/facts'
import { dueRule, type Duration, type DueRule } from '../service-policy/service-policy'
import type { Step, StepOf, StepText, SubjectKind, Subjects } from './procedure'
import type { StepId } from './step-id'

/** The date from which this revision of the work instruction holds. */
const EFFECTIVE_FROM = '2000-01-01'

type Common<K extends SubjectKind> = Pick<
  StepOf<K>,
  'clause' | 'phase' | 'after' | 'applies' | 'completedBy'
> &
  Partial<
    Pick<
      StepOf<K>,
      | 'stands'
      | 'appliesTo'
      | 'reopenedBy'
      | 'opensWith'
      | 'notBefore'
      | 'dueFrom'
      | 'dueOn'
      | 'dueTogether'
      | 'performer'
      | 'waivable'
      | 'keptOnCancel'
    >
  > & {
    owner: Department | 'FRONT_OFFICE' | ((f: CaseFacts, s: Subjects[K]) => Department)
    due: Duration | DueRule
    name: readonly [zh: string, en: string]
    doneWhen: readonly [zh: string, en: string]
  }

const text = ([zh, en]: readonly [string, string]): StepText => ({ zh, en })

/** One row of the procedure: fills in what most steps share, so that a row reads like its line in the table. */
export function step<K extends SubjectKind>(
  section: StepOf<K>['section'],
  id: StepId,
  per: K,
  row: Common<K>,
): Step {
  const { owner, due, name, doneWhen, ...rest } = row
  const defined: StepOf<K> = {
    performer: 'MEMBER',
    waivable: true,
    from: EFFECTIVE_FROM,
    until: null,
    ...rest,
    id,
    section,
    per,
    name: text(name),
    doneWhen: text(doneWhen),
    owner: (f, s) =>
      typeof owner === 'function'
        ? owner(f, s)
        : owner === 'FRONT_OFFICE'
          ? frontOffice(f.registration.region)
          : owner,
    department: typeof owner === 'function' ? null : owner,
    due: dueRule(due),
  }
  // The union of all scopes cannot be inferred from a generic scope; every K is one of its members.
  return defined as unknown as Step
}
