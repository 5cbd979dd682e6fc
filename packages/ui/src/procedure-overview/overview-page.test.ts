import { LANGUAGES, procedureOverview, REGIONS } from '@mendline/domain'
import { describe, expect, it } from 'vitest'
import { OVERVIEW_LINE, OVERVIEW_TEXT, overviewPage } from './overview-page'
import { textWidth } from './wrap-text'

const CASES = REGIONS.flatMap((region) => LANGUAGES.map((language) => [region, language] as const))

describe.each(CASES)('the flow chart for %s in %s', (region, language) => {
  const steps = procedureOverview(region)
  const page = overviewPage(steps, language)

  it('draws every step exactly once, in the lane of its owner and the part of its section', () => {
    expect(page.boxes.map(({ step }) => step.id).sort()).toEqual(steps.map(({ id }) => id).sort())
    for (const box of page.boxes) {
      const lane = page.lanes.find(({ x, width }) => box.x >= x && box.x + box.width <= x + width)
      expect(lane?.lane, box.step.id).toBe(box.step.lane)
      const part = page.parts.find(({ y, height }) => box.y >= y && box.y + box.height <= y + height)
      expect(part?.part, box.step.id).toContain(box.step.section)
    }
  })

  it('draws no box on another, none outside the page, no text outside its box', () => {
    const clashes = page.boxes.flatMap((a, index) =>
      page.boxes
        .slice(index + 1)
        .filter((b) => Math.abs(a.x - b.x) < a.width + 2 && Math.abs(a.y - b.y) < a.height + 2)
        .map((b) => `${a.step.id} on ${b.step.id}`),
    )
    expect(clashes).toEqual([])
    for (const { step, x, y, width, height } of page.boxes) {
      expect(x + width).toBeLessThan(page.width)
      expect(y + height).toBeLessThan(page.height)
      const lines = page.lines.get(step.id) ?? []
      expect(lines.length, step.id).toBeGreaterThan(0)
      expect(lines.length * OVERVIEW_LINE, step.id).toBeLessThanOrEqual(height)
      for (const line of lines) expect(textWidth(line) * OVERVIEW_TEXT, line).toBeLessThan(width)
    }
  })

  it('links what the procedure links, at right angles and through no box', () => {
    expect(page.links.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual(
      steps.flatMap(({ id, before }) => before.map((earlier) => `${earlier} > ${id}`)).sort(),
    )
    const crossed = page.links.flatMap(({ from, to, path }) =>
      segmentsOf(path).flatMap(([x1, y1, x2, y2]) =>
        page.boxes
          .filter(
            ({ x, y, width, height }) =>
              Math.max(x1, x2) > x + 0.2 &&
              Math.min(x1, x2) < x + width - 0.2 &&
              Math.max(y1, y2) > y + 0.2 &&
              Math.min(y1, y2) < y + height - 0.2,
          )
          .map(({ step }) => `${from} > ${to} through ${step.id}`),
      ),
    )
    expect(crossed).toEqual([])
  })

  it('leads every link to the right or down', () => {
    const at = new Map(page.boxes.map((box) => [box.step.id, box]))
    for (const { from, to } of page.links) {
      const [a, b] = [at.get(from), at.get(to)]
      expect(a !== undefined && b !== undefined && (b.y > a.y || (b.y === a.y && b.x > a.x)), to).toBe(true)
    }
  })

  it('can be read on one A4 page', () => {
    const points = page.zoom * OVERVIEW_TEXT * 0.75
    expect(points).toBeGreaterThanOrEqual(language === 'zh' ? 6 : 5.5)
  })
})

/** The straight pieces of a path of M, H and V. */
function segmentsOf(path: string): readonly (readonly [number, number, number, number])[] {
  let [x, y] = [0, 0]
  return [...path.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)].flatMap(([, letter, a, b]) => {
    const [x0, y0] = [x, y]
    if (letter !== 'V') x = Number(a)
    if (letter === 'V') y = Number(a)
    if (letter === 'M') y = Number(b)
    return letter === 'M' ? [] : [[x0, y0, x, y] as const]
  })
}
