import { getRouteApi } from '@tanstack/react-router'
import { ReserveScreen } from '../features/reserve/reserve-screen'

const route = getRouteApi('/signed-in/frame/reserve')

export function ReserveRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <ReserveScreen
      search={search}
      onSearch={(change) => void navigate({ search: { ...search, ...change }, replace: true })}
    />
  )
}
