import {
  execute,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql'
import { expect } from 'vitest'
import type { User } from '../auth/user.entity'
import type { Context } from '../context'
import { createLoaders } from '../loaders'
import type { Loose, TestServer } from './test-server'

/**
 * Mutations straight at the resolvers, for walks through thousands of them: no HTTP, no session, and each document read
 * and checked once. What lies before the resolvers has tests of its own.
 */
export class DirectMutations {
  readonly #documents = new Map<string, DocumentNode>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly server: Pick<TestServer, 'db' | 'clock'>,
  ) {}

  argsOf(mutation: string): readonly GraphQLArgument[] {
    const field = this.schema.getMutationType()?.getFields()[mutation]
    if (field === undefined) throw new Error(`no mutation ${mutation}`)
    return field.args
  }

  /** What the mutation gives, with the fields asked for; or the code of the error it ends with, '' for one without. */
  async run(
    mutation: string,
    variables: Record<string, unknown>,
    as: User | null,
    fields = '__typename',
  ): Promise<{ given: Loose; code: string | undefined }> {
    const { data, errors } = (await execute({
      schema: this.schema,
      document: this.#document(mutation, fields),
      variableValues: variables,
      contextValue: this.#contextOf(as),
    })) as ExecutionResult<Record<string, Loose>>
    if (errors === undefined) return { given: data?.[mutation], code: undefined }
    const code = errors[0]?.extensions['code']
    return { given: null, code: typeof code === 'string' ? code : '' }
  }

  #document(mutation: string, fields: string): DocumentNode {
    const key = `${mutation} ${fields}`
    const known = this.#documents.get(key)
    if (known !== undefined) return known
    const read = parse(this.#sourceOf(mutation, fields))
    expect(validate(this.schema, read)).toEqual([])
    this.#documents.set(key, read)
    return read
  }

  #sourceOf(mutation: string, fields: string): string {
    const args = this.argsOf(mutation)
    const list = (of: (name: string, type: string) => string) =>
      args.length === 0 ? '' : `(${args.map((arg) => of(arg.name, String(arg.type))).join(', ')})`
    const type = String(this.schema.getMutationType()?.getFields()[mutation]?.type)
    const selection = type.startsWith('Boolean') ? '' : `{ ${fields} }`
    return `mutation ${list((name, of) => `$${name}: ${of}`)} { ${mutation}${list((name) => `${name}: $${name}`)} ${selection} }`
  }

  #contextOf(user: User | null): Context {
    return {
      viewer: user && { ...user, sessionId: '01900000-0000-7000-8000-000000000001' },
      db: this.server.db,
      clock: this.server.clock.now,
      language: 'en',
      requestId: 'direct',
      idempotencyKey: null,
      requestHash: '',
      loaders: createLoaders(this.server.db),
      http: null,
    }
  }
}
