import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'
import { tripFacts, tripInHand, tripLine } from '../testing-trip'

afterEach(() => sessionStorage.clear())

it('what the store has of a line is issued while the rest of it is bought', async () => {
  const lines = [
    tripLine('l1', { name: 'Driver', quantity: 5, issued: 1 }),
    tripLine('l2', { name: 'Fuse', issued: 1 }),
    tripLine('l3', { name: 'Cable', quantity: 2 }),
  ]
  const demand = {
    id: 'd1',
    number: 'CG-1',
    lineId: 'l1',
    quantity: 3,
    neededBy: '2199-01-01',
    expectedOn: null,
    received: 0,
    receivedAt: null,
  }
  const { user, sent } = await openForm({
    step: 'issue-materials',
    department: 'MATERIALS',
    repairCase: () =>
      caseWith(
        'issue-materials',
        'MATERIALS',
        { action: 'tripIssueMaterials', ready: ['l3'] },
        tripFacts(tripInHand({ lines, demands: [demand] })),
      ),
    answers: { tripIssueMaterials: () => ({ trip: null, userErrors: [] }) },
  })
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Driver.*3 being bought/ })
  expect(box.checked).toBe(false)
  expect(screen.queryByRole('checkbox', { name: /Fuse/ })).toBeNull()
  await user.click(box)
  await user.click(screen.getByRole('button', { name: 'Issue' }))
  const entry = { substitute: null, condition: null }
  await waitFor(() =>
    expect(sent[0]?.input).toEqual({
      tripId: 'trip-1',
      lines: [
        { lineId: 'l3', quantity: 2, ...entry },
        { lineId: 'l1', quantity: 1, ...entry },
      ],
    }),
  )
})
