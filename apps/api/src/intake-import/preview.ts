import {
  checkMapping,
  errorText,
  suggestMapping,
  type FieldError,
  type IntakeMapping,
  type Language,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import type { Clock, Viewer } from '../context'
import { businessTimeZone } from '../setting/service-policy'
import type { ImportFiles } from './import-files'
import type { ImportJob, LineProblem } from './import-job.entity'
import { SavedMapping } from './import-mapping.entity'
import { Names } from './match-names'
import { beginningOf, inBatches, readIntake, type ReadRow } from './read-intake'
import { referencesThere, type RegisteredRow } from './register-batch'

const SHOWN_ROWS = 20
/** A preview is answered at once, so of a large file it checks only the beginning. */
const CHECKED_ROWS = 5000
const BATCH = 1000
const SHOWN_PROBLEMS = 200
const SAMPLES = 3
const SAMPLE_LENGTH = 80

export interface Previewing {
  readonly manager: EntityManager
  readonly clock: Clock
  readonly viewer: Pick<Viewer, 'department' | 'role'>
  readonly files: ImportFiles
}

/** The first rows of a file as they would be registered, and what is wrong with it. */
export interface Preview {
  readonly samples: readonly (readonly string[])[]
  readonly mapping: IntakeMapping
  /** The saved mapping that fits the file and was taken, if one was. */
  readonly mappingName: string | null
  readonly mappingErrors: readonly FieldError[]
  readonly rows: readonly PreviewRow[]
  readonly rowsChecked: number
  readonly rowsRefused: number
  readonly rowsThere: number
  readonly complete: boolean
  readonly problems: readonly LineProblem[]
}

export interface PreviewRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly row: RegisteredRow | null
  readonly customerIsNew: boolean
  readonly modelIsNew: boolean
  readonly alreadyThere: boolean
  readonly problems: readonly LineProblem[]
}

/** Reads a file's beginning with the mapping given, else the newest saved one for files like it, else a suggested one. */
export async function previewOf(
  { manager, clock, viewer, files }: Previewing,
  job: ImportJob,
  given: IntakeMapping | null,
): Promise<Preview> {
  const file = { ...job, path: files.path(job.id) }
  const beginning = await beginningOf(file, 200)
  const saved = given === null ? await savedFor(manager, job) : null
  const mapping = given ?? saved?.mapping ?? suggestMapping(job.columns, beginning.rows)
  const errors = checkMapping(mapping, job.columns)
  const started: Preview = {
    samples: job.columns.map((_, i) => samplesOf(beginning.rows, i)),
    mapping,
    mappingName: saved?.name ?? null,
    mappingErrors: errors,
    rows: [],
    rowsChecked: 0,
    rowsRefused: 0,
    rowsThere: 0,
    complete: false,
    problems: [],
  }
  if (errors.length > 0) return started

  const names = new Names(viewer, mapping.defaults)
  const rows: PreviewRow[] = []
  const problems: LineProblem[] = []
  let [rowsChecked, rowsRefused, rowsThere] = [0, 0, 0]
  let complete = true
  const at = { now: clock(), timeZone: businessTimeZone() }
  for await (const batch of inBatches(readIntake(file, mapping, at), BATCH)) {
    if (rowsChecked >= CHECKED_ROWS) {
      complete = false
      break
    }
    const readable = batch.flatMap(({ row }) => (row === null ? [] : [row]))
    await names.lookUp(manager, readable)
    const there = await referencesThere(manager, readable)
    for (const read of batch) {
      const seen = seenWith(names, there, read)
      rowsChecked += 1
      rowsRefused += seen.problems.length > 0 ? 1 : 0
      rowsThere += seen.alreadyThere ? 1 : 0
      if (rows.length < SHOWN_ROWS) rows.push(seen)
      if (problems.length < SHOWN_PROBLEMS) problems.push(...seen.problems)
    }
  }
  return { ...started, rows, rowsChecked, rowsRefused, rowsThere, complete, problems }
}

function seenWith(
  names: Names,
  there: ReadonlySet<string>,
  { line, cells, row, problems }: ReadRow,
): PreviewRow {
  const found = row === null ? problems : names.problems(row).map((error) => ({ column: null, error }))
  return {
    line,
    cells,
    row,
    customerIsNew: row !== null && names.customer(row) === undefined,
    modelIsNew: row !== null && names.model(row) === undefined,
    alreadyThere: row !== null && there.has(row.reference),
    problems: found.map(({ column, error }) => ({ line, column, code: error.code, params: error.params })),
  }
}

/** The newest mapping saved for files with the same headings. */
function savedFor(manager: EntityManager, job: Pick<ImportJob, 'signature'>): Promise<SavedMapping | null> {
  return manager.findOne(SavedMapping, {
    where: { signature: job.signature },
    order: { updatedAt: 'DESC', id: 'DESC' },
  })
}

function samplesOf(rows: readonly (readonly string[])[], column: number): string[] {
  const seen = new Set<string>()
  for (const cells of rows) {
    const text = (cells[column] ?? '').trim().replace(/\s+/g, ' ')
    if (text !== '') seen.add([...text].slice(0, SAMPLE_LENGTH).join(''))
    if (seen.size === SAMPLES) break
  }
  return [...seen]
}

/** A problem in the reader's words. */
export function problemText({ code, params }: LineProblem, language: Language): string {
  return errorText(code, language, params)
}
