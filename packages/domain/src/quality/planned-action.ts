import type { Department } from '../department'
import type { LocalDate } from '../instant'
import type { ActionCompletionFact, CaseFacts, EffectivenessCheckFact } from '../repair-case/facts'
import { perFacts } from '../repair-case/per-facts'
import { isWaivedAfter } from '../repair-case/waivers'

/** An action of the 8D report that counts: who must carry it out, and by when. */
export interface PlannedAction {
  readonly id: string
  readonly department: Department
  readonly dueOn: LocalDate
}

/** The actions of the newest version of the report; those it left out are over. */
export const plannedActions = perFacts((f): readonly PlannedAction[] => {
  const plan = f.correctiveActions.at(-1)
  const actions = new Map<string, PlannedAction>()
  for (const { planId, actionId, department, dueOn } of f.plannedActions)
    if (planId === plan?.id) actions.set(actionId, { id: actionId, department, dueOn })
  return [...actions.values()]
})

export const completionsOf = (f: CaseFacts, actionId: string): readonly ActionCompletionFact[] =>
  f.actionCompletions.filter((completion) => completion.actionId === actionId)

export const checksOf = (f: CaseFacts, actionId: string): readonly EffectivenessCheckFact[] =>
  f.effectivenessChecks.filter((check) => check.actionId === actionId)

/** Whether the head of its department decided, after whatever was done for it, that the action is not needed. */
export const isActionWaived = (f: CaseFacts, actionId: string): boolean =>
  isWaivedAfter(f, 'carry-out-action', actionId, newestSeq(f, actionId))

const newestSeq = (f: CaseFacts, actionId: string): number =>
  Math.max(0, ...[...completionsOf(f, actionId), ...checksOf(f, actionId)].map(({ seq }) => seq))

/** How an action stands. INEFFECTIVE: it was found to have no effect and is to be carried out again. */
export const ACTION_STATES = ['OPEN', 'CARRIED_OUT', 'EFFECTIVE', 'INEFFECTIVE', 'WAIVED'] as const
export type ActionState = (typeof ACTION_STATES)[number]

/** How an action stands, by the newest that was recorded of it. */
export function actionState(f: CaseFacts, actionId: string): ActionState {
  if (isActionWaived(f, actionId)) return 'WAIVED'
  const done = completionsOf(f, actionId).at(-1)
  const check = checksOf(f, actionId).at(-1)
  if (check !== undefined && check.seq > (done?.seq ?? 0))
    return check.effective ? 'EFFECTIVE' : 'INEFFECTIVE'
  return done === undefined ? 'OPEN' : 'CARRIED_OUT'
}
