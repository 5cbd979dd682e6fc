import type { Language } from '@mendline/domain'
import { Both, FormTable, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import type { FormColumn } from '@mendline/ui/print-sheet'
import { both } from '../words'
import { CODE, NAME, NO, numbered, QUANTITY, type Numbered } from '../goods/goods-paper'
import { linesOf, type PrintLine } from './trip-print-query'
import { TripHead, type TripSheetProps } from './sheet-parts'

const SIGNED_BY_ENGINEERING = [
  { label: { zh: '编制（生产工程）', en: 'Production engineering' } },
  { label: { zh: '物资中心', en: 'Materials' } },
  { label: { zh: '行政人力', en: 'HR and administration' } },
]

const TO_CALIBRATE = { zh: '需校准', en: 'To be calibrated' }

/** 物料备料清单 and 工具/检测仪器备品清单 (W5.5.1-2, W5.5.5): everything that goes along, with where it comes from. */
export function MaterialListSheet({ trip, company, tools }: TripSheetProps) {
  const lines = linesOf(trip)
  const columns = (tool: boolean): readonly FormColumn<Numbered<PrintLine>>[] => [
    NO,
    CODE,
    NAME,
    {
      label: { zh: '需求', en: 'Needed' },
      width: '14mm',
      numeric: true,
      cell: ({ quantity }) => quantity,
    },
    { label: { zh: '备品', en: 'Spare' }, width: '12mm', numeric: true, cell: ({ spare }) => spare },
    { label: { zh: '单位', en: 'Unit' }, width: '12mm', cell: ({ unit }) => unit },
    {
      label: { zh: '来源', en: 'Source' },
      width: '24mm',
      cell: ({ source }) => (source == null ? null : <Both text={both('lineSource', source)} />),
    },
    tool
      ? {
          label: { zh: '校准至', en: 'Calibrated until' },
          width: '22mm',
          cell: ({ needsCalibration, calibratedUntil }) =>
            calibratedUntil ?? (needsCalibration ? <Both text={TO_CALIBRATE} /> : null),
        }
      : { label: { zh: '已发', en: 'Issued' }, width: '14mm', numeric: true, cell: ({ issued }) => issued },
  ]
  return (
    <PrintSheet
      company={company}
      title={{ zh: '物料备料清单和工具仪器备品清单', en: 'Materials, tools and instruments' }}
      number={`WL-${trip.number}`}
      tools={tools}
    >
      <TripHead trip={trip} />
      <FormTable
        title={{ zh: '物料', en: 'Materials' }}
        rows={numbered(lines.filter(({ kind }) => kind === 'MATERIAL'))}
        rowKey={({ id }) => id}
        columns={columns(false)}
        atLeast={1}
      />
      <FormTable
        title={{ zh: '工具和检测仪器', en: 'Tools and instruments' }}
        rows={numbered(lines.filter(({ kind }) => kind === 'TOOL'))}
        rowKey={({ id }) => id}
        columns={columns(true)}
        atLeast={1}
      />
      <Signatures signatures={SIGNED_BY_ENGINEERING} />
    </PrintSheet>
  )
}

/** The list for the customer (W5.5.2): what they provide and what is bought there, in their language alone. */
export function SupplyListSheet({
  trip,
  company,
  tools,
  language,
  neededBy,
}: TripSheetProps & { readonly language: Language; readonly neededBy: string | null }) {
  const lines = linesOf(trip).filter(({ source }) => source === 'CUSTOMER' || source === 'BUY_AT_DESTINATION')
  return (
    <PrintSheet
      company={company}
      title={{ zh: '请贵司准备的物料和工具', en: 'Materials and tools for you to prepare' }}
      number={`BL-${trip.number}`}
      only={language}
      tools={tools}
    >
      <TripHead trip={trip} />
      <FormTable
        rows={numbered(lines)}
        rowKey={({ id }) => id}
        atLeast={1}
        columns={[
          NO,
          CODE,
          NAME,
          QUANTITY,
          {
            label: { zh: '提供方式', en: 'How' },
            width: '26mm',
            cell: ({ source }) => (source == null ? null : <Both text={both('lineSource', source)} />),
          },
          { label: { zh: '需要日期', en: 'Needed by' }, width: '24mm', cell: () => neededBy },
          {
            label: { zh: '确认（日期、签名）', en: 'Confirmed (date, initials)' },
            width: '34mm',
            cell: ({ readyOn }) => readyOn,
          },
        ]}
      />
      <Signatures
        signatures={[
          { label: { zh: '客户（签章）', en: 'Customer, signature' } },
          { label: { zh: '我司联系人', en: 'Our contact' } },
        ]}
      />
    </PrintSheet>
  )
}
