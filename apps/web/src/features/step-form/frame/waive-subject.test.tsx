import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'
import { tripFacts, tripInHand, tripLine } from '../testing-trip'

const open = (about?: string) =>
  openForm({
    step: 'confirm-customer-supply',
    department: 'MARKETING',
    role: 'HEAD',
    ...(about === undefined ? {} : { about }),
    repairCase: () =>
      caseWith(
        'confirm-customer-supply',
        'MARKETING',
        { action: 'tripConfirmSupply', ready: ['l1', 'l2'], waivable: true },
        tripFacts(
          tripInHand({
            lines: [
              tripLine('l1', { name: 'Lift', source: 'CUSTOMER' }),
              tripLine('l2', { name: 'Ladder', source: 'CUSTOMER' }),
            ],
          }),
          { partsLines: [] },
        ),
      ),
  })
const waive = async ({ user, fill }: Awaited<ReturnType<typeof open>>) => {
  await fill('Why it is not needed', 'Stands there already')
  await user.click(screen.getByRole('button', { name: 'Waive the step' }))
}

it('a line of a trip is waived by itself where the reader came from it', async () => {
  const form = await open('l2')
  await form.user.click(await screen.findByRole('button', { name: 'Waive this step …' }))
  // Both can be dealt with; the waiver is of the one.
  expect(screen.getByRole('checkbox', { name: /Lift/ })).toBeTruthy()
  const choice = (await screen.findByText('What is waived')).closest<HTMLElement>('.ant-form-item')
  expect(await within(choice as HTMLElement).findByText('Ladder')).toBeTruthy()
  await waive(form)
  await waitFor(() =>
    expect(form.sent[0]).toMatchObject({
      operation: 'StepFormWaive',
      input: { step: 'confirm-customer-supply', subjectId: 'l2', reason: 'Stands there already' },
    }),
  )
})

it('all open lines are waived where none was chosen', async () => {
  const form = await open()
  await form.user.click(await screen.findByRole('button', { name: 'Waive this step …' }))
  expect(await screen.findByText('All that are open')).toBeTruthy()
  await waive(form)
  await waitFor(() => expect(form.sent[0]).toMatchObject({ input: { subjectId: null } }))
})
