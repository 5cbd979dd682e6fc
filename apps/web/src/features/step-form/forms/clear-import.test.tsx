import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { today } from '../../../today'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const unit = (position: number, serial: string | null) => ({
  id: `u${String(position)}`,
  position,
  serial,
  replacementSerial: null,
})
const facts = {
  region: 'OVERSEAS',
  description: 'No picture',
  quantity: 3,
  customerShare: 0,
  freeOfCharge: null,
  customer: { id: 'c', name: 'Nordlicht', country: 'DE' },
  units: [unit(1, 'A-1'), unit(2, 'A-2'), unit(3, null)],
  serviceAgreements: [],
  returnApplications: [{ id: 'r', number: 'FX-1', quantity: 3, defects: '黑屏' }],
  warehouseDeliveries: [],
  receiptLines: [],
  shortageResolutions: [],
}
const action = 'repairCaseClearImport'

describe('the import declaration of what comes for repair', () => {
  it('names the serial numbers known and what became known, and the duty', async () => {
    const { sent, fill, submit, onDone } = await openForm({
      step: 'clear-import',
      language: 'zh',
      repairCase: () => caseWith('clear-import', 'HR_ADMIN', { action }, facts),
      answers: {
        repairCaseClearImport: (input) =>
          (input as { serials: string[] }).serials.includes('A-2')
            ? {
                repairCase: caseWith(
                  'clear-import',
                  'HR_ADMIN',
                  { status: 'DONE', ready: [], action },
                  facts,
                ),
                userErrors: [],
              }
            : {
                repairCase: null,
                userErrors: [
                  {
                    code: 'SERIALS_NOT_DECLARED',
                    message: '报关单须列明本案序列号：A-2',
                    field: ['input', 'serials'],
                  },
                ],
              },
      },
    })
    const serials = await screen.findByLabelText('报关单列明的序列号')
    expect((serials as HTMLTextAreaElement).value).toBe('A-1\nA-2')
    await fill('报关单号', '5304-1')
    await fill('复出口期限', '2199-12-31')
    await fill('报关单列明的序列号', 'A-1，B-9')
    await submit()
    expect(await screen.findByText('报关单须列明本案序列号：A-2')).toBeTruthy()
    expect(sent).toHaveLength(1)
    await fill('报关单列明的序列号', 'A-1\nA-2, B-9\n')
    await fill(/^已缴税费或保证金/, '1280.5')
    await submit()
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(sent.slice(1)).toEqual([
      {
        operation: 'StepFormClearImport',
        input: {
          caseId: 'case',
          declarationNumber: '5304-1',
          declaredOn: today(),
          reexportBy: '2199-12-31',
          serials: ['A-1', 'A-2', 'B-9'],
          dutyAmount: '1280.5',
          dutyCurrency: 'CNY',
          attachmentIds: [],
        },
        key: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      },
    ])
  })

  it('of a sample names that sample alone', async () => {
    const { sent, fill, submit } = await openForm({
      step: 'clear-import',
      language: 'zh',
      repairCase: () => caseWith('clear-import', 'HR_ADMIN', { action }, { ...facts, mode: 'DISPATCH' }),
    })
    const serials = await screen.findByLabelText('报关单列明的序列号')
    expect((serials as HTMLTextAreaElement).value).toBe('')
    expect(screen.getByText('样机（本案序列号：A-1, A-2）')).toBeTruthy()
    await submit()
    await waitFor(() => expect(screen.getAllByText('请填写此项')).toHaveLength(3))
    await fill('报关单号', '5304-2')
    await fill('复出口期限', '2199-12-31')
    await fill('报关单列明的序列号', 'A-2')
    await submit()
    await waitFor(() => expect(sent[0]?.input).toMatchObject({ serials: ['A-2'] }))
  })
})
