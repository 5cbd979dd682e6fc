import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { PhaseTag } from './phase-tag'

describe('PhaseTag', () => {
  it.each([
    ['REPAIR', 'current', null],
    ['CLOSED', 'done', 'anticon-check'],
    ['ON_HOLD', 'soon', 'anticon-pause'],
    ['CANCELLED', 'neutral', 'anticon-stop'],
  ] as const)('shows %s in tone %s, not by colour alone', (phase, tone, icon) => {
    renderUi(<PhaseTag phase={phase} label="阶段" />)
    const tag = screen.getByText('阶段')
    expect(tag.getAttribute('data-tone')).toBe(tone)
    expect(tag.querySelector('.anticon')?.classList.contains(icon ?? '') ?? null).toBe(
      icon === null ? null : true,
    )
  })
})
