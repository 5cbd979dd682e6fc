import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const fact = (id: string, seq: number) => ({ id, seq, at: '2025-11-20T01:00:00.000Z', byId: 'u' })

const item = (id: string, seq: number, department: string, description: string, amount: string) => ({
  ...fact(id, seq),
  department,
  kind: 'PURCHASE',
  category: 'PART',
  description,
  quantity: '1',
  unitPrice: amount,
  residualValue: null,
  usefulLifeMonths: null,
  daysUsed: null,
  amount,
  currency: 'CNY',
  incurredOn: '2025-11-10',
  partNumber: null,
  supplier: null,
  voucher: null,
  person: null,
  attachmentIds: [],
  unitId: null,
  replacesId: null,
  reversesId: null,
  sourceId: null,
})

const facts = {
  freeOfCharge: false,
  customerShare: 100,
  costsToState: {
    currency: 'CNY',
    total: { amount: '0.00', currency: 'CNY' },
    customerCost: { amount: '0.00', currency: 'CNY' },
    companyCost: { amount: '0.00', currency: 'CNY' },
    missingRates: [],
    lines: [],
  },
  costItems: [] as object[],
  costSuggestions: [] as object[],
  attachments: [] as object[],
  costDeclarations: [] as object[],
  costReviews: [] as object[],
  costWithdrawals: [],
  confirmedCosts: [],
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

  it('sends the lines of the department, computed and summed as they are typed', async () => {
    const { user, sent, submit } = await open()
    const row = (number: number) => within(screen.getByRole('group', { name: `Row ${String(number)}` }))
    await screen.findByRole('group', { name: 'Row 1' })
    const enter = async (number: number, values: Readonly<Record<string, string>>) => {
      for (const [label, text] of Object.entries(values)) {
        await user.click(row(number).getByLabelText(new RegExp(`^${label}`)))
        await user.paste(text)
        if (label === 'Cost') await user.click(await screen.findByTitle(text))
      }
    }
    await enter(1, { Cost: 'Part', 'What for': 'Backlight strips', Quantity: '3', 'Unit price': '40.17' })
    expect(row(1).getByText('Comes to').textContent).toContain('120.51')
    await user.click(screen.getByRole('button', { name: 'Add a cost' }))
    await enter(2, { Cost: 'Freight', 'What for': 'To the customer', Amount: '79.5' })
    expect(row(2).queryByLabelText('Quantity')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add a cost' }))
    await enter(3, { Cost: 'Depreciation', 'What for': 'Oscilloscope', 'Price when new': '11950' })
    await enter(3, { 'Residual value': '1000', 'Useful life': '36', 'Days used': '7' })
    expect(row(3).getByText('Comes to').textContent).toContain('70.00')
    expect(screen.getByText('Total').textContent).toContain('270.01')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      caseId: 'case',
      department: 'MATERIALS',
      none: false,
      items: [
        {
          category: 'PART',
          description: 'Backlight strips',
          quantity: '3',
          unitPrice: '40.17',
          sourceId: null,
        },
        { category: 'FREIGHT', quantity: null, unitPrice: '79.5' },
        {
          category: 'DEPRECIATION',
          quantity: null,
          unitPrice: '11950',
          residualValue: '1000',
          usefulLifeMonths: 36,
          daysUsed: 7,
        },
      ],
      note: null,
    })
  })

  it('takes over what is on the repair records, each once', async () => {
    const { user, sent, submit } = await open({
      costSuggestions: [
        {
          sourceId: 'p1',
          category: 'PART',
          quantity: '2',
          lastPrice: '8.25',
          unitId: 'u1',
          partNumber: 'C-470',
          name: 'Capacitor',
          supplier: null,
          person: null,
          at: '2025-11-12T01:00:00.000Z',
        },
      ],
    })
    await user.click(await screen.findByRole('button', { name: /Capacitor × 2/ }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /Capacitor × 2/ })).toBeNull())
    expect(screen.getAllByRole('group', { name: /^Row/ })).toHaveLength(1)
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      items: [
        {
          category: 'PART',
          description: 'Capacitor',
          quantity: '2',
          unitPrice: '8.25',
          partNumber: 'C-470',
          unitId: 'u1',
          sourceId: 'p1',
        },
      ],
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
      takenBack: [],
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
    await fill('Unit price', '120.50')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      items: [{ description: 'Backlight strips', unitPrice: '120.50', replacesId: 'i1' }],
    })
  })

  const enteredTwo = {
    costItems: [
      item('i1', 5, 'MATERIALS', 'Backlight strips', '1205.00'),
      item('i2', 6, 'MATERIALS', 'Cable', '20.00'),
    ],
    costDeclarations: [{ ...fact('d', 7), department: 'MATERIALS', none: false, note: null }],
  }

  it('changes a line that was not submitted yet, and takes another back', async () => {
    const { user, sent, fill, submit } = await open(enteredTwo)
    await user.click(await screen.findByRole('button', { name: 'Change the cost Backlight strips' }))
    await user.click(screen.getByRole('button', { name: 'Take back the cost Cable' }))
    expect(screen.getByText('changed below')).toBeTruthy()
    expect(screen.getByText('taken back on submit')).toBeTruthy()
    expect(screen.getAllByRole('group', { name: /^Row/ })).toHaveLength(1)
    await fill('Unit price', '120.50')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      none: false,
      items: [{ description: 'Backlight strips', unitPrice: '120.50', replacesId: 'i1' }],
      takenBack: ['i2'],
    })
  })

  it('keeps a line after all, and says there were none once every line is taken back', async () => {
    const { user, sent, submit } = await open(enteredTwo)
    expect(screen.queryByRole('checkbox', { name: 'This department had no costs' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Take back the cost Cable' }))
    await user.click(screen.getByRole('button', { name: 'Keep the cost Cable' }))
    expect(screen.queryByText('taken back on submit')).toBeNull()
    for (const name of ['Cable', 'Backlight strips'])
      await user.click(screen.getByRole('button', { name: `Take back the cost ${name}` }))
    await user.click(screen.getByRole('checkbox', { name: 'This department had no costs' }))
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({ none: true, items: [], takenBack: ['i2', 'i1'] })
  })

  it('takes over freight and duty by what was shipped and declared', async () => {
    const shipped = {
      sourceId: 's1',
      category: 'FREIGHT',
      quantity: null,
      lastPrice: null,
      unitId: null,
      partNumber: null,
      name: 'SF-1',
      supplier: 'SF Express',
      person: null,
      at: '2025-11-12T01:00:00.000Z',
    }
    const { user, sent, fill, submit } = await open({ costSuggestions: [shipped] })
    await user.click(await screen.findByRole('button', { name: 'Freight SF Express SF-1' }))
    await fill('Amount', '80')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      items: [
        { category: 'FREIGHT', quantity: null, unitPrice: '80', supplier: 'SF Express', sourceId: 's1' },
      ],
    })
  })

  it('says of how many units what a trip cost is the share, on the offer and on the line', async () => {
    const shared = {
      sourceId: 'flight',
      category: 'AIR',
      quantity: null,
      lastPrice: null,
      unitId: null,
      partNumber: null,
      name: 'MU589',
      supplier: null,
      amount: '5880.00',
      currency: 'CNY',
      sharedUnits: 3,
      ofUnits: 5,
      person: null,
      at: '2025-11-12T01:00:00.000Z',
    }
    const days = { category: 'MEALS', quantity: '0.6', amount: null, currency: null, name: null }
    const { user, sent, submit } = await open({
      costSuggestions: [
        shared,
        { ...shared, ...days, sourceId: 'member', person: { id: 'li', name: 'Li Wei' } },
        { ...shared, sourceId: 'own', name: 'MU590', sharedUnits: null, ofUnits: null },
      ],
    })
    await user.click(await screen.findByRole('button', { name: 'MU589 (3 of 5 units)' }))
    expect(screen.getByRole('button', { name: 'Allowance of Li Wei, 0.6 days (3 of 5 units)' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'MU590' })).toBeTruthy()
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      items: [
        {
          category: 'AIR',
          description: 'MU589 (3 of 5 units)',
          quantity: '1',
          unitPrice: '5880.00',
          sourceId: 'flight',
        },
      ],
    })
  })

  it('refuses an amount that is none before it is sent', async () => {
    const { user, sent, fill, submit } = await open()
    await user.click(await screen.findByLabelText('Cost'))
    await user.click(await screen.findByTitle('Local transport'))
    await fill('What for', 'Train')
    await fill('Amount', '12,x')
    await submit()
    expect(await screen.findByText('Not an amount; please enter a number such as 1234.50')).toBeTruthy()
    expect(sent).toHaveLength(0)
  })
})

describe('confirming costs', () => {
  const repairCase = (known: object = {}) =>
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
        ...known,
      },
    )

  it('names the rates that are missing', async () => {
    const missingRates = [{ currency: 'USD', day: '2025-11-10' }]
    await openForm({
      step: 'confirm-costs',
      department: 'FINANCE',
      repairCase: () => repairCase({ costsToState: { ...facts.costsToState, missingRates } }),
    })
    expect(await screen.findByText('USD (on or before 10 Nov 2025)')).toBeTruthy()
  })

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
