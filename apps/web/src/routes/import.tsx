import { getRouteApi } from '@tanstack/react-router'
import { ImportScreen } from '../features/import/import-screen'

const route = getRouteApi('/signed-in/frame/import')

export function ImportRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return <ImportScreen search={search} onSearch={(next) => void navigate({ search: next })} />
}
