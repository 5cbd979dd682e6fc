import { rm } from 'node:fs/promises'
import type { ImportMode, Instant, IntakeMapping, Language } from '@mendline/domain'
import { plus } from '@mendline/domain'
import type { DataSource, EntityManager } from 'typeorm'
import { wakeRelay } from '../case-event/relay'
import type { Clock, Viewer } from '../context'
import { businessTimeZone } from '../setting/service-policy'
import type { ImportFiles } from './import-files'
import { ImportJob, type ImportState, type LineProblem } from './import-job.entity'
import { Names } from './match-names'
import { inBatches, readIntake, type ReadRow } from './read-intake'
import { RefusedRows } from './refused-rows'
import { registerBatch, type RegisteredRow } from './register-batch'

const BATCH = 200
const MOST_PROBLEMS_KEPT = 200
/** Checking is quicker than registering: this much of the way, in percent, is done when every row was checked. */
const CHECKED_PERCENT = 20
const SILENT_MINUTES = 2

const RUNNING: readonly ImportState[] = ['CHECKING', 'IMPORTING']

/** What runs imports: one for each open database. */
export interface ImportsParts {
  readonly db: DataSource
  readonly clock: Clock
  readonly files: ImportFiles
  readonly report: (error: unknown) => void
}

export interface ImportStart {
  readonly job: ImportJob
  readonly mapping: IntakeMapping
  readonly mode: ImportMode
  readonly viewer: Pick<Viewer, 'id' | 'department' | 'role'>
  readonly language: Language
}

const importsByDatabase = new WeakMap<DataSource, Imports>()

/** What runs the imports of a database; throws where nobody opened it. */
export function importsOf(db: DataSource): Imports {
  const imports = importsByDatabase.get(db)
  if (imports === undefined) throw new Error('imports were not opened')
  return imports
}

/** Runs imports beside requests: checks the whole file first, then registers it in batches. */
export class Imports {
  readonly files: ImportFiles
  readonly #parts: ImportsParts
  readonly #running = new Map<string, Promise<void>>()
  #stopping = false

  constructor(parts: ImportsParts) {
    this.#parts = parts
    this.files = parts.files
    importsByDatabase.set(parts.db, this)
  }

