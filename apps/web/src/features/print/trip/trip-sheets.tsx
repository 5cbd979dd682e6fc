import {
  add,
  compare,
  formatMoney,
  travellersOf,
  wanted,
  zero,
  type Bilingual,
  type Language,
  type Money,
} from '@mendline/domain'
import { Both, FormBox, FormField, FormTable, PrintSheet, Signatures } from '@mendline/ui/print-sheet'
import type { FormColumn } from '@mendline/ui/print-sheet'
import type { ReactNode } from 'react'
import { both, dayOf } from '../words'
import { linesOf, type PrintLine, type PrintTrip } from './trip-print-query'

export interface TripSheetProps {
  readonly trip: PrintTrip
  readonly company: Bilingual
  readonly tools: ReactNode
}

const numbered = (lines: readonly PrintLine[]) => lines.map((line, i) => ({ ...line, place: String(i + 1) }))
type Numbered = PrintLine & { readonly place: string }

const NO: FormColumn<Numbered> = {
  label: { zh: '序号', en: 'No.' },
  width: '10mm',
  numeric: true,
  cell: ({ place }) => place,
}
const CODE: FormColumn<Numbered> = {
  label: { zh: '料号／资产编号', en: 'Part / asset No.' },
  width: '30mm',
  cell: ({ partNumber, assetNumber }) => assetNumber ?? partNumber,
}
const NAME: FormColumn<Numbered> = {
  label: { zh: '名称和规格', en: 'Name and specification' },
  cell: ({ name, specification }) =>
    [name, specification].filter((part) => part != null && part !== '').join(' · '),
}
const QUANTITY: FormColumn<Numbered> = {
  label: { zh: '数量', en: 'Quantity' },
  width: '18mm',
  numeric: true,
  cell: (line) => `${String(wanted(line))} ${line.unit}`,
}

/** Where the trip leads, at the head of each of its papers. */
function TripHead({ trip }: Pick<TripSheetProps, 'trip'>) {
  return (
    <FormBox>
      <FormField label={{ zh: '客户', en: 'Customer' }} span={4}>
        {trip.customer.name}
      </FormField>
      <FormField label={{ zh: '行程', en: 'Trip' }}>{trip.number}</FormField>
      <FormField label={{ zh: '地点', en: 'Place' }} span={4}>
        {trip.place}
      </FormField>
      <FormField label={{ zh: '日期', en: 'Days' }}>
        {trip.startsOn == null ? '' : `${trip.startsOn} – ${trip.endsOn ?? ''}`}
      </FormField>
      <FormField label={{ zh: '个案', en: 'Cases' }} span={6}>
        {trip.cases.map(({ number, model }) => `${number} ${model.code}`).join(' · ')}
      </FormField>
    </FormBox>
  )
}

const SIGNED_BY_ENGINEERING = [
  { label: { zh: '编制（生产工程）', en: 'Production engineering' } },
  { label: { zh: '物资中心', en: 'Materials' } },
  { label: { zh: '行政人力', en: 'HR and administration' } },
]

