import { Outlet } from '@tanstack/react-router'
import { Frame } from '../shell/frame'

export function FrameRoute() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}
