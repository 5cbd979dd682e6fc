import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { UiProvider } from '../context/ui-provider'
import { PrintField, PrintFields, PrintSheet, PrintSignatures } from './print-sheet'

const sheet = (language: 'zh' | 'en', landscape = false) => (
  <UiProvider language={language} dark={false}>
    <PrintSheet
      company="东方显示有限公司"
      title="返修申请单"
      formNumber="FORM-MA-076"
      revision="A/0"
      number="RC-2607-0001"
      landscape={landscape}
    >
      <PrintFields columns={2}>
        <PrintField label="客户">深圳宏达</PrintField>
        <PrintField label="备注" span={2} />
      </PrintFields>
      <PrintSignatures lines={[{ label: '申请人', name: '王敏' }]} />
    </PrintSheet>
  </UiProvider>
)

describe('PrintSheet', () => {
  it('names company, form, revision and paper at its head, where every page repeats them', () => {
    render(sheet('zh'))
    const head = document.querySelector('thead')
    for (const text of ['东方显示有限公司', '返修申请单', 'FORM-MA-076', 'A/0', 'RC-2607-0001']) {
      expect(head?.textContent).toContain(text)
    }
  })

  it('numbers its pages in the reader’s language, on A4 as asked', () => {
    const { rerender } = render(sheet('zh'))
    expect(document.querySelector('style')?.textContent).toContain(
      '"第 " counter(page) " 页，共 " counter(pages)',
    )
    expect(document.querySelector('.ml-sheet style')?.textContent).toContain('A4 portrait')
    rerender(sheet('en', true))
    expect(document.querySelector('.ml-sheet style')?.textContent).toContain('"Page " counter(page) " of "')
    expect(document.querySelector('.ml-sheet style')?.textContent).toContain('A4 landscape')
  })

  it('boxes what is known and leaves the rest to be written in', () => {
    render(sheet('zh'))
    expect(screen.getByText('深圳宏达').tagName).toBe('DD')
    expect(screen.getByText('备注').nextElementSibling?.textContent).toBe('')
    expect(screen.getByText(/签名: 王敏/)).toBeTruthy()
  })
})
