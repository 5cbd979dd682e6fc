import { DEPARTMENTS } from '@mendline/domain'
import { FormBox, FormField, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import { PeopleText } from '../people-text'
import type { SheetProps } from '../sheet-props'
import { useDepartmentText } from '../use-department-text'
import { dayOf } from '../words'

interface IncidentReportSheetProps extends SheetProps {
  readonly report: SheetProps['repairCase']['incidentReports'][number]
}

/** 事故调查处理报告 (W5.7): what happened, why, which departments are responsible, and what is done about it. */
export function IncidentReportSheet({ report, repairCase: c, company, tools }: IncidentReportSheetProps) {
  const departmentText = useDepartmentText()
  const responsible = DEPARTMENTS.filter((each) => report.responsibleDepartments.includes(each)).map(
    departmentText,
  )
  const rests = report.correctiveAction
  return (
    <PrintSheet
      company={company}
      title={{ zh: '事故调查处理报告', en: 'Incident report' }}
      form="FORM-QC-IR"
      revision="A/0"
      number={report.number}
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
        <FormField label={{ zh: '日期', en: 'Date' }}>{dayOf(report.at)}</FormField>
        <FormField label={{ zh: '8D 报告', en: '8D report' }}>
          {rests != null && `8D-${c.number}-${rests.version}`}
        </FormField>
        <FormField label={{ zh: '客户', en: 'Customer' }} span={3}>
          {c.customer.name}
        </FormField>
        <FormField label={{ zh: '型号', en: 'Model' }} span={3}>
          {c.model.code === c.model.name ? c.model.name : `${c.model.code}  ${c.model.name}`}
        </FormField>
        <FormField label={{ zh: '序列号', en: 'Serial numbers' }} span={6}>
          {c.units.flatMap((unit) => unit.serial ?? []).join('、')}
        </FormField>
        <FormField label={{ zh: '调查人', en: 'Investigated by' }} span={6}>
          <PeopleText people={report.authors} />
        </FormField>
        <FormField label={{ zh: '事故经过', en: 'What happened' }} span={6} lines={4}>
          {report.summary}
        </FormField>
        <FormField label={{ zh: '原因', en: 'Cause' }} span={6} lines={4}>
          {report.cause}
        </FormField>
        <FormField label={{ zh: '根本原因（8D）', en: 'Root cause (8D)' }} span={6} lines={2}>
          {rests?.rootCause.inWords}
        </FormField>
        <FormField label={{ zh: '责任部门', en: 'Departments responsible' }} span={6}>
          {`${responsible.map(({ zh }) => zh).join('、')}　${responsible.map(({ en }) => en).join(', ')}`}
        </FormField>
        <FormField label={{ zh: '处理措施', en: 'Measures' }} span={6} lines={4}>
          {report.measures}
        </FormField>
      </FormBox>
      <Signatures
        signatures={[
          { label: { zh: '编制', en: 'Prepared' }, name: report.by?.name, date: dayOf(report.at) },
          { label: { zh: '责任部门确认', en: 'Acknowledged, departments' } },
          { label: { zh: '品质中心批准', en: 'Approved, quality centre' } },
        ]}
      />
    </PrintSheet>
  )
}
