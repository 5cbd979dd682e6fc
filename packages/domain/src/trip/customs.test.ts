import { describe, expect, it } from 'vitest'
import { checkCustoms, type CustomsValues } from './customs'

const papers: CustomsValues = { customsPaper: 'EXPORT', customsNumber: '5304-1' }
const wrong = (values: Partial<CustomsValues>, abroad = true) =>
  checkCustoms({ ...papers, ...values }, abroad).map(({ code, field }) => `${code} ${field.join('.')}`)

describe('customs papers', () => {
  it('are needed abroad, and have a number', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ customsPaper: 'NONE', customsNumber: null }, false)).toEqual([])
    expect(wrong({ customsPaper: 'NONE', customsNumber: null })).toEqual([
      'CUSTOMS_PAPERS_NEEDED customsPaper',
    ])
    expect(wrong({ customsNumber: ' ' })).toEqual(['REQUIRED customsNumber'])
  })
})
