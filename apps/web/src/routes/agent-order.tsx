import { getRouteApi } from '@tanstack/react-router'
import { AgentOrder } from '../features/agent-order/agent-order'

const route = getRouteApi('/agent/$token')

export function AgentOrderRoute() {
  const { token } = route.useParams()
  return <AgentOrder key={token} token={token} />
}
