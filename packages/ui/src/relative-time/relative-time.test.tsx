import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { RelativeTime } from './relative-time'

const NOW = new Date(2026, 6, 1, 10, 0, 0).getTime()

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('RelativeTime', () => {
  it.each([
    ['zh', -5, '5 分钟前'],
    ['en', -125, '2 h ago'],
    ['zh', 0, '刚刚'],
    ['en', 0, 'just now'],
    ['en', 4320, 'in 3 d'],
    ['zh', 90, '1 小时后'],
  ] as const)('in %s, %d minutes from now: %s', (language, minutes, text) => {
    renderUi(<RelativeTime at={new Date(NOW + minutes * 60_000).toISOString()} />, { language })
    expect(screen.getByText(text).getAttribute('title')).toContain('2026')
  })
})
