import { DEPARTMENTS, frontOffice, URGENCIES, type Department } from '@mendline/domain'
import { countryName } from '@mendline/ui'
import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures, Ticks } from '@mendline/ui/print-sheet'
import type { PrintUnit } from '../print-query'
import type { SheetProps } from '../sheet-props'
import { useDepartmentText } from '../use-department-text'
import { both, dayOf, momentOf, options, yesNo, YES_NO } from '../words'

type Application = SheetProps['repairCase']['returnApplications'][number]

interface ReturnApplicationSheetProps extends SheetProps {
  readonly application: Application
}

/** 返修申请单 FORM-MA-076 (W5.4.1): what comes back, what is wrong with it, who pays, and whom it was passed to. */
export function ReturnApplicationSheet(props: ReturnApplicationSheetProps) {
  const { repairCase: c, application, company, tools } = props
  const text = useDepartmentText()
  const approval = c.freeServiceApprovals.at(-1)
  const approved = approval?.outcome === 'APPROVED' ? approval : undefined
  const units = c.units.filter((unit) => unit.appliedFor)
  const onFirstPage = units.length <= MOST_LINES
  return (
    <PrintSheet
      company={company}
      title={{ zh: '返修申请单', en: 'Return application' }}
      form="FORM-MA-076"
      revision="A/0"
      number={application.number}
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '申请部门', en: 'Department' }}>
          <Both text={text(frontOffice(c.region))} />
        </FormField>
        <FormField label={{ zh: '申请日期', en: 'Date' }}>{dayOf(application.at)}</FormField>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
      </FormBox>
      <FormBox title={{ zh: '客户', en: 'Customer' }}>
        <FormField label={{ zh: '客户名称', en: 'Name' }} span={4}>
          {c.customer.name}
        </FormField>
        <FormField label={{ zh: '国家/地区', en: 'Country' }}>
          {`${countryName(c.customer.country, 'zh')} ${countryName(c.customer.country, 'en')}`}
        </FormField>
        <FormField label={{ zh: '联系人', en: 'Contact' }}>
          {[c.contact?.name, c.contact?.title].filter(Boolean).join(' · ')}
        </FormField>
        <FormField label={{ zh: '电话', en: 'Phone' }}>{c.contact?.phone}</FormField>
        <FormField label={{ zh: '邮箱', en: 'Email' }}>{c.contact?.email}</FormField>
        <FormField label={{ zh: '地址', en: 'Address' }} span={6}>
          {c.customer.address}
        </FormField>
      </FormBox>
      <FormBox title={{ zh: '返修产品', en: 'Product' }}>
        <FormField label={{ zh: '型号', en: 'Model' }} span={4}>
          {c.model.code === c.model.name ? c.model.name : `${c.model.code}  ${c.model.name}`}
        </FormField>
        <FormField label={{ zh: '返修数量', en: 'Quantity' }}>{application.quantity}</FormField>
        <FormField label={{ zh: '报修时间', en: 'Reported' }}>{momentOf(c.reportedAt)}</FormField>
        <FormField label={{ zh: '紧急程度', en: 'Urgency' }} span={4}>
          <Ticks options={options('urgency', URGENCIES)} chosen={c.urgency} />
        </FormField>
        <FormField label={{ zh: '不良现象', en: 'Defects' }} span={6} lines={3}>
          {application.defects}
        </FormField>
      </FormBox>
      {onFirstPage ? (
        <UnitList units={units} />
      ) : (
        <FormBox title={{ zh: '返修机明细', en: 'Units' }}>
          <FormField label={{ zh: '数量', en: 'Quantity' }} span={1}>
            {units.length}
          </FormField>
          <FormField label={{ zh: '序列号', en: 'Serial numbers' }} span={4}>
            <Both text={{ zh: '见后附明细', en: 'see the list attached' }} />
          </FormField>
        </FormBox>
      )}
      <FormBox title={{ zh: '责任与费用', en: 'Responsibility and fees' }}>
        <FormField label={{ zh: '客户承担', en: 'Customer bears' }}>{percent(c.customerShare)}</FormField>
        <FormField label={{ zh: '公司承担', en: 'Company bears' }}>{percent(c.companyShare)}</FormField>
        <FormField label={{ zh: '免费服务', en: 'Free of charge' }}>
          <Ticks options={YES_NO} chosen={yesNo(c.freeOfCharge)} />
        </FormField>
        <FormField label={{ zh: '责任判定依据', en: 'Basis of the decision' }} span={6}>
          {c.responsibilityDecisions.at(-1)?.basis}
        </FormField>
        <FormField label={{ zh: '维修费用依据', en: 'Basis of the fee' }} span={3} lines={2}>
          {application.feeBasis}
        </FormField>
        <FormField
          label={{ zh: '维修后质量责任', en: 'Quality responsibility after repair' }}
          span={3}
          lines={2}
        >
          {application.qualityResponsibility}
        </FormField>
        <FormField label={{ zh: '备注', en: 'Remark' }} span={6}>
          {application.note}
        </FormField>
      </FormBox>
      <FormBox title={{ zh: '分发部门', en: 'Passed to' }}>
        <FormField label={{ zh: '收到请签字', en: 'Please sign on receipt' }} span={6} lines={2}>
          <DepartmentTicks informed={application.informed} />
        </FormField>
      </FormBox>
      <Signatures
        signatures={[
          {
            label: { zh: '申请人', en: 'Applicant' },
            name: application.by?.name,
            date: dayOf(application.at),
          },
          { label: { zh: '部门主管', en: 'Head of department' } },
          {
            label: { zh: '总经理（免费服务）', en: 'General manager (free service)' },
            name: approved?.by?.name,
            date: approved === undefined ? undefined : dayOf(approved.at),
          },
          { label: { zh: '仓库签收', en: 'Received by the warehouse' } },
        ]}
      />
      {!onFirstPage && (
        <div className="print-annex">
          <UnitList units={units} />
        </div>
      )}
    </PrintSheet>
  )
}

