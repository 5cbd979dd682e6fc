import { getRouteApi } from '@tanstack/react-router'
import { TripPrintScreen } from '../features/print/trip/trip-print-screen'

const route = getRouteApi('/signed-in/trips/$tripId/print/$form')

export function TripPrintRoute() {
  const { tripId, form } = route.useParams()
  const { document, language } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <TripPrintScreen
      tripId={tripId}
      form={form}
      document={document}
      language={language}
      onLanguage={(chosen) =>
        void navigate({ search: (old) => ({ ...old, language: chosen }), replace: true })
      }
    />
  )
}
