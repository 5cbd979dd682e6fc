import { getRouteApi } from '@tanstack/react-router'

const route = getRouteApi('/signed-in/cases/$number/print/$form')

export function PrintRoute() {
  const { number, form } = route.useParams()
  return (
    <main>
      {form} {number}
    </main>
  )
}
