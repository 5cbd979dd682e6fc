import { getRouteApi } from '@tanstack/react-router'
import { FinanceScreen } from '../features/finance/finance-screen'

const route = getRouteApi('/signed-in/frame/finance')

export function FinanceRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return <FinanceScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
}
