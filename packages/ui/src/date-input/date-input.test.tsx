import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { renderUi } from '../testing/render-ui'
import { DateInput } from './date-input'
import { DateTimeInput } from './date-time-input'
import { MonthInput } from './month-input'

function enter(text: string): void {
  const field = screen.getByRole('textbox')
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
}

describe('DateInput', () => {
  it('takes and gives a calendar day', () => {
    const onChange = vi.fn()
    renderUi(<DateInput value="2026-07-01" onChange={onChange} />)
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('2026-07-01')
    enter('2026-07-15')
    expect(onChange).toHaveBeenLastCalledWith('2026-07-15')
  })

  it('does not take a day out of bounds', () => {
    const onChange = vi.fn()
    renderUi(<DateInput value="2026-07-01" onChange={onChange} max="2026-07-10" />)
    enter('2026-07-15')
    expect(onChange).not.toHaveBeenCalled()
  })
})

describe('MonthInput', () => {
  it('takes and gives a month within its bounds', () => {
    const onChange = vi.fn()
    renderUi(<MonthInput value="2026-07" onChange={onChange} max="2026-09" aria-label="to" />)
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('2026-07')
    enter('2026-10')
    expect(onChange).not.toHaveBeenCalled()
    enter('2026-08')
    expect(onChange).toHaveBeenLastCalledWith('2026-08')
  })
})

describe('DateTimeInput', () => {
  it('shows an instant in the reader’s zone and gives one back', () => {
    const onChange = vi.fn()
    const value = new Date(2026, 6, 1, 8, 30).toISOString()
    renderUi(<DateTimeInput value={value} onChange={onChange} />)
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('2026-07-01 08:30')
    enter('2026-07-01 09:45')
    expect(onChange).toHaveBeenLastCalledWith(new Date(2026, 6, 1, 9, 45).toISOString())
  })
})
