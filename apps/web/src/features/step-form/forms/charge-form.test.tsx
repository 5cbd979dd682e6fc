import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const charged = (key: string, kind: string, values: object) => ({
  key,
  kind,
  partNumber: null,
  name: null,
  quantity: null,
  unitPrice: null,
  computed: null,
  problem: null,
  ...values,
})
const fees = {
  labourRate: '200',
  travelRate: '300',
  travelPer: 'DAY',
  partsPercent: '10',
  fixedFee: null,
  customerPercent: 60,
  capped: false,
}

function collecting() {
  const repairCase = caseWith(
    'collect-costs',
    'DOMESTIC_BUSINESS',
    { action: 'repairCaseCollectCosts' },
    {
      freeOfCharge: false,
      customerShare: 60,
      costsToState: {
        currency: 'CNY',
        total: { amount: '0.00', currency: 'CNY' },
        customerCost: { amount: '0.00', currency: 'CNY' },
        companyCost: { amount: '0.00', currency: 'CNY' },
        missingRates: [],
        lines: [],
      },
      costItems: [],
      attachments: [],
      costDeclarations: [],
      costReviews: [],
      costWithdrawals: [],
      confirmedCosts: [],
      costStatements: [],
      serviceAgreements: [{ id: 'a', amount: '900', currency: 'CNY', fees }],
      termsSignatures: [{ id: 's', outcome: 'SIGNED' }],
      units: [],
      proposedCharge: {
        agreed: { amount: '900', currency: 'CNY' },
        lines: [
          charged('LABOUR', 'LABOUR', { quantity: '1.5', unitPrice: '200', computed: '300' }),
          charged('PART:C-1', 'PART', {
            partNumber: 'C-1',
            name: 'Capacitor',
            quantity: '2',
            problem: 'Part C-1 has no list price',
          }),
          charged('TRAVEL', 'TRAVEL', { quantity: '0', unitPrice: '300', computed: '0' }),
        ],
      },
    },
  ) as { steps: object[] }
  // What the customer pays is recovered later on.
  const [step] = repairCase.steps
  return { ...repairCase, steps: [step, { ...step, step: 'recover-from-customer', status: 'WAITING' }] }
}

it('shows the charge line by line; what is changed or cannot be computed needs a reason', async () => {
  const { user, sent, submit } = await openForm({ step: 'collect-costs', repairCase: collecting })
  const part = () => within(screen.getByRole('group', { name: 'Part Capacitor C-1' }))
  expect(await screen.findByText('Part C-1 has no list price')).toBeTruthy()
  expect(screen.getByText('Some lines cannot be computed yet')).toBeTruthy()
  await submit()
  expect(await part().findByText('Please fill this in')).toBeTruthy()

  await user.click(part().getByLabelText('Charge instead'))
  await user.paste('50')
  const travel = within(screen.getByRole('group', { name: 'Travel' }))
  await user.clear(travel.getByLabelText('Trips or days'))
  await user.click(travel.getByLabelText('Trips or days'))
  await user.paste('2')
  // 300 + 50 + 600, of which the customer pays 60 %.
  expect(await screen.findByText(/570\.00/)).toBeTruthy()
  expect(screen.getByText(/-.*380\.00/)).toBeTruthy()
  await submit()
  expect(await part().findByText('Please give a reason')).toBeTruthy()
  expect(sent).toHaveLength(0)

  await user.click(part().getByLabelText('Reason'))
  await user.paste('As the supplier asks')
  await submit()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.input).toMatchObject({
    chargeLines: [
      { key: 'LABOUR', quantity: null, amount: null, reason: null },
      { key: 'PART:C-1', amount: '50', reason: 'As the supplier asks' },
      { key: 'TRAVEL', quantity: '2', amount: null },
      { key: 'ADJUSTMENT', amount: null },
    ],
  })
})
