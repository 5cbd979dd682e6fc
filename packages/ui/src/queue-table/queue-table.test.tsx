import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { renderUi } from '../testing/render-ui'
import type { QueueRow } from './queue-row'
import { QueueTable } from './queue-table'

const row = (id: string, changes: Partial<QueueRow> = {}): QueueRow => ({
  id,
  caseNumber: `RC-2607-000${id}`,
  urgent: false,
  customer: '深圳宏达',
  model: 'ID-215',
  step: 'repair-units',
  department: 'PRODUCTION_ENGINEERING',
  done: 0,
  total: 1,
  dueAt: '2000-01-01T00:00:00.000Z',
  opensAt: null,
  assignee: null,
  held: false,
  waitingFor: [],
  ...changes,
})

interface DeskProps {
  readonly rows: readonly QueueRow[]
  readonly scope?: string
  readonly onOpen?: (id: string) => void
  readonly onCheck?: (ids: ReadonlySet<string>) => void
}

/** The table with the state its screen keeps. */
function Desk({ rows, scope = 'all', onOpen = vi.fn(), onCheck = vi.fn() }: DeskProps) {
  const [active, setActive] = useState<string | null>(null)
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  return (
    <QueueTable
      rows={rows}
      scope={scope}
      label="我的待办"
      active={active}
      onActive={setActive}
      open={null}
      onOpen={onOpen}
      checked={checked}
      onCheck={(ids) => {
        setChecked(ids)
        onCheck(ids)
      }}
    />
  )
}

const lines = () => screen.getAllByRole('row').slice(1)

describe('QueueTable', () => {
  it('answers which case, whose customer, what step and clause, how long, and who', () => {
    renderUi(<Desk rows={[row('1', { assignee: '王敏', total: 3, done: 2, urgent: true })]} />)
    const text = lines()[0]?.textContent ?? ''
    for (const answer of [
      'RC-2607-0001',
      '深圳宏达',
      'ID-215',
      '维修并填写记录',
      'W5.4.4',
      '2/3',
      '逾期',
      '王敏',
    ]) {
      expect(text).toContain(answer)
    }
    expect(screen.getByLabelText('紧急')).toBeTruthy()
  })

  it('says in English too, and what a waiting step waits for', () => {
    renderUi(<Desk rows={[row('1', { dueAt: null, waitingFor: ['receive-units', 'draw-units'] })]} />, {
      language: 'en',
    })
    expect(lines()[0]?.textContent).toContain('Waits for Receive and count, Draw for repair')
    expect(lines()[0]?.textContent).toContain('Unassigned')
  })

  it('says that a case is on hold, and gives no limit to what nobody can do yet', () => {
    renderUi(<Desk rows={[row('1', { dueAt: null, held: true })]} />)
    expect(lines()[0]?.textContent).toContain('个案已暂停')
    expect(lines()[0]?.textContent).not.toContain('无期限')
  })

  it('moves with the arrows, opens with Enter, ticks with Space', async () => {
    const user = userEvent.setup()
    const onOpen = vi.fn()
    const onCheck = vi.fn()
    renderUi(<Desk rows={[row('1'), row('2'), row('3')]} onOpen={onOpen} onCheck={onCheck} />)
    lines()[0]?.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    expect(document.activeElement).toBe(lines()[1])
    expect(onOpen).toHaveBeenCalledWith('2')
    await user.keyboard(' ')
    expect(onCheck).toHaveBeenLastCalledWith(new Set(['2']))
    expect(lines()[1]?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{End}{ArrowDown}')
    expect(document.activeElement).toBe(lines()[2])
  })

  it('has one place for the Tab key', () => {
    renderUi(<Desk rows={[row('1'), row('2')]} />)
    expect(lines().map((line) => line.tabIndex)).toEqual([0, -1])
  })

  it('ticks all and none, and a tick does not open the row', async () => {
    const onOpen = vi.fn()
    const onCheck = vi.fn()
    renderUi(<Desk rows={[row('1'), row('2')]} onOpen={onOpen} onCheck={onCheck} />)
    await userEvent.click(screen.getByRole('checkbox', { name: '全选' }))
    expect(onCheck).toHaveBeenLastCalledWith(new Set(['1', '2']))
    await userEvent.click(within(lines()[0] as HTMLElement).getByRole('checkbox'))
    expect(onCheck).toHaveBeenLastCalledWith(new Set(['2']))
    expect(onOpen).not.toHaveBeenCalled()
    await userEvent.click(screen.getByText('RC-2607-0001'))
    expect(onOpen).toHaveBeenCalledWith('1')
  })

  it('tints what came or changed, but neither the first page nor another list', () => {
    const { rerender } = renderUi(<Desk rows={[row('1'), row('2')]} />)
    const tinted = () =>
      lines().flatMap((line) => (line.dataset['changed'] === undefined ? [] : [line.dataset['row']]))
    expect(tinted()).toEqual([])
    rerender(<Desk rows={[row('1', { assignee: '王敏' }), row('2'), row('3')]} />)
    expect(tinted()).toEqual(['1', '3'])
    rerender(<Desk rows={[row('4')]} scope="late" />)
    expect(tinted()).toEqual([])
  })
})
