import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import { both, dayOf } from '../words'
import { CODE, NAME, NO, numbered, QUANTITY, type GatePassPaper, type GoodsSheetProps } from './goods-paper'

/** 放行条: leave for lots to go out of the factory, and who bears them (W4.2). */
export function GatePassSheet({
  company,
  tools,
  paper: pass,
}: GoodsSheetProps & { readonly paper: GatePassPaper }) {
  return (
    <PrintSheet
      company={company}
      title={{ zh: '放行条', en: 'Gate pass' }}
      number={pass.number}
      tools={tools}
    >
      <FormBox>
        <FormField label={{ zh: '携出人', en: 'Bearer' }} span={4}>
          {pass.bearer}
        </FormField>
        <FormField label={{ zh: '日期', en: 'Date' }}>{dayOf(pass.at)}</FormField>
        <FormField label={pass.reference.label}>{pass.reference.number}</FormField>
        <FormField label={{ zh: '去向', en: 'Destination' }} span={4}>
          {pass.destination}
        </FormField>
        {pass.note != null && (
          <FormField label={{ zh: '备注', en: 'Remark' }} span={6}>
            {pass.note}
          </FormField>
        )}
      </FormBox>
      <FormTable
        rows={numbered(pass.goods)}
        rowKey={({ id }) => id}
        atLeast={1}
        columns={[
          NO,
          CODE,
          NAME,
          QUANTITY,
          {
            label: { zh: '携带方式', en: 'Carriage' },
            width: '26mm',
            cell: ({ carriage }) => (carriage == null ? null : <Both text={both('carriage', carriage)} />),
          },
        ]}
      />
      <Signatures
        signatures={[
          { label: { zh: '开具（行政人力）', en: 'Issued by HR and administration' } },
          { label: { zh: '携出人', en: 'Bearer' } },
          { label: { zh: '门卫', en: 'Gate' } },
        ]}
      />
    </PrintSheet>
  )
}