/** 物料备料清单 and 工具/检测仪器备品清单 (W5.5.1-2, W5.5.5): everything that goes along, with where it comes from. */
export function MaterialListSheet({ trip, company, tools }: TripSheetProps) {
  const lines = linesOf(trip)
  const columns = (tool: boolean): readonly FormColumn<Numbered>[] => [
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
          cell: ({ calibratedUntil }) => calibratedUntil,
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

type Consignment = PrintTrip['consignments'][number]
const goodsOf = (trip: PrintTrip, { id }: Consignment) =>
  linesOf(trip).filter(({ consignmentId }) => consignmentId === id)

function ConsignmentHead({
  trip,
  consignment: c,
}: {
  readonly trip: PrintTrip
  readonly consignment: Consignment
}) {
  return (
    <FormBox>
      <FormField label={{ zh: '收货人', en: 'Consignee' }} span={4}>
        {trip.customer.name}
      </FormField>
      <FormField label={{ zh: '日期', en: 'Date' }}>{dayOf(c.at)}</FormField>
      <FormField label={{ zh: '地址', en: 'Address' }} span={6}>
        {c.address}
      </FormField>
      <FormField label={{ zh: '联系人', en: 'Contact' }} span={4}>
        {c.contact}
      </FormField>
      <FormField label={{ zh: '行程', en: 'Trip' }}>{trip.number}</FormField>
      <FormField label={{ zh: '承运商', en: 'Carrier' }}>{c.carrier}</FormField>
      <FormField label={{ zh: '运单号', en: 'Waybill' }}>{c.waybill}</FormField>
      <FormField label={{ zh: '预计到达', en: 'Expected' }}>{c.expectedOn}</FormField>
      <FormField label={{ zh: '报关文件', en: 'Customs papers' }} span={4}>
        <Both text={both('customsPaper', c.customsPaper)} /> {c.customsNumber}
      </FormField>
      <FormField label={{ zh: '复进口期限', en: 'Re-import by' }}>{c.reimportBy}</FormField>
    </FormBox>
  )
}

/** 装箱单: what is in a consignment, with weights, sizes and tariff numbers (W5.5.3-5). */
export function PackingListSheet({
  trip,
  company,
  tools,
  consignment,
}: TripSheetProps & { readonly consignment: Consignment }) {
  const goods = goodsOf(trip, consignment)
  return (
    <PrintSheet
      company={company}
      title={{ zh: '装箱单', en: 'Packing list' }}
      number={`${consignment.number}-PL`}
      tools={tools}
    >
      <ConsignmentHead trip={trip} consignment={consignment} />
      <FormTable
        rows={numbered(goods)}
        rowKey={({ id }) => id}
        columns={[
          NO,
          CODE,
          NAME,
          QUANTITY,
          { label: { zh: 'HS 编码', en: 'HS code' }, width: '24mm', cell: ({ hsCode }) => hsCode },
          {
            label: { zh: '重量（千克）', en: 'Weight (kg)' },
            width: '22mm',
            numeric: true,
            cell: ({ weightKg }) => weightKg,
          },
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
function weightOf(lines: readonly PrintLine[]): string {
  const grams = lines.reduce((sum, { weightKg }) => sum + Math.round(Number(weightKg ?? 0) * 1000), 0)
  return String(grams / 1000)
}

/** 形式发票: what the goods are worth for customs (W4.2). */
export function ProformaSheet({
  trip,
  company,
  tools,
  consignment,
}: TripSheetProps & { readonly consignment: Consignment }) {
  const goods = goodsOf(trip, consignment)
  const totals = new Map<string, Money>()
  for (const { customsValue, currency } of goods)
    if (customsValue != null && currency != null)
      totals.set(currency, add(totals.get(currency) ?? zero(currency), { amount: customsValue, currency }))
  const sums = [...totals.values()].filter((total) => compare(total, zero(total.currency)) > 0)
  return (
    <PrintSheet
      company={company}
      title={{ zh: '形式发票', en: 'Proforma invoice' }}
      number={`${consignment.number}-PI`}
      tools={tools}
    >
      <ConsignmentHead trip={trip} consignment={consignment} />
      <FormTable
        rows={numbered(goods)}
        rowKey={({ id }) => id}
        columns={[
          NO,
          NAME,
          { label: { zh: 'HS 编码', en: 'HS code' }, width: '26mm', cell: ({ hsCode }) => hsCode },
          QUANTITY,
          {
            label: { zh: '价值', en: 'Value' },
            width: '36mm',
            numeric: true,
            cell: ({ customsValue, currency }) =>
              customsValue == null || currency == null
                ? null
                : formatMoney({ amount: customsValue, currency }, 'en'),
          },
        ]}
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
export function CarnetSheet({
  trip,
  company,
  tools,
  consignment,
}: TripSheetProps & { readonly consignment: Consignment }) {
  const goods = goodsOf(trip, consignment).filter(({ kind }) => kind === 'TOOL')
  return (
    <PrintSheet
      company={company}
      title={{ zh: '暂时出口物品清单', en: 'General list of goods for temporary export' }}
      number={`${consignment.number}-GL`}
      tools={tools}
    >
      <ConsignmentHead trip={trip} consignment={consignment} />
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
          {
            label: { zh: '重量（千克）', en: 'Weight (kg)' },
            width: '24mm',
            numeric: true,
            cell: ({ weightKg }) => weightKg,
          },
          {
            label: { zh: '价值', en: 'Value' },
            width: '32mm',
            numeric: true,
            cell: ({ customsValue, currency }) =>
              customsValue == null || currency == null
                ? null
                : formatMoney({ amount: customsValue, currency }, 'en'),
          },
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

/** 放行条: leave for lots to go out of the factory, and who bears them (W4.2). */
export function GatePassSheet({
  trip,
  company,
  tools,
  pass,
}: TripSheetProps & { readonly pass: PrintTrip['gatePasses'][number] }) {
  const named = new Set(pass.lineIds)
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
        <FormField label={{ zh: '行程', en: 'Trip' }}>{trip.number}</FormField>
        <FormField label={{ zh: '去向', en: 'Destination' }} span={4}>
          {trip.customer.name} · {trip.place}
        </FormField>
        {pass.note != null && (
          <FormField label={{ zh: '备注', en: 'Remark' }} span={6}>
            {pass.note}
          </FormField>
        )}
      </FormBox>
      <FormTable
        rows={numbered(linesOf(trip).filter(({ id }) => named.has(id)))}
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

/** 行程单: when who goes where, in the local time of the destination and in ours (W5.5.7). */
export function ItinerarySheet({
  trip,
  company,
  tools,
  homeZone,
}: TripSheetProps & { readonly homeZone: string }) {
  const people = travellersOf(trip.members)
  const nameOf = new Map(people.map(({ id, technician }) => [id, technician?.name ?? '']))
  const bookings = trip.bookings
    .filter(({ cancelledAt }) => cancelledAt == null)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const departure = trip.departures.at(-1)
  const there = trip.timeZone !== homeZone
  return (
    <PrintSheet
      company={company}
      title={{ zh: '行程单', en: 'Itinerary' }}
      number={`XC-${trip.number}`}
      tools={tools}
    >
      <TripHead trip={trip} />
      <FormBox>
        <FormField label={{ zh: '会合', en: 'Meeting' }} span={4}>
          {departure === undefined ? '' : `${departure.departsOn} ${departure.place}`}
        </FormField>
        <FormField label={{ zh: '客户联系人', en: 'Customer' }}>{departure?.agreedWith}</FormField>
        <FormField label={{ zh: '工作内容', en: 'Work' }} span={6} lines={2}>
          {departure?.content}
        </FormField>
        <FormField label={{ zh: '人员', en: 'Travellers' }} span={6}>
          {people
            .map(({ technician, leads }) =>
              [technician?.name, technician?.latinName, technician?.phone, leads ? '★' : '']
                .filter((part) => part != null && part !== '')
                .join(' '),
            )
            .join(' · ')}
        </FormField>
      </FormBox>
      <FormTable
        rows={bookings}
        rowKey={({ id }) => id}
        atLeast={1}
        columns={[
          {
            label: { zh: '类别', en: 'Kind' },
            width: '16mm',
            cell: ({ kind }) => <Both text={both('bookingKind', kind)} />,
          },
          { label: { zh: '班次／酒店', en: 'Flight, train, hotel' }, cell: ({ title }) => title },
          {
            label: { zh: '从 – 到', en: 'From – to' },
            cell: ({ fromPlace, toPlace }) =>
              [fromPlace, toPlace].filter((place) => place != null).join(' – '),
          },
          {
            label: { zh: `时间（${homeZone}）`, en: `Time (${homeZone})` },
            width: '38mm',
            cell: ({ startsAt, endsAt }) => span(startsAt, endsAt, homeZone),
          },
          ...(there
            ? [
                {
                  label: { zh: `当地（${trip.timeZone}）`, en: `There (${trip.timeZone})` },
                  width: '38mm',
                  cell: ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
                    span(startsAt, endsAt, trip.timeZone),
                },
              ]
            : []),
          { label: { zh: '预订号', en: 'Reference' }, width: '24mm', cell: ({ reference }) => reference },
          {
            label: { zh: '人员', en: 'For' },
            width: '28mm',
            cell: ({ memberIds }) =>
              memberIds.length === 0 ? (
                <Both text={{ zh: '全体', en: 'All' }} />
              ) : (
                memberIds.map((id) => nameOf.get(id) ?? '').join(' ')
              ),
          },
        ]}
      />
    </PrintSheet>
  )
}

/** Two moments in a zone, the day of the second only where it differs. */
function span(startsAt: string, endsAt: string, zone: string): string {
  const at = (instant: string) =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date(instant))
  const [from, until] = [at(startsAt), at(endsAt)]
  return `${from} – ${until.slice(0, 10) === from.slice(0, 10) ? until.slice(11) : until}`
}
