import { money } from '@mendline/domain'
import { renderUi } from '../testing/render-ui'
import { describe, expect, it } from 'vitest'
import { MoneyText } from './money-text'

describe('MoneyText', () => {
  it('writes amount and currency, or a dash where nothing is known', () => {
    const { container, rerender } = renderUi(<MoneyText money={money('1234.5', 'CNY')} />)
    expect(container.textContent).toContain('1,234.50')
    rerender(<MoneyText money={null} />)
    expect(container.textContent).toBe('–')
  })
})
