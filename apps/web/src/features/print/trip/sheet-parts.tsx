import { wanted, type Bilingual } from '@mendline/domain'
import { FormBox, FormField } from '@mendline/ui/print-sheet'
import type { FormColumn } from '@mendline/ui/print-sheet'
import type { ReactNode } from 'react'
import type { PrintLine, PrintTrip } from './trip-print-query'

export interface TripSheetProps {
  readonly trip: PrintTrip
  readonly company: Bilingual
  readonly tools: ReactNode
}

export const numbered = (lines: readonly PrintLine[]) =>
  lines.map((line, i) => ({ ...line, place: String(i + 1) }))
export type Numbered = PrintLine & { readonly place: string }

export const NO: FormColumn<Numbered> = {
  label: { zh: '序号', en: 'No.' },
  width: '10mm',
  numeric: true,
  cell: ({ place }) => place,
}
export const CODE: FormColumn<Numbered> = {
  label: { zh: '料号／资产编号', en: 'Part / asset No.' },
  width: '30mm',
  cell: ({ partNumber, assetNumber }) => assetNumber ?? partNumber,
}
export const NAME: FormColumn<Numbered> = {
  label: { zh: '名称和规格', en: 'Name and specification' },
  cell: ({ name, specification }) =>
    [name, specification].filter((part) => part != null && part !== '').join(' · '),
}
export const QUANTITY: FormColumn<Numbered> = {
  label: { zh: '数量', en: 'Quantity' },
  width: '18mm',
  numeric: true,
  cell: (line) => `${String(wanted(line))} ${line.unit}`,
}

/** Where the trip leads, at the head of each of its papers. */
export function TripHead({ trip }: Pick<TripSheetProps, 'trip'>) {
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
