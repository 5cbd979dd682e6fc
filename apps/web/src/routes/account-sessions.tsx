import { SessionsScreen } from '../features/account/sessions-screen'

export function AccountSessionsRoute() {
  return <SessionsScreen />
}
