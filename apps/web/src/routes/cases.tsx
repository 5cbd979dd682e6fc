import { getRouteApi } from '@tanstack/react-router'
import { CasesScreen } from '../features/case-list/cases-screen'
import { parseCasesSearch } from './cases.search'

const route = getRouteApi('/signed-in/frame/cases')

export function CasesRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <CasesScreen
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
      parse={parseCasesSearch}
    />
  )
}
