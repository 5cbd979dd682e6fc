import { requiredText } from '../checks'
import { fieldError, type FieldError } from '../errors'

/** FIVE_WHYS: each answer is asked why again, the last one is the root. CAUSE_TREE: causes of causes. */
export const ROOT_CAUSE_METHODS = ['FIVE_WHYS', 'CAUSE_TREE'] as const
export type RootCauseMethod = (typeof ROOT_CAUSE_METHODS)[number]

/** One cause. `parent` is the place in the list of what it causes; null: it causes the problem itself. */
export interface CauseNode {
  readonly text: string
  readonly parent: number | null
  readonly isRoot: boolean
}

/** How the problem was traced to its roots (D4). A cause stands after what it causes, so that there is no circle. */
export interface RootCause {
  readonly method: RootCauseMethod
  readonly nodes: readonly CauseNode[]
}

/** As entered: of five whys only the answers count. */
export interface RootCauseDraft {
  readonly method: RootCauseMethod
  readonly nodes: readonly {
    readonly text: string
    readonly parent?: number | null
    readonly isRoot?: boolean | null
  }[]
}

/** The most causes one report traces. */
export const MAX_CAUSES = 50
const CAUSE_TEXT = 1000

/** The root cause as it is kept: the answers of five whys form a chain that ends in the root. */
export function rootCauseOf({ method, nodes }: RootCauseDraft): RootCause {
  return {
    method,
    nodes: nodes.map(({ text, parent, isRoot }, index) =>
      method === 'FIVE_WHYS'
        ? { text: text.trim(), parent: index === 0 ? null : index - 1, isRoot: index === nodes.length - 1 }
        : { text: text.trim(), parent: parent ?? null, isRoot: isRoot === true },
    ),
  }
}

/** What is wrong with a root cause, at its field. */
export function checkRootCause(field: string, { nodes }: RootCause): FieldError[] {
  const list = `${field}.nodes`
  if (nodes.length === 0) return [fieldError('REQUIRED', list)]
  if (nodes.length > MAX_CAUSES) return [fieldError('TOO_MANY', list, { max: MAX_CAUSES })]
  const caused = new Set(nodes.map(({ parent }) => parent))
  return [
    ...nodes.flatMap(({ text, parent, isRoot }, index) => [
      ...requiredText(`${list}.${String(index)}.text`, text, CAUSE_TEXT),
      ...(parent === null || (Number.isInteger(parent) && parent >= 0 && parent < index)
        ? []
        : [fieldError('CAUSE_OF_NOTHING', `${list}.${String(index)}.parent`)]),
      ...(isRoot && caused.has(index)
        ? [fieldError('ROOT_HAS_CAUSES', `${list}.${String(index)}.isRoot`)]
        : []),
    ]),
    ...(nodes.some(({ isRoot }) => isRoot) ? [] : [fieldError('NO_ROOT', list)]),
  ]
}

/** The roots in words, one a line. */
export const rootsInWords = ({ nodes }: RootCause): string =>
  nodes
    .filter(({ isRoot }) => isRoot)
    .map(({ text }) => text)
    .join('\n')

/** How deep each cause lies below the problem, from 0: to set it in where the causes are listed. */
export function depthsOf({ nodes }: RootCause): readonly number[] {
  const depths: number[] = []
  for (const { parent } of nodes) depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1)
  return depths
}
