import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const fact = (id: string, seq: number) => ({ id, seq, at: '2025-11-20T01:00:00.000Z', byId: 'u' })

const item = (id: string, seq: number, department: string, description: string, amount: string) => ({
  ...fact(id, seq),
  department,
  kind: 'PURCHASE',
  description,
  amount,
  currency: 'CNY',
  incurredOn: '2025-11-10',
  unitId: null,
  replacesId: null,
})

const facts = {
  freeOfCharge: false,
  customerShare: 100,
  costTotal: { amount: '0.00', currency: 'CNY' },
  costItems: [] as object[],
  costDeclarations: [] as object[],
  costReviews: [] as object[],
  costConfirmations: [],
  costStatements: [] as object[],
  serviceAgreements: [],
  termsSignatures: [],
  units: [{ id: 'u1', position: 1, serial: 'SN-1', replacementSerial: null }],
}

describe('declaring costs', () => {
  const open = (known: object = {}) =>
    openForm({
      step: 'declare-costs',
      department: 'MATERIALS',
      repairCase: () =>
        caseWith(
          'declare-costs',
          'MATERIALS',
          { ready: ['MATERIALS'], action: 'repairCaseDeclareCosts' },
          { ...facts, ...known },
        ),
    })

  it('sends the lines of the department, summed as they are typed', async () => {
    const { user, sent, fill, submit } = await open()
    await user.click(await screen.findByRole('radio', { name: 'A Purchases' }))
    await fill('What for', 'Backlight strips')
    await fill('Amount', '120.50')
    await user.click(screen.getByRole('button', { name: 'Add a cost' }))
    const second = within(screen.getByRole('group', { name: 'Row 2' }))
    await user.click(second.getByRole('radio', { name: 'Other' }))
    await user.click(second.getByLabelText('What for'))
    await user.paste('Freight')
    await user.click(second.getByLabelText('Amount'))
    await user.paste('79.5')
    expect(await screen.findByText(/200\.00/)).toBeTruthy()
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      caseId: 'case',
      department: 'MATERIALS',
      none: false,
      items: [
        {
          kind: 'PURCHASE',
          description: 'Backlight strips',
          amount: '120.50',
          unitId: null,
          replacesId: null,
        },
        { kind: 'OTHER', description: 'Freight', amount: '79.5', unitId: null, replacesId: null },
      ],
      note: null,
    })
  })

  it('sends that there were none, whatever stands in the lines', async () => {
    const { user, sent, submit } = await open()
    await user.click(await screen.findByRole('checkbox', { name: 'This department had no costs' }))
    expect(screen.queryByLabelText('What for')).toBeNull()
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toEqual({
      caseId: 'case',
      department: 'MATERIALS',
      none: true,
      items: [],
      note: null,
    })
  })

  it('puts lines that came back into the form, each correcting the one it was', async () => {
    const { sent, fill, submit } = await open({
      costItems: [item('i1', 5, 'MATERIALS', 'Backlight strips', '1205.00')],
      costDeclarations: [{ ...fact('d', 6), department: 'MATERIALS', none: false, note: null }],
      costReviews: [
        {
          ...fact('v', 9),
          costItemId: 'i1',
          department: 'MATERIALS',
          outcome: 'REJECTED',
          reason: 'A zero too many',
        },
      ],
    })
    expect(await screen.findByText('A zero too many')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Add a cost' })).toBeNull()
    await fill('Amount', '120.50')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      items: [{ description: 'Backlight strips', amount: '120.50', replacesId: 'i1' }],
    })
  })

  it('refuses an amount that is none before it is sent', async () => {
    const { user, sent, fill, submit } = await open()
    await user.click(await screen.findByRole('radio', { name: 'B Travel' }))
    await fill('What for', 'Train')
    await fill('Amount', '12,x')
    await submit()
    expect(await screen.findByText('Not an amount; please enter a number such as 1234.50')).toBeTruthy()
    expect(sent).toHaveLength(0)
  })
})

describe('confirming costs', () => {
  const repairCase = () =>
    caseWith(
      'confirm-costs',
      'FINANCE',
      { action: 'repairCaseReviewCosts' },
      {
        ...facts,
        costItems: [
          item('i1', 5, 'MATERIALS', 'Backlight strips', '120.50'),
          item('i2', 6, 'PRODUCTION_ENGINEERING', 'Oscilloscope', '60.00'),
          item('i3', 7, 'DOMESTIC_BUSINESS', 'Freight', '79.50'),
        ],
        costStatements: [
          {
            id: 's',
            total: '260.00',
            currency: 'CNY',
            customerCost: '260.00',
            companyCost: '0.00',
            chargeAmount: '300.00',
            chargeCurrency: 'CNY',
            note: null,
          },
        ],
      },
    )

  it('approves all at once but the one sent back with its reason', async () => {
    const { user, sent, fill, submit } = await openForm({
      step: 'confirm-costs',
      department: 'FINANCE',
      repairCase,
    })
    await user.click(await screen.findByRole('button', { name: 'Approve all' }))
    const scope = within(await screen.findByRole('radiogroup', { name: 'Decision Oscilloscope' }))
    await user.click(scope.getByRole('radio', { name: 'Rejected' }))
    await submit()
    expect(await screen.findByText('Please give a reason')).toBeTruthy()
    expect(sent).toHaveLength(0)

    await fill('Reason', 'Not used for this case')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toEqual({
      caseId: 'case',
      reviews: [
        { costItemId: 'i1', outcome: 'APPROVED', reason: null },
        { costItemId: 'i2', outcome: 'REJECTED', reason: 'Not used for this case' },
        { costItemId: 'i3', outcome: 'APPROVED', reason: null },
      ],
    })
  })
})
