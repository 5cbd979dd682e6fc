import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const facts = {
  round: 1,
  description: '无显示',
  customer: { id: 'c', name: '深圳宏达' },
  contact: { id: 'k', name: '王先生', phone: '13800000000', email: null },
  model: { id: 'm', name: 'ID-215' },
  remoteResolutions: [],
  repairRecords: [],
  deliveryConfirmations: [],
  customerConfirmations: [],
  units: [],
}

const action = 'repairCaseConfirmWithCustomer'
const done = caseWith(
  'confirm-with-customer',
  'DOMESTIC_BUSINESS',
  { status: 'DONE', ready: [], blockedBy: ['STEP_ALREADY_DONE'], action },
  facts,
)

describe('confirming with the customer', () => {
  it('says in the reader’s language that a new round begins when it is not solved', async () => {
    const { user, sent, fill, submit, onDone } = await openForm({
      step: 'confirm-with-customer',
      language: 'zh',
      repairCase: () => caseWith('confirm-with-customer', 'DOMESTIC_BUSINESS', { action }, facts),
      answers: { repairCaseConfirmWithCustomer: () => ({ repairCase: done, userErrors: [] }) },
    })
    expect(await screen.findByText('王先生 · 13800000000')).toBeTruthy()
    await submit()
    await waitFor(() => expect(screen.getAllByText('请填写此项')).toHaveLength(2))
    await user.click(screen.getByRole('radio', { name: '否' }))
    expect(await screen.findByText(/第 2 轮/)).toBeTruthy()
    await fill('客户的说法', '又黑屏了 😕 𠮷')
    await submit()
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(sent).toEqual([
      {
        operation: 'StepFormConfirmWithCustomer',
        input: { caseId: 'case', solved: false, statement: '又黑屏了 😕 𠮷' },
        key: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      },
    ])
  })

  it('can be heard again once it is done, as long as the server takes it', async () => {
    const again = (blockedBy: readonly string[]) => () =>
      caseWith(
        'confirm-with-customer',
        'DOMESTIC_BUSINESS',
        { status: 'DONE', ready: [], blockedBy, action },
        facts,
      )
    const button = { name: 'Record a correction or addition' }
    const { user, unmount } = await openForm({ step: 'confirm-with-customer', repairCase: again([]) })
    expect(await screen.findByText('This step is done')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull()
    await user.click(screen.getByRole('button', button))
    expect(await screen.findByRole('button', { name: 'Submit' })).toBeTruthy()
    unmount()
    await openForm({ step: 'confirm-with-customer', repairCase: again(['CASE_CLOSED']) })
    expect(await screen.findByText('This step is done')).toBeTruthy()
    expect(screen.queryByRole('button', button)).toBeNull()
  })
})
