import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { FinancePrintScreen } from '../features/finance/print/finance-print-screen'
import { Pending } from '../shell/fallbacks'

const route = getRouteApi('/signed-in/finance/print')

export function FinancePrintRoute() {
  const search = route.useSearch()
  return (
    <Suspense fallback={<Pending />}>
      <FinancePrintScreen search={search} />
    </Suspense>
  )
}
