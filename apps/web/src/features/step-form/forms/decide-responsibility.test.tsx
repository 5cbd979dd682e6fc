import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const opinion = (id: string, department: string, responsibility: string, cause: string) => ({
  id,
  at: '2025-11-19T01:00:00.000Z',
  by: { id: `u-${id}`, name: `Person ${id}` },
  department,
  cause,
  responsibility,
  recommendedMode: 'RETURN_TO_FACTORY',
  note: null,
})

const unit = (id: string, position: number, serial: string | null, result: string, reason: string) => ({
  id,
  position,
  serial,
  replacementSerial: null,
  shippedOn: null,
  purchasedOn: null,
  suggestedWarranty: { result, until: result === 'UNKNOWN' ? null : '2026-03-01', reason },
})

const facts = {
  region: 'DOMESTIC',
  description: 'No picture after power-on',
  reportedAt: '2025-11-18T01:00:00.000Z',
  reportedUrgency: 'NORMAL',
  quantity: 2,
  customerShare: null,
  companyShare: null,
  units: [
    unit('u1', 1, 'SN-1', 'IN_WARRANTY', 'WITHIN_FROM_SHIPPING'),
    unit('u2', 2, null, 'UNKNOWN', 'NO_DATE'),
  ],
  classifications: [],
  opinions: [
    opinion('o1', 'QUALITY', 'COMPANY', 'Cold joint at J3'),
    opinion('o2', 'PRODUCTION_ENGINEERING', 'COMPANY', 'Soldering'),
    opinion('o3', 'RND', 'CUSTOMER', 'Over-voltage at the input'),
  ],
  responsibilityDecisions: [],
  modeDecisions: [],
}

const done = caseWith(
  'decide-responsibility',
  'DOMESTIC_BUSINESS',
  { status: 'DONE', ready: [], blockedBy: ['STEP_ALREADY_DONE'] },
  facts,
)

const open = (answers = {}) =>
  openForm({
    step: 'decide-responsibility',
    repairCase: () =>
      caseWith(
        'decide-responsibility',
        'DOMESTIC_BUSINESS',
        { action: 'repairCaseDecideResponsibility' },
        facts,
      ),
    answers,
  })

describe('deciding who is responsible', () => {
  it('shows the three opinions and the computed warranty with its reason', async () => {
    await open()
    const opinions = await screen.findByRole('region', { name: 'What the departments think' })
    expect(within(opinions).getAllByRole('listitem')).toHaveLength(3)
    expect(opinions.textContent).toContain('Cold joint at J3')
    expect(screen.getByText('In warranty')).toBeTruthy()
    expect(screen.getByText('Neither the shipping date nor the purchase date is known')).toBeTruthy()
  })

  it('fills the other share up to 100 and sends only the overridden warranties, with the version seen', async () => {
    const { user, sent, fill, submit } = await open()
    await fill('Customer bears', '30')
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Company bears').value).toBe('70'))
    await fill('Basis', ' Shared by agreement ')
    await user.click(screen.getByRole('checkbox', { name: /free of charge/ }))
    await user.click(screen.getByRole('checkbox', { name: 'Decide otherwise #2' }))
    await user.click(screen.getByLabelText('Warranty'))
    await user.click(await screen.findByTitle('Out of warranty'))
    await fill('Reason', 'Bought second hand')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      operation: 'StepFormDecideResponsibility',
      input: {
        caseId: 'case',
        expectedVersion: 7,
        customerShare: 30,
        companyShare: 70,
        basis: 'Shared by agreement',
        freeAsked: true,
        warranties: [{ unitId: 'u2', result: 'OUT_OF_WARRANTY', reason: 'Bought second hand' }],
      },
    })
  })

  it('asks for the reason of an override before anything is sent', async () => {
    const { user, sent, fill, submit } = await open()
    await fill('Customer bears', '0')
    await fill('Basis', 'Within the warranty')
    await user.click(screen.getByRole('checkbox', { name: 'Decide otherwise SN-1' }))
    await user.click(screen.getByLabelText('Warranty'))
    await user.click(await screen.findByTitle('Unknown'))
    await submit()
    expect(await screen.findByText('Please give a reason')).toBeTruthy()
    expect(sent).toHaveLength(0)
  })

  it('shows the server’s error at the field, keeps what was typed for the next time, and forgets it once done', async () => {
    const refused = {
      repairCase: null,
      userErrors: [
        { code: 'TOO_LONG', message: 'At most 5 characters; this has 9', field: ['input', 'basis'] },
      ],
    }
    const first = await open({ repairCaseDecideResponsibility: () => refused })
    await first.fill('Customer bears', '40')
    await first.fill('Basis', 'Agreement')
    await first.submit()
    expect(await screen.findByText('At most 5 characters; this has 9')).toBeTruthy()
    expect(first.onDone).not.toHaveBeenCalled()
    first.unmount()

    const second = await open({
      repairCaseDecideResponsibility: () => ({ repairCase: done, userErrors: [] }),
    })
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Basis')).value).toBe('Agreement')
    expect(screen.getByLabelText<HTMLInputElement>('Company bears').value).toBe('60')
    expect(screen.getByText('What you had entered before is back')).toBeTruthy()
    await second.submit()
    await waitFor(() => expect(second.onDone).toHaveBeenCalledOnce())
    expect(sessionStorage).toHaveLength(0)
  })
})
