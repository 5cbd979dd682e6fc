import type { Department } from '../department'
import type { Instant, LocalDate } from '../instant'
import type {
  CaseFacts,
  Fact,
  PartsLineFact,
  TripFact,
  TripLineFact,
  TripMemberFact,
  UnitFact,
} from '../repair-case/facts'
import type { PlannedAction } from '../quality/planned-action'
import type { Phase } from '../repair-case/vocabulary'
import type { Duration, DueRule } from '../service-policy/service-policy'
import type { Applies } from './applies'
import type { StepId } from './step-id'

/** What a step can be done for. A step of scope `unit` exists once per unit, and so on (procedure.md, rule 2). */
export interface Subjects {
  case: { readonly id: '' }
  unit: UnitFact
  partsLine: PartsLineFact
  trip: TripFact
  member: TripMemberFact
  line: TripLineFact
  /** A department that owes a declaration of costs. */
  department: { readonly id: Department }
  /** A department that bears a part of the company's costs by the newest split. */
  sharer: { readonly id: Department }
  /** An action of the newest 8D report, by the id it has in all versions. */
  action: PlannedAction
  /** A department whose opinion on verification is asked. */
  verifier: { readonly id: Department }
}
export type SubjectKind = keyof Subjects

/**
 * What must be settled before a step is ready: a step wholly; `some`: at least one subject of it; `anyOf`: at least one
 * of several steps done (one that is not applicable or waived does not satisfy it while another is still open).
 */
export type Predecessor = StepId | { readonly some: StepId } | { readonly anyOf: readonly StepId[] }

/** The steps a predecessor names. */
export const predecessorSteps = (predecessor: Predecessor): readonly StepId[] =>
  typeof predecessor === 'string'
    ? [predecessor]
    : 'some' in predecessor
      ? [predecessor.some]
      : predecessor.anyOf

/** Who of the owning department must act. `SYSTEM`: the fact follows from the others and is recorded at once. */
export const PERFORMERS = ['MEMBER', 'HEAD', 'GENERAL_MANAGER', 'TRIP_LEADER', 'SYSTEM'] as const
export type Performer = (typeof PERFORMERS)[number]

export interface StepText {
  readonly zh: string
  readonly en: string
}

export interface StepOf<K extends SubjectKind> {
  readonly id: StepId
  /** The clause of the work instruction, e.g. W5.4.2 or G-intake. */
  readonly clause: string
  readonly section: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  readonly per: K
  readonly name: StepText
  /** What completes it, for the reader. */
  readonly doneWhen: StepText
  /** The phase the case is in while this step is open; null for a step beside the main line. */
  readonly phase: Phase | null
  owner(f: CaseFacts, s: Subjects[K]): Department
  /** Who owns it in every case, for tables of the procedure; null where it depends on the case. */
  readonly department: Department | 'FRONT_OFFICE' | null
  readonly performer: Performer
  readonly after: readonly Predecessor[]
  /** Predecessors that only give the order: reopening them does not reopen this step. */
  readonly stands?: readonly StepId[]
  applies(f: CaseFacts): Applies
  appliesTo?(f: CaseFacts, s: Subjects[K]): Applies
  completedBy(f: CaseFacts, s: Subjects[K]): readonly Fact[]
  reopenedBy?(f: CaseFacts, s: Subjects[K]): readonly Fact[]
  /** Facts besides the predecessors without which it cannot be ready: the time allowed runs from the newest of them. */
  opensWith?(f: CaseFacts, s: Subjects[K]): readonly Fact[]
  /** Not before this time after it became ready (calendar time). */
  readonly notBefore?: Duration
  /** Time allowed by default, from the moment it opens; a service policy may override it. */
  readonly due: DueRule
  /** A due time counted from another moment than the opening, e.g. the customer's report. */
  dueFrom?(f: CaseFacts): Instant
  /**
   * The day a subject was given of its own: due by its end, whatever time the step allows; null while it has none. Each
   * such subject is a task, unless they are dealt with together.
   */
  dueOn?(s: Subjects[K], f: CaseFacts): LocalDate | null
  /** Subjects with days of their own are one task all the same, due when the first of them is. */
  readonly dueTogether?: boolean
  readonly waivable: boolean
  /** Still done after the case is cancelled, because it brings things home or settles them (rule 7). */
  readonly keptOnCancel?: boolean
  /** The step belongs to the procedure for cases registered within [from, until). */
  readonly from: LocalDate
  readonly until: LocalDate | null
}

/** A step of any scope. */
export type Step = { [K in SubjectKind]: StepOf<K> }[SubjectKind]

export interface Procedure {
  readonly revision: string
  readonly steps: readonly Step[]
}

export const STEP_STATUSES = [
  'NOT_APPLICABLE',
  'UNDECIDED',
  'WAITING',
  'READY',
  'DONE',
  'WAIVED',
  'CANCELLED',
] as const
export type StepStatus = (typeof STEP_STATUSES)[number]

/** The state of one step for one subject. All times follow from the facts; nothing here depends on now. */
export interface StepState {
  readonly step: StepId
  readonly kind: SubjectKind
  readonly subjectId: string
  readonly owner: Department
  readonly performer: Performer
  readonly status: StepStatus
  /** When it became ready; null unless ready. */
  readonly readySince: Instant | null
  readonly opensAt: Instant | null
  readonly dueAt: Instant | null
  readonly doneAt: Instant | null
  readonly doneById: string | null
  /** What it waits for, as steps; empty unless waiting or undecided. */
  readonly waitingFor: readonly StepId[]
  /** True when only a hold of the case keeps it from being ready. */
  readonly held: boolean
}
