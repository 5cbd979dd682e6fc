import { COST_DIMENSIONS, money, sum, type CostDimension } from '@mendline/domain'
import { describe, expect, it } from 'vitest'
import type { Row } from './breakdown-queries'
import { percentChange, percentOf } from './change'
import { exportHref, filterOf, narrowed, periodOf, presetOf } from './cost-filter'
import { flowOf } from './flow'
import { pivotOf } from './pivot'

const yuan = (amount: string) => money(amount, 'CNY')

/** Rows by three dimensions with amounts no floating-point number adds up. */
function rowsBy(dimensions: readonly CostDimension[], count: number): readonly Row[] {
  return Array.from({ length: count }, (_, i) => ({
    keys: dimensions.map((dimension, place) => {
      const value = place === 2 && i % 3 === 0 ? null : `v${String((i * (place + 7)) % (place + 3))}`
      return { dimension, value, label: value ?? '未追溯' }
    }),
    amount: yuan(
      `${i % 5 === 0 ? '-' : ''}${String(90071992547409 + i)}.${String(i % 100).padStart(2, '0')}`,
    ),
    previous: null,
  }))
}

describe('a pivot table', () => {
  it('adds up in rows, subtotals, columns and corner to the cent', () => {
    const rows = rowsBy(['KIND', 'CUSTOMER', 'MODEL'], 211)
    const total = sum(
      rows.map(({ amount }) => amount),
      'CNY',
    )
    for (const column of ['MODEL', null] as const) {
      const pivot = pivotOf(rows, ['KIND', 'CUSTOMER'], column, 'CNY')
      expect(pivot.total).toEqual(total)
      expect(
        sum(
          pivot.groups.map((group) => group.total),
          'CNY',
        ),
      ).toEqual(total)
      for (const group of pivot.groups) {
        const lines = group.lines.map((line) => line.total)
        expect(sum(lines, 'CNY')).toEqual(group.total)
        for (const line of group.lines)
          if (column !== null) expect(sum([...line.cells.values()], 'CNY')).toEqual(line.total)
      }
      expect(pivot.columns).toHaveLength(column === null ? 0 : 6)
      if (column !== null) expect(sum([...pivot.totals.values()], 'CNY')).toEqual(total)
    }
  })

  it('keeps months in their order', () => {
    const rows = ['2026-03', '2025-12', '2026-01'].map((value): Row => ({
      keys: [{ dimension: 'MONTH', value, label: value }],
      amount: yuan('1'),
      previous: null,
    }))
    expect(pivotOf(rows, ['MONTH'], null, 'CNY').groups.map(({ value }) => value)).toEqual([
      '2025-12',
      '2026-01',
      '2026-03',
    ])
  })
})

describe('the flow', () => {
  it('has as much in its nodes as there is', () => {
    const rows = rowsBy(['KIND', 'PARTY', 'DEPARTMENT'], 100)
    const { nodes, links } = flowOf(rows)
    const total = sum(
      rows.map(({ amount }) => amount),
      'CNY',
    )
    for (const column of [0, 1]) {
      const amounts = nodes.filter((node) => node.column === column).map((node) => node.money)
      expect(sum(amounts, 'CNY')).toEqual(total)
    }
    const fromKinds = links.filter(({ from }) => from.startsWith('kind'))
    expect(
      sum(
        fromKinds.map((link) => link.money),
        'CNY',
      ),
    ).toEqual(total)
  })
})

describe('a change', () => {
  it.each([
    ['110', '100', '+10.0%'],
    ['100', '110', '-9.1%'],
    ['99.95', '100', '-0.1%'],
    ['100', '-50', '+300.0%'],
    ['0', '100', '-100.0%'],
    ['100', '0', null],
  ])('from %s, with %s before, is %s', (now, before, percent) => {
    expect(percentChange(yuan(now), yuan(before))).toBe(percent)
  })

  it('and a share are rounded to a tenth', () => {
    expect(percentOf(yuan('1'), yuan('3'))).toBe('33.3%')
    expect(percentOf(yuan('2'), yuan('3'))).toBe('66.7%')
    expect(percentOf(yuan('-1'), yuan('3'))).toBe('-33.3%')
    expect(percentOf(yuan('1'), yuan('0'))).toBeNull()
  })
})

describe('a filter', () => {
  it('is of the last twelve months where nothing is said', () => {
    expect(periodOf({}, '2026-03')).toEqual({ from: '2025-04', to: '2026-03' })
    expect(presetOf({ from: '2025-04', to: '2026-03' }, '2026-03')).toBe('LAST_12_MONTHS')
    expect(presetOf({ from: '2026-01', to: '2026-03' }, '2026-03')).toBe('THIS_QUARTER')
    expect(presetOf({ from: '2026-01', to: '2026-02' }, '2026-03')).toBeNull()
  })

  it('is narrowed by a mark in any dimension, and goes into the address of an export as it is', () => {
    const filter = filterOf({ from: '2026-01', to: '2026-06', kinds: ['TRAVEL', 'OTHER'] })
    const mark = Object.fromEntries(
      COST_DIMENSIONS.map((dimension) => [dimension, dimension === 'MONTH' ? '2026-02' : 'none']),
    )
    const all = narrowed(filter, mark)
    expect(all).toMatchObject({
      from: '2026-02',
      to: '2026-02',
      kinds: [null],
      modes: [null],
      causes: [null],
    })
    expect(Object.keys(all)).toHaveLength(11)
    expect(narrowed(filter, {})).toEqual(filter)
    expect(exportHref({ ...filter, departments: [null, 'RND'] }, 'xlsx')).toBe(
      '/exports/costs.xlsx?from=2026-01&to=2026-06&kinds=TRAVEL%2COTHER&departments=none%2CRND',
    )
  })
})
