import { STEP_IDS, stepOf, summarise, type StepId, type SubjectKind } from '@mendline/domain'
import { drive, type Profile } from '@mendline/domain/testing'
import { describe, expect, it } from 'vitest'
import { visibleSteps } from './chart-bands'
import { chartGraph } from './chart-graph'
import {
  layoutChart,
  linesOnPaper,
  textOnPaper,
  zoomOnPaper,
  type ChartLayout,
  type ChartNode,
} from './chart-layout'
import { nodeKey, type ChartStep } from './chart-step'

/** A simulated case at the moment a step is ready, as the chart is given it. */
function caseAt(step: StepId, wishes: Partial<Profile> = {}): readonly ChartStep[] {
  const { states } = drive(wishes, {
    until: (moment) => moment.states.some((state) => state.step === step && state.status === 'READY'),
  })
  return summarise(states).map((summary) => ({ ...summary, doneBy: null, assignee: null }))
}

const overlap = (a: ChartNode, b: ChartNode, size: ChartLayout['node']) =>
  Math.abs(a.x - b.x) < size.width && Math.abs(a.y - b.y) < size.height

const CASES: readonly (readonly [string, readonly ChartStep[]])[] = [
  ['just registered', caseAt('respond')],
  [
    'a batch from abroad at the bench',
    caseAt('repair-units', { region: 'OVERSEAS', quantity: 3, parts: 'PARTIAL' }),
  ],
  ['a customer who pays', caseAt('recover-from-customer', { customerShare: 40 })],
  ['a trip', caseAt('plan-work', { mode: 'DISPATCH' })],
]

describe.each(CASES)('the chart of %s', (_, steps) => {
  it.each([
    ['what applies', visibleSteps(steps, false), false],
    ['every step', visibleSteps(steps, true), false],
    ['paper', visibleSteps(steps, false), true],
  ] as const)('draws %s without one node on another, within its bounds', (_name, shown, onPaper) => {
    const { nodes, node: size, width, height, bands } = layoutChart(shown, onPaper)
    expect(nodes).toHaveLength(shown.length)
    const clashes = nodes.flatMap((a, i) => nodes.slice(i + 1).filter((b) => overlap(a, b, size)))
    expect(clashes).toEqual([])
    expect(Math.max(...nodes.map((node) => node.x + size.width))).toBeLessThanOrEqual(width)
    expect(Math.max(...nodes.map((node) => node.y + size.height))).toBeLessThanOrEqual(height)
    for (const node of nodes) {
      const lane = bands
        .flatMap((band) => band.lanes.map((l) => ({ ...l, x: band.x, end: band.x + band.width })))
        .find((l) => node.y >= l.y && node.y < l.y + l.height && node.x >= l.x && node.x < l.end)
      expect(lane?.department).toBe(node.step.owner)
    }
  })

  it('can be read on one page: its text is at least 6 pt there', () => {
    const layout = layoutChart(visibleSteps(steps, false), true)
    expect(zoomOnPaper(layout) * textOnPaper(layout) * 0.75).toBeGreaterThanOrEqual(6)
  })

  it('leaves no page empty below that names could use', () => {
    const layout = layoutChart(visibleSteps(steps, false), true)
    const used = layout.height * zoomOnPaper(layout)
    expect(used > 540 || linesOnPaper(layout) >= 3).toBe(true)
  })

  it('leads every arrow forward within a band', () => {
    const { nodes, edges } = layoutChart(visibleSteps(steps, false))
    const at = new Map(nodes.map((node) => [node.key, node]))
    const backward = edges.filter(({ from, to, path }) => {
      const [a, b] = [at.get(from), at.get(to)]
      return path.split('H').length > 2 && a !== undefined && b !== undefined && a.x >= b.x
    })
    expect(backward).toEqual([])
    expect(edges.length).toBeGreaterThan(5)
  })
})

const LATER: readonly SubjectKind[] = ['trip', 'member', 'line', 'partsLine', 'action', 'sharer']

describe('visibleSteps', () => {
  it('leaves out what does not apply, and the ways of repair nobody chose yet', () => {
    const shown = visibleSteps(caseAt('respond'), false).map(({ step }) => step)
    expect(shown).toContain('decide-mode')
    expect(shown).toContain('close')
    expect(shown).not.toContain('repair-units')
    expect(shown).not.toContain('book-travel')
  })

  it('shows the way chosen', () => {
    const shown = visibleSteps(caseAt('apply-return'), false).map(({ step }) => step)
    expect(shown).toContain('repair-units')
    expect(shown).not.toContain('book-travel')
    expect(shown).not.toContain('clear-import')
  })

  it('shows every step on request', () => {
    const all = visibleSteps(caseAt('respond'), true)
    // Trips, their lines and members, lines of parts and actions of the 8D report come later.
    const later = STEP_IDS.filter((id) => LATER.includes(stepOf(id).per))
    expect(new Set(all.map(({ step }) => step)).size).toBe(STEP_IDS.length - later.length)
  })
})

describe('chartGraph', () => {
  it('passes over a step that is not drawn and says nothing twice', () => {
    const steps = caseAt('deliver-to-warehouse').filter(({ status }) => status !== 'NOT_APPLICABLE')
    const graph = chartGraph(steps)
    const before = (step: StepId) => {
      const own = steps.find((other) => other.step === step)
      return own === undefined ? undefined : graph.get(nodeKey(own))?.map((key) => key.split(' ')[0])
    }
    // clear-import does not apply at home: the warehouse follows the application itself.
    expect(before('deliver-to-warehouse')).toEqual(['apply-return'])
    // classify comes before resolve-remotely, so register need not be said again.
    expect(before('resolve-remotely')).toEqual(['classify'])
  })
})
