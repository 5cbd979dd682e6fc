import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'

interface Due {
  step: string
  when: string | null
  name: string
  default: string
  own: string | null
  count: number | null
  unit: string | null
}

const due = (step: string, name: string, values: Partial<Due> = {}): Due => ({
  step,
  when: null,
  name,
  default: '1 working day',
  own: null,
  count: null,
  unit: null,
  ...values,
})

/** A server that keeps what is set for the first step. */
function admin() {
  const dues = [
    due('respond', 'Respond', { default: '24 hours' }),
    due('respond', 'Respond', { when: 'URGENT', default: '1 hour' }),
    due('test-units', 'Test', { own: '2 working days', count: 2, unit: 'WORKING_DAYS' }),
  ]
  return new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => ({ ...LI, role: 'ADMINISTRATOR' }),
    settings: () => [],
    stepDues: () => dues,
    stepDueSet: ({ input }: { input: Pick<Due, 'step' | 'when' | 'count' | 'unit'> }) => {
      const found = dues.find(({ step, when }) => step === input.step && when === input.when)
      if (found === undefined) throw new Error('no such time')
      if (input.count === 999) {
        const error = { code: 'TOO_LARGE', message: 'Must not be more than 366', field: ['input', 'count'] }
        return { stepDue: null, userErrors: [error] }
      }
      const own = input.count === null ? null : `${String(input.count)} × ${String(input.unit)}`
      Object.assign(found, { own, count: input.count, unit: input.unit })
      return { stepDue: found, userErrors: [] }
    },
  })
}

const rowOf = async (name: RegExp) => screen.findByRole('row', { name })

describe('times allowed', () => {
  it('show who has the step, the time of the procedure and the company’s own, in both languages', async () => {
    await renderApp('/admin?tab=settings', admin(), 'en')
    const table = await screen.findByRole('region', { name: 'Time allowed' })
    expect(await within(table).findByText('urgent')).toBeTruthy()
    const owners = within(table)
      .getAllByRole('row')
      .map((row) => row.querySelectorAll('td')[1]?.textContent)
    expect(owners[1]).toMatch(/^Front office \(.+, .+\)$/)
    expect(owners[3]).toBe('depends on the case')
    expect((await rowOf(/^Test/)).textContent).toContain('2 working days')
  })

  it('are set in a dialog that shows what is wrong at the field, and put back', async () => {
    const user = userEvent.setup()
    const server = admin()
    await renderApp('/admin?tab=settings', server)
    const urgent = await rowOf(/紧急/)
    expect(within(urgent).getByText('未设置')).toBeTruthy()
    await user.click(within(urgent).getByRole('button', { name: /编\s*辑/ }))
    const dialog = await screen.findByRole('dialog')
    const count = within(dialog).getByRole('spinbutton')
    await user.type(count, '999')
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }))
    expect(await within(dialog).findByText('Must not be more than 366')).toBeTruthy()
    await user.clear(count)
    await user.type(count, '3{Enter}')
    await waitFor(() => expect(within(urgent).getByText('3 × WORKING_DAYS')).toBeTruthy())
    expect(server.callsOf('AdminStepDueSet').at(-1)?.variables).toEqual({
      input: { step: 'respond', when: 'URGENT', count: 3, unit: 'WORKING_DAYS' },
    })
    await user.click(within(urgent).getByRole('button', { name: '恢复程序文件的期限' }))
    await waitFor(() => expect(within(urgent).getByText('未设置')).toBeTruthy())
    expect(server.callsOf('AdminStepDueSet').at(-1)?.variables).toEqual({
      input: { step: 'respond', when: 'URGENT', count: null, unit: null },
    })
  })
})
