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
        { mode: 'RETURN_TO_FACTORY', cases: 7, perUnit: '320.50', currency: 'CNY' },
        { mode: 'DISPATCH', cases: 2, perUnit: '1500', currency: 'CNY' },
      ],
    })
    const table = await screen.findByRole('table', { name: '各方式费用比较（按同型号已确认费用）' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent.replaceAll(' ', ' '))).toEqual([
      expect.stringMatching(/^返厂维修 7 案.*320\.50.*1,282\.00/) as string,
      expect.stringMatching(/^外派维修 2 案.*1,500\.00.*6,000\.00.*高于机器价值$/) as string,
    ])
    expect(rows[0]?.textContent).not.toContain('高于机器价值')
    expect(screen.getByText('机器单价').closest('div')?.textContent).toMatch(/1,000\.00.*共.*4,000\.00/)
  })

  it('says nothing of costs nobody has confirmed, nor of a value nobody has told', async () => {
    await open({ model: { id: 'm', unitValue: null, unitCurrency: null }, modeCosts: [] })
    expect(await screen.findByText('4 台')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.queryByText('机器单价')).toBeNull()
  })
})
