import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { Clause } from './clause'
import { clauseText } from './clause-text'

describe('Clause', () => {
  it.each([
    ['W5.4.2', 'W5.4.2', 'W5.4.2'],
    ['W5.8 A-D, W4.5', 'W5.8 A-D, W4.5', 'W5.8 A-D, W4.5'],
    ['G-intake, W4.1', 'W4.1', 'W4.1'],
    ['G-remote', '通则', 'General'],
  ])('writes %s as %s and %s', (clause, zh, en) => {
    expect(clauseText(clause, 'zh')).toBe(zh)
    expect(clauseText(clause, 'en')).toBe(en)
  })

  it('says on hover what general practice means', () => {
    renderUi(<Clause clause="G-remote" />)
    expect(screen.getByText('通则').title).toContain('作业指导书')
  })
})
