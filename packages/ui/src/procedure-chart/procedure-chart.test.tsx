import { STEP_STATUSES, summarise, type StepStatus } from '@mendline/domain'
import { drive } from '@mendline/domain/testing'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { UiProvider } from '../context/ui-provider'
import type { ChartStep } from './chart-step'
import { ProcedureChart } from './procedure-chart'

const statusText = Object.fromEntries(STEP_STATUSES.map((status) => [status, status])) as Record<
  StepStatus,
  string
>

const steps: readonly ChartStep[] = summarise(
  drive({}, { until: ({ states }) => states.some((s) => s.step === 'apply-return' && s.status === 'READY') })
    .states,
).map((summary) => ({ ...summary, doneBy: '王敏', assignee: '李海涛' }))

const chart = (props: Partial<Parameters<typeof ProcedureChart>[0]> = {}) => (
  <UiProvider language="en" dark={false}>
    <ProcedureChart steps={steps} statusText={statusText} {...props} />
  </UiProvider>
)

describe('ProcedureChart', () => {
  it('tells of each step its name, department and state', () => {
    render(chart())
    expect(screen.getByRole('button', { name: /^Classify, Domestic business division, DONE/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Return application, .*overdue/ })).toBeTruthy()
  })

  it('says what the step under the pointer waits for', async () => {
    render(chart())
    const step = screen.getByRole('button', { name: /^Receive and count/ })
    await userEvent.hover(step)
    expect(await screen.findByText('Hand in to the warehouse', { selector: 'dd' })).toBeTruthy()
  })

  it('opens a step that can be done, and only such a step', async () => {
    const onOpen = vi.fn()
    render(chart({ onOpen }))
    await userEvent.click(screen.getByRole('button', { name: /^Receive and count/ }))
    expect(onOpen).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: /^Return application/ }))
    expect(onOpen.mock.calls.map(([step]: ChartStep[]) => step?.step)).toEqual(['apply-return'])
  })

  it('shows steps that do not apply on request', async () => {
    render(chart())
    expect(screen.queryByRole('button', { name: /^Import declaration/ })).toBeNull()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show steps that do not apply' }))
    expect(screen.getByRole('button', { name: /^Import declaration/ })).toBeTruthy()
  })
})
