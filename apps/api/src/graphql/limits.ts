import {
  getNamedType,
  GraphQLError,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'
import type { Context } from '../context'
import { failure } from './fail'

/** What one operation may ask for. The dashboard's largest page stays below a third of each. */
export const LIMITS = { tokens: 5000, depth: 14, aliases: 60, cost: 50_000 } as const

// A plain list belongs to its owner (units of a case, lines of a list) and is assumed to be this long.
const PLAIN_LIST_LENGTH = 5
const DEFAULT_PAGE = 25

/** One operation as it is about to run. */
export interface Operation {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/** Everything an operation is refused for before anything of it runs; throws BAD_USER_INPUT or UNAUTHENTICATED. */
export function checkOperation(
  { schema, document, operation, variables }: Operation,
  context: Context,
): void {
  refuseNul(document, variables)
  const { depth, aliases, introspects } = measure(document, operation)
  if (introspects && !context.viewer) throw failure('UNAUTHENTICATED')
  if (depth > LIMITS.depth) throw tooMuch('depth', LIMITS.depth, depth)
  if (aliases > LIMITS.aliases) throw tooMuch('aliases', LIMITS.aliases, aliases)
  const cost = costOf(schema, document, operation, variables)
  if (cost > LIMITS.cost) throw tooMuch('cost', LIMITS.cost, cost)
  if (
    context.idempotencyKey !== null &&
    operation.operation === OperationTypeNode.MUTATION &&
    mutationFields(operation) !== 1
  )
    throw failure('BAD_USER_INPUT', {
      zh: '带 Idempotency-Key 的请求只能包含一个变更。',
      en: 'A request with an Idempotency-Key takes exactly one mutation field.',
    })
}

/** The price of an operation: one a field, times the rows its lists may give. */
function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      ...(operation.name ? { operationName: operation.name.value } : {}),
      estimators: [estimate],
    })
  } catch (error) {
    // Variables that do not fit their types: execution says so better than we could.
    if (error instanceof GraphQLError) return 0
    throw error
  }
}

const estimate: ComplexityEstimator = ({ field, args, childComplexity, type }) => {
  const pageSize = field.args.some((arg) => arg.name === 'first') ? rows(args['first']) : null
  if (pageSize !== null) return 1 + pageSize * childComplexity
  // The lists of a page were counted by its `first`.
  const ofPage = type.name.endsWith('Connection')
  return isList(field.type) && !ofPage ? 1 + PLAIN_LIST_LENGTH * childComplexity : 1 + childComplexity
}

function rows(first: unknown): number {
  return typeof first === 'number' && first > 0 ? first : DEFAULT_PAGE
}

function isList(type: GraphQLOutputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type
  return isListType(inner) && 'getFields' in getNamedType(inner)
}

function tooMuch(what: keyof typeof LIMITS, most: number, actual: number): GraphQLError {
  return failure(
    'BAD_USER_INPUT',
    {
      zh: `查询过大（${what}：${actual}，上限 ${most}）。`,
      en: `The query is too large (${what} ${actual}, at most ${most}).`,
    },
    { limit: what, most, actual },
  )
}

interface Measure {
  depth: number
  aliases: number
  introspects: boolean
}

/** Walks the operation with its fragments spread, each fragment measured once; cycles were refused by validation. */
function measure(document: DocumentNode, operation: OperationDefinitionNode): Measure {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  )
  const measured = new Map<string, Measure>()

  function ofSelections({ selections }: SelectionSetNode): Measure {
    const total: Measure = { depth: 0, aliases: 0, introspects: false }
    for (const node of selections) {
      const part =
        node.kind === Kind.FIELD
          ? ofField(node)
          : node.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(node.selectionSet)
            : ofFragment(node.name.value)
      total.depth = Math.max(total.depth, part.depth)
      total.aliases += part.aliases
      total.introspects ||= part.introspects
    }
    return total
  }

  function ofField(node: FieldNode): Measure {
    const name = node.name.value
    const own = node.alias ? 1 : 0
    // Introspection is deeper than anything of ours, and only for people who are signed in.
    if (name === '__schema' || name === '__type') return { depth: 1, aliases: own, introspects: true }
    const inner = node.selectionSet
      ? ofSelections(node.selectionSet)
      : { depth: 0, aliases: 0, introspects: false }
    return { ...inner, depth: inner.depth + 1, aliases: inner.aliases + own }
  }

  function ofFragment(name: string): Measure {
    const known = measured.get(name)
    if (known) return known
    const fragment = fragments.get(name)
    const result = fragment
      ? ofSelections(fragment.selectionSet)
      : { depth: 0, aliases: 0, introspects: false }
    measured.set(name, result)
    return result
  }

  return ofSelections(operation.selectionSet)
}

function mutationFields(operation: OperationDefinitionNode): number {
  // A fragment at the root could hide more than one, and the dashboard has no use for it.
  return operation.selectionSet.selections.reduce((sum, node) => sum + (node.kind === Kind.FIELD ? 1 : 2), 0)
}

/** PostgreSQL stores no NUL in text, so it is refused here with words instead of there with an error. */
function refuseNul(document: DocumentNode, variables: Record<string, unknown>): void {
  let found = hasNul(variables)
  if (!found)
    visit(document, {
      StringValue: (node) => {
        found ||= node.value.includes('\0')
      },
    })
  if (found)
    throw failure('BAD_USER_INPUT', {
      zh: '文本中含有无法保存的字符（NUL）。',
      en: 'The text contains a character that cannot be stored (NUL).',
    })
}

function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (Array.isArray(value)) return value.some(hasNul)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || hasNul(inner))
}
