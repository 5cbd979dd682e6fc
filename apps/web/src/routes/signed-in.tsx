import { Outlet, useRouteContext } from '@tanstack/react-router'
import { ViewerContext } from '../viewer'

export function SignedInRoute() {
  const { viewer } = useRouteContext({ from: '/signed-in' })
  return (
    <ViewerContext value={viewer}>
      <Outlet />
    </ViewerContext>
  )
}
