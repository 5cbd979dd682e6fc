import { getRouteApi } from '@tanstack/react-router'
import { lazy } from 'react'
import { TripScreen } from '../features/trip/board/trip-screen'

// The board shows without the forms, which are far more code than it.
const StepFormHost = lazy(() =>
  import('../features/step-form/step-form-host').then(({ StepFormHost: component }) => ({
    default: component,
  })),
)

const route = getRouteApi('/signed-in/frame/trips/$tripId')

export function TripRoute() {
  const { tripId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <TripScreen
      key={tripId}
      tripId={tripId}
      search={search}
      onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      renderForm={(open, onDone) => <StepFormHost {...open} onDone={onDone} />}
    />
  )
}
