import { addDays } from '@mendline/domain'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { today } from '../../../today'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const line = (id: string, partNumber: string, values: object = {}) => ({
  id,
  partNumber,
  name: `Part ${partNumber}`,
  quantity: 5,
  unit: 'pcs',
  issued: 0,
  ...values,
})

const demand = (values: object = {}) => ({
  id: 'd1',
  number: 'CG-1-1',
  partsLineId: 'l1',
  quantity: 3,
  received: 1,
  receivedAt: null,
  neededBy: addDays(today(), 4),
  expectedOn: null,
  ...values,
})

const facts = (values: object = {}) => ({
  description: 'No picture',
  units: [],
  partsLines: [line('l1', 'CAP-470'), line('l2', 'IC-9', { quantity: 1 })],
  partsShortages: [],
  partsDemands: [],
  inspections: [],
  onlineTestResults: [],
  repairRecords: [],
  dispositionApprovals: [],
  ageings: [],
  testResults: [],
  ...values,
})

const issue = (values: object = {}, ready = ['l1', 'l2'], status = 'READY') =>
  openForm({
    step: 'issue-parts',
    department: 'MATERIALS',
    repairCase: () =>
      caseWith('issue-parts', 'MATERIALS', { action: 'repairCaseIssueParts', ready, status }, facts(values)),
  })

describe('the store', () => {
  it('says what it has not, apart from what it issues', async () => {
    const { user, sent } = await issue()
    const [, short] = await screen.findAllByRole('group', { name: 'Parts' })
    await user.click(within(short as HTMLElement).getByRole('checkbox', { name: /CAP-470/ }))
    const field = within(short as HTMLElement).getByLabelText<HTMLInputElement>('Short')
    expect(field.value).toBe('5')
    await user.clear(field)
    await user.type(field, '3')
    await user.click(screen.getByRole('button', { name: 'Report the shortage' }))
    await waitFor(() =>
      expect(sent).toMatchObject([
        {
          operation: 'StepFormReportPartsShortage',
          input: { caseId: 'case', lines: [{ lineId: 'l1', quantity: 3 }] },
        },
      ]),
    )
  })

  it('issues what it has of a line while the rest is bought', async () => {
    const { user, sent } = await issue({ partsDemands: [demand({ received: 0 })] }, [], 'WAITING')
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /CAP-470.*3 being bought/ })
    expect(box.checked).toBe(false)
    expect(screen.queryByRole('checkbox', { name: /IC-9/ })).toBeNull()
    await user.click(box)
    expect(screen.getByLabelText<HTMLInputElement>('Issue now').value).toBe('2')
    await user.click(screen.getByRole('button', { name: 'Record the issue' }))
    await waitFor(() =>
      expect(sent[0]?.input).toEqual({ caseId: 'case', lines: [{ lineId: 'l1', quantity: 2 }], note: null }),
    )
  })
})

describe('engineering', () => {
  it('demands what is short, by the day it is needed', async () => {
    const { sent, submit } = await openForm({
      step: 'request-parts-purchase',
      department: 'PRODUCTION_ENGINEERING',
      repairCase: () =>
        caseWith(
          'request-parts-purchase',
          'PRODUCTION_ENGINEERING',
          { action: 'repairCaseRequestPartsPurchase', ready: ['l1'] },
          facts({
            partsShortages: [
              { id: 's1', lineId: 'l1', quantity: 3 },
              { id: 's2', lineId: 'l1', quantity: 1 },
            ],
            partsDemands: [demand({ receivedAt: '2026-01-01T00:00:00.000Z' })],
          }),
        ),
    })
    expect(await screen.findByText('1 pcs short')).toBeTruthy()
    expect(screen.queryByText(/IC-9/)).toBeNull()
    await submit()
    await waitFor(() =>
      expect(sent[0]?.input).toEqual({
        caseId: 'case',
        lines: [{ lineId: 'l1', neededBy: addDays(today(), 7), note: null }],
      }),
    )
  })
})

describe('a purchase of parts', () => {
  const open = (department: 'MATERIALS' | 'QUALITY', action: string, blockedBy: string[] = []) =>
    openForm({
      step: 'purchase-parts',
      department,
      repairCase: () =>
        caseWith(
          'purchase-parts',
          'MATERIALS',
          { action, ready: ['l1'], blockedBy },
          facts({ partsDemands: [demand(), demand({ id: 'd2', partsLineId: 'l2' })] }),
        ),
    })

  it('is promised for a day and received', async () => {
    const { user, sent } = await open('MATERIALS', 'repairCasePromiseParts')
    expect((await screen.findAllByText(/CG-1-1 CAP-470 Part CAP-470 × 2/)).length).toBeGreaterThan(0)
    await user.click(screen.getByRole('button', { name: 'Tell the date' }))
    await waitFor(() =>
      expect(sent[0]).toMatchObject({
        operation: 'StepFormPromiseParts',
        input: { caseId: 'case', demandId: 'd1', expectedOn: addDays(today(), 4), note: null },
      }),
    )
  })

  it('is urged on by whoever waits for it', async () => {
    const { user, sent, fill } = await open('QUALITY', 'repairCaseExpediteParts')
    await fill('With whom, and what came of it', 'Called the supplier')
    await user.click(screen.getByRole('button', { name: 'Urge it on' }))
    await waitFor(() =>
      expect(sent[0]).toMatchObject({
        operation: 'StepFormExpediteParts',
        input: { caseId: 'case', demandId: 'd1', note: 'Called the supplier' },
      }),
    )
  })
})
