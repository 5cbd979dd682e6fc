import type { ApolloClient } from '@apollo/client'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
  type RouterHistory,
} from '@tanstack/react-router'
import type { ViewerQuery } from './gql/graphql'
import { parseAdminSearch } from './routes/admin.search'
import { parseCaseSearch } from './routes/case.search'
import { parseCasesSearch } from './routes/cases.search'
import { parseFinanceSearch } from './routes/finance.search'
import { parseImportSearch } from './routes/import.search'
import { parsePrintSearch } from './routes/print.search'
import { parsePurchasesSearch } from './routes/purchases.search'
import { parseQueueSearch } from './routes/queue.search'
import { parseReserveSearch } from './routes/reserve.search'
import { parseSignInSearch } from './routes/sign-in.search'
import { parseTripPrintSearch } from './routes/trip-print.search'
import { parseTripSearch, parseTripsSearch } from './routes/trips.search'
import { Crashed, NotFound, Pending } from './shell/fallbacks'
import { VIEWER } from './viewer'

interface RouterContext {
  readonly apollo: ApolloClient
}

const root = createRootRouteWithContext<RouterContext>()()

/** Who is signed in; on the page that works with no network, who was last, where nobody can be asked. */
async function viewerAt(apollo: ApolloClient, path: string): Promise<ViewerQuery | undefined> {
  if (/^\/trips\/[^/]+\/site\/?$/.test(path)) return (await import('./device/site-viewer')).siteViewer(apollo)
  return (await apollo.query({ query: VIEWER })).data
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(() => import('./routes/sign-in'), 'SignInRoute'),
})

/** An agent's order, for whoever holds its link: nobody signs in, and no frame leads anywhere else. */
const agentOrder = createRoute({
  getParentRoute: () => root,
  path: '/agent/$token',
  component: lazyRouteComponent(() => import('./routes/agent-order'), 'AgentOrderRoute'),
})

/** Everything that needs somebody signed in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const data = await viewerAt(context.apollo, location.pathname)
    // TanStack's way to leave a navigation for another.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (data?.viewer == null) throw redirect({ to: '/sign-in', search: { return: location.href } })
    return { viewer: data.viewer }
  },
  component: lazyRouteComponent(() => import('./routes/signed-in'), 'SignedInRoute'),
})

const frame = createRoute({
  getParentRoute: () => signedIn,
  id: 'frame',
  component: lazyRouteComponent(() => import('./routes/frame'), 'FrameRoute'),
})

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/queue' })
  },
})

const queue = createRoute({
  getParentRoute: () => frame,
  path: '/queue',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('./routes/queue'), 'QueueRoute'),
})

const queues = createRoute({
  getParentRoute: () => frame,
  path: '/queues',
  component: lazyRouteComponent(() => import('./routes/queues'), 'QueuesRoute'),
})

const cases = createRoute({
  getParentRoute: () => frame,
  path: '/cases',
  validateSearch: parseCasesSearch,
  component: lazyRouteComponent(() => import('./routes/cases'), 'CasesRoute'),
})

const repairCase = createRoute({
  getParentRoute: () => frame,
  path: '/cases/$number',
  validateSearch: parseCaseSearch,
  component: lazyRouteComponent(() => import('./routes/case'), 'CaseRoute'),
})

const register = createRoute({
  getParentRoute: () => frame,
  path: '/register',
  component: lazyRouteComponent(() => import('./routes/register'), 'RegisterRoute'),
})

const importCases = createRoute({
  getParentRoute: () => frame,
  path: '/import',
  validateSearch: parseImportSearch,
  component: lazyRouteComponent(() => import('./routes/import'), 'ImportRoute'),
})

const finance = createRoute({
  getParentRoute: () => frame,
  path: '/finance',
  validateSearch: parseFinanceSearch,
  component: lazyRouteComponent(() => import('./routes/finance'), 'FinanceRoute'),
})

const reserve = createRoute({
  getParentRoute: () => frame,
  path: '/reserve',
  validateSearch: parseReserveSearch,
  component: lazyRouteComponent(() => import('./routes/reserve'), 'ReserveRoute'),
})

const trips = createRoute({
  getParentRoute: () => frame,
  path: '/trips',
  validateSearch: parseTripsSearch,
  component: lazyRouteComponent(() => import('./routes/trips'), 'TripsRoute'),
})

const purchases = createRoute({
  getParentRoute: () => frame,
  path: '/purchases',
  validateSearch: parsePurchasesSearch,
  component: lazyRouteComponent(() => import('./routes/purchases'), 'PurchasesRoute'),
})

const trip = createRoute({
  getParentRoute: () => frame,
  path: '/trips/$tripId',
  validateSearch: parseTripSearch,
  component: lazyRouteComponent(() => import('./routes/trip'), 'TripRoute'),
})

const admin = createRoute({
  getParentRoute: () => frame,
  path: '/admin',
  validateSearch: parseAdminSearch,
  component: lazyRouteComponent(() => import('./routes/admin'), 'AdminRoute'),
})

const sessions = createRoute({
  getParentRoute: () => frame,
  path: '/account/sessions',
  component: lazyRouteComponent(() => import('./routes/account-sessions'), 'AccountSessionsRoute'),
})

const password = createRoute({
  getParentRoute: () => frame,
  path: '/account/password',
  component: lazyRouteComponent(() => import('./routes/account-password'), 'AccountPasswordRoute'),
})

/** Whoever is signed in keeps the frame, and with it every way on, when an address leads nowhere. */
const nowhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound })

