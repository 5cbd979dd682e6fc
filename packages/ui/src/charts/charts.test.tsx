import { money } from '@mendline/domain'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { compactMoney } from './compact-money'
import { FlowChart } from './flow-chart'
import { layoutFlow, type FlowLink, type FlowNode } from './flow-layout'
import { LevelBar } from './level-bar'
import { ProgressLines } from './progress-lines'
import { StackedBars, type BarSeries } from './stacked-bars'

const yuan = (amount: string) => money(amount, 'CNY')
const node = (id: string, column: number, amount = '1'): FlowNode => ({
  id,
  column,
  label: id,
  money: yuan(amount),
})
const link = (from: string, to: string, amount: string): FlowLink => ({
  id: `${from} ${to}`,
  from,
  to,
  money: yuan(amount),
  shade: 1,
})

describe('StackedBars', () => {
  const series: readonly BarSeries[] = [
    { key: 'CUSTOMER', label: '客户', shade: 1 },
    { key: 'COMPANY', label: '公司', shade: 2 },
  ]
  const bars = [
    { key: '2026-06', label: '06', parts: [yuan('300'), yuan('100')], total: yuan('400') },
    { key: '2026-07', label: '07', parts: [null, yuan('-100')], total: yuan('-100') },
  ]

  it('draws every part to one scale from zero, those below zero below the line, and opens them', async () => {
    const onOpen = vi.fn()
    renderUi(<StackedBars label="months" series={series} bars={bars} onOpen={onOpen} />)
    const parts = screen.getAllByRole<HTMLButtonElement>('button')
    expect(parts.map(({ title }) => title)).toEqual([
      '06 客户 ¥300.00',
      '06 公司 ¥100.00',
      '07 公司 -¥100.00',
    ])
    expect(parts.map(({ style }) => style.height)).toEqual(['75%', '25%', '100%'])
    expect(parts.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1])
    await userEvent.click(screen.getByRole('button', { name: '07 公司 -¥100.00' }))
    expect(onOpen).toHaveBeenCalledWith(bars[1], series[1])
    expect(document.querySelector('.ml-bar-total')?.textContent).toBe('400')
  })

  it('shows the last bars first where not all have room', () => {
    const scrollWidth = vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(900)
    renderUi(<StackedBars label="months" series={series} bars={bars} onOpen={vi.fn()} />)
    expect(document.querySelector('.ml-bars')?.scrollLeft).toBe(900)
    scrollWidth.mockRestore()
  })

  it('has no bars of nothing', () => {
    const nothing = { key: 'x', label: 'x', parts: [yuan('0'), null], total: yuan('0') }
    renderUi(<StackedBars label="months" series={series} bars={[nothing]} onOpen={vi.fn()} />)
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

describe('layoutFlow', () => {
  const nodes = [node('A', 0), node('B', 0), node('x', 1), node('y', 1), node('none', 1)]
  const links = [link('A', 'x', '30'), link('A', 'y', '10'), link('B', 'x', '60'), link('B', 'none', '-5')]
  const layout = layoutFlow(nodes, links, 800)
  const placed = (id: string) => layout.nodes.find((each) => each.id === id)

  it('draws everything to one scale and leaves out what does not flow', () => {
    const scale = (placed('A')?.height ?? 0) / 40
    expect(placed('x')?.height).toBeCloseTo(90 * scale)
    expect(layout.links.map(({ width }) => width / scale)).toEqual([30, 10, 60].map((n) => expect.closeTo(n)))
    expect(placed('none')).toBeUndefined()
    expect(placed('A')?.x).toBe(0)
    expect(placed('x')?.x).toBeGreaterThan(400)
  })

  it('leaves room for a line of text at every node, within its height', () => {
    const many = Array.from({ length: 30 }, (_, i) => node(`n${i}`, 1))
    const out = many.map(({ id }, i) => link('A', id, i === 0 ? '1000000' : '0.01'))
    const { nodes: all, height } = layoutFlow([node('A', 0), ...many], out, 800)
    const right = all.filter(({ column }) => column === 1)
    right.slice(1).forEach(({ y, height: own }, i) => {
      const before = right[i]
      const middleBefore = (before?.y ?? 0) + (before?.height ?? 0) / 2
      expect(y + own / 2 - middleBefore).toBeGreaterThanOrEqual(18)
    })
    expect((right.at(-1)?.y ?? 0) + (right.at(-1)?.height ?? 0)).toBeLessThan(height + 40)
  })
})

describe('FlowChart', () => {
  it('opens nodes and links, by keyboard too', async () => {
    const onOpenNode = vi.fn()
    const onOpenLink = vi.fn()
    renderUi(
      <FlowChart
        label="flow"
        nodes={[node('A', 0, '12.5'), node('x', 1, '12.5')]}
        links={[link('A', 'x', '12.5')]}
        onOpenNode={onOpenNode}
        onOpenLink={onOpenLink}
      />,
    )
    await userEvent.click(screen.getByRole('button', { name: 'A ¥12.50' }))
    expect(onOpenNode).toHaveBeenCalledWith('A')
    screen.getByRole('button', { name: 'A → x ¥12.50' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(onOpenLink).toHaveBeenCalledWith('A x')
  })
})

describe('ProgressLines', () => {
  it('adds up from zero to all there is, says so in words, and opens a day by keyboard too', async () => {
    const onOpen = vi.fn()
    const { container } = renderUi(
      <ProgressLines
        label="progress"
        planned="计划"
        done="完成"
        goal={4}
        points={[
          { day: '2026-11-24', planned: 2, done: 1 },
          { day: '2026-11-25', planned: 4, done: 2 },
        ]}
        onOpen={onOpen}
      />,
    )
    const days = screen.getAllByRole('button')
    expect(days.map((one) => one.getAttribute('aria-label'))).toEqual([
      '2026年11月24日 计划 2 完成 1',
      '2026年11月25日 计划 4 完成 2',
    ])
    const [, done] = [...container.querySelectorAll('.ml-progress-line')]
    // A quarter of all, then half: from the foot of the chart.
    const heights = [...(done?.getAttribute('d')?.matchAll(/ ([\d.]+)/g) ?? [])].map(([, at]) => Number(at))
    const [foot, top] = [174, 14]
    expect(heights.map((at) => (foot - at) / (foot - top))).toEqual([0.25, 0.5])
    days[1]?.focus()
    await userEvent.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledWith('2026-11-25')
  })

  it('draws a single day in the middle', () => {
    const points = [{ day: '2026-11-24', planned: 0, done: 0 }]
    renderUi(<ProgressLines label="p" planned="计划" done="完成" goal={0} points={points} onOpen={vi.fn()} />)
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })
})

describe('LevelBar', () => {
  it('is as long as it is much', () => {
    const { container } = renderUi(<LevelBar money={yuan('-25')} longest={yuan('100')} />)
    expect(container.querySelector<HTMLElement>('.ml-level > span')?.style.width).toBe('25%')
    expect(container.querySelector('[data-below]')).toBeTruthy()
  })
})

describe('compactMoney', () => {
  it('is short in both languages', () => {
    expect(compactMoney(yuan('123456.78'), 'zh')).toBe('12.3万')
    expect(compactMoney(yuan('123456.78'), 'en')).toBe('123.5K')
  })
})
