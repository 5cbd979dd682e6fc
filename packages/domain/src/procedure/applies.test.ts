import { describe, expect, it } from 'vitest'
import { all, any, not, some, type Applies } from './applies'

const ANSWERS: readonly Applies[] = [false, 'UNDECIDED', true]

describe('three answers', () => {
  it('one no decides an and, one yes decides an or, whatever is open', () => {
    for (const answer of ANSWERS) {
      expect(all(answer, false)).toBe(false)
      expect(any(answer, true)).toBe(true)
      expect(all(answer, true)).toBe(answer)
      expect(any(answer, false)).toBe(answer)
    }
    expect([all(), any()]).toEqual([true, false])
  })

  it('not turns yes and no round and leaves open what is open', () => {
    expect(ANSWERS.map(not)).toEqual([true, 'UNDECIDED', false])
    for (const a of ANSWERS) for (const b of ANSWERS) expect(not(all(a, b))).toBe(any(not(a), not(b)))
  })

  it('some is the or over a list, and no for an empty one', () => {
    for (const a of ANSWERS) for (const b of ANSWERS) expect(some([a, b], (answer) => answer)).toBe(any(a, b))
    expect(some([], () => true)).toBe(false)
  })
})
