import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useApolloClient } from '@apollo/client/react'
import { SignIn } from '../features/sign-in/sign-in'

const route = getRouteApi('/sign-in')

export function SignInRoute() {
  const { return: to } = route.useSearch()
  const router = useRouter()
  const apollo = useApolloClient()
  const onSignedIn = async () => {
    // Nothing the person before has seen stays.
    await apollo.clearStore()
    await import('../device/kept-viewer').then(({ forgetViewer }) => forgetViewer()).catch(() => undefined)
    await router.invalidate()
    router.history.push(to ?? '/queue')
  }
  return <SignIn returns={to !== undefined && to !== '/' && to !== '/queue'} onSignedIn={onSignedIn} />
}
