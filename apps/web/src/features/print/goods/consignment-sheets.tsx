import { add, compare, formatMoney, zero, type Money } from '@mendline/domain'
import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import type { FormColumn } from '@mendline/ui/print-sheet'
import { both, dayOf } from '../words'
import {
  CODE,
  NAME,
  NO,
  numbered,
  QUANTITY,
  type ConsignmentPaper,
  type GoodsLine,
  type GoodsSheetProps,
  type Numbered,
} from './goods-paper'

interface ConsignmentSheetProps extends GoodsSheetProps {
  readonly paper: ConsignmentPaper
}

const TARIFF: FormColumn<Numbered> = {
  label: { zh: 'HS 编码', en: 'HS code' },
  width: '26mm',
  cell: ({ hsCode }) => hsCode,
}
const WEIGHT: FormColumn<Numbered> = {
  label: { zh: '重量（千克）', en: 'Weight (kg)' },
  width: '22mm',
  numeric: true,
  cell: ({ weightKg }) => weightKg,
}
const VALUE: FormColumn<Numbered> = {
  label: { zh: '价值', en: 'Value' },
  width: '32mm',
  numeric: true,
  cell: ({ customsValue, currency }) =>
    customsValue == null || currency == null ? null : formatMoney({ amount: customsValue, currency }, 'en'),
}

function ConsignmentHead({ paper: c }: Pick<ConsignmentSheetProps, 'paper'>) {
  return (
    <FormBox>
      <FormField label={{ zh: '收货人', en: 'Consignee' }} span={4}>
        {c.consignee}
      </FormField>
      <FormField label={{ zh: '日期', en: 'Date' }}>{dayOf(c.at)}</FormField>
      <FormField label={{ zh: '地址', en: 'Address' }} span={6}>
        {c.address}
      </FormField>
      <FormField label={{ zh: '联系人', en: 'Contact' }} span={4}>
        {c.contact}
      </FormField>
      <FormField label={c.reference.label}>{c.reference.number}</FormField>
      <FormField label={{ zh: '承运商', en: 'Carrier' }}>{c.carrier}</FormField>
      <FormField label={{ zh: '运单号', en: 'Waybill' }}>{c.waybill}</FormField>
      <FormField label={{ zh: '预计到达', en: 'Expected' }}>{c.expectedOn}</FormField>
      <FormField label={{ zh: '报关文件', en: 'Customs papers' }} span={c.reimportBy === null ? 6 : 4}>
        <Both text={both('customsPaper', c.customsPaper)} /> {c.customsNumber}
      </FormField>
      {c.reimportBy !== null && (
        <FormField label={{ zh: '复进口期限', en: 'Re-import by' }}>{c.reimportBy}</FormField>
      )}
    </FormBox>
  )
}

/** 装箱单: what is in a consignment, with weights, sizes and tariff numbers (W5.5.3-5). */
export function PackingListSheet({ company, tools, paper }: ConsignmentSheetProps) {
  const { goods } = paper
  return (
    <PrintSheet
      company={company}
      title={{ zh: '装箱单', en: 'Packing list' }}
      number={`${paper.number}-PL`}
      tools={tools}
    >
      <ConsignmentHead paper={paper} />
      <FormTable
        rows={numbered(goods)}
        rowKey={({ id }) => id}
        columns={[
          NO,
          CODE,
          NAME,
          QUANTITY,
          TARIFF,
          WEIGHT,
          { label: { zh: '尺寸（厘米）', en: 'Size (cm)' }, width: '28mm', cell: ({ size }) => size },
        ]}
      />
      <FormBox>
        <FormField label={{ zh: '总重（千克）', en: 'Total weight (kg)' }} span={6}>
          {weightOf(goods)}
        </FormField>
      </FormBox>
      <Signatures
        signatures={[
          { label: { zh: '装箱人', en: 'Packed by' } },
          { label: { zh: '复核', en: 'Checked by' } },
        ]}
      />
    </PrintSheet>
  )
}

/** Grams are added as whole numbers, so that no weight is off by a rounding. */
function weightOf(lines: readonly GoodsLine[]): string {
  const grams = lines.reduce((sum, { weightKg }) => sum + Math.round(Number(weightKg ?? 0) * 1000), 0)
  return String(grams / 1000)
}

/** 形式发票: what the goods are worth for customs (W4.2). */
export function ProformaSheet({ company, tools, paper }: ConsignmentSheetProps) {
  const { goods } = paper
  const totals = new Map<string, Money>()
  for (const { customsValue, currency } of goods)
    if (customsValue != null && currency != null)
      totals.set(currency, add(totals.get(currency) ?? zero(currency), { amount: customsValue, currency }))
  const sums = [...totals.values()].filter((total) => compare(total, zero(total.currency)) > 0)
  return (
    <PrintSheet
      company={company}
      title={{ zh: '形式发票', en: 'Proforma invoice' }}
      number={`${paper.number}-PI`}
      tools={tools}
    >
      <ConsignmentHead paper={paper} />
      <FormTable
        rows={numbered(goods)}
        rowKey={({ id }) => id}
        columns={[NO, NAME, TARIFF, QUANTITY, VALUE]}
      />
      <FormBox>
        <FormField label={{ zh: '合计', en: 'Total' }} span={6}>
          {sums.map((total) => formatMoney(total, 'en')).join(' + ')}
        </FormField>
        <FormField label={{ zh: '说明', en: 'Remark' }} span={6}>
          <Both
            text={{
              zh: '仅供海关申报；售后维修用品，非销售。',
              en: 'Value for customs purposes only. Goods for after-sales repair, not for sale.',
            }}
          />
        </FormField>
      </FormBox>
      <Signatures signatures={[{ label: { zh: '签章', en: 'Signature and seal' } }]} />
    </PrintSheet>
  )
}

/** ATA 单证册／暂时出口清单: tools that come back, each by its asset number (W4.2). */
export function CarnetSheet({ company, tools, paper }: ConsignmentSheetProps) {
  const goods = paper.goods.filter(({ tool }) => tool === true)
  return (
    <PrintSheet
      company={company}
      title={{ zh: '暂时出口物品清单', en: 'General list of goods for temporary export' }}
      number={`${paper.number}-GL`}
      tools={tools}
    >
      <ConsignmentHead paper={paper} />
      <FormTable
        rows={numbered(goods)}
        rowKey={({ id }) => id}
        atLeast={1}
        columns={[
          NO,
          NAME,
          {
            label: { zh: '资产编号', en: 'Asset No.' },
            width: '30mm',
            cell: ({ assetNumber }) => assetNumber,
          },
          QUANTITY,
          WEIGHT,
          VALUE,
          { label: { zh: '原产地', en: 'Origin' }, width: '18mm', cell: () => 'CN' },
        ]}
      />
      <Signatures
        signatures={[
          { label: { zh: '签章', en: 'Signature and seal' } },
          { label: { zh: '海关', en: 'Customs' } },
        ]}
      />
    </PrintSheet>
  )
}
