import { UiProvider } from '@mendline/ui'
import { render, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ComponentProps } from 'react'
import { QuotationSheet } from './quotation'

type Props = ComponentProps<typeof QuotationSheet>
type Quotation = Props['quotation']

const unit = (serial: string | null, position: number): Props['repairCase']['units'][number] => ({
  id: `u${String(position)}`,
  position,
  serial,
  replacementSerial: null,
  appliedFor: true,
  shippedOn: null,
  purchasedOn: null,
  warrantyResult: null,
  warrantyReason: null,
})

const repairCase: Props['repairCase'] = {
  number: 'SH26-00011',
  quantity: 3,
  description: 'No output after a thunderstorm',
  customer: { id: 'c', name: 'Monterrey S.A.', country: 'MX', address: 'Av. Industrial 450' },
  contact: { id: 'p', name: 'Carlos Méndez', title: 'Plant engineer', phone: '+52 81', email: '' },
  model: { id: 'm', code: 'PS-960', name: '960W 电源' },
  units: [unit('PS-1', 1), unit('PS-2', 2), unit(null, 3)],
}

const quotation: Quotation = {
  id: 'q',
  at: '2026-11-03T02:00:00.000Z',
  by: { id: 'u', name: '冯静' },
  version: 2,
  currency: 'USD',
  language: 'en',
  total: '240',
  validUntil: '2026-12-03',
  terms: 'Payment before shipment.',
  note: null,
  fees: null,
  lines: [
    { description: 'Inspection and work', amount: '160' },
    { description: 'Varistor', amount: '80' },
  ],
}

const COMPANY = { zh: '启明工业显示有限公司', en: 'Qiming Industrial Displays Co., Ltd.' }
const HAN = /\p{Script=Han}/u

function sheet(changes: Partial<Quotation> = {}, company = COMPANY) {
  const { container } = render(
    // The reader is Chinese, whoever the sheet goes to.
    <UiProvider language="zh" dark={false}>
      <QuotationSheet
        quotation={{ ...quotation, ...changes }}
        repairCase={repairCase}
        company={company}
        tools={null}
      />
    </UiProvider>,
  )
  const page = container.querySelector<HTMLElement>('.ml-print-page') as HTMLElement
  const value = (label: string) =>
    [...page.querySelectorAll('.ml-form-field')].find(
      (field) => field.firstElementChild?.textContent === label,
    )?.lastElementChild?.textContent
  const lines = [...page.querySelectorAll('.ml-form-table tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  )
  return { page, value, lines }
}

describe('the quotation on paper', () => {
  it('is in the language of the quotation alone, whoever prints it', () => {
    const { page } = sheet()
    expect(page.textContent).not.toMatch(HAN)
    expect(within(page).getByRole('heading', { level: 1 }).textContent).toBe('Quotation for repair')
    expect(page.textContent).toContain('No. SH26-00011-Q2')
    expect(page.textContent).toContain('Qiming Industrial Displays Co., Ltd., signature and seal')
    expect(sheet({ language: 'zh' }).page.querySelector('h1')?.textContent).toBe('维修报价单')
  })

  it('says to whom, what of, and until when; what is not known is left out', () => {
    const { value } = sheet()
    expect(value('Customer')).toBe('Monterrey S.A.')
    expect(value('Attention')).toBe('Carlos Méndez · Plant engineer · +52 81')
    expect(value('Valid until')).toBe('2026-12-03')
    expect(value('Serial numbers')).toBe('PS-1, PS-2')
    expect(value('Quantity')).toBe('3')
    expect(value('Rates')).toBeUndefined()
    expect(value('Remark')).toBeUndefined()
  })

  it('adds the lines up, amounts headed at their right', () => {
    const { lines, page } = sheet()
    expect(lines).toEqual([
      ['No.', 'Item', 'Amount (USD)'],
      ['1', 'Inspection and work', 'US$160.00'],
      ['2', 'Varistor', 'US$80.00'],
      ['', 'Total', 'US$240.00'],
    ])
    expect(within(page).getByText('Amount (USD)').closest('th')?.className).toBe('ml-num')
  })

  it('gives terms once, with the rates and the remark where there are some', () => {
    const { page, value } = sheet({
      note: 'Second offer',
      fees: {
        labourRate: '48',
        travelRate: null,
        travelPer: null,
        partsPercent: '10',
        fixedFee: '60',
        customerPercent: 100,
        capped: true,
      },
    })
    expect(within(page).getAllByText('Terms')).toHaveLength(1)
    expect(value('Terms')).toBe('Payment before shipment.')
    expect(value('Rates')).toBe(
      'Work: US$48.00 an hour\nParts: list price plus 10 %\nFixed service fee: US$60.00\nNever more than the amount agreed',
    )
    expect(value('Remark')).toBe('Second offer')
  })

  it('bears the name the company has, in whichever language, and somebody signs where it has none', () => {
    expect(sheet({}, { zh: '启明', en: '' }).page.textContent).toContain('启明, signature and seal')
    expect(sheet({}, { zh: '', en: '' }).page.textContent).toContain('Service provider, signature and seal')
  })
})
