import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  checkMapping,
  errorText,
  instantOf,
  type ImportMode,
  type IntakeMapping,
  type Language,
} from '@mendline/domain'
import { IsNull, type EntityManager } from 'typeorm'
import { cleanFileName } from '../attachment/file-name'
import { normaliseEmail } from '../auth/sign-in'
import { User } from '../auth/user.entity'
import { ImportFiles, MAX_IMPORT_BYTES } from '../intake-import/import-files'
import { describe, newJob } from '../intake-import/import.routes'
import { ImportJob } from '../intake-import/import-job.entity'
import { SavedMapping } from '../intake-import/import-mapping.entity'
import { Imports, markStarted } from '../intake-import/import-runner'
import { previewOf, problemText } from '../intake-import/preview'
import { useBusinessTimeZone } from '../setting/service-policy'
import { CliError, type Command } from './command'
import { withDatabase } from './with-database'

const SHOWN_PROBLEMS = 50
const LOOK_EVERY_MILLISECONDS = 500

const clock = () => instantOf(Date.now())

export const importCommand: Command = {
  name: 'import',
  summary: 'Complaints from a CSV file',
  usage: [
    'import intake FILE [--mapping NAME] [--skip-bad-rows] [--as EMAIL] [--customer NAME] [--model CODE]',
    '    --mapping        a mapping saved on the import screen; else one that fits the headings, else by their names',
    '    --skip-bad-rows  import every row that is right; without it one wrong row keeps all out',
    '    --as             who imports; an administrator where nobody is named',
    '    --customer, --model  for rows that name none',
  ],
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        'skip-bad-rows': { type: 'boolean', default: false },
        as: { type: 'string' },
        customer: { type: 'string' },
        model: { type: 'string' },
      },
    })
    const [what, file, ...more] = positionals
    if (what !== 'intake' || file === undefined || more.length > 0) {
      throw new CliError('Say what to import: mendline import intake FILE')
    }
    if (!(await stat(file).catch(() => null))?.isFile()) throw new CliError(`There is no file ${file}`)
    return withDatabase(async ({ dataSource: db }, env) => {
      useBusinessTimeZone(env.businessTimeZone)
      const files = new ImportFiles(join(env.dataDir, 'imports'))
      const failures: unknown[] = []
      const imports = new Imports({ db, clock, files, report: (error) => failures.push(error) })
      const stop = () => void imports.close()
      process.once('SIGINT', stop)
      try {
        const viewer = await personOf(db.manager, values.as)
        const job = await receive(db.manager, files, file, viewer.id)
        const defaults = { customer: values.customer, modelCode: values.model }
        const named = values.mapping === undefined ? null : await mappingOf(db.manager, values.mapping)
        const found =
          named ?? (await previewOf({ manager: db.manager, clock, viewer, files }, job, null)).mapping
        const mapping = withDefaults(found, defaults)
        refuse(mapping, job, viewer.language)
        const mode: ImportMode = values['skip-bad-rows'] ? 'SKIP_BAD_ROWS' : 'ALL_OR_NOTHING'
        await markStarted(db.manager, job.id, mapping, mode, clock())
        imports.start({ job, mapping, mode, viewer, language: viewer.language })
        await watch(db.manager, imports, job.id)
        if (failures.length > 0) throw failures[0]
        return report(await db.manager.findOneByOrFail(ImportJob, { id: job.id }), viewer.language)
      } finally {
        process.removeListener('SIGINT', stop)
        await imports.close()
      }
    })
  },
}

async function personOf(manager: EntityManager, email: string | undefined): Promise<User> {
  const found =
    email === undefined
      ? await manager.findOne(User, {
          where: { role: 'ADMINISTRATOR', disabledAt: IsNull() },
          order: { createdAt: 'ASC', id: 'ASC' },
        })
      : await manager.findOneBy(User, { email: normaliseEmail(email), disabledAt: IsNull() })
  if (found === null) {
    throw new CliError(
      email === undefined
        ? 'There is no administrator yet; name somebody with --as'
        : `Nobody signs in as ${email}`,
    )
  }
  return found
}

async function receive(
  manager: EntityManager,
  files: ImportFiles,
  file: string,
  userId: string,
): Promise<ImportJob> {
  await files.sweep(clock())
  const received = await files.receive(createReadStream(file))
  if (typeof received === 'string') {
    throw new CliError(errorText(received, 'en', { max: MAX_IMPORT_BYTES / 1024 / 1024 }))
  }
  const described = await describe(files, received)
  if (described === null) {
    await files.remove(received.id)
    throw new CliError(errorText('FILE_WITHOUT_ROWS', 'en'))
  }
  const job = newJob(described, cleanFileName(basename(file)), userId, clock())
  await manager.insert(ImportJob, job)
  return job
}

async function mappingOf(manager: EntityManager, name: string): Promise<IntakeMapping> {
  const saved = await manager.findOneBy(SavedMapping, { name })
  if (saved !== null) return saved.mapping
  const all = await manager.find(SavedMapping, { order: { name: 'ASC' } })
  const known = all.length === 0 ? 'none is saved' : all.map((mapping) => mapping.name).join(', ')
  throw new CliError(`There is no mapping ${name} (${known})`)
}

function withDefaults(
  mapping: IntakeMapping,
  { customer, modelCode }: { customer: string | undefined; modelCode: string | undefined },
): IntakeMapping {
  const { defaults } = mapping
  return {
    ...mapping,
    defaults: {
      ...defaults,
      customer: customer ?? defaults.customer,
      modelCode: modelCode ?? defaults.modelCode,
    },
  }
}

/** What option or column gives what a mapping lacks. */
const HINTS: Readonly<Record<string, string>> = {
  'defaults.customer': 'customer (--customer)',
  'defaults.modelCode': 'model (--model)',
}

function refuse(mapping: IntakeMapping, job: ImportJob, language: Language): void {
  const errors = checkMapping(mapping, job.columns)
  if (errors.length === 0) return
  const lines = errors.map(({ code, field, params }) => {
    const path = field.join('.')
    return `${HINTS[path] ?? path}: ${errorText(code, language, params)}`
  })
  throw new CliError([...lines, `Columns of the file: ${job.columns.join(', ')}`].join('\n'))
}

async function watch(manager: EntityManager, imports: Imports, jobId: string): Promise<void> {
  if (!process.stderr.isTTY) return imports.finished(jobId)
  const timer = setInterval(() => {
    void manager.findOneBy(ImportJob, { id: jobId }).then((job) => {
      if (job !== null) process.stderr.write(`\r${job.state} ${job.progress} %  `)
    })
  }, LOOK_EVERY_MILLISECONDS)
  await imports.finished(jobId)
  clearInterval(timer)
  process.stderr.write('\r')
}

function report(job: ImportJob, language: Language): number {
  for (const problem of job.problems.slice(0, SHOWN_PROBLEMS)) {
    const where = problem.column === null ? `line ${problem.line}` : `line ${problem.line}, ${problem.column}`
    console.error(`${where}: ${problemText(problem, language)}`)
  }
  if (job.state === 'REFUSED')
    console.error('Nothing was imported: some rows are wrong (see --skip-bad-rows).')
  else if (job.state !== 'DONE') console.error(`The import ended early: ${job.state.toLowerCase()}.`)
  const { rowsRead, created, alreadyThere, refused } = job
  console.log(`rows read ${rowsRead}, created ${created}, already there ${alreadyThere}, refused ${refused}`)
  return job.state === 'DONE' ? 0 : 1
}
