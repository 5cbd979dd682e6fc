import { depthsOf, ROOT_CAUSE_METHODS, type Bilingual } from '@mendline/domain'
import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures, Ticks } from '@mendline/ui/print-sheet'
import { CauseText } from '../cause-text'
import { PeopleText } from '../people-text'
import type { SheetProps } from '../sheet-props'
import { useDepartmentText } from '../use-department-text'
import { both, dayOf, YES_NO, yesNo } from '../words'

type Report = SheetProps['repairCase']['correctiveActions'][number]

interface EightDSheetProps extends SheetProps {
  readonly report: Report
}

const METHOD = {
  FIVE_WHYS: { zh: '五个为什么', en: 'five whys' },
  CAUSE_TREE: { zh: '原因树', en: 'cause tree' },
} as const satisfies Record<Report['rootCause']['method'], Bilingual>

/** 8D 报告 (W5.7, W4.7): team, problem, containment, root cause, actions and what became of them, closing. */
export function EightDSheet({ report, repairCase: c, company, tools }: EightDSheetProps) {
  return (
    <PrintSheet
      company={company}
      title={{ zh: '8D 纠正预防措施报告', en: '8D report' }}
      form="FORM-QC-8D"
      revision="A/0"
      number={`8D-${c.number}-${report.version}`}
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
        <FormField label={{ zh: '版本', en: 'Version' }}>{report.version}</FormField>
        <FormField label={{ zh: '日期', en: 'Date' }}>{dayOf(report.at)}</FormField>
        <FormField label={{ zh: '客户', en: 'Customer' }} span={3}>
          {c.customer.name}
        </FormField>
        <FormField label={{ zh: '型号', en: 'Model' }} span={3}>
          {c.model.code === c.model.name ? c.model.name : `${c.model.code}  ${c.model.name}`}
        </FormField>
      </FormBox>
      <FormBox title={{ zh: 'D1 小组', en: 'Team' }}>
        <FormField label={{ zh: '组长', en: 'Leader' }} span={3}>
          <PeopleText people={report.leader == null ? [] : [report.leader]} />
        </FormField>
        <FormField label={{ zh: '成员', en: 'Members' }} span={3}>
          <PeopleText people={report.members} />
        </FormField>
      </FormBox>
      <FormBox title={{ zh: 'D2 问题描述', en: 'Problem' }}>
        <FormField label={{ zh: '问题', en: 'Problem' }} span={6} lines={2}>
          {report.problem}
        </FormField>
      </FormBox>
      <FormBox title={{ zh: 'D3 遏制措施', en: 'Containment' }}>
        <FormField label={{ zh: '措施', en: 'Done at once' }} span={4} lines={2}>
          {report.containment}
        </FormField>
        <FormField label={{ zh: '生效日期', en: 'Since' }}>{report.containedOn}</FormField>
      </FormBox>
      <FormBox title={{ zh: 'D4 根本原因', en: 'Root cause' }}>
        <FormField label={{ zh: '分析方法', en: 'Method' }} span={3}>
          <Ticks
            options={ROOT_CAUSE_METHODS.map((value) => ({ value, text: METHOD[value] }))}
            chosen={report.rootCause.method}
          />
        </FormField>
        <FormField label={{ zh: '原因代码', en: 'Cause code' }} span={3}>
          <CauseText cause={report.cause} />
        </FormField>
        <FormField label={{ zh: '原因（★ 根因）', en: 'Causes (★ root)' }} span={6} lines={3}>
          <Causes report={report} />
        </FormField>
      </FormBox>
      <Actions
        report={report}
        title={{ zh: 'D5、D6 纠正措施', en: 'Corrective actions' }}
        kind="CORRECTIVE"
      />
      <Actions report={report} title={{ zh: 'D7 预防措施', en: 'Preventive actions' }} kind="PREVENTIVE" />
      <Effects repairCase={c} report={report} />
      <FormBox title={{ zh: 'D8 总结与团队表彰', en: 'Lessons and recognition' }}>
        <FormField label={{ zh: '总结', en: 'Remark' }} span={6} lines={2}>
          {report.closingRemark}
        </FormField>
      </FormBox>
      <Signatures
        signatures={[
          { label: { zh: '编制', en: 'Prepared' }, name: report.by?.name, date: dayOf(report.at) },
          { label: { zh: '组长', en: 'Team leader' }, name: report.leader?.name },
          { label: { zh: '品质中心批准', en: 'Approved, quality centre' } },
        ]}
      />
    </PrintSheet>
  )
}

/** Each cause below what it causes, the roots with a star: paper may have lost its colours. */
function Causes({ report: { rootCause } }: { readonly report: Report }) {
  const depths = depthsOf(rootCause)
  return rootCause.nodes.map(({ text, isRoot }, index) => (
    <div key={index} style={{ paddingInlineStart: `${(depths[index] ?? 0) * 5}mm` }}>
      {isRoot ? <strong>★ {text}</strong> : `• ${text}`}
    </div>
  ))
}

interface ActionsProps {
  readonly report: Report
  readonly kind: Report['actions'][number]['kind']
  readonly title: Bilingual
}

function Actions({ report, kind, title }: ActionsProps) {
  const departmentText = useDepartmentText()
  return (
    <FormTable
      title={title}
      rows={report.actions.filter((action) => action.kind === kind)}
      rowKey={({ id }) => id}
      columns={[
        { label: { zh: '措施', en: 'Action' }, cell: (action) => action.description },
        {
          label: { zh: '责任人', en: 'Owner' },
          width: '38mm',
          cell: (action) => (
            <>
              {action.owner?.name} <Both text={departmentText(action.department)} />
            </>
          ),
        },
        { label: { zh: '期限', en: 'Due' }, width: '24mm', cell: (action) => action.dueOn },
        {
          label: { zh: '验证标准', en: 'Effective when' },
          width: '45mm',
          cell: (action) => action.criterion,
        },
      ]}
    />
  )
}

/** What became of each action: done, checked, or still to be done. */
function Effects({ repairCase: c, report }: Pick<EightDSheetProps, 'repairCase' | 'report'>) {
  const done = (id: string) => c.actionCompletions.findLast(({ actionId }) => actionId === id)
  const check = (id: string) => c.effectivenessChecks.findLast(({ actionId }) => actionId === id)
  return (
    <FormTable
      title={{ zh: '落实与验证', en: 'Carried out and checked' }}
      rows={report.actions}
      rowKey={({ id }) => id}
      columns={[
        { label: { zh: '措施', en: 'Action' }, width: '42mm', cell: (action) => action.description },
        {
          label: { zh: '落实', en: 'Done' },
          cell: ({ actionId }) => {
            const completion = done(actionId)
            return completion === undefined
              ? null
              : `${completion.doneOn} ${completion.by?.name ?? ''} ${completion.result}`
          },
        },
        {
          label: { zh: '有效', en: 'Effective' },
          width: '26mm',
          cell: ({ actionId }) => (
            <Ticks options={YES_NO} chosen={yesNo(check(actionId)?.effective ?? null)} />
          ),
        },
        {
          label: { zh: '验证结果', en: 'Findings' },
          width: '40mm',
          cell: ({ actionId }) => check(actionId)?.findings,
        },
        {
          label: { zh: '状态', en: 'State' },
          width: '26mm',
          cell: ({ state }) => <Both text={both('actionState', state)} />,
        },
      ]}
    />
  )
}
