import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { UnitTable, type UnitRow } from './unit-table'

const units: readonly UnitRow[] = [
  { id: 'a', serial: 'SN-1', custody: '已领用', openSteps: ['repair-units'] },
  { id: 'b', serial: null, replacementSerial: 'SN-9' },
  { id: 'c', serial: 'SN-3' },
]

describe('UnitTable', () => {
  it('shows faulty and replacement serial, and what is open, and leaves out what nobody knows', () => {
    renderUi(<UnitTable units={units} />)
    const rows = screen.getAllByRole('row')
    expect(rows[1]?.textContent).toContain('维修并填写记录')
    expect(rows[2]?.textContent).toContain('无序列号')
    expect(rows[2]?.textContent).toContain('换为 SN-9')
    expect(screen.queryByRole('columnheader', { name: '保修' })).toBeNull()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('ticks one, keeps the order of the units, and all', async () => {
    const onSelect = vi.fn()
    renderUi(<UnitTable units={units} selected={['c']} onSelect={onSelect} />)
    await userEvent.click(screen.getByRole('checkbox', { name: 'SN-1' }))
    expect(onSelect).toHaveBeenLastCalledWith(['a', 'c'])
    await userEvent.click(screen.getByRole('checkbox', { name: '全选' }))
    expect(onSelect).toHaveBeenLastCalledWith(['a', 'b', 'c'])
  })

  it('has room for further columns', () => {
    renderUi(
      <UnitTable
        units={units}
        columns={[{ key: 'note', title: '结果', render: (unit, index) => `${unit.id}${index}` }]}
      />,
    )
    expect(within(screen.getAllByRole('row')[3] as HTMLElement).getByText('c2')).toBeTruthy()
  })
})
