import type { TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { Kind, type DocumentNode } from 'graphql'
import { useCallback, useRef, useState } from 'react'
import { failureOf, type Failure } from './failure'

/** One thing a person can mend, as the server tells it: `field` is a path inside the input. */
export interface UserError {
  readonly code: string
  readonly message: string
  readonly field: readonly string[] | null
}

interface Answer {
  readonly userErrors: readonly UserError[]
}

/** What came of a command. Nothing is thrown: a form shows `userErrors` at its fields and `failure` above them. */
export type Outcome<Payload> =
  | { readonly ok: true; readonly payload: Payload }
  | { readonly ok: false; readonly userErrors: readonly UserError[]; readonly failure: null }
  | { readonly ok: false; readonly userErrors: readonly []; readonly failure: Failure }

export interface CommandState {
  readonly running: boolean
  readonly userErrors: readonly UserError[]
  readonly failure: Failure | null
}

const IDLE: CommandState = { running: false, userErrors: [], failure: null }

type PayloadOf<Data> = Exclude<Data[Exclude<keyof Data, '__typename'>], null | undefined> & Answer

/** The one `$input` of a mutation, or all its variables where it takes plain arguments. */
type InputOf<Variables> = Variables extends { input: infer Input } ? Input : Variables

/**
 * Runs a mutation `verb(input: …) { … userErrors { code message field } }`. One idempotency key per submit: the same
 * input sent again after a lost connection carries the same key, so that it happens once.
 */
export function useCommand<Data extends object, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
): readonly [(input: InputOf<Variables>) => Promise<Outcome<PayloadOf<Data>>>, CommandState, () => void] {
  const client = useApolloClient()
  const [state, setState] = useState(IDLE)
  const attempt = useRef<{ input: string; key: string } | null>(null)

  const run = useCallback(
    async (input: InputOf<Variables>): Promise<Outcome<PayloadOf<Data>>> => {
      const text = JSON.stringify(input)
      if (attempt.current?.input !== text) attempt.current = { input: text, key: crypto.randomUUID() }
      setState({ ...IDLE, running: true })
      try {
        const { data } = await client.mutate<Data>({
          mutation: document,
          variables: takesInput(document) ? { input } : (input as object),
          context: { idempotencyKey: attempt.current.key },
        })
        const payload = payloadOf<Data>(data)
        attempt.current = null
        const { userErrors } = payload
        setState({ ...IDLE, userErrors })
        return userErrors.length === 0 ? { ok: true, payload } : { ok: false, userErrors, failure: null }
      } catch (error) {
        const failure = failureOf(error)
        // Only without an answer is it unknown whether it happened; then the key must stay.
        if (failure.code !== 'OFFLINE' && failure.code !== 'SERVER') attempt.current = null
        setState({ ...IDLE, failure })
        return { ok: false, userErrors: [], failure }
      }
    },
    [client, document],
  )
  const clear = useCallback(() => setState(IDLE), [])
  return [run, state, clear]
}

function takesInput(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(({ variable }) => variable.name.value === 'input') === true,
  )
}

function payloadOf<Data extends object>(data: Data | undefined): PayloadOf<Data> {
  const [payload] = Object.entries(data ?? {}).flatMap(([name, value]) =>
    name === '__typename' ? [] : [value],
  )
  if (payload == null) throw new Error('the mutation answered nothing')
  return payload as PayloadOf<Data>
}
