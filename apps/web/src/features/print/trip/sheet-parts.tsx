import type { Bilingual } from '@mendline/domain'
import { FormBox, FormField } from '@mendline/ui/print-sheet'
import type { ReactNode } from 'react'
import type { PrintTrip } from './trip-print-query'

export interface TripSheetProps {
  readonly trip: PrintTrip
  readonly company: Bilingual
  readonly tools: ReactNode
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
