import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BenchDatabase } from './database'
import { printTable, ratio } from './table'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LOOK_EVERY_MILLISECONDS = 50
const AT_ONCE = 500

interface Imported {
  readonly seconds: number
  /** Resident memory at its highest, in MiB; NaN where the system does not tell. */
  readonly peak: number
}

/** Imports generated files, a tenth and the whole, and compares with the bare insert of the same cells. */
export async function measureImport(database: BenchDatabase, rows: number): Promise<void> {
  const lines: string[][] = []
  const least = Math.round(rows / 10)
  for (const [name, count] of [
    ['a tenth', least],
    ['the whole', rows],
  ] as const) {
    const file = join(database.dataDir, `import-${count}.csv`)
    await writeRows(file, count)
    const bare = await insertBare(database, file)
    const { seconds, peak } = await importFile(database, file, count)
    lines.push([
      `${name}: ${count} rows`,
      `${seconds.toFixed(1)} s`,
      (count / seconds).toFixed(0),
      Number.isNaN(peak) ? 'unknown' : `${peak.toFixed(0)} MiB`,
      `${bare.toFixed(2)} s`,
      ratio(seconds, bare),
    ])
  }
  printTable(
    '`mendline import intake`, start of the process included',
    ['file', 'time', 'rows/s', 'memory at most', 'bare insert', 'time to bare'],
    lines,
  )
}

/** Writes it piece by piece: a hundred thousand rows need not be held. */
async function writeRows(file: string, count: number): Promise<void> {
  const out = createWriteStream(file)
  out.write('reference,customer,model,serial,quantity,problem\n')
  for (let n = 0; n < count; n++) {
    const cells = [
      `BENCH-${count}-${n}`,
      `客户 ${n % 997}`,
      `BM-${n % 89}`,
      `S${count}${n}`,
      1,
      `开机 ${n % 60} 分钟后黑屏`,
    ]
    if (!out.write(`${cells.join(',')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** The command as an administrator runs it. */
async function importFile(database: BenchDatabase, file: string, count: number): Promise<Imported> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['apps/api/dist/cli.js', 'import', 'intake', file], {
    cwd: ROOT,
    env: { ...process.env, ...database.env, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let peak = Number.NaN
  const watch = setInterval(() => {
    void memoryOf(child.pid).then((found) => {
      peak = found > peak || Number.isNaN(peak) ? found : peak
    })
  }, LOOK_EVERY_MILLISECONDS)
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  clearInterval(watch)
  if (!said.includes(`rows read ${count}, created ${count},`)) throw new Error(`the import said: ${said}`)
  return { seconds: (performance.now() - begun) / 1000, peak }
}

async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024
}

/** The cells of the file into a table of texts, 500 rows a statement; gives the seconds. */
async function insertBare(database: BenchDatabase, file: string): Promise<number> {
  const { dataSource: db, close } = await database.open()
  try {
    await db.query('CREATE TABLE bench_import (cells text[] NOT NULL)')
    const begun = performance.now()
    let rows: string[][] = []
    const insert = async () => {
      await db.query(
        'INSERT INTO bench_import SELECT ARRAY(SELECT json_array_elements_text(row)) FROM json_array_elements($1) row',
        [JSON.stringify(rows)],
      )
      rows = []
    }
    for await (const line of createInterface({ input: createReadStream(file) })) {
      rows.push(line.split(','))
      if (rows.length === AT_ONCE) await insert()
    }
    await insert()
    const seconds = (performance.now() - begun) / 1000
    await db.query('DROP TABLE bench_import')
    return seconds
  } finally {
    await close()
  }
}
