import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { UiProvider } from '../context/ui-provider'
import { FormBox, FormField, Ticks } from './form-box'
import { FormTable } from './form-table'
import { PrintSheet } from './print-sheet'
import { Signatures } from './signatures'

const company = { zh: '东方显示有限公司', en: 'Orient Displays' }
const title = { zh: '返修申请单', en: 'Return application' }

const sheet = (landscape = false) => (
  <UiProvider language="en" dark>
    <PrintSheet
      company={company}
      title={title}
      form="FORM-MA-076"
      revision="A/0"
      number="RA-26-0001"
      landscape={landscape}
    >
      <FormBox title={{ zh: '客户', en: 'Customer' }}>
        <FormField label={{ zh: '名称', en: 'Name' }}>深圳宏达</FormField>
        <FormField label={{ zh: '备注', en: 'Remarks' }} span={6} lines={3} />
      </FormBox>
      <Ticks
        chosen="YES"
        options={[
          { value: 'YES', text: { zh: '是', en: 'yes' } },
          { value: 'NO', text: { zh: '否', en: 'no' } },
        ]}
      />
      <FormTable
        columns={[{ label: { zh: '序列号', en: 'Serial number' }, cell: (row: string) => row }]}
        rows={['SN-1']}
        rowKey={(row) => row}
        atLeast={3}
      />
      <Signatures
        signatures={[{ label: { zh: '申请人', en: 'Applicant' }, name: '王敏', date: '2026-07-01' }]}
      />
    </PrintSheet>
  </UiProvider>
)

describe('PrintSheet', () => {
  it('names company, title, form, revision and paper in both languages at its head, which every page repeats', () => {
    render(sheet())
    const head = document.querySelector('thead')?.textContent
    for (const text of [...Object.values(company), ...Object.values(title), 'FORM-MA-076 A/0', 'RA-26-0001'])
      expect(head).toContain(text)
  })

  it('numbers its pages, on A4 as asked, with the form and its revision at the foot', () => {
    const { rerender } = render(sheet())
    const rules = () => document.querySelector('.ml-print style')?.textContent
    expect(rules()).toContain('A4 portrait')
    expect(rules()).toContain('"第 " counter(page) " 页 共 " counter(pages) " 页   Page "')
    expect(rules()).toContain('@bottom-left { content: "FORM-MA-076 A/0"')
    rerender(sheet(true))
    expect(rules()).toContain('A4 landscape')
  })

  it('boxes what is known, ticks what was chosen, and leaves room to write the rest', () => {
    render(sheet())
    expect(screen.getByText('深圳宏达').className).toBe('ml-form-value')
    expect(screen.getByText('备注').parentElement?.nextElementSibling?.textContent).toBe('')
    expect(document.querySelector('.ml-form-ticks')?.textContent).toBe('☑是 yes☐否 no')
    expect(document.querySelectorAll('.ml-form-table tbody tr')).toHaveLength(3)
    expect(document.querySelector('.ml-form-signatures')?.textContent).toContain('王敏')
  })

  it('is in one language alone where it goes to somebody outside', () => {
    const outside = (name: typeof company) => (
      <UiProvider language="zh" dark={false}>
        <PrintSheet company={name} title={title} number="Q-1" only="en">
          <Signatures signatures={[{ label: { zh: '客户', en: 'Customer' } }]} />
        </PrintSheet>
      </UiProvider>
    )
    const { rerender } = render(outside(company))
    expect(document.querySelector('.ml-print-page')?.textContent).not.toMatch(/\p{Script=Han}/u)
    expect(document.querySelector('.ml-print style')?.textContent).not.toMatch(/\p{Script=Han}/u)
    rerender(outside({ zh: company.zh, en: '' }))
    expect(document.querySelector('.ml-print-company')?.textContent).toBe(company.zh)
  })
})
