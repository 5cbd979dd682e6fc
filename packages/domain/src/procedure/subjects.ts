import { frontOffice, type Department } from '../department'
import { plannedActions } from '../quality/planned-action'
import { perFacts } from '../repair-case/per-facts'
import { tripsOfThisRound } from '../repair-case/trip-conditions'
import type { CaseFacts } from '../repair-case/facts'
import type { SubjectKind, Subjects } from './procedure'

/** Kinds without which nothing is done: "no units" is not "all units done" (rule 1). A list may be empty. */
export const NEVER_EMPTY: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'case',
  'unit',
  'trip',
  'department',
  'verifier',
])

/** The departments asked about ageing and testing of a batch (W5.4.6). */
const VERIFIERS = [{ id: 'QUALITY' }, { id: 'RND' }, { id: 'WORKSHOP' }] as const

const WHOLE_CASE = [{ id: '' }] as const

const LISTS: { readonly [K in SubjectKind]: (f: CaseFacts) => readonly Subjects[K][] } = {
  case: () => WHOLE_CASE,
  unit: (f) => f.units,
  partsLine: (f) => f.partsLines,
  trip: tripsOfThisRound,
  member: (f) => f.tripMembers,
  line: (f) => f.tripLines,
  action: plannedActions,
  department: perFacts(owingDepartments),
  sharer: perFacts(sharers),
  verifier: () => VERIFIERS,
}

/** The subjects a step of this scope exists for. */
export function subjectsOf<K extends SubjectKind>(facts: CaseFacts, kind: K): readonly Subjects[K][] {
  return LISTS[kind](facts)
}

/** Departments that must declare costs: the four of W5.8, and any other that entered some. */
function owingDepartments(f: CaseFacts): readonly Subjects['department'][] {
  const always: readonly Department[] = [
    'MATERIALS',
    'HR_ADMIN',
    'PRODUCTION_ENGINEERING',
    frontOffice(f.registration.region),
  ]
  return [...new Set([...always, ...f.costItems.map((item) => item.department)])].map((id) => ({ id }))
}

/** Departments that bear a part of the company's costs by the newest split (W5.7). */
function sharers(f: CaseFacts): readonly Subjects['sharer'][] {
  const newest = f.internalTracings.at(-1)
  const shares = f.internalShares.filter(({ tracingId }) => tracingId === newest?.id)
  return [...new Set(shares.map(({ department }) => department))].map((id) => ({ id }))
}
