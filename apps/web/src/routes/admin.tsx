import { getRouteApi } from '@tanstack/react-router'
import { AdminScreen } from '../features/admin/admin-screen'

const route = getRouteApi('/signed-in/frame/admin')

export function AdminRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return <AdminScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
}
