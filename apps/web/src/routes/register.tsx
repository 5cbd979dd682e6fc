import { useNavigate } from '@tanstack/react-router'
import { RegisterScreen } from '../features/register/register-screen'

export function RegisterRoute() {
  const navigate = useNavigate()
  return (
    <RegisterScreen onRegistered={(number) => void navigate({ to: '/cases/$number', params: { number } })} />
  )
}
