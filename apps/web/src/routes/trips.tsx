import { getRouteApi } from '@tanstack/react-router'
import { TripsScreen } from '../features/trip/list/trips-screen'

const route = getRouteApi('/signed-in/frame/trips')

export function TripsRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <TripsScreen
      search={search}
      onSearch={(change) => void navigate({ search: { ...search, ...change }, replace: true })}
    />
  )
}
