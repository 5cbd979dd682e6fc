import { feeText, formatMoney } from '@mendline/domain'
import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import type { PrintCase } from '../print-query'
import type { SheetProps } from '../sheet-props'
import { dayOf } from '../words'

/** What a customer is told of the case. */
type QuotedCase = Pick<
  PrintCase,
  'number' | 'customer' | 'contact' | 'model' | 'quantity' | 'units' | 'description'
>

interface QuotationProps extends Omit<SheetProps, 'repairCase'> {
  readonly repairCase: QuotedCase
  readonly quotation: PrintCase['quotations'][number]
}

/** 维修报价单 (W4.6): what the customer is sent, in the language of the quotation alone, as a manufacturer sends it. */
export function QuotationSheet({ quotation, repairCase: c, company, tools }: QuotationProps) {
  const { language, currency, version } = quotation
  const money = (amount: string) => formatMoney({ amount, currency }, language)
  const name = company[language] === '' ? company[language === 'zh' ? 'en' : 'zh'] : company[language]
  const contact = [c.contact?.name, c.contact?.title, c.contact?.phone, c.contact?.email]
  const serials = c.units.flatMap((unit) => unit.serial ?? [])
  return (
    <PrintSheet
      company={company}
      title={{ zh: '维修报价单', en: 'Quotation for repair' }}
      number={`${c.number}-Q${String(version)}`}
      only={language}
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '客户', en: 'Customer' }} span={4}>
          {c.customer.name}
        </FormField>
        <FormField label={{ zh: '日期', en: 'Date' }}>{dayOf(quotation.at)}</FormField>
        <FormField label={{ zh: '联系人', en: 'Attention' }} span={4}>
          {contact.filter((part) => part != null && part !== '').join(' · ')}
        </FormField>
        <FormField label={{ zh: '有效期至', en: 'Valid until' }}>{quotation.validUntil}</FormField>
        <FormField label={{ zh: '地址', en: 'Address' }} span={6}>
          {c.customer.address}
        </FormField>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
        <FormField label={{ zh: '型号', en: 'Model' }}>{c.model.code}</FormField>
        <FormField label={{ zh: '数量', en: 'Quantity' }}>{c.quantity}</FormField>
        {serials.length > 0 && (
          <FormField label={{ zh: '序列号', en: 'Serial numbers' }} span={6}>
            {serials.join(language === 'zh' ? '、' : ', ')}
          </FormField>
        )}
        <FormField label={{ zh: '问题描述', en: 'Fault reported' }} span={6}>
          {c.description}
        </FormField>
      </FormBox>
      <FormTable
        rows={[
          ...quotation.lines.map((line, index) => ({ ...line, place: String(index + 1) })),
          { description: '', amount: quotation.total, place: '' },
        ]}
        rowKey={(line) => line.place}
        columns={[
          { label: { zh: '序号', en: 'No.' }, width: '14mm', numeric: true, cell: (line) => line.place },
          {
            label: { zh: '项目', en: 'Item' },
            cell: (line) =>
              line.place === '' ? (
                <strong>
                  <Both text={{ zh: '合计', en: 'Total' }} />
                </strong>
              ) : (
                line.description
              ),
          },
          {
            label: { zh: `金额（${currency}）`, en: `Amount (${currency})` },
            width: '42mm',
            numeric: true,
            cell: (line) => (line.place === '' ? <strong>{money(line.amount)}</strong> : money(line.amount)),
          },
        ]}
      />
      <FormBox>
        {quotation.fees != null && (
          <FormField label={{ zh: '收费标准', en: 'Rates' }} span={6}>
            {feeText(quotation.fees, currency, language).join('\n')}
          </FormField>
        )}
        <FormField label={{ zh: '条款', en: 'Terms' }} span={6} lines={2}>
          {quotation.terms}
        </FormField>
        {quotation.note !== null && (
          <FormField label={{ zh: '备注', en: 'Remark' }} span={6}>
            {quotation.note}
          </FormField>
        )}
        <FormField label={{ zh: '接受报价', en: 'Acceptance' }} span={6}>
          <Both
            text={{
              zh: '如接受本报价，请在有效期内签章并回传。',
              en: 'To accept this quotation, please sign and return it while it is valid.',
            }}
          />
        </FormField>
      </FormBox>
      <Signatures
        signatures={[
          { label: { zh: '客户（签章）', en: 'Customer, signature and seal' } },
          {
            label: {
              zh: `${name === '' ? '服务方' : name}（签章）`,
              en: `${name === '' ? 'Service provider' : name}, signature and seal`,
            },
          },
        ]}
      />
    </PrintSheet>
  )
}
