import { checkEightD, fieldError, MAX_TEAM, rootCauseOf, type FieldError } from '@mendline/domain'
import { In } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { isId, newId } from '../id'
import { today } from '../repair-case/business-day'
import { commandCase, type CaseWork, type RepairCasePayload } from '../repair-case/case-command'
import { TaskAssignment } from '../task/task.entity'
import { causeErrors } from './cause-code.commands'
import { CorrectiveAction, PlannedAction } from './quality.entity'
import type { RepairCasePlanCorrectiveActionInput as Input } from './quality.inputs'

/** W5.7, W4.7: the 8D report with its actions; every version is kept, and only the actions of the newest count. */
export function planCorrectiveAction(context: Context, input: Input): Promise<RepairCasePayload> {
  return commandCase(context, input, { step: 'plan-corrective-action', again: true }, async (work) => {
    const before = actionsBefore(work)
    const days = new Map(before.map(({ actionId, dueOn }) => [actionId, dueOn]))
    const people = await peopleOf(work, input)
    const causeCode = input.causeCode ?? null
    const unchanged = causeCode === (work.rows.correctiveActions.at(-1)?.causeCode ?? null)
    const errors = [
      ...team(input, people),
      ...checkEightD(input, days, today(work)),
      // A cause retired since stays readable where it was named.
      ...(unchanged ? [] : await causeErrors(work.manager, 'causeCode', causeCode)),
      ...owners(input, people, before),
    ]
    if (errors.length > 0) return errors
    const { leaderId, memberIds, problem, containment, containedOn, closingRemark = null } = input
    const plan = work.record(CorrectiveAction, {
      version: work.rows.correctiveActions.length + 1,
      leaderId,
      memberIds: [...new Set(memberIds)].filter((id) => id !== leaderId),
      problem,
      containment,
      containedOn,
      rootCause: rootCauseOf(input.rootCause),
      causeCode,
      closingRemark,
    })
    for (const action of input.actions) {
      const earlier = before.find(({ actionId }) => actionId === action.actionId)
      await plannedFor(work, plan.id, action, earlier, people)
    }
    return []
  })
}

/** Records one action, and gives its task to its owner where that is news. */
async function plannedFor(
  work: CaseWork,
  planId: string,
  { kind, description, ownerId, dueOn, criterion }: Input['actions'][number],
  earlier: PlannedAction | undefined,
  people: ReadonlyMap<string, User>,
): Promise<void> {
  const owner = people.get(ownerId)
  // Whoever has it goes on with it in the department it was planned for, wherever they work by now.
  const goesOn = earlier?.ownerId === ownerId
  const department = goesOn ? earlier.department : (owner?.department ?? work.viewer.department)
  const row = work.record(PlannedAction, {
    planId,
    actionId: earlier?.actionId ?? '',
    kind,
    description,
    ownerId,
    department,
    dueOn,
    criterion,
  })
  // The first of its line gives the action its id.
  if (earlier === undefined) row.actionId = row.id
  if (goesOn) return
  await work.manager.insert(TaskAssignment, {
    id: newId(),
    caseId: work.rows.repairCase.id,
    step: 'carry-out-action',
    department,
    subjectId: row.actionId,
    assigneeId: ownerId,
    at: work.now,
    byId: work.viewer.id,
  })
}

/** The actions of the version that counts so far. */
function actionsBefore({ rows }: CaseWork): readonly PlannedAction[] {
  const plan = rows.correctiveActions.at(-1)
  return rows.plannedActions.filter(({ planId }) => planId === plan?.id)
}

/** Everybody the report names, in one statement. */
async function peopleOf(
  { manager }: CaseWork,
  { leaderId, memberIds, actions }: Input,
): Promise<ReadonlyMap<string, User>> {
  const ids = [leaderId, ...memberIds, ...actions.map(({ ownerId }) => ownerId)].filter(isId)
  const found = await manager.findBy(User, { id: In([...new Set(ids)]) })
  return new Map(found.map((user) => [user.id, user]))
}

function team({ leaderId, memberIds }: Input, people: ReadonlyMap<string, User>): FieldError[] {
  const known = memberIds.every((id) => people.has(id))
  return [
    ...(people.has(leaderId) ? [] : [fieldError('NOT_FOUND', 'leaderId')]),
    ...(known ? [] : [fieldError('NOT_FOUND', 'memberIds')]),
    ...(memberIds.length > MAX_TEAM ? [fieldError('TOO_MANY', 'memberIds', { max: MAX_TEAM })] : []),
  ]
}

/** Owners can still sign in; one that goes on with an action may have left, and is replaced when it matters. */
function owners(
  { actions }: Input,
  people: ReadonlyMap<string, User>,
  before: readonly PlannedAction[],
): FieldError[] {
  return actions.flatMap(({ ownerId, actionId }, index) => {
    const owner = people.get(ownerId)
    const goesOn = before.some((earlier) => earlier.actionId === actionId && earlier.ownerId === ownerId)
    const able = owner !== undefined && (owner.disabledAt === null || goesOn)
    return able ? [] : [fieldError('NOT_FOUND', `actions.${String(index)}.ownerId`)]
  })
}
