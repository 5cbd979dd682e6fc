import type { StepState, StepStatus, SubjectKind } from '../procedure/procedure'
import { BEFORE_DEPARTURE } from '../trip/trip-track'
import type { TripState } from '../trip/schedule'

/** A trip as far as its readiness goes: what it is about, and how far each step is. */
export interface TripOutline {
  readonly cases: readonly string[]
  readonly members: readonly string[]
  readonly lines: readonly string[]
  statusOf(step: StepState['step'], subjectId: string, caseId: string): StepStatus | 'ON_HOLD'
}

/** The states of all steps before the departure in each case of the trip 'trip'. */
export function tripStates({ cases, members, lines, statusOf }: TripOutline): readonly TripState[] {
  const subjects: Partial<Record<SubjectKind, readonly string[]>> = {
    case: [''],
    trip: ['trip'],
    member: members,
    line: lines,
  }
  return cases.flatMap((caseId) =>
    BEFORE_DEPARTURE.flatMap(({ id: step, per: kind, performer }) =>
      (subjects[kind] ?? []).map((subjectId): TripState => {
        const status = statusOf(step, subjectId, caseId)
        return {
          caseId,
          step,
          kind,
          subjectId,
          performer,
          owner: 'MARKETING',
          status: status === 'ON_HOLD' ? 'WAITING' : status,
          held: status === 'ON_HOLD',
          readySince: null,
          opensAt: null,
          dueAt: null,
          doneAt: null,
          doneById: null,
          waitingFor: [],
        }
      }),
    ),
  )
}
