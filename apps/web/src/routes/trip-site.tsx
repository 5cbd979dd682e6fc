import { getRouteApi } from '@tanstack/react-router'
import { SiteScreen } from '../features/site/site-screen'

const route = getRouteApi('/signed-in/trips/$tripId/site')

export function TripSiteRoute() {
  const { tripId } = route.useParams()
  return <SiteScreen key={tripId} tripId={tripId} />
}
