import { createClient, type Client } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import type { User } from '../auth/user.entity'
import { SESSION_COOKIE } from '../http-context'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'

let desk: CaseDesk
let port: number
const clients: Client[] = []

beforeAll(async () => {
  desk = await openCaseDesk()
  port = await desk.server.listen()
})

afterAll(async () => {
  for (const client of clients) await client.dispose()
  await desk.server.close()
})

async function clientOf(user: User): Promise<Client> {
  const cookie = `${SESSION_COOKIE}=${await desk.server.cookieOf(user)}`
  class SignedInSocket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { cookie, origin: `http://127.0.0.1:${String(port)}` } })
    }
  }
  const client = createClient({
    url: `ws://127.0.0.1:${String(port)}/graphql`,
    webSocketImpl: SignedInSocket,
    retryAttempts: 0,
  })
  clients.push(client)
  return client
}

const EVENTS = `subscription ($after: String, $caseId: ID, $department: Department) {
  caseEvents(after: $after, caseId: $caseId, department: $department) { position kind step department caseId } }`

interface Seen {
  position: string
  kind: string
  step: string | null
  department: string | null
}

/** Reads so many events, then leaves. */
async function take(client: Client, variables: object, count: number, whenFollowing: () => Promise<unknown>) {
  const events: Seen[] = []
  const following = client.iterate<{ caseEvents: Seen }>({ query: EVENTS, variables: { ...variables } })
  const first = following.next()
  await whenFollowing()
  for (let next = await first; next.done !== true; next = await following.next()) {
    expect(next.value.errors).toBeUndefined()
    if (next.value.data) events.push(next.value.data.caseEvents)
    if (events.length === count) break
  }
  await following.return?.()
  return events
}

const classify = (id: string) =>
  desk.done('DOMESTIC_BUSINESS', 'Classify', id, { category: 'POWER', severity: 'LOW', urgency: 'NORMAL' })

describe('a subscriber', () => {
  it('gets what it missed by its cursor, then what happens, each once and in order', async () => {
    const { id } = await desk.registered()
    const client = await clientOf(desk.people.QUALITY)
    const missed = await take(client, { after: '0', caseId: id }, 3, () => Promise.resolve())
    expect(missed.map((event) => event.kind)).toEqual(['CASE_REGISTERED', 'STEP_OPENED', 'STEP_OPENED'])
    const cursor = missed[1]?.position
    const rest = await take(client, { after: cursor, caseId: id }, 4, () => classify(id))
    expect(rest[0]).toEqual(missed[2])
    const positions = [...missed, ...rest.slice(1)].map((event) => BigInt(event.position))
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1)))
    expect(rest.slice(1).map((event) => event.kind)).toContain('FACT_RECORDED')
  })

  it('hears of its own department alone', async () => {
    const { id } = await desk.registered()
    await classify(id)
    const client = await clientOf(desk.people.RND)
    const resolve = () =>
      desk.done('DOMESTIC_BUSINESS', 'ResolveRemotely', id, { outcome: 'NOT_SOLVED', solution: '无效' })
    const [event] = await take(client, { after: '0', department: 'RND', caseId: id }, 1, resolve)
    expect(event).toMatchObject({ kind: 'STEP_OPENED', step: 'opine-rnd', department: 'RND' })
  })

  it('is told when its queue changes', async () => {
    const { id } = await desk.registered()
    const client = await clientOf(desk.people.DOMESTIC_BUSINESS)
    const changes = client.iterate<{ queueChanged: { department: string; caseId: string } }>({
      query: `subscription { queueChanged(department: DOMESTIC_BUSINESS) { department caseId } }`,
    })
    const first = changes.next()
    // The socket may still be opening: changes go on until one arrives.
    let heard = false
    void first.then(() => (heard = true))
    while (!heard) await classify(id)
    const change = (await first).value as { data: { queueChanged: object } }
    expect(change.data.queueChanged).toEqual({ department: 'DOMESTIC_BUSINESS', caseId: id })
    await changes.return?.()
  })

  it.each(['abc', '-1', '99999999999999999999'])('is refused with the cursor %s', async (after) => {
    const client = await clientOf(desk.people.QUALITY)
    const answers = client.iterate({ query: EVENTS, variables: { after } })
    const first = await answers.next().catch((error: unknown) => error)
    expect(JSON.stringify(first)).toContain('BAD_USER_INPUT')
  })
})
