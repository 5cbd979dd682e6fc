import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { ProcedureScreen } from '../features/procedure/procedure-screen'
import { NotFound, Pending } from '../shell/fallbacks'

const route = getRouteApi('/signed-in/procedure/$region')

export function ProcedureRoute() {
  const { region } = route.useParams()
  if (region !== 'overseas' && region !== 'domestic') return <NotFound />
  return (
    <Suspense fallback={<Pending />}>
      <ProcedureScreen region={region === 'overseas' ? 'OVERSEAS' : 'DOMESTIC'} />
    </Suspense>
  )
}
