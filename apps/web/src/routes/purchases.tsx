import { getRouteApi } from '@tanstack/react-router'
import { lazy } from 'react'
import { PurchasesScreen } from '../features/trip/purchases/purchases-screen'

const StepFormHost = lazy(() =>
  import('../features/step-form/step-form-host').then(({ StepFormHost: component }) => ({
    default: component,
  })),
)

const route = getRouteApi('/signed-in/frame/purchases')

export function PurchasesRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <PurchasesScreen
      search={search}
      onSearch={(change) => void navigate({ search: { ...search, ...change }, replace: true })}
      renderForm={(open, onDone) => <StepFormHost {...open} onDone={onDone} />}
    />
  )
}
