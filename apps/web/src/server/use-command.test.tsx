import { gql, type TypedDocumentNode } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { clientOf } from '../apollo'
import { serverError, TestServer } from '../testing/test-server'
import { useCommand, type UserError } from './use-command'

interface Assigned {
  readonly taskAssign: { readonly userErrors: readonly UserError[] }
}
interface Input {
  readonly taskIds: readonly string[]
}

const ASSIGN: TypedDocumentNode<Assigned, { input: Input }> = gql`
  mutation Assign($input: TaskAssignInput!) {
    taskAssign(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`

function command(taskAssign: () => unknown) {
  const server = new TestServer({ taskAssign })
  const apollo = clientOf(server.link)
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ApolloProvider client={apollo}>{children}</ApolloProvider>
  )
  const { result } = renderHook(() => useCommand(ASSIGN), { wrapper })
  const run = (...taskIds: string[]) => act(() => result.current[0]({ taskIds }))
  const keys = () => server.calls.map(({ context }) => context['idempotencyKey'])
  return { server, run, keys, state: () => result.current[1] }
}

const refused = { code: 'NOT_FOUND', message: '找不到', field: ['input', 'taskIds'] }

describe('useCommand', () => {
  it('gives the payload', async () => {
    const { run } = command(() => ({ userErrors: [] }))
    expect(await run('1')).toMatchObject({ ok: true, payload: { userErrors: [] } })
  })

  it('gives what the person can mend, and what nobody can, without throwing', async () => {
    const { run, state } = command(() => ({ userErrors: [refused] }))
    expect(await run('1')).toMatchObject({ ok: false, userErrors: [refused], failure: null })
    expect(state().userErrors).toMatchObject([refused])

    const denied = command(() => {
      throw serverError('FORBIDDEN', '没有权限')
    })
    expect(await denied.run('1')).toMatchObject({
      ok: false,
      failure: { code: 'FORBIDDEN', message: '没有权限' },
    })
  })

  it('sends the same input again under the same key when no answer came, so that it happens once', async () => {
    const { server, run, keys } = command(() => ({ userErrors: [] }))
    server.offline = true
    expect(await run('1')).toMatchObject({ ok: false, failure: { code: 'OFFLINE' } })
    server.offline = false
    expect(await run('1')).toMatchObject({ ok: true })
    const [first, second] = keys()
    expect(first).toMatch(/^[\da-f-]{36}$/)
    expect(second).toBe(first)
  })

  it('takes a new key for other input, and after an answer', async () => {
    const { server, run, keys } = command(() => ({ userErrors: [] }))
    server.offline = true
    await run('1')
    await run('2')
    server.offline = false
    await run('2')
    await run('2')
    const [one, two, again, next] = keys()
    expect(two).not.toBe(one)
    expect(again).toBe(two)
    expect(next).not.toBe(again)
  })
})
