import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { PrintScreen } from '../features/print/print-screen'
import { Pending } from '../shell/fallbacks'

const route = getRouteApi('/signed-in/cases/$number/print/$form')

export function PrintRoute() {
  const { number, form } = route.useParams()
  const { unit, document } = route.useSearch()
  return (
    <Suspense fallback={<Pending />}>
      <PrintScreen number={number} form={form} unit={unit} document={document} />
    </Suspense>
  )
}
