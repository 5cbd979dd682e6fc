// `pnpm check [GATE…]`: every gate a change has to pass, or only those named; `pnpm check --without GATE…`: all but those.
// A failing gate does not stop the others.
// At most two processes run at once; the tests, which start workers of their own, run alone.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SLOTS = 2
const TYPECHECKED = [
  '.',
  'packages/domain',
  'packages/domain/tsconfig.pure.json',
  'packages/ui',
  'apps/api',
  'apps/web',
  'e2e',
  'bench',
]
const caches = 'node_modules/.cache'

/** @typedef {{ ok: boolean, output: string, since: number }} Outcome `since`: when its first process began */

let free = SLOTS
/** @type {{ slots: number, go: () => void }[]} */
const waiting = []

/** Starts waiting processes in order, as long as slots are free. */
function startWaiting() {
  for (let next = waiting[0]; next && next.slots <= free; next = waiting[0]) {
    waiting.shift()
    free -= next.slots
    next.go()
  }
}

/**
 * Runs one process when its slots are free and keeps what it prints.
 * @param {string[]} command
 * @param {number} slots
 * @returns {Promise<Outcome>}
 */
async function run(command, slots = 1) {
  await new Promise((resolve) => {
    waiting.push({ slots, go: () => resolve(undefined) })
    startWaiting()
  })
  const [program = '', ...args] = command
  /** @type {Outcome} */
  const outcome = await new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = []
    const since = performance.now()
    const child = spawn(program, args, {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
      },
    })
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}\n`, since }))
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString(), since }))
  })
  free += slots
  startWaiting()
  return outcome
}

/** @param {string[][]} commands @returns {Promise<Outcome>} */
async function runAll(commands) {
  const outcomes = await Promise.all(commands.map((command) => run(command)))
  return {
    ok: outcomes.every(({ ok }) => ok),
    output: outcomes.map(({ output }) => output).join(''),
    since: Math.min(...outcomes.map(({ since }) => since)),
  }
}

/** @param {string} path file or folder below the root @returns {string[]} each file with the hash of its content */
function fingerprint(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isDirectory()) {
    return readdirSync(full)
      .sort()
      .flatMap((name) => fingerprint(`${path}/${name}`))
  }
  return [`${path} ${createHash('sha256').update(readFileSync(full)).digest('hex')}`]
}

/**
 * Generates again in place and fails when that changed anything: compared with what lay there rather than with the last
 * commit, so that a change that brings its generated files along passes before it is committed.
 * @param {string} path
 * @param {string[]} command
 * @returns {Promise<Outcome>}
 */
async function regenerate(path, command) {
  const before = new Set(fingerprint(path))
  const outcome = await run(command)
  if (!outcome.ok) return outcome
  const after = fingerprint(path)
  if (after.length === 0) return { ...outcome, ok: false, output: `${path} was not generated\n` }
  const changed = [
    ...after.filter((line) => !before.has(line)),
    ...[...before].filter((line) => !after.includes(line)),
  ]
  if (changed.length === 0) return outcome
  const files = [...new Set(changed.map((line) => line.split(' ')[0]))].sort()
  return {
    ...outcome,
    ok: false,
    output: `out of date, generated again just now; commit it:\n  ${files.join('\n  ')}\n`,
  }
}

/** @param {string} project @returns {string[]} */
function tsc(project) {
  const name = project === '.' ? 'root' : project.replaceAll('/', '-')
  return ['tsc', '-p', project, '--incremental', '--tsBuildInfoFile', `${caches}/tsc/${name}.tsbuildinfo`]
}

/** What the generated files are made from comes before them: codegen reads the schema the schema gate writes. */
let schemaWritten = Promise.resolve(/** @type {Outcome | undefined} */ (undefined))

/** @type {Record<string, () => Promise<Outcome>>} */
const gates = {
  format: () => run(['prettier', '--check', '--cache', '--log-level', 'warn', '.']),
  lint: () => run(['eslint', '.', '--max-warnings', '0']),
  boundaries: () =>
    run(['depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'e2e', 'bench']),
  knip: () => run(['knip', '--no-progress', '--no-config-hints']),
  typecheck: () => runAll(TYPECHECKED.map(tsc)),
  schema: () => regenerate('apps/api/schema.graphql', ['pnpm', '--filter', '@mendline/api', 'schema']),
  codegen: async () => {
    await schemaWritten
    return regenerate('apps/web/src/gql', ['pnpm', '--filter', '@mendline/web', 'codegen'])
  },
  // One of the API tests, named here because it guards data; the gate fails when that test is gone.
  drift: () => run(['vitest', 'run', '--project', 'api', 'drift'], SLOTS),
  tests: () => run(['vitest', 'run'], SLOTS),
}

const without = process.argv[2] === '--without'
const named = process.argv.slice(without ? 3 : 2)
const unknown = named.filter((name) => !(name in gates))
if (unknown.length > 0) {
  console.error(`no such gate: ${unknown.join(', ')}. Gates: ${Object.keys(gates).join(', ')}`)
  process.exit(2)
}
const chosen =
  named.length > 0 && !without ? named : Object.keys(gates).filter((name) => !named.includes(name))
mkdirSync(join(root, caches), { recursive: true })

const begun = performance.now()
/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** @param {string} name @returns {Promise<boolean>} */
async function pass(name) {
  const running = gates[name]?.()
  if (!running) return false
  if (name === 'schema') schemaWritten = running
  const { ok, output, since } = await running
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(10)} ${seconds(since).padStart(8)}`)
  if (!ok) console.log(output.replace(/^/gm, '    ').trimEnd())
  return ok
}

const passed = await Promise.all(chosen.map(pass))
const failed = chosen.filter((_, index) => !passed[index])
if (failed.length > 0) {
  const rest = chosen.length - failed.length
  console.log(`check FAILED: ${failed.join(', ')} (${rest} of ${chosen.length} passed, ${seconds(begun)})`)
  process.exitCode = 1
} else {
  console.log(`check passed: ${chosen.join(', ')} (${seconds(begun)})`)
}
