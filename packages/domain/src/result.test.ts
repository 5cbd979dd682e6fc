import { describe, expect, expectTypeOf, it } from 'vitest'
import { err, ok } from './result'
import type { Result } from './result'

function half(n: number): Result<number, 'ODD' | 'NEGATIVE'> {
  if (n < 0 && n % 2 !== 0) return err('NEGATIVE', 'ODD')
  if (n < 0) return err('NEGATIVE')
  return n % 2 === 0 ? ok(n / 2) : err('ODD')
}

describe('a result', () => {
  it('is a value or all its reasons', () => {
    expect(half(4)).toEqual({ ok: true, value: 2 })
    expect(half(3)).toEqual({ ok: false, errors: ['ODD'] })
    expect(half(-3)).toEqual({ ok: false, errors: ['NEGATIVE', 'ODD'] })
  })

  it('is told apart by ok', () => {
    const result = half(4)
    if (result.ok) expectTypeOf(result.value).toEqualTypeOf<number>()
    else expectTypeOf(result.errors[0]).toEqualTypeOf<'ODD' | 'NEGATIVE'>()
    expect(result.ok).toBe(true)
  })
})
