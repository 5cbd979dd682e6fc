import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const unit = (id: string, position: number, serial: string | null) => ({
  id,
  position,
  serial,
  replacementSerial: null,
})

const repairCase = () =>
  caseWith(
    'receive-units',
    'MATERIALS',
    { ready: ['u1', 'u2', 'u3'], action: 'repairCaseReceiveUnits' },
    {
      region: 'DOMESTIC',
      description: 'No picture',
      quantity: 3,
      customerShare: 100,
      freeOfCharge: false,
      customer: { id: 'c', name: 'Customer', country: 'CN' },
      units: [unit('u1', 1, 'SN-1'), unit('u2', 2, 'SN-2'), unit('u3', 3, null)],
      serviceAgreements: [],
      returnApplications: [],
      warehouseDeliveries: [],
      receiptLines: [],
      shortageResolutions: [],
    },
  )

const open = () => openForm({ step: 'receive-units', repairCase, department: 'MATERIALS' })

const rowOf = (name: string) =>
  screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }).closest('li') as HTMLElement

describe('the count at the warehouse', () => {
  it('sends units received with the serial read, one missing, and one nobody applied for', async () => {
    const { user, sent, submit } = await open()
    await screen.findByRole('checkbox', { name: 'SN-1' })
    // The third unit had no serial number: it is read off the unit now.
    const third = within(rowOf('#3'))
    await user.click(third.getByLabelText('Serial on the unit'))
    await user.paste(' SN-3 ')
    await user.click(within(rowOf('SN-2')).getByRole('radio', { name: 'Missing' }))
    await user.click(screen.getByRole('button', { name: 'Add an unexpected unit' }))
    const extra = within(screen.getByRole('group', { name: 'Row 1' }))
    await user.click(extra.getByLabelText(/^Serial on the unit/))
    await user.paste('X-9')
    await user.click(extra.getByLabelText(/^Condition/))
    await user.paste('no label')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toEqual({
      caseId: 'case',
      lines: [
        { unitId: 'u1', outcome: 'RECEIVED', serial: 'SN-1', condition: null },
        { unitId: 'u2', outcome: 'MISSING', serial: null, condition: null },
        { unitId: 'u3', outcome: 'RECEIVED', serial: 'SN-3', condition: null },
      ],
      unexpected: [{ serial: 'X-9', condition: 'no label' }],
    })
  })

  it('leaves out what is not counted yet, and says at its field when another serial number turns up', async () => {
    const { user, sent, submit } = await open()
    await user.click(await screen.findByRole('checkbox', { name: 'SN-1' }))
    const second = within(rowOf('SN-2'))
    await user.clear(second.getByLabelText('Serial on the unit'))
    await user.paste('SN-7')
    await submit()
    expect(await second.findByText(/^Applied for SN-2, counted SN-7/)).toBeTruthy()
    expect(sent).toHaveLength(0)

    await user.click(second.getByRole('radio', { name: 'Missing' }))
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      lines: [
        { unitId: 'u2', outcome: 'MISSING' },
        { unitId: 'u3', outcome: 'RECEIVED', serial: null },
      ],
      unexpected: [],
    })
  })

  it('shows what the server refuses at the row of the unit it is about', async () => {
    const { user, submit } = await openForm({
      step: 'receive-units',
      department: 'MATERIALS',
      repairCase,
      answers: {
        repairCaseReceiveUnits: () => ({
          repairCase: null,
          userErrors: [
            {
              code: 'TOO_LONG',
              message: 'At most 3 characters',
              field: ['input', 'lines', '0', 'condition'],
            },
          ],
        }),
      },
    })
    // With the first left out, the first line sent is the second unit's.
    await user.click(await screen.findByRole('checkbox', { name: 'SN-1' }))
    await submit()
    expect(await within(rowOf('SN-2')).findByText('At most 3 characters')).toBeTruthy()
  })
})
