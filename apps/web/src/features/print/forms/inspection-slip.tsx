import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures, Ticks } from '@mendline/ui/print-sheet'
import type { ReactNode } from 'react'
import type { PrintUnit } from '../print-query'
import type { SheetProps } from '../sheet-props'
import { useDepartmentText } from '../use-department-text'
import { dayOf, passFail, PASS_FAIL } from '../words'

type Slip = SheetProps['repairCase']['inspectionSlips'][number]

interface InspectionSlipSheetProps extends SheetProps {
  readonly slip: Slip
}

/** 产品送检单 with the labels that go with the units (产品标示单) (W5.4.7). */
export function InspectionSlipSheet({ repairCase: c, slip, company, tools }: InspectionSlipSheetProps) {
  const text = useDepartmentText()
  const ids = new Set(c.slipUnits.filter(({ slipId }) => slipId === slip.id).map(({ unitId }) => unitId))
  const units = c.units.filter(({ id }) => ids.has(id))
  // Of several slips of a unit, the result belongs to the one before it and after which no other came.
  const until = c.inspectionSlips.find((other) => other.at > slip.at)?.at ?? null
  const resultOf = (unit: PrintUnit) =>
    c.testResults
      .filter((row) => row.unitId === unit.id && row.at > slip.at && (until === null || row.at < until))
      .at(-1)
  const tester = c.steps.find(({ step }) => step === 'test-units')?.owner ?? 'QUALITY'
  return (
    <PrintSheet
      company={company}
      title={{ zh: '产品送检单', en: 'Inspection slip' }}
      number={slip.number}
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '个案编号', en: 'Case No.' }}>{c.number}</FormField>
        <FormField label={{ zh: '送检日期', en: 'Date' }}>{dayOf(slip.at)}</FormField>
        <FormField label={{ zh: '送检数量', en: 'Quantity' }}>{units.length}</FormField>
        <FormField label={{ zh: '送检部门', en: 'From' }} span={3}>
          <Both text={text('PRODUCTION_ENGINEERING')} />
        </FormField>
        <FormField label={{ zh: '检验部门', en: 'To' }} span={3}>
          <Both text={text(tester)} />
        </FormField>
        <FormField label={{ zh: '客户', en: 'Customer' }} span={3}>
          {c.customer.name}
        </FormField>
        <FormField label={{ zh: '型号', en: 'Model' }} span={3}>
          {c.model.code === c.model.name ? c.model.name : `${c.model.code}  ${c.model.name}`}
        </FormField>
        <FormField label={{ zh: '备注', en: 'Remark' }} span={6}>
          {slip.note}
        </FormField>
      </FormBox>
      <FormTable
        title={{ zh: '送检产品', en: 'Units' }}
        rows={units}
        rowKey={(unit) => unit.id}
        columns={[
          { label: { zh: '序号', en: 'No.' }, width: '12mm', numeric: true, cell: (unit) => unit.position },
          { label: { zh: '序列号', en: 'Serial number' }, cell: serialOf },
          {
            label: { zh: '老化', en: 'Ageing' },
            width: '28mm',
            cell: (unit) => {
              const ageing = c.ageings.filter((row) => row.unitId === unit.id && row.at <= slip.at).at(-1)
              return ageing === undefined ? '—' : `${ageing.hours} h`
            },
          },
          {
            label: { zh: '检验结果', en: 'Result' },
            width: '46mm',
            cell: (unit) => <Ticks options={PASS_FAIL} chosen={passFail(resultOf(unit)?.passed ?? null)} />,
          },
          { label: { zh: '检验情况', en: 'Findings' }, cell: (unit) => resultOf(unit)?.findings },
        ]}
      />
      <Signatures
        signatures={[
          { label: { zh: '送检人', en: 'Submitted by' }, name: slip.by?.name, date: dayOf(slip.at) },
          { label: { zh: '检验员', en: 'Inspector' } },
          { label: { zh: '品质审核', en: 'Checked, quality' } },
        ]}
      />
      <Labels repairCase={c} slip={slip} units={units} />
    </PrintSheet>
  )
}

const serialOf = (unit: PrintUnit): string | null => unit.replacementSerial ?? unit.serial

interface LabelsProps extends Pick<SheetProps, 'repairCase'> {
  readonly slip: Slip
  readonly units: readonly PrintUnit[]
}

/** A label for each unit, to be cut out and fixed to it. */
function Labels({ repairCase: c, slip, units }: LabelsProps) {
  return (
    <section className="print-labels">
      <h2>
        <Both text={{ zh: '产品标示单', en: 'Product labels' }} />
      </h2>
      <div>
        {units.map((unit) => (
          <article key={unit.id} className="print-label">
            <strong>{serialOf(unit) ?? `#${unit.position}`}</strong>
            <dl>
              <Line label="型号 Model">{c.model.code}</Line>
              <Line label="个案 Case">{c.number}</Line>
              <Line label="送检单 Slip">{slip.number}</Line>
              <Line label="日期 Date">{dayOf(slip.at)}</Line>
              <Line label="状态 State">
                {['待检 to test', '合格 pass', '不合格 fail'].map((state) => (
                  <span key={state} className="print-option">
                    ☐ {state}
                  </span>
                ))}
              </Line>
            </dl>
          </article>
        ))}
      </div>
    </section>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
