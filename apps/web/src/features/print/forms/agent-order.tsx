import { formatMoney } from '@mendline/domain'
import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import type { PrintCase } from '../print-query'
import type { SheetProps } from '../sheet-props'
import { both, dayOf } from '../words'

type Order = PrintCase['agentOrders'][number]

interface AgentOrderProps extends Omit<SheetProps, 'repairCase'> {
  /** What an agent is told of the case. */
  readonly repairCase: Pick<
    PrintCase,
    'number' | 'customer' | 'model' | 'units' | 'description' | 'attachments' | 'agentConsignments'
  >
  readonly order: Order
}

/** Whether the agent reads Chinese; to one who does not, the order speaks English alone. */
const readsChinese = ({ agent }: Order): boolean =>
  agent == null ||
  agent.country === 'CN' ||
  agent.languages.some((language) => /^zh|中文|chinese/i.test(language))

/** 委托维修单: what the agent is to repair, by which plan, with which parts, until when and for how much (W5.3). */
export function AgentOrderSheet({ repairCase: c, order, company, tools }: AgentOrderProps) {
  const units = c.units.filter(({ id }) => order.unitIds.includes(id))
  const plan = order.workPlan
  const sentAlong = new Set([...(plan?.attachmentIds ?? []), ...order.planAttachmentIds])
  const files = c.attachments.filter(({ id }) => sentAlong.has(id))
  const consignments = c.agentConsignments.filter(({ orderId }) => orderId === order.id)
  const { agent, quote } = order
  return (
    <PrintSheet
      company={company}
      title={{ zh: '委托维修单', en: 'Repair order' }}
      number={order.number}
      tools={tools}
      {...(readsChinese(order) ? {} : { only: 'en' as const })}
    >
      <FormBox>
        <FormField label={{ zh: '受托方', en: 'Agent' }} span={4}>
          {order.agentName}
        </FormField>
        <FormField label={{ zh: '日期', en: 'Date' }}>{dayOf(order.at)}</FormField>
        <FormField label={{ zh: '联系人', en: 'Contact' }} span={4}>
          {[agent?.contactName, agent?.phone, agent?.email].filter((part) => part != null).join(' · ')}
        </FormField>
        <FormField label={{ zh: '约定完成日', en: 'To be done by' }}>{order.dueOn}</FormField>
        <FormField label={{ zh: '客户', en: 'Customer' }} span={4}>
          {c.customer.name}
        </FormField>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
        <FormField label={{ zh: '地址', en: 'Address' }} span={6}>
          {c.customer.address}
        </FormField>
        <FormField label={{ zh: '型号', en: 'Model' }} span={3}>
          {c.model.code === c.model.name ? c.model.name : `${c.model.code}  ${c.model.name}`}
        </FormField>
        <FormField label={{ zh: '约定价格', en: 'Price agreed' }} span={3}>
          {quote?.amount != null &&
            quote.currency != null &&
            formatMoney({ amount: quote.amount, currency: quote.currency }, 'en')}
        </FormField>
        <FormField label={{ zh: '不良现象', en: 'Fault reported' }} span={6} lines={2}>
          {c.description}
        </FormField>
      </FormBox>
      <FormTable
        title={{ zh: '返修机', en: 'Units' }}
        rows={units}
        rowKey={({ id }) => id}
        atLeast={1}
        columns={[
          { label: { zh: '序号', en: 'No.' }, width: '14mm', numeric: true, cell: (unit) => unit.position },
          { label: { zh: '序列号', en: 'Serial number' }, cell: (unit) => unit.serial },
        ]}
      />
      <FormBox title={{ zh: '维修作业指导方案', en: 'Work plan' }}>
        {plan != null && (
          <>
            <FormField label={{ zh: '作业步骤', en: 'Steps' }} span={6} lines={3}>
              {plan.steps}
            </FormField>
            <FormField label={{ zh: '安全注意事项', en: 'Safety' }} span={6}>
              {plan.safety}
            </FormField>
            {plan.software != null && (
              <FormField label={{ zh: '软件', en: 'Software' }} span={6}>
                {plan.software}
              </FormField>
            )}
            <FormField label={{ zh: '验收标准', en: 'Acceptance' }} span={6}>
              {plan.acceptance}
            </FormField>
          </>
        )}
        <FormField label={{ zh: '随单文件', en: 'Documents sent along' }} span={6}>
          {files.map(({ fileName }) => fileName).join(' · ')}
        </FormField>
        <FormField label={{ zh: '备注', en: 'Remark' }} span={6}>
          {order.note}
        </FormField>
      </FormBox>
      <FormTable
        title={{ zh: '物料', en: 'Parts' }}
        rows={order.lines}
        rowKey={({ id }) => id}
        atLeast={1}
        columns={[
          { label: { zh: '料号', en: 'Part number' }, width: '45mm', cell: (part) => part.partNumber },
          { label: { zh: '名称', en: 'Name' }, cell: (part) => part.name },
          {
            label: { zh: '申请数量', en: 'Asked for' },
            width: '22mm',
            numeric: true,
            cell: (part) => part.quantity,
          },
          {
            label: { zh: '已发数量', en: 'Issued' },
            width: '22mm',
            numeric: true,
            cell: (part) => part.issued,
          },
        ]}
      />
      {consignments.map((sent) => (
        <FormBox key={sent.id}>
          <FormField label={{ zh: '承运商和运单号', en: 'Carrier and waybill' }}>
            {[sent.carrier, sent.waybill].join(' ')}
          </FormField>
          <FormField label={{ zh: '寄出日期', en: 'Sent on' }}>{dayOf(sent.at)}</FormField>
          <FormField label={{ zh: '预计到达', en: 'Expected' }}>{sent.expectedOn}</FormField>
          {sent.customsPaper !== 'NONE' && (
            <FormField label={{ zh: '报关文件', en: 'Customs papers' }} span={6}>
              <Both text={both('customsPaper', sent.customsPaper)} /> {sent.customsNumber}
            </FormField>
          )}
        </FormBox>
      ))}
      <Signatures
        signatures={[
          { label: { zh: '委托方', en: 'Ordered by' }, name: order.by?.name, date: dayOf(order.at) },
          { label: { zh: '受托方（签章）', en: 'Accepted by the agent' } },
        ]}
      />
    </PrintSheet>
  )
}
