import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { dueState } from './due'
import { DueClock } from './due-clock'

// 10:00 on a Wednesday in whatever zone the test runs in.
const NOW = new Date(2026, 6, 1, 10, 0, 0).getTime()
const HOUR = 3_600_000
const at = (hours: number) => new Date(NOW + hours * HOUR).toISOString()

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('dueState', () => {
  it.each([
    [null, 'NONE'],
    [at(-1), 'LATE'],
    [at(0), 'LATE'],
    [at(1), 'SOON'],
    [at(13.9), 'SOON'],
    [at(14), 'LATER'],
    [at(30), 'LATER'],
  ])('%s is %s', (dueAt, state) => {
    expect(dueState(dueAt, NOW)).toBe(state)
  })

  it('is at risk in the next hours, also past midnight', () => {
    const evening = new Date(2026, 6, 1, 23, 0, 0).getTime()
    expect(dueState(new Date(evening + 2 * HOUR).toISOString(), evening)).toBe('SOON')
  })
})

describe('DueClock', () => {
  it.each([
    ['zh', at(-3), '逾期 3 小时', 'LATE'],
    ['en', at(-3), '3 h overdue', 'LATE'],
    ['zh', at(2.5), '剩 2 小时', 'SOON'],
    ['en', at(72.5), '3 d left', 'LATER'],
    ['zh', at(0.005), '剩 不到 1 分钟', 'SOON'],
  ] as const)('says in %s of %s: %s', (language, dueAt, text, state) => {
    renderUi(<DueClock dueAt={dueAt} />, { language })
    const clock = screen.getByText(text)
    expect(clock.getAttribute('data-state')).toBe(state)
    expect(clock.getAttribute('datetime')).toBe(dueAt)
  })

  it('has an icon beside the colour, and the exact moment on hover', () => {
    renderUi(<DueClock dueAt={at(-3)} />)
    const clock = screen.getByText('逾期 3 小时')
    expect(clock.querySelector('.anticon-exclamation-circle')).not.toBeNull()
    expect(clock.getAttribute('title')).toContain('2026年7月1日')
    expect(clock.getAttribute('title')).toContain('07:00')
  })

  it('tells when it opens while that is still to come', () => {
    renderUi(<DueClock dueAt={at(200)} opensAt={at(100)} />)
    expect(screen.getByText('4 天后开始')).toBeTruthy()
  })

  it('says so when there is no limit', () => {
    renderUi(<DueClock dueAt={null} />, { language: 'en' })
    expect(screen.getByText('No limit')).toBeTruthy()
  })

  it('ticks, all clocks by one timer', () => {
    renderUi(
      <>
        <DueClock dueAt={at(1 / 60)} />
        <DueClock dueAt={at(1)} />
      </>,
    )
    expect(vi.getTimerCount()).toBe(1)
    act(() => {
      vi.advanceTimersByTime(90_000)
    })
    expect(screen.getByText('逾期 不到 1 分钟')).toBeTruthy()
    expect(screen.getByText('剩 58 分钟')).toBeTruthy()
  })
})
