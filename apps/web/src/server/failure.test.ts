import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { describe, expect, it } from 'vitest'
import { failureOf } from './failure'

const answered = (extensions: Record<string, unknown>, message = 'words of the server') =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions }] })

describe('failureOf', () => {
  it('knows the codes of the server, with what they carry', () => {
    expect(failureOf(answered({ code: 'CONFLICT', currentVersion: 4 }))).toEqual({
      code: 'CONFLICT',
      message: 'words of the server',
      currentVersion: 4,
      retryAfterSeconds: null,
    })
    expect(failureOf(answered({ code: 'LIMITED', retryAfterSeconds: 30 }))).toMatchObject({
      retryAfterSeconds: 30,
    })
  })

  it('does not show what the server says of its own faults', () => {
    expect(failureOf(answered({ code: 'INTERNAL_SERVER_ERROR' }, 'SELECT failed'))).toMatchObject({
      code: 'SERVER',
      message: null,
    })
    expect(failureOf(new Error('Unexpected token <'))).toMatchObject({ code: 'SERVER', message: null })
  })

  it('takes a fetch without an answer for a lost connection', () => {
    expect(failureOf(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
  })
})
