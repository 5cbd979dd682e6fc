import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEPARTMENTS } from '../department'
import { ofMinorUnits, sum } from '../money'
import { checkShares, splitCost, type DepartmentShare } from './internal-tracing'

const codes = (shares: DepartmentShare[]) =>
  checkShares(shares).map((error) => `${error.code} ${error.field.join('.')}`)

describe('shares of departments', () => {
  it('make 100 percent, each department once, none of them nothing', () => {
    expect(codes([{ department: 'RND', percent: 100 }])).toEqual([])
    expect(
      codes([
        { department: 'RND', percent: 33 },
        { department: 'WORKSHOP', percent: 67 },
      ]),
    ).toEqual([])
    expect(codes([])).toEqual(['SHARES_NOT_100 shares'])
    expect(codes([{ department: 'RND', percent: 99 }])).toEqual(['SHARES_NOT_100 shares'])
    expect(
      codes([
        { department: 'RND', percent: 50 },
        { department: 'RND', percent: 50 },
      ]),
    ).toEqual(['DEPARTMENT_TWICE shares.1.department'])
    expect(
      codes([
        { department: 'RND', percent: 0 },
        { department: 'WORKSHOP', percent: 100 },
      ]),
    ).toEqual(['TOO_SMALL shares.0.percent'])
    expect(
      codes([
        { department: 'RND', percent: -10 },
        { department: 'WORKSHOP', percent: 110 },
      ]),
    ).toEqual(['TOO_SMALL shares.0.percent', 'TOO_LARGE shares.1.percent'])
  })

  it('split any cost without losing a cent', () => {
    const shares = fc
      .uniqueArray(fc.constantFrom(...DEPARTMENTS), { minLength: 1 })
      .chain((departments) =>
        fc
          .array(fc.integer({ min: 1, max: 99 }), {
            minLength: departments.length,
            maxLength: departments.length,
          })
          .map((weights) => {
            const cuts = weights.map((_, i) => weights.slice(0, i + 1).reduce((a, b) => a + b, 0))
            const total = cuts.at(-1) ?? 1
            const at = (i: number) => (i < 0 ? 0 : Math.floor(((cuts[i] ?? 0) * 100) / total))
            return departments.map((department, i) => ({ department, percent: at(i) - at(i - 1) }))
          }),
      )
      .filter((list) => list.every((share) => share.percent > 0))
    fc.assert(
      fc.property(shares, fc.bigInt(0n, 10n ** 24n), (list, fen) => {
        expect(checkShares(list)).toEqual([])
        const cost = ofMinorUnits(fen, 'CNY')
        const parts = splitCost(cost, list)
        expect(parts).toHaveLength(list.length)
        expect(sum(parts, 'CNY')).toEqual(cost)
      }),
    )
  })
})
