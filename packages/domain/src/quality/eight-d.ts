import { notFutureDay, notPastDay, optionalText, requiredText } from '../checks'
import { fieldError, type FieldError } from '../errors'
import type { LocalDate } from '../instant'
import { checkRootCause, rootCauseOf, type RootCauseDraft } from './root-cause'

/** CORRECTIVE: mends it (D5, D6). PREVENTIVE: keeps it from happening again, here and elsewhere (D7). */
export const ACTION_KINDS = ['CORRECTIVE', 'PREVENTIVE'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** An action as entered. */
export interface ActionDraft {
  /** The action of the version before that this one goes on with; what was done for it stands. */
  readonly actionId?: string | null
  readonly kind: ActionKind
  readonly description: string
  readonly ownerId: string
  readonly dueOn: LocalDate
  readonly criterion: string
}

/** The 8D report as entered: team (D1), problem (D2), containment (D3), root cause (D4), actions (D5-D7), closing (D8). */
export interface EightDDraft {
  readonly problem: string
  readonly containment: string
  readonly containedOn: LocalDate
  readonly rootCause: RootCauseDraft
  readonly actions: readonly ActionDraft[]
  readonly closingRemark?: string | null
}

/** The most actions of one report, and people in its team. */
export const MAX_ACTIONS = 30
export const MAX_TEAM = 30

/**
 * What is wrong with an 8D report. `before` are the days of the version before by action: one that goes on keeps its day
 * although it is over, a new or moved day lies ahead.
 */
export function checkEightD(
  draft: EightDDraft,
  before: ReadonlyMap<string, LocalDate>,
  today: LocalDate,
): FieldError[] {
  return [
    ...requiredText('problem', draft.problem),
    ...requiredText('containment', draft.containment),
    ...notFutureDay('containedOn', draft.containedOn, today),
    ...checkRootCause('rootCause', rootCauseOf(draft.rootCause)),
    ...checkActions(draft.actions, before, today),
    ...optionalText('closingRemark', draft.closingRemark),
  ]
}

function checkActions(
  actions: readonly ActionDraft[],
  before: ReadonlyMap<string, LocalDate>,
  today: LocalDate,
): FieldError[] {
  if (actions.length > MAX_ACTIONS) return [fieldError('TOO_MANY', 'actions', { max: MAX_ACTIONS })]
  const has = (kind: ActionKind) => actions.some((action) => action.kind === kind)
  return [
    ...(has('CORRECTIVE') ? [] : [fieldError('NO_CORRECTIVE_ACTION', 'actions')]),
    ...(has('PREVENTIVE') ? [] : [fieldError('NO_PREVENTIVE_ACTION', 'actions')]),
    ...actions.flatMap((action, index) => {
      const at = `actions.${String(index)}`
      const { actionId = null } = action
      const twice = actions.findIndex((other) => other.actionId === actionId) < index
      return [
        ...(actionId === null || (before.has(actionId) && !twice)
          ? []
          : [fieldError('NOT_FOUND', `${at}.actionId`)]),
        ...requiredText(`${at}.description`, action.description),
        ...(actionId !== null && before.get(actionId) === action.dueOn
          ? []
          : notPastDay(`${at}.dueOn`, action.dueOn, today)),
        ...requiredText(`${at}.criterion`, action.criterion),
      ]
    }),
  ]
}
