// What the pages are compared with: node:http and pg, SQL by hand, no GraphQL, no sessions, no permissions. It answers the
// same JSON as the real server, which the bench checks before it measures.
import { createServer } from 'node:http'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'

const { DATABASE_URL, DATA_DIR = '', DATABASE_POOL_SIZE = '10', PORT = '0' } = process.env
const embedded = DATABASE_URL ? null : await PGlite.create(`${DATA_DIR}/database`)
const pool = new pg.Pool(
  embedded
    ? { ...createPgConfig(embedded), max: 1, idleTimeoutMillis: 0 }
    : { connectionString: DATABASE_URL, max: Number(DATABASE_POOL_SIZE) },
)

/** @param {unknown[]} key */
const cursorOf = (key) => Buffer.from(JSON.stringify(key)).toString('base64url')

/** @param {any[]} rows @param {number} first @param {(row: any) => { cursor: string, node: object }} edgeOf */
function connectionOf(rows, first, edgeOf) {
  const edges = rows.slice(0, first).map(edgeOf)
  return { pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, edges }
}

/** @param {URLSearchParams} search */
async function queue(search) {
  const first = Number(search.get('first'))
  const mine = [search.get('department'), new Date().toISOString()]
  const open = `t.department = $1 AND t.state = 'OPEN' AND (t.opens_at IS NULL OR t.opens_at <= $2)`
  const [{ rows }, count] = await Promise.all([
    pool.query({
      name: 'queue',
      text: `SELECT t.id, t.version, t.step, t.department, t.performer, t.done, t.total, t.opens_at, t.due_at, t.waiting_for,
          u.id AS assignee_id, u.name AS assignee_name, c.id AS case_id, c.number, c.urgency,
          k.id AS customer_id, k.name AS customer_name, m.id AS model_id, m.name AS model_name
        FROM task t JOIN repair_case c ON c.id = t.case_id JOIN customer k ON k.id = c.customer_id
          JOIN product_model m ON m.id = c.model_id LEFT JOIN app_user u ON u.id = t.assignee_id
        WHERE ${open} ORDER BY t.due_at NULLS LAST, t.id LIMIT $3`,
      values: [...mine, first + 1],
    }),
    pool.query({
      name: 'count of tasks',
      text: `SELECT count(*)::int AS count FROM task t WHERE ${open}`,
      values: mine,
    }),
  ])
  const connection = connectionOf(rows, first, (row) => ({
    cursor: cursorOf(['dueAt ASC,id ASC', row.due_at, row.id]),
    node: {
      id: row.id,
      version: row.version,
      state: 'OPEN',
      step: row.step,
      department: row.department,
      performer: row.performer,
      done: row.done,
      total: row.total,
      opensAt: row.opens_at,
      dueAt: row.due_at,
      waitingFor: row.waiting_for,
      assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name },
      case: {
        id: row.case_id,
        number: row.number,
        urgency: row.urgency,
        customer: { id: row.customer_id, name: row.customer_name },
        model: { id: row.model_id, name: row.model_name },
      },
    },
  }))
  return { tasks: { totalCount: count.rows[0].count, ...connection } }
}

/** @param {URLSearchParams} search */
async function cases(search) {
  const first = Number(search.get('first'))
  const [{ rows }, count] = await Promise.all([
    pool.query({
      name: 'cases',
      text: `SELECT c.id, c.number, c.phase, c.urgency, c.category, c.severity, c.quantity, c.mode, c.reported_at, c.next_due_at,
          k.id AS customer_id, k.name AS customer_name, m.id AS model_id, m.name AS model_name
        FROM repair_case c JOIN customer k ON k.id = c.customer_id JOIN product_model m ON m.id = c.model_id
        ORDER BY c.reported_at DESC, c.id DESC LIMIT $1`,
      values: [first + 1],
    }),
    pool.query({ name: 'count of cases', text: 'SELECT count(*)::int AS count FROM repair_case' }),
  ])
  const connection = connectionOf(rows, first, (row) => ({
    cursor: cursorOf(['reportedAt DESC,id DESC', row.reported_at, row.id]),
    node: {
      id: row.id,
      number: row.number,
      phase: row.phase,
      urgency: row.urgency,
      category: row.category,
      severity: row.severity,
      quantity: row.quantity,
      mode: row.mode,
      reportedAt: row.reported_at,
      nextDueAt: row.next_due_at,
      customer: { id: row.customer_id, name: row.customer_name },
      model: { id: row.model_id, name: row.model_name },
    },
  }))
  return { repairCases: { totalCount: count.rows[0].count, ...connection } }
}

/** @type {Record<string, (search: URLSearchParams) => Promise<object>>} */
const pages = { '/queue': queue, '/cases': cases }

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const page = pages[url.pathname]
  if (!page) return response.writeHead(url.pathname === '/readyz' ? 200 : 404).end()
  page(url.searchParams).then(
    (data) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
    },
    (error) => {
      console.error(error)
      response.writeHead(500).end()
    },
  )
})
server.listen(Number(PORT), '127.0.0.1')

process.once('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  void pool.end().then(() => embedded?.close())
})
