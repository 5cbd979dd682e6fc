import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const facts = {
  region: 'OVERSEAS',
  description: 'No picture',
  quantity: 2,
  customer: { id: 'c', name: 'Nordlicht GmbH' },
  costTotal: { amount: '0', currency: 'CNY' },
  costEstimates: [] as object[],
  estimateSuggestions: [] as object[],
  responsibilityDecisions: [{ id: 'd', customerShare: 60, companyShare: 40, basis: 'misuse' }],
  quotations: [] as object[],
  serviceAgreements: [] as object[],
  termsReviews: [],
  units: [],
}
const line = (values: object = {}) => ({
  category: 'PART',
  description: 'Backlight strips',
  quantity: '2',
  unitPrice: '100',
  residualValue: null,
  usefulLifeMonths: null,
  daysUsed: null,
  currency: 'CNY',
  ...values,
})

describe('quoting a repair', () => {
  const open = (known: object = {}) =>
    openForm({
      step: 'quote-repair',
      department: 'FINANCE',
      repairCase: () =>
        caseWith('quote-repair', 'FINANCE', { action: 'repairCaseQuote' }, { ...facts, ...known }),
    })

  it('makes the lines from the newest estimate, with a percentage on top, and leaves other currencies open', async () => {
    const { user, sent, fill, submit } = await open({
      costEstimates: [
        {
          id: 'e',
          version: 1,
          lines: [
            line(),
            line({ category: 'AIR', description: 'Flight', unitPrice: '300', currency: 'EUR' }),
          ],
        },
      ],
    })
    await fill('On top (%)', '20')
    await user.click(await screen.findByRole('button', { name: 'Make the lines from the expected costs' }))
    const row = (number: number) => within(screen.getByRole('group', { name: `Row ${String(number)}` }))
    expect(row(1).getByLabelText<HTMLInputElement>('Amount').value).toBe('240.00')
    expect(row(2).getByLabelText<HTMLInputElement>('Amount').value).toBe('')
    await submit()
    expect(await screen.findByText('Please fill this in')).toBeTruthy()
    expect(sent).toHaveLength(0)

    await user.click(row(2).getByLabelText('Amount'))
    await user.paste('4700')
    await fill(/^Terms printed/, 'Payment within 30 days')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      estimate: [
        { category: 'PART', quantity: '2', unitPrice: '100.00', currency: 'CNY' },
        { category: 'AIR', description: 'Flight', currency: 'EUR' },
      ],
      currency: 'CNY',
      language: 'en',
      lines: [
        { description: 'Backlight strips', amount: '240.00' },
        { description: 'Flight', amount: '4700' },
      ],
      fees: null,
      terms: 'Payment within 30 days',
    })
  })

  it('takes over what similar cases cost, and says at an expected cost what is wrong', async () => {
    const { user, sent, fill, submit } = await open({
      estimateSuggestions: [{ category: 'PART', amount: { amount: '55.5', currency: 'CNY' }, cases: 4 }],
      quotations: [
        {
          id: 'q',
          version: 1,
          currency: 'CNY',
          language: 'zh',
          total: '10',
          validUntil: '2030-01-01',
          lines: [{ description: 'Repair', amount: '10' }],
          fees: null,
          terms: null,
          note: null,
        },
      ],
    })
    await user.click(await screen.findByRole('button', { name: 'As 4 confirmed cases of this model' }))
    const expected = within(await screen.findByRole('group', { name: 'Expected cost 1' }))
    expect(expected.getByLabelText<HTMLInputElement>('Expected unit price').value).toBe('55.5')
    await fill('Expected unit price', '-1')
    await submit()
    expect(await screen.findByText('Must not be less than 0.01')).toBeTruthy()
    expect(sent).toHaveLength(0)
  })
})

describe('drafting the terms', () => {
  const open = () =>
    openForm({
      step: 'draft-terms',
      repairCase: () =>
        caseWith('draft-terms', 'DOMESTIC_BUSINESS', { action: 'repairCaseDraftTerms' }, facts),
    })

  it('takes rates in place of words', async () => {
    const { user, sent, fill, submit } = await open()
    await user.click(await screen.findByRole('checkbox', { name: 'Charge by rates' }))
    await fill('Settlement', 'Transfer')
    await fill(/^Responsibility for quality/, 'Three months')
    await fill('Fee agreed', '900')
    await submit()
    expect(await screen.findByText('Please fill in at least one of the rates')).toBeTruthy()

    await fill(/^Rate for an hour/, '200')
    await fill(/^On top of the parts/, 'ten')
    await submit()
    expect(await screen.findByText(/^Not a percentage/)).toBeTruthy()
    expect(sent).toHaveLength(0)

    await fill(/^On top of the parts/, '10')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      feeStandard: null,
      amount: '900',
      fees: {
        labourRate: '200',
        travelRate: null,
        travelPer: null,
        partsPercent: '10',
        fixedFee: null,
        customerPercent: 60,
        capped: false,
      },
    })
  })

  it('needs the words where there are no rates', async () => {
    const { sent, fill, submit } = await open()
    await fill('Settlement', 'Transfer')
    await fill(/^Responsibility for quality/, 'Three months')
    await fill('Fee agreed', '900')
    await submit()
    expect(await screen.findByText('Please fill this in')).toBeTruthy()
    await fill('Fee standard', 'By the hour')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({ feeStandard: 'By the hour', fees: null })
  })
})