  /** Starts one that was marked as started (`markStarted`) and returns at once. */
  start(start: ImportStart): void {
    const run = new ImportRun(this.#parts, start, () => this.#stopping)
    const done = run.run().finally(() => this.#running.delete(start.job.id))
    this.#running.set(start.job.id, done)
  }

  /** Waits until an import of this process is over. */
  async finished(jobId: string): Promise<void> {
    await this.#running.get(jobId)
  }

  /** Stops all between two batches. */
  async close(): Promise<void> {
    this.#stopping = true
    await Promise.all(this.#running.values())
    importsByDatabase.delete(this.#parts.db)
  }
}

/** Where an import stands now: a running one that was silent for long is interrupted. */
export function stateNow(job: Pick<ImportJob, 'state' | 'beatAt'>, now: Instant): ImportState {
  return RUNNING.includes(job.state) && job.beatAt < plus(now, { minutes: -SILENT_MINUTES })
    ? 'INTERRUPTED'
    : job.state
}

/** Marks an import as started, forgetting what an earlier try counted. False where it runs already or is done. */
export async function markStarted(
  manager: EntityManager,
  jobId: string,
  mapping: IntakeMapping,
  mode: ImportMode,
  now: Instant,
): Promise<boolean> {
  const [rows]: [unknown[], number] = await manager.query(
    `UPDATE import_job SET state = 'CHECKING', mapping = $2, mode = $3, started_at = $4, beat_at = $4, finished_at = NULL,
       rows_read = 0, created = 0, already_there = 0, refused = 0, progress = 0, cancel_requested = FALSE, problems = '[]'
     WHERE id = $1 AND state <> 'DONE' AND (NOT state = ANY ($5) OR beat_at < $6) RETURNING id`,
    [jobId, JSON.stringify(mapping), mode, now, RUNNING, plus(now, { minutes: -SILENT_MINUTES })],
  )
  return rows.length > 0
}

class Cancelled extends Error {}
class Stopped extends Error {}

/** One import from start to end. */
class ImportRun {
  #rowsRead = 0
  #created = 0
  #alreadyThere = 0
  #refused = 0
  readonly #problems: LineProblem[] = []
  readonly #names: Names
  readonly #refusedRows: RefusedRows
  readonly #readAt: { now: Instant; timeZone: string }

  constructor(
    private readonly parts: ImportsParts,
    private readonly start: ImportStart,
    private readonly stopping: () => boolean,
  ) {
    const { job, mapping, viewer, language } = start
    this.#names = new Names(viewer, mapping.defaults)
    this.#refusedRows = new RefusedRows(parts.files.refusedPath(job.id), job.columns, language)
    this.#readAt = { now: parts.clock(), timeZone: businessTimeZone() }
  }

  async run(): Promise<void> {
    let end: ImportState = 'FAILED'
    try {
      await rm(this.parts.files.refusedPath(this.start.job.id), { force: true })
      await this.#check()
      if (this.start.mode === 'ALL_OR_NOTHING' && this.#refused > 0) end = 'REFUSED'
      else {
        await this.#register()
        end = 'DONE'
      }
    } catch (error) {
      if (error instanceof Cancelled) end = 'CANCELLED'
      else if (error instanceof Stopped) end = 'INTERRUPTED'
      else this.parts.report(error)
    }
    try {
      await this.#refusedRows.close()
      const now = this.parts.clock()
      await this.#save(this.parts.db.manager, {
        state: end,
        finishedAt: now,
        ...(end === 'DONE' ? { progress: 100 } : {}),
      })
    } catch (error) {
      this.parts.report(error)
    }
  }

  /** Reads every row and says what is wrong with it, without writing any. */
  async #check(): Promise<void> {
    const { db } = this.parts
    const { job } = this.start
    for await (const batch of inBatches(this.#rows(), BATCH)) {
      await this.#mayGoOn()
      const readable = batch.flatMap(({ row }) => (row === null ? [] : [row]))
      await this.#names.lookUp(db.manager, readable)
      for (const row of batch) {
        const problems = this.#problemsOf(row)
        if (problems.length > 0) await this.#refuse({ ...row, problems })
      }
      this.#rowsRead += batch.length
      const bytes = batch.at(-1)?.bytes ?? 0
      await this.#save(db.manager, {
        progress: Math.floor((CHECKED_PERCENT * bytes) / Math.max(1, job.byteSize)),
      })
    }
    await this.#save(db.manager, { rowsTotal: this.#rowsRead, progress: CHECKED_PERCENT })
  }

  /** Registers every row that is right, batch by batch. */
  async #register(): Promise<void> {
    const { db, clock } = this.parts
    const total = Math.max(1, this.#rowsRead)
    let passed = 0
    for await (const batch of inBatches(this.#rows(), BATCH)) {
      await this.#mayGoOn()
      const readable = batch.flatMap(({ row }) => (row === null ? [] : [row]))
      await this.#names.lookUp(db.manager, readable)
      const rows = batch.flatMap((read): RegisteredRow[] =>
        read.row === null || this.#problemsOf(read).length > 0 ? [] : [read.row],
      )
      passed += batch.length
      const progress = CHECKED_PERCENT + Math.floor(((100 - CHECKED_PERCENT) * passed) / total)
      const result = await registerBatch({
        db,
        names: this.#names,
        viewer: this.start.viewer,
        now: clock(),
        rows,
        afterwards: (manager, { created, alreadyThere }) =>
          this.#save(manager, {
            state: 'IMPORTING',
            created: this.#created + created,
            alreadyThere: this.#alreadyThere + alreadyThere,
            progress: Math.min(99, progress),
          }),
      })
      this.#created += result.created
      this.#alreadyThere += result.alreadyThere
      if (result.created > 0) wakeRelay()
    }
  }

  #rows(): AsyncGenerator<ReadRow> {
    const { job, mapping } = this.start
    return readIntake({ ...job, path: this.parts.files.path(job.id) }, mapping, this.#readAt)
  }

  #problemsOf({ row, problems }: ReadRow): ReadRow['problems'] {
    if (row === null) return problems
    return this.#names.problems(row).map((error) => ({ column: null, error }))
  }

  async #refuse(row: Pick<ReadRow, 'line' | 'cells' | 'problems'>): Promise<void> {
    this.#refused += 1
    for (const { column, error } of row.problems) {
      if (this.#problems.length >= MOST_PROBLEMS_KEPT) break
      this.#problems.push({ line: row.line, column, code: error.code, params: error.params })
    }
    await this.#refusedRows.add(row)
  }

  /** Writes how far it is. */
  async #save(manager: EntityManager, values: Partial<ImportJob>): Promise<void> {
    const { id } = this.start.job
    await manager.update(ImportJob, id, {
      rowsRead: this.#rowsRead,
      refused: this.#refused,
      problems: this.#problems,
      beatAt: this.parts.clock(),
      ...values,
    })
  }

  /** Between two batches: stops where somebody asked to, or the server is closing. */
  async #mayGoOn(): Promise<void> {
    if (this.stopping()) throw new Stopped()
    const { id } = this.start.job
    const select = { id: true, cancelRequested: true }
    const job = await this.parts.db.manager.findOne(ImportJob, { where: { id }, select })
    if (job?.cancelRequested === true) throw new Cancelled()
  }
}