const percent = (share: number | null): string | null => (share === null ? null : `${share} %`)

/** On paper a form without serial numbers keeps lines to write them on. */
const LEAST_LINES = 3
/** More units than this are listed behind the signatures, so that what is signed stands on one page. */
const MOST_LINES = 6

function UnitList({ units }: { readonly units: readonly PrintUnit[] }) {
  return (
    <FormTable
      title={{ zh: '返修机明细', en: 'Units' }}
      rows={units}
      rowKey={(unit) => unit.id}
      atLeast={LEAST_LINES}
      columns={[
        { label: { zh: '序号', en: 'No.' }, width: '11mm', numeric: true, cell: (unit) => unit.position },
        { label: { zh: '序列号', en: 'Serial number' }, cell: (unit) => unit.serial },
        { label: { zh: '出货日期', en: 'Shipped' }, width: '23mm', cell: (unit) => unit.shippedOn },
        { label: { zh: '购买日期', en: 'Purchased' }, width: '23mm', cell: (unit) => unit.purchasedOn },
        {
          label: { zh: '保修', en: 'Warranty' },
          width: '42mm',
          cell: (unit) =>
            unit.warrantyResult === null ? null : <Both text={both('warranty', unit.warrantyResult)} />,
        },
        { label: { zh: '仓库核对', en: 'Count' }, width: '16mm', cell: () => null },
      ]}
    />
  )
}

function DepartmentTicks({ informed }: { readonly informed: readonly Department[] }) {
  const text = useDepartmentText()
  return (
    <span className="ml-form-ticks">
      {DEPARTMENTS.map((department) => (
        <span key={department} className="ml-form-tick">
          <span aria-hidden>{informed.includes(department) ? '☑' : '☐'}</span>
          <Both text={text(department)} />
        </span>
      ))}
    </span>
  )
}
