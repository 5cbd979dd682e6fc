import { describe, expect, it } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { CostBasis } from './cost-basis'

type Item = Parameters<typeof CostBasis>[0]['item']
const text = (item: Omit<Item, 'currency'>, language: 'zh' | 'en' = 'zh') =>
  renderUi(<CostBasis item={{ ...item, currency: 'CNY' }} />, { language }).container.textContent

describe('What a cost was computed from', () => {
  it('is so many at a price, in the words of what is counted', () => {
    expect(text({ category: 'PART', quantity: '3', unitPrice: '12.5' })).toBe('3 × ¥12.50')
    expect(text({ category: 'LOST_TIME', quantity: '7.5', unitPrice: '60.33' })).toBe('7.5 小时 × ¥60.33')
    expect(text({ category: 'LODGING', quantity: '1', unitPrice: '980' }, 'en')).toBe('1 night × CN¥980.00')
  })

  it('is nothing where the amount stands on a voucher', () => {
    expect(text({ category: 'FREIGHT', quantity: null, unitPrice: '79.5' })).toBe('')
  })

  it('is the wear of a thing by its days of use', () => {
    const item = {
      category: 'DEPRECIATION' as const,
      unitPrice: '11950',
      residualValue: '1000',
      usefulLifeMonths: 36,
      daysUsed: 7,
    }
    expect(text(item)).toBe('（原值 ¥11,950.00 − 残值 ¥1,000.00）÷ 36 个月，使用 7 天')
    expect(text(item, 'en')).toBe('(CN¥11,950.00 when new − CN¥1,000.00 residual) ÷ 36 months, used 7 days')
  })
})
