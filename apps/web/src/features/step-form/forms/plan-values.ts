import {
  rootCauseOf,
  textOrNull,
  type ActionKind,
  type LocalDate,
  type RootCause,
  type RootCauseMethod,
} from '@mendline/domain'
import { today } from '../../../today'
import { given, type Place } from '../form/place'
import type { QualityCase } from './findings'

type Report = QualityCase['correctiveActions'][number]

/** One cause of a tree; others name it by its key, which stays when rows come and go. */
export interface TreeRow {
  readonly key: string
  readonly text: string
  readonly parent: string | null
  readonly isRoot: boolean
}

export interface ActionRow {
  /** The action of the version before that the row goes on with. */
  readonly actionId: string | null
  readonly kind: ActionKind
  readonly description: string
  readonly ownerId: string | null
  readonly dueOn: LocalDate | null
  readonly criterion: string
}

export interface PlanValues {
  readonly leaderId: string | null
  readonly memberIds: readonly string[]
  readonly problem: string
  readonly containment: string
  readonly containedOn: LocalDate | null
  readonly method: RootCauseMethod
  readonly whys: readonly { readonly text: string }[]
  readonly tree: readonly TreeRow[]
  readonly causeCode: string | null
  readonly actions: readonly ActionRow[]
  readonly closingRemark: string
}

export const blankAction = (kind: ActionKind): ActionRow => ({
  actionId: null,
  kind,
  description: '',
  ownerId: null,
  dueOn: null,
  criterion: '',
})

/** A row nothing is known of; the key only tells it from the others of this form. */
export const blankCause = (): TreeRow => ({
  key: Math.random().toString(36).slice(2),
  text: '',
  parent: null,
  isRoot: false,
})

const BLANK_WHYS = [{ text: '' }, { text: '' }, { text: '' }]

/** The form as it opens: the report as it stands, or the complaint with whoever writes the report at its head. */
export function planDefaults(repairCase: QualityCase, viewerId: string): PlanValues {
  const before = repairCase.correctiveActions.at(-1)
  if (before === undefined) {
    return {
      leaderId: viewerId,
      memberIds: [],
      problem: repairCase.description,
      containment: '',
      containedOn: today(),
      method: 'FIVE_WHYS',
      whys: BLANK_WHYS,
      tree: [blankCause()],
      causeCode: repairCase.repairRecords.at(-1)?.cause?.code ?? null,
      actions: [blankAction('CORRECTIVE'), blankAction('PREVENTIVE')],
      closingRemark: '',
    }
  }
  const { rootCause, leader, members } = before
  const isTree = rootCause.method === 'CAUSE_TREE'
  return {
    leaderId: leader?.id ?? null,
    memberIds: members.map(({ id }) => id),
    problem: before.problem,
    containment: before.containment,
    containedOn: before.containedOn,
    method: rootCause.method,
    whys: isTree ? BLANK_WHYS : rootCause.nodes.map(({ text }) => ({ text })),
    tree: isTree ? treeOf(before) : [blankCause()],
    causeCode: before.cause?.code ?? null,
    actions: before.actions.map(({ actionId, kind, description, owner, dueOn, criterion }) => ({
      actionId,
      kind,
      description,
      ownerId: owner?.id ?? null,
      dueOn,
      criterion: criterion ?? '',
    })),
    closingRemark: before.closingRemark ?? '',
  }
}

const treeOf = ({ rootCause }: Report): readonly TreeRow[] =>
  rootCause.nodes.map(({ text, parent, isRoot }, index) => ({
    key: String(index),
    text,
    parent: parent === null ? null : String(parent),
    isRoot,
  }))

/** The root cause as it is sent; of a cause whose parent was taken out it is said that it causes the problem. */
function rootCauseFrom({ method, whys, tree }: PlanValues): RootCause {
  if (method === 'FIVE_WHYS') {
    // Nobody has to ask five times: what was left empty at the end was not asked.
    const last = whys.findLastIndex(({ text }) => text.trim() !== '')
    return rootCauseOf({ method, nodes: whys.slice(0, last + 1) })
  }
  const places = new Map(tree.map(({ key }, index) => [key, index]))
  return rootCauseOf({
    method,
    nodes: tree.map(({ text, parent, isRoot }) => ({
      text,
      parent: parent === null ? null : (places.get(parent) ?? null),
      isRoot,
    })),
  })
}

/** The report as it is sent. */
export const planInput = (values: PlanValues) => ({
  leaderId: given(values.leaderId),
  memberIds: [...values.memberIds],
  problem: values.problem.trim(),
  containment: values.containment.trim(),
  containedOn: given(values.containedOn),
  rootCause: {
    method: values.method,
    nodes: rootCauseFrom(values).nodes.map((node) => ({ ...node })),
  },
  causeCode: values.causeCode ?? null,
  actions: values.actions.map(({ actionId, kind, description, ownerId, dueOn, criterion }) => ({
    actionId,
    kind,
    description: description.trim(),
    ownerId: given(ownerId),
    dueOn: given(dueOn),
    criterion: criterion.trim(),
  })),
  closingRemark: textOrNull(values.closingRemark),
})

/** Errors at a cause go to the list it was entered in. */
export const planPlace: Place = (path, input) => {
  const [first, , ...rest] = path
  if (first !== 'rootCause') return path
  const { rootCause } = input as { readonly rootCause: { readonly method: RootCauseMethod } }
  return [rootCause.method === 'FIVE_WHYS' ? 'whys' : 'tree', ...rest]
}
