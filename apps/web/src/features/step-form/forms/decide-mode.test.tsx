import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const facts = {
  region: 'DOMESTIC',
  quantity: 4,
  customer: { id: 'c', country: 'CN', address: '苏州' },
  trips: [],
  units: [],
  opinions: [],
  modeDecisions: [],
  responsibilityDecisions: [],
}
const open = (more: object) =>
  openForm({
    step: 'decide-mode',
    language: 'zh',
    repairCase: () =>
      caseWith('decide-mode', 'DOMESTIC_BUSINESS', { action: 'repairCaseDecideMode' }, { ...facts, ...more }),
  })

describe('deciding the mode of repair', () => {
  it('sets side by side what each way would cost, against what the units are worth', async () => {
    await open({
      model: { id: 'm', unitValue: '1000', unitCurrency: 'CNY' },
      modeCosts: [
        { mode: 'RETURN_TO_FACTORY', basis: 'MODEL', cases: 7, perUnit: '320.50', currency: 'CNY' },
        { mode: 'DISPATCH', basis: 'REGION', cases: 2, perUnit: '1500', currency: 'CNY' },
        { mode: 'LOCAL_AGENT', basis: 'NONE', cases: 0, perUnit: null, currency: 'CNY' },
      ],
    })
    const table = await screen.findByRole('table', { name: '各方式费用比较（按已确认费用）' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent.replaceAll(' ', ' '))).toEqual([
      expect.stringMatching(/^返厂维修 同型号 7 案.*320\.50.*1,282\.00/) as string,
      expect.stringMatching(/^外派维修 同区域所有型号 2 案.*1,500\.00.*6,000\.00.*高于机器价值$/) as string,
      '当地委托维修 尚无已确认费用',
    ])
    expect(rows[0]?.textContent).not.toContain('高于机器价值')
    expect(screen.getByText('机器单价').closest('div')?.textContent).toMatch(/1,000\.00.*共.*4,000\.00/)
  })

  it('says nothing of costs the reader may not see, nor of a value nobody has told', async () => {
    await open({ model: { id: 'm', unitValue: null, unitCurrency: null }, modeCosts: [] })
    expect(await screen.findByText('4 台')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.queryByText('机器单价')).toBeNull()
  })
})
