import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { CaseNumber } from './case-number'

describe('CaseNumber', () => {
  it('copies the number and says so, without acting on the row it stands in', async () => {
    const user = userEvent.setup()
    const onRow = vi.fn()
    renderUi(
      <div onClick={onRow}>
        <CaseNumber number="RC-2607-0001" />
      </div>,
    )
    await user.click(screen.getByRole('button', { name: '复制 RC-2607-0001' }))
    expect(await screen.findByRole('button', { name: '已复制 RC-2607-0001' })).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe('RC-2607-0001')
    expect(onRow).not.toHaveBeenCalled()
  })

  it('shows a link in place of the plain number', () => {
    renderUi(
      <CaseNumber number="RC-1">
        <a href="/cases/RC-1">RC-1</a>
      </CaseNumber>,
    )
    expect(screen.getByRole('link', { name: 'RC-1' })).toBeTruthy()
  })
})
