import { REPAIR_RESULTS } from '@mendline/domain'
import { FormBox, FormField, FormTable, PrintSheet, Signatures, Ticks } from '@mendline/ui/print-sheet'
import { CauseText } from '../cause-text'
import { recordsOf, type PrintRecord } from '../repair-records'
import type { SheetProps } from '../sheet-props'
import { dayOf, options, passFail, PASS_FAIL } from '../words'

interface RepairRecordSheetProps extends SheetProps {
  /** Of these records: all of the case, or those of one unit. */
  readonly records: readonly PrintRecord[]
  /** The number at the head: of the one record, or of the case. */
  readonly number: string
}

/** 返修品维修记录表 FORM-MA-077 (W5.4.4): what was found, done and used on each unit, and how it left the bench. */
export function RepairRecordSheet({
  repairCase: c,
  records,
  number,
  company,
  tools,
}: RepairRecordSheetProps) {
  const minutes = records.reduce((sum, record) => sum + record.minutes, 0)
  const last = records.at(-1)
  return (
    <PrintSheet
      company={company}
      title={{ zh: '返修品维修记录表', en: 'Repair record' }}
      form="FORM-MA-077"
      revision="A/0"
      number={number}
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
        <FormField label={{ zh: '返修申请单', en: 'Return application' }}>
          {c.returnApplications.at(-1)?.number}
        </FormField>
        <FormField label={{ zh: '记录数', en: 'Records' }}>{records.length}</FormField>
        <FormField label={{ zh: '客户', en: 'Customer' }} span={3}>
          {c.customer.name}
        </FormField>
        <FormField label={{ zh: '型号', en: 'Model' }} span={3}>
          {c.model.code === c.model.name ? c.model.name : `${c.model.code}  ${c.model.name}`}
        </FormField>
      </FormBox>
      {records.map((record) => (
        <RecordBox key={record.id} repairCase={c} record={record} />
      ))}
      <FormBox>
        <FormField label={{ zh: '合计工时', en: 'Total working time' }} span={6}>
          {`${minutes} 分钟 min`}
        </FormField>
      </FormBox>
      <Signatures
        signatures={[
          {
            label: { zh: '维修人员', en: 'Technician' },
            name: [...new Set(records.flatMap((record) => record.technician ?? []))].join('、'),
            date: last === undefined ? undefined : dayOf(last.at),
          },
          { label: { zh: '生产工程审核', en: 'Checked, production engineering' } },
          { label: { zh: '品质确认', en: 'Confirmed, quality' } },
        ]}
      />
    </PrintSheet>
  )
}

function RecordBox({
  repairCase: c,
  record,
}: Pick<SheetProps, 'repairCase'> & { readonly record: PrintRecord }) {
  const unit = c.units.find(({ id }) => id === record.unitId)
  const all = recordsOf(c)
  const again = all.filter((other) => other.unitId === record.unitId && other.at <= record.at).length
  // What came of the ageing and test that followed this very record.
  const following = <R extends { readonly unitId: string; readonly at: string }>(
    rows: readonly R[],
  ): R | null => {
    const next = all.find((other) => other.unitId === record.unitId && other.at > record.at)
    return (
      rows
        .filter(
          (row) =>
            row.unitId === record.unitId && row.at > record.at && (next === undefined || row.at < next.at),
        )
        .at(-1) ?? null
    )
  }
  const ageing = following(c.ageings)
  const test = following(c.testResults)
  return (
    <div className="print-record">
      <FormBox
        title={{
          zh: `第 ${unit?.position ?? ''} 台${again > 1 ? `（第 ${again} 次维修）` : ''}`,
          en: `Unit ${unit?.position ?? ''}${again > 1 ? `, repair ${again}` : ''}`,
        }}
      >
        <FormField label={{ zh: '记录编号', en: 'Record No.' }}>{record.number}</FormField>
        <FormField label={{ zh: '序列号', en: 'Serial number' }}>{unit?.serial}</FormField>
        <FormField label={{ zh: '更换后序列号', en: 'Replacement serial' }}>
          {record.replacementSerial}
        </FormField>
        <FormField label={{ zh: '维修日期', en: 'Date' }}>{dayOf(record.at)}</FormField>
        <FormField label={{ zh: '维修人员', en: 'Technician' }}>{record.technician}</FormField>
        <FormField label={{ zh: '工时', en: 'Working time' }}>{`${record.minutes} 分钟 min`}</FormField>
        <FormField label={{ zh: '故障现象', en: 'Fault seen' }} span={6} lines={2}>
          {record.faultSeen}
        </FormField>
        <FormField label={{ zh: '不良原因', en: 'Cause' }} span={6}>
          <CauseText cause={record.cause} />
        </FormField>
        <FormField label={{ zh: '处理措施', en: 'Action' }} span={6} lines={2}>
          {record.action}
        </FormField>
        <FormField label={{ zh: '维修结果', en: 'Result' }} span={6}>
          <Ticks options={options('repairResult', REPAIR_RESULTS)} chosen={record.result} />
        </FormField>
        <FormField label={{ zh: '理由', en: 'Reason' }} span={2}>
          {record.reason}
        </FormField>
        <FormField label={{ zh: '老化', en: 'Ageing' }} span={2}>
          {ageing !== null && `${ageing.hours} h　`}
          <Ticks options={PASS_FAIL} chosen={passFail(ageing?.passed ?? null)} />
        </FormField>
        <FormField label={{ zh: '全功能测试', en: 'Full-function test' }} span={2}>
          <Ticks options={PASS_FAIL} chosen={passFail(test?.passed ?? null)} />
        </FormField>
      </FormBox>
      {record.partsUsed.length > 0 && (
        <FormTable
          title={{ zh: '所用物料', en: 'Parts used' }}
          rows={record.partsUsed}
          rowKey={(part) => part.id}
          columns={[
            { label: { zh: '料号', en: 'Part number' }, width: '45mm', cell: (part) => part.partNumber },
            { label: { zh: '名称', en: 'Name' }, cell: (part) => part.name },
            {
              label: { zh: '数量', en: 'Quantity' },
              width: '22mm',
              numeric: true,
              cell: (part) => part.quantity,
            },
          ]}
        />
      )}
    </div>
  )
}
