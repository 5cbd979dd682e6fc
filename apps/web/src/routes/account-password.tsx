import { PasswordScreen } from '../features/account/password-screen'

export function AccountPasswordRoute() {
  return <PasswordScreen />
}
