import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const facts = {
  quantity: 3,
  description: 'No picture',
  batchThreshold: 10,
  units: [],
  receiptLines: [],
  inspectionDecisions: [],
  onlineTestDecisions: [],
  onlineTestSchedules: [],
}
const action = 'repairCaseDecideInspection'
const engineering = 'PRODUCTION_ENGINEERING'
const ready = () => caseWith('decide-inspection', engineering, { action }, facts)
const open = (setup: Partial<Parameters<typeof openForm>[0]> = {}) =>
  openForm({ step: 'decide-inspection', department: engineering, repairCase: ready, ...setup })

const conflict = {
  edges: [
    {
      node: {
        id: 'e2',
        at: '2025-11-20T02:00:00.000Z',
        kind: 'FACT_RECORDED',
        step: 'respond',
        actor: { id: 'u', name: 'Li Na' },
      },
    },
    {
      node: {
        id: 'e1',
        at: '2025-11-19T02:00:00.000Z',
        kind: 'FACT_RECORDED',
        step: 'classify',
        actor: null,
      },
    },
  ],
}

describe('around every form', () => {
  it('shows who must act and what it waits for where the viewer may not, and no form', async () => {
    await open({
      department: 'QUALITY',
      repairCase: () =>
        caseWith(
          'decide-inspection',
          engineering,
          {
            action,
            status: 'WAITING',
            waitingFor: ['draw-units'],
            blockedBy: ['WRONG_DEPARTMENT', 'STEP_NOT_READY'],
          },
          facts,
        ),
    })
    expect(await screen.findByText('Opens when the steps before it are done')).toBeTruthy()
    expect(screen.getByText('Production engineering')).toBeTruthy()
    expect(screen.getByText('Draw for repair')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Waive this step …' })).toBeNull()
  })

  it('tells what changed when somebody else was faster, keeps what was typed, and sends it to the newest state', async () => {
    let version = 7
    const { user, sent, fill, submit } = await open({
      repairCase: () => ({ ...ready(), version }),
      answers: {
        repairCaseDecideInspection: (input) =>
          (input as { expectedVersion: number }).expectedVersion === version
            ? { repairCase: ready(), userErrors: [] }
            : new (class extends Error {
                readonly extensions = { code: 'CONFLICT', currentVersion: version }
              })('Changed meanwhile'),
      },
      queries: { caseEvents: () => conflict },
    })
    await user.click(await screen.findByRole('radio', { name: 'Yes' }))
    await fill(/^Reason/, 'Looks wet')
    version = 8
    await submit()
    expect(await screen.findByText('Changed meanwhile')).toBeTruthy()
    expect(await screen.findByText(/Li Na: Respond to the customer/)).toBeTruthy()
    expect(screen.queryByText(/Classify/)).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Show the newest state' }))
    await waitFor(() => expect(screen.queryByText('Changed meanwhile')).toBeNull())
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/^Reason/)).value).toBe('Looks wet')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent.map(({ input }) => (input as { expectedVersion: number }).expectedVersion)).toEqual([7, 8])
  })

  it('keeps the form and says so when the step was done by somebody else', async () => {
    const { user, submit } = await open({
      answers: {
        repairCaseDecideInspection: () => ({
          repairCase: ready(),
          userErrors: [{ code: 'STEP_ALREADY_DONE', message: 'Already completed', field: null }],
        }),
      },
    })
    await user.click(await screen.findByRole('radio', { name: 'No' }))
    await submit()
    expect(await screen.findByText('Already completed')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Submit' }).disabled).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'No' }).checked).toBe(true)
  })

  it('sends the same key again when no answer came', async () => {
    let answered = false
    const { user, sent, submit } = await open({
      answers: {
        repairCaseDecideInspection: () => {
          if (answered) return { repairCase: ready(), userErrors: [] }
          answered = true
          return new Error('lost on the way')
        },
      },
    })
    await user.click(await screen.findByRole('radio', { name: 'No' }))
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    await screen.findByRole('alert')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]?.key).toBe(sent[0]?.key)
  })

  it('lets a head waive the step with a reason', async () => {
    const { user, sent, fill } = await open({
      role: 'HEAD',
      repairCase: () => caseWith('decide-inspection', engineering, { action, waivable: true }, facts),
    })
    await user.click(await screen.findByRole('button', { name: 'Waive this step …' }))
    await user.click(screen.getByRole('button', { name: 'Waive the step' }))
    expect(await screen.findByText('Please give a reason')).toBeTruthy()
    await fill('Why it is not needed', 'Inspected on site')
    await user.click(screen.getByRole('button', { name: 'Waive the step' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      operation: 'StepFormWaive',
      input: { caseId: 'case', step: 'decide-inspection', subjectId: null, reason: 'Inspected on site' },
    })
  })

  it('offers the waiver only where the server allows it', async () => {
    await open({ role: 'HEAD' })
    await screen.findByRole('radio', { name: 'Yes' })
    expect(screen.queryByRole('button', { name: 'Waive this step …' })).toBeNull()
  })

  it('submits by Enter in a line of text and by Ctrl+Enter in a text of several lines', async () => {
    const { user, sent } = await open()
    await user.click(await screen.findByRole('radio', { name: 'Yes' }))
    await user.click(screen.getByLabelText(/^Reason/))
    await user.keyboard('wet{Enter}inside')
    expect(sent).toHaveLength(0)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({ needed: true, reason: 'wet\ninside' })
  })
})
