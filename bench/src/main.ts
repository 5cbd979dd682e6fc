import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments, USAGE, type Asked } from './arguments'
import { comparePages } from './compare-pages'
import { createBenchDatabase, type BenchDatabase } from './database'
import { measureFirstLoad } from './first-load'
import { generate, type Generated } from './generate'
import { measureBreakdown } from './measure-breakdown'
import { measureImport } from './measure-import'
import { countStatements, measureCommand, measureSubscriptions } from './measure-server'
import { startMendline } from './processes'
import { openSessions } from './sessions'
import { printTable } from './table'

const SOCKETS_PER_SESSION = 20

async function bench(asked: Asked): Promise<void> {
  build()
  const database = await createBenchDatabase(process.env.TEST_DATABASE_URL)
  try {
    describeMachine(database)
    await measureBreakdown(database, asked.costs)
    if (asked.onlyBreakdown) return
    const { fresh, cookies } = await fill(database, asked)
    const [cookie = '', ...rest] = cookies
    const env = { ...database.env, DATABASE_POOL_SIZE: '10' }
    const server = await startMendline(env)
    try {
      const measuring = { url: server.url, cookie, cookies: rest, fresh, sockets: asked.sockets }
      await countStatements(measuring)
      await measureCommand(measuring)
      await measureSubscriptions(measuring)
      await measureFirstLoad(server.url, cookie)
    } finally {
      await server.stop()
    }
    const { connections, seconds } = asked
    await comparePages({ env, cookie, oneAtATime: database.embedded, connections, seconds })
    await measureImport(database, asked.rows)
  } finally {
    await database.drop()
  }
}

/** What is measured is what `pnpm start` runs. */
function build(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const { status } = spawnSync('node', ['scripts/turbo.mjs', 'run', 'build', '--output-logs=errors-only'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '') },
  })
  if (status !== 0) throw new Error('the server could not be built')
}

function describeMachine({ name }: BenchDatabase): void {
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(`${cpus().length} × ${model}, ${memory} GiB, Node ${process.versions.node}, ${name}`)
}

async function fill(database: BenchDatabase, asked: Asked) {
  const opened = await database.open()
  try {
    const generated = await generate(opened.dataSource, database.dataDir, {
      count: asked.cases,
      story: asked.story,
    })
    const sessions = 1 + Math.ceil(asked.sockets / SOCKETS_PER_SESSION)
    const cookies = await openSessions(opened.dataSource, sessions)
    report(generated)
    return { fresh: generated.fresh, cookies }
  } finally {
    await opened.close()
  }
}

function report({ played, registered, copied }: Generated): void {
  const line = (name: string, { cases, seconds }: { cases: number; seconds: number }) => [
    name,
    String(cases),
    `${seconds.toFixed(1)} s`,
    (cases / seconds).toFixed(0),
  ]
  printTable(
    'Cases',
    ['made by', 'cases', 'time', 'cases/s'],
    [
      line('playing the story, command by command', played),
      line('copying them, set by set', copied),
      line('registerCases, 500 at once', registered),
    ],
  )
  const rows = [...copied.rows.values()].reduce((sum, count) => sum + count, 0)
  const of = (table: string) => copied.rows.get(table) ?? 0
  console.log(
    `\n${rows} rows in tables of cases; ${of('task')} tasks, ${of('case_event')} events before registration`,
  )
}

if (process.argv.includes('--help')) {
  console.log(USAGE)
} else {
  const begun = performance.now()
  await bench(readArguments(process.argv.slice(2)))
  console.log(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all`)
}