/** Forms on paper: signed in, but without the frame around them. */
const print = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$number/print/$form',
  validateSearch: parsePrintSearch,
  component: lazyRouteComponent(() => import('./routes/print'), 'PrintRoute'),
})

const tripPrint = createRoute({
  getParentRoute: () => signedIn,
  path: '/trips/$tripId/print/$form',
  validateSearch: parseTripPrintSearch,
  component: lazyRouteComponent(() => import('./routes/trip-print'), 'TripPrintRoute'),
})

/** The leader's page on site, on a phone: without the frame, whose parts all ask the server. */
const tripSite = createRoute({
  getParentRoute: () => signedIn,
  path: '/trips/$tripId/site',
  component: lazyRouteComponent(() => import('./routes/trip-site'), 'TripSiteRoute'),
})

const financePrint = createRoute({
  getParentRoute: () => signedIn,
  path: '/finance/print',
  validateSearch: parseFinanceSearch,
  component: lazyRouteComponent(() => import('./routes/finance-print'), 'FinancePrintRoute'),
})

/** The flow charts of the work instruction (7.0), on paper like a form. */
const procedure = createRoute({
  getParentRoute: () => signedIn,
  path: '/procedure/$region',
  component: lazyRouteComponent(() => import('./routes/procedure'), 'ProcedureRoute'),
})

const routeTree = root.addChildren([
  signIn,
  agentOrder,
  signedIn.addChildren([
    frame.addChildren([
      home,
      queue,
      queues,
      cases,
      repairCase,
      register,
      importCases,
      finance,
      reserve,
      trips,
      purchases,
      trip,
      admin,
      sessions,
      password,
      nowhere,
    ]),
    print,
    financePrint,
    tripPrint,
    tripSite,
    procedure,
  ]),
])

/** The routes of the dashboard; `history` is for tests. */
export function createAppRouter(options: RouterContext & { readonly history?: RouterHistory }) {
  const { apollo, history } = options
  return createRouter({
    routeTree,
    context: { apollo },
    // Texts stand in the address as they are: ?search=0815, not ?search=%220815%22. Lists are JSON.
    stringifySearch: stringifySearchWith(JSON.stringify),
    parseSearch: parseSearchWith((value) => (/^[[{]/.test(value) ? JSON.parse(value) : value) as unknown),
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingComponent: Pending,
    defaultErrorComponent: Crashed,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  })
}

/** Begins to load the code of the screen at the present address; the router itself first waits for who is signed in. */
export function preloadScreen(router: AppRouter): void {
  const [matchedRoutes] = router.getMatchedRoutes(router.latestLocation.pathname)
  // What fails to load here fails again, and is told of, when the router asks for it.
  for (const { options } of matchedRoutes) void options.component?.preload?.()?.catch(() => undefined)
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
