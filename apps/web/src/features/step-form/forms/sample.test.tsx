import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { today } from '../../../today'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const facts = {
  description: '黑屏',
  quantity: 2,
  region: 'OVERSEAS',
  customer: { id: 'c', name: 'Nordlicht', address: null },
  model: { id: 'm', code: 'DP-2150', name: 'Display' },
  importClearances: [
    {
      id: 'i',
      forSample: true,
      declarationNumber: '5304-2',
      declaredOn: '2025-01-01',
      reexportBy: '2199-12-31',
      serials: ['A-2'],
      sampleHere: true,
    },
    {
      id: 'j',
      forSample: true,
      declarationNumber: '5304-3',
      declaredOn: '2025-01-05',
      reexportBy: '2199-12-30',
      serials: ['A-1'],
      sampleHere: false,
    },
  ],
  causeAnalyses: [],
  workPlans: [],
  repairRecords: [],
  units: [],
  trips: [],
}
const open = () =>
  openForm({
    step: 'return-sample',
    department: 'MARKETING',
    repairCase: () => caseWith('return-sample', 'MARKETING', { action: 'repairCaseReturnSample' }, facts),
  })
const common = {
  caseId: 'case',
  expectedVersion: 7,
  settledOn: today(),
  attachmentIds: [],
}

it('a sample is sent back with its carrier and re-export declaration', async () => {
  const { sent, fill, submit } = await open()
  expect(await screen.findByText('A-2')).toBeTruthy()
  await submit()
  await waitFor(() => expect(screen.getAllByText('Please fill this in')).toHaveLength(3))
  await fill('Carrier', 'DHL')
  await fill('Tracking number', 'JD-1')
  await fill(/^Re-export declaration/, 'E-1')
  await submit()
  await waitFor(() =>
    expect(sent[0]?.input).toEqual({
      ...common,
      outcome: 'REEXPORTED',
      declarationNumber: 'E-1',
      carrier: 'DHL',
      trackingNumber: 'JD-1',
      note: null,
    }),
  )
})

it('one that is kept says why, and who agreed', async () => {
  const { user, sent, fill, submit } = await open()
  await user.click(await screen.findByRole('radio', { name: 'Kept' }))
  expect(screen.queryByLabelText('Carrier')).toBeNull()
  await fill(/^Re-export declaration/, 'K-1')
  await submit()
  expect(await screen.findByText('Please fill this in')).toBeTruthy()
  await fill('Reason', 'kept as a reference')
  await submit()
  await waitFor(() =>
    expect(sent[0]?.input).toEqual({
      ...common,
      outcome: 'KEPT',
      declarationNumber: 'K-1',
      carrier: null,
      trackingNumber: null,
      note: 'kept as a reference',
    }),
  )
})

it('of several the first to leave is sent back, and the others are named', async () => {
  const [a] = facts.importClearances
  const another = { ...a, id: 'k', declarationNumber: '5304-9', reexportBy: '2199-11-30', serials: ['A-9'] }
  await openForm({
    step: 'return-sample',
    department: 'MARKETING',
    repairCase: () =>
      caseWith(
        'return-sample',
        'MARKETING',
        { action: 'repairCaseReturnSample' },
        { ...facts, importClearances: [...facts.importClearances, another] },
      ),
  })
  expect(await screen.findByText('A-9')).toBeTruthy()
  expect(screen.queryByText('A-2')).toBeNull()
  expect(screen.getByText(/^5304-2 \(.*2199\)$/)).toBeTruthy()
})
