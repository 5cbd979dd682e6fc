import { describe, expect, it } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { TimeLine } from './time-line'

const period = (id: string, from: string, until: string) =>
  ({ id, from, until, tone: 'current', words: `${from} – ${until}`, short: id }) as const

describe('TimeLine', () => {
  it('draws every period to one scale, and what begins or ends outside as far as it is inside', () => {
    const periods = [
      period('a', '2026-11-20', '2026-12-07'),
      period('b', '2026-12-15', '2026-12-21'),
      period('c', '2026-12-25', '2027-02-01'),
    ]
    const { container } = renderUi(
      <TimeLine from="2026-12-01" until="2026-12-28" rows={[{ id: 'r', name: '刘洋', periods }]} />,
    )
    const bars = [...container.querySelectorAll<HTMLElement>('.ml-time-line-bars > li')]
    expect(bars.map(({ style }) => [style.insetInlineStart, style.width])).toEqual([
      ['0%', '25%'],
      ['50%', '25%'],
      [`${String((24 / 28) * 100)}%`, `${String((4 / 28) * 100)}%`],
    ])
    expect(bars[0]?.title).toBe('2026-11-20 – 2026-12-07')
    expect(container.querySelectorAll('.ml-time-line-weeks > span')).toHaveLength(2)
  })
})
