import { isDeepStrictEqual } from 'node:util'
import { graphqlRequest, send, sendGraphql, type Request } from './http'
import { loadOf, measureLoad, type Load, type Sample } from './load'
import { PAGES, type Page } from './pages'
import { startBare, startMendline } from './processes'
import { milliseconds, printTable, ratio } from './table'

const FIRST = 50
const ROUNDS = 3
const WARM_UP_SECONDS = 1

export interface Comparing {
  readonly env: Readonly<Record<string, string>>
  readonly cookie: string
  /** Only one process may have the embedded database open. */
  readonly oneAtATime: boolean
  readonly connections: number
  readonly seconds: number
}

interface Contestant {
  readonly name: string
  readonly start: typeof startBare
  readonly request: (base: string, page: Page) => Request
}

const BARE = 'node:http + pg'

/** Loads each page of both servers in turns and prints how they compare. */
export async function comparePages(comparing: Comparing): Promise<void> {
  const mendline = (base: string, page: Page) =>
    graphqlRequest(base, comparing.cookie, page.query, page.variables(FIRST))
  const contestants: readonly Contestant[] = [
    {
      name: BARE,
      start: startBare,
      request: (base, page) => ({ url: base + page.path(FIRST), method: 'GET', headers: {}, body: null }),
    },
    { name: 'Mendline', start: startMendline, request: mendline },
    {
      name: 'Mendline, compressed',
      start: startMendline,
      request: (base, page) => {
        const request = mendline(base, page)
        return { ...request, headers: { ...request.headers, 'accept-encoding': 'br, gzip' } }
      },
    },
  ]
  const samples = comparing.oneAtATime
    ? await oneByOne(comparing, contestants)
    : await inTurns(comparing, contestants)
  const rows = PAGES.flatMap((page) => {
    const loads = contestants.map(({ name }) => loadOf(samples.get(`${page.name} ${name}`) ?? []))
    const bare = loads[0] as Load
    return contestants.map(({ name }, i) => {
      const load = loads[i] as Load
      return [
        page.name,
        name,
        load.perSecond.toFixed(0),
        milliseconds(load.p50),
        milliseconds(load.p95),
        ...(name === BARE ? ['1', '1'] : [ratio(load.perSecond, bare.perSecond), ratio(load.p50, bare.p50)]),
      ]
    })
  })
  printTable(
    `Pages of ${FIRST} rows, ${comparing.connections} connections, ${comparing.seconds} s each`,
    ['page', 'server', 'requests/s', 'p50', 'p95', 'requests/s to bare', 'p50 to bare'],
    rows,
  )
}

type Samples = Map<string, Sample[]>

/** Rounds in which each contestant has its turn, so that what else the machine does meets all. */
async function inTurns(comparing: Comparing, contestants: readonly Contestant[]): Promise<Samples> {
  const samples: Samples = new Map()
  const bare = await startBare(comparing.env)
  const mendline = await startMendline(comparing.env)
  try {
    const requests = PAGES.flatMap((page) =>
      contestants.map(({ name, start, request }) => ({
        key: `${page.name} ${name}`,
        request: request((start === startBare ? bare : mendline).url, page),
      })),
    )
    for (const page of PAGES) await checkSame(comparing, page, bare.url, mendline.url)
    for (const { request } of requests) await measureLoad(request, comparing.connections, WARM_UP_SECONDS)
    for (let round = 0; round < ROUNDS; round++)
      for (const { key, request } of requests)
        keep(samples, key, await measureLoad(request, comparing.connections, comparing.seconds / ROUNDS))
  } finally {
    await mendline.stop()
    await bare.stop()
  }
  return samples
}

/** One process after the other. */
async function oneByOne(comparing: Comparing, contestants: readonly Contestant[]): Promise<Samples> {
  const samples: Samples = new Map()
  const bodies = new Map<string, string>()
  for (const { name, start, request } of contestants) {
    const server = await start(comparing.env)
    try {
      for (const page of PAGES) {
        const asked = request(server.url, page)
        const { body, headers } = await send(asked)
        if (headers['content-encoding'] === undefined) {
          const before = bodies.get(page.name) ?? body
          if (!isDeepStrictEqual(JSON.parse(before), JSON.parse(body))) throw differs(page, before, body)
          bodies.set(page.name, body)
        }
        await measureLoad(asked, comparing.connections, WARM_UP_SECONDS)
        keep(
          samples,
          `${page.name} ${name}`,
          await measureLoad(asked, comparing.connections, comparing.seconds),
        )
      }
    } finally {
      await server.stop()
    }
  }
  return samples
}

function keep(samples: Samples, key: string, sample: Sample): void {
  samples.set(key, [...(samples.get(key) ?? []), sample])
}

/** Both answer the same rows, or the comparison would mean nothing. */
async function checkSame(comparing: Comparing, page: Page, bareUrl: string, url: string): Promise<void> {
  const { body: bare } = await send({
    url: bareUrl + page.path(FIRST),
    method: 'GET',
    headers: {},
    body: null,
  })
  const { body } = await sendGraphql(graphqlRequest(url, comparing.cookie, page.query, page.variables(FIRST)))
  if (!isDeepStrictEqual(JSON.parse(bare), JSON.parse(body))) throw differs(page, bare, body)
}

function differs(page: Page, bare: string, body: string): Error {
  return new Error(`the ${page.name} differs:\n${bare.slice(0, 1500)}\n${body.slice(0, 1500)}`)
}
