import { graphqlRequest, keepAlive, sendGraphql, type Answer } from './http'
import { PAGES } from './pages'
import { openListeners } from './sockets'
import { milliseconds, percentile, printTable } from './table'

const REPEATS = 5
const COMMANDS = 100
const NOTES = 60

export interface Measuring {
  readonly url: string
  readonly cookie: string
  /** One for each twenty sockets. */
  readonly cookies: readonly string[]
  /** Cases waiting to be classified; each is used once. */
  readonly fresh: readonly string[]
  readonly sockets: number
}

/** Statements of each page, whatever its rows: the session's included. */
export async function countStatements({ url, cookie }: Measuring): Promise<void> {
  const rows: string[][] = []
  for (const page of PAGES) {
    const counts: string[] = []
    for (const first of [10, 100]) {
      const request = graphqlRequest(url, cookie, page.query, page.variables(first))
      const seen = new Set<string>()
      for (let i = 0; i < REPEATS; i++) seen.add(statementsOf(await sendGraphql(request)))
      counts.push([...seen].join(' or '))
    }
    rows.push([page.name, ...counts])
  }
  printTable(
    'SQL statements a page, those of the session included',
    ['page', 'first: 10', 'first: 100'],
    rows,
  )
}

const CLASSIFY = `mutation ($input: RepairCaseClassifyInput!) {
  repairCaseClassify(input: $input) { repairCase { id version phase } userErrors { code message } } }`

const classification = (caseId: string) => ({
  input: { caseId, category: 'DISPLAY', severity: 'MEDIUM', urgency: 'NORMAL', complex: false },
})

/** What one command costs, one after another. */
export async function measureCommand({ url, cookie, fresh }: Measuring): Promise<void> {
  const agent = keepAlive(1)
  const times: number[] = []
  const statements = new Set<string>()
  for (const caseId of fresh.slice(0, COMMANDS)) {
    const begun = performance.now()
    const answer = await sendGraphql(graphqlRequest(url, cookie, CLASSIFY, classification(caseId)), agent)
    times.push(performance.now() - begun)
    statements.add(statementsOf(answer))
  }
  agent.destroy()
  // The first few plan their statements and compile their code.
  const warm = times.slice(10)
  printTable(
    `The command classify, ${times.length} in a row`,
    ['', 'statements', 'p50', 'p95'],
    [
      [
        'classify',
        [...statements].join(' or '),
        milliseconds(percentile(warm, 0.5)),
        milliseconds(percentile(warm, 0.95)),
      ],
    ],
  )
}

/** From the commit of a command to the last of so many sockets that hear of the queue. */
export async function measureSubscriptions(measuring: Measuring): Promise<void> {
  const { url, cookie, cookies, fresh, sockets } = measuring
  const listeners = await openListeners(url, cookies, sockets)
  const agent = keepAlive(1)
  const times: number[] = []
  try {
    for (const caseId of fresh.slice(COMMANDS, COMMANDS + NOTES)) {
      const told = listeners.untilAllTold()
      const answer = await sendGraphql(graphqlRequest(url, cookie, CLASSIFY, classification(caseId)), agent)
      times.push((await told) - Number(answer.headers['x-bench-committed-at']))
    }
  } finally {
    listeners.close()
    agent.destroy()
  }
  printTable(
    `Subscription queueChanged on ${sockets} sockets, ${times.length} commands`,
    ['', 'p50', 'p95'],
    [['commit to last socket', milliseconds(percentile(times, 0.5)), milliseconds(percentile(times, 0.95))]],
  )
}

const statementsOf = ({ headers }: Answer): string => String(headers['x-bench-statements'])
