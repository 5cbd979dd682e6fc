import { feeText, formatMoney, type KnownFees } from '@mendline/domain'
import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import type { SheetProps } from '../sheet-props'
import { both, dayOf } from '../words'

const money = (amount: string, currency: string): string => formatMoney({ amount, currency }, 'zh')

/** The rates in both languages, side by side. */
function ratesInBoth(fees: KnownFees, currency: string): string[] {
  const [zh, en] = [feeText(fees, currency, 'zh'), feeText(fees, currency, 'en')]
  return zh.map((line, index) => `${line}　${en[index] ?? ''}`)
}

/** 维修报价与维修协议 (W5.3): what the customer pays, on what terms, for both to sign. */
export function ServiceAgreementSheet({ repairCase: c, company, tools }: SheetProps) {
  const quotation = c.quotations.at(-1)
  const agreement = c.serviceAgreements.at(-1)
  const review = c.termsReviews.at(-1)
  const signature = c.termsSignatures.at(-1)
  const version = agreement?.version ?? quotation?.version ?? 1
  return (
    <PrintSheet
      company={company}
      title={{ zh: '维修报价与服务协议', en: 'Quotation and service agreement' }}
      number={`${c.number}-${version}`}
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
        <FormField label={{ zh: '版本', en: 'Version' }}>{version}</FormField>
        <FormField label={{ zh: '日期', en: 'Date' }}>
          {dayOf((agreement ?? quotation)?.at ?? c.reportedAt)}
        </FormField>
        <FormField label={{ zh: '客户', en: 'Customer' }} span={4}>
          {c.customer.name}
        </FormField>
        <FormField label={{ zh: '联系人', en: 'Contact' }}>{c.contact?.name}</FormField>
        <FormField label={{ zh: '地址', en: 'Address' }} span={6}>
          {c.customer.address}
        </FormField>
        <FormField label={{ zh: '型号', en: 'Model' }} span={4}>
          {c.model.code === c.model.name ? c.model.name : `${c.model.code}  ${c.model.name}`}
        </FormField>
        <FormField label={{ zh: '数量', en: 'Quantity' }}>{c.quantity}</FormField>
        <FormField label={{ zh: '序列号', en: 'Serial numbers' }} span={6}>
          {c.units.flatMap((unit) => unit.serial ?? []).join('、')}
        </FormField>
        <FormField label={{ zh: '问题描述', en: 'Complaint' }} span={6}>
          {c.description}
        </FormField>
      </FormBox>
      {quotation !== undefined && (
        <>
          <FormTable
            title={{ zh: '维修报价', en: 'Quotation' }}
            rows={[
              ...quotation.lines.map((line, index) => ({ ...line, place: String(index + 1) })),
              { description: '合计 Total', amount: quotation.total, place: '' },
            ]}
            rowKey={(line) => line.place}
            columns={[
              { label: { zh: '序号', en: 'No.' }, width: '12mm', numeric: true, cell: (line) => line.place },
              {
                label: { zh: '项目', en: 'Item' },
                cell: (line) => (line.place === '' ? <strong>{line.description}</strong> : line.description),
              },
              {
                label: { zh: '金额', en: 'Amount' },
                width: '40mm',
                numeric: true,
                cell: (line) => money(line.amount, quotation.currency),
              },
            ]}
          />
          <FormBox>
            <FormField label={{ zh: '有效期至', en: 'Valid until' }}>{quotation.validUntil}</FormField>
            <FormField label={{ zh: '备注', en: 'Remark' }} span={4}>
              {quotation.note}
            </FormField>
          </FormBox>
        </>
      )}
      <FormBox title={{ zh: '服务协议', en: 'Service agreement' }}>
        <FormField label={{ zh: '协议金额', en: 'Agreed amount' }} span={3}>
          {agreement !== undefined && money(agreement.amount, agreement.currency)}
        </FormField>
        <FormField label={{ zh: '财务审核', en: 'Review by finance' }} span={3}>
          {review !== undefined && (
            <>
              <Both text={both('review', review.outcome)} /> {review.by?.name} {dayOf(review.at)}
            </>
          )}
        </FormField>
        <FormField label={{ zh: '收费标准', en: 'Fee standard' }} span={6} lines={3}>
          {[
            ...(agreement?.fees == null ? [] : ratesInBoth(agreement.fees, agreement.currency)),
            agreement?.feeStandard,
          ]
            .filter((line) => line != null && line !== '')
            .join('\n')}
        </FormField>
        <FormField label={{ zh: '结算方式', en: 'Settlement' }} span={6} lines={2}>
          {agreement?.settlementMethod}
        </FormField>
        <FormField
          label={{ zh: '维修后质量责任', en: 'Quality responsibility after repair' }}
          span={6}
          lines={3}
        >
          {agreement?.qualityResponsibility}
        </FormField>
      </FormBox>
      <Signatures
        signatures={[
          {
            label: { zh: '客户签章', en: 'Customer, signature and seal' },
            date: signature?.signedOn ?? undefined,
          },
          {
            label: {
              zh: `${company.zh === '' ? '服务方' : company.zh}（签章）`,
              en: `${company.en === '' ? 'Service provider' : company.en}, signature and seal`,
            },
          },
        ]}
      />
    </PrintSheet>
  )
}
