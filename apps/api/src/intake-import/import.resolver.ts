import {
  checkMapping,
  fieldError,
  INTAKE_FIELD_TEXT,
  INTAKE_FIELDS,
  requiredText,
  type FieldError,
} from '@mendline/domain'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Not } from 'typeorm'
import { findById } from '../database/find-by-id'
import { permits } from '../auth/permissions'
import { User } from '../auth/user.entity'
import { claimKey, rememberResult } from '../command/idempotency'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context, type Viewer } from '../context'
import { connectionType, pageOf, PageArgs } from '../graphql/connection'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import { newId } from '../id'
import {
  ImportCancelInput,
  ImportMappingSaveInput,
  MappingInput,
  mappingOf,
  RepairCaseImportInput,
} from './import.inputs'
import {
  ImportJobPayload,
  ImportMappingPayload,
  ImportPreview,
  ImportProblem,
  ImportStateType,
  IntakeFieldInfo,
  MappingContent,
} from './import.types'
import { ImportJob, type ImportState, type LineProblem } from './import-job.entity'
import { SavedMapping } from './import-mapping.entity'
import { importsOf, markStarted, stateNow } from './import-runner'
import { previewOf, problemText, type Preview } from './preview'

const ImportJobConnection = connectionType('ImportJob', () => ImportJob)

/** Imports are the front offices' work, their files hold their customers' names. */
function importer(context: Context): Viewer {
  const viewer = signedIn(context)
  return permits('FRONT_OFFICE', viewer) ? viewer : fail('FORBIDDEN')
}

@Resolver(() => ImportJob)
export class ImportResolver {
  @Query(() => ImportJob, { nullable: true, description: 'One import; null when there is none.' })
  importJob(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ImportJob | null> {
    importer(context)
    return findById(context.db.manager, ImportJob, id)
  }

  @Query(() => ImportJobConnection, { description: 'Imports, newest first.' })
  importJobs(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    importer(context)
    const query = context.db.createQueryBuilder(ImportJob, 'j')
    return pageOf(
      query,
      [
        { key: 'createdAt', direction: 'DESC' },
        { key: 'id', direction: 'DESC' },
      ],
      page,
    )
  }

  @Query(() => [SavedMapping], { description: 'Saved mappings by name.' })
  importMappings(@Ctx() context: Context): Promise<SavedMapping[]> {
    importer(context)
    return context.db.manager.find(SavedMapping, { order: { name: 'ASC' }, take: 100 })
  }

  @Query(() => [IntakeFieldInfo], { description: 'What a column of an intake file can say.' })
  intakeFields(@Ctx() { language }: Context): IntakeFieldInfo[] {
    return INTAKE_FIELDS.map((field) => ({ field, name: INTAKE_FIELD_TEXT[field][language] }))
  }

  @Query(() => ImportPreview, { description: 'An uploaded file as it would be imported; writes nothing.' })
  async importPreview(
    @Arg('jobId', () => ID, { description: 'The uploaded file.' }) jobId: string,
    @Arg('mapping', () => MappingInput, {
      nullable: true,
      description: 'How to read it; omit for the saved mapping that fits, or a suggested one.',
    })
    mapping: MappingInput | null | undefined,
    @Ctx() context: Context,
  ): Promise<ImportPreview> {
    const viewer = importer(context)
    const job = await jobOf(context, jobId)
    const { manager } = context.db
    const previewing = { manager, clock: context.clock, viewer, files: importsOf(context.db).files }
    return shown(await previewOf(previewing, job, mapping == null ? null : mappingOf(mapping)), job, context)
  }

  @Mutation(() => ImportJobPayload, {
    description: 'Starts importing an uploaded file (G-intake); see importJob for progress.',
  })
  async repairCaseImport(
    @Arg('input', () => RepairCaseImportInput, { description: 'Which file, and how.' })
    input: RepairCaseImportInput,
    @Ctx() context: Context,
  ): Promise<ImportJobPayload> {
    const viewer = importer(context)
    const job = await jobOf(context, input.jobId)
    const mapping = mappingOf(input.mapping)
    const errors = checkMapping(mapping, job.columns).map((error) => ({
      ...error,
      field: ['mapping', ...error.field],
    }))
    if (errors.length > 0) return refused(errors, context)
    const started = await inTransaction(context, async (manager) => {
      const earlier = await claimKey<string>(context, manager)
      if (earlier !== null) return 'BEFORE'
      if (!(await markStarted(manager, job.id, mapping, input.mode, context.clock()))) return 'NOT'
      await rememberResult(context, manager, job.id)
      return 'NOW'
    })
    if (started === 'NOT')
      return refused([fieldError(job.state === 'DONE' ? 'IMPORT_OVER' : 'IMPORT_RUNNING')], context)
    if (started === 'NOW') {
      importsOf(context.db).start({ job, mapping, mode: input.mode, viewer, language: context.language })
    }
    return { importJob: await context.db.manager.findOneBy(ImportJob, { id: job.id }), userErrors: [] }
  }

  @Mutation(() => ImportJobPayload, {
    description: 'Stops an import after the batch it is at; what was created stays.',
  })
  async importCancel(
    @Arg('input', () => ImportCancelInput, { description: 'Which.' }) input: ImportCancelInput,
    @Ctx() context: Context,
  ): Promise<ImportJobPayload> {
    importer(context)
    const job = await jobOf(context, input.jobId)
    await inTransaction(context, (manager) =>
      manager.update(ImportJob, { id: job.id, state: Not('DONE') }, { cancelRequested: true }),
    )
    return { importJob: await context.db.manager.findOneBy(ImportJob, { id: job.id }), userErrors: [] }
  }

  @Mutation(() => ImportMappingPayload, { description: 'Saves a mapping for files with the same headings.' })
  async importMappingSave(
    @Arg('input', () => ImportMappingSaveInput, { description: 'Name and mapping.' })
    input: ImportMappingSaveInput,
    @Ctx() context: Context,
  ): Promise<ImportMappingPayload> {
    const viewer = importer(context)
    const job = await jobOf(context, input.jobId)
    const name = input.name.trim()
    const errors = requiredText('name', name, 100)
    if (errors.length > 0) return { importMapping: null, userErrors: toUserErrors(errors, context.language) }
    await inTransaction(context, (manager) =>
      manager.query(
        `INSERT INTO import_mapping (id, name, signature, mapping, updated_at, updated_by_id) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (name) DO UPDATE SET signature = excluded.signature, mapping = excluded.mapping,
           updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`,
        [newId(), name, job.signature, JSON.stringify(mappingOf(input.mapping)), context.clock(), viewer.id],
      ),
    )
    return { importMapping: await context.db.manager.findOneBy(SavedMapping, { name }), userErrors: [] }
  }

  @FieldResolver(() => ImportStateType, { description: 'Where it stands.' })
  state(@Root() job: ImportJob, @Ctx() context: Context): ImportState {
    return stateNow(job, context.clock())
  }

  @FieldResolver(() => [String], { description: 'The names of its columns.' })
  columns(@Root() job: ImportJob): string[] {
    return job.columns
  }

  @FieldResolver(() => [ImportProblem], { description: 'What is wrong, first lines first; the first 200.' })
  problems(@Root() job: ImportJob, @Ctx() context: Context): ImportProblem[] {
    return inWords(job.problems, context)
  }

  @FieldResolver(() => MappingContent, {
    nullable: true,
    description: 'How it was read; null until started.',
  })
  mapping(@Root() job: ImportJob): MappingContent | null {
    return job.mapping
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where to fetch the refused rows as CSV; null: none.',
  })
  refusedRowsUrl(@Root() job: ImportJob): string | null {
    return job.refused > 0 && job.finishedAt !== null ? `/imports/${job.id}/refused.csv` : null
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who uploaded it.' })
  createdBy(@Root() job: ImportJob, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(job.createdById)
  }

  @FieldResolver(() => ImportJob, {
    nullable: true,
    description: 'An earlier finished import of the very same file.',
  })
  importedBefore(@Root() job: ImportJob, @Ctx() context: Context): Promise<ImportJob | null> {
    const where = { sha256: job.sha256, state: 'DONE' as const, id: Not(job.id) }
    return context.db.manager.findOne(ImportJob, { where, order: { createdAt: 'DESC' } })
  }
}

@Resolver(() => SavedMapping)
export class SavedMappingResolver {
  @FieldResolver(() => MappingContent, { description: 'How files are read.' })
  content(@Root() saved: SavedMapping): MappingContent {
    return saved.mapping
  }
}

async function jobOf(context: Context, id: string): Promise<ImportJob> {
  const job = await findById(context.db.manager, ImportJob, id)
  return job ?? fail('NOT_FOUND')
}

function refused(errors: readonly FieldError[], context: Context): ImportJobPayload {
  return { importJob: null, userErrors: toUserErrors(errors, context.language) }
}

function inWords(problems: readonly LineProblem[], { language }: Context): ImportProblem[] {
  return problems.map((problem) => ({
    line: problem.line,
    column: problem.column,
    code: problem.code,
    message: problemText(problem, language),
  }))
}

function shown(preview: Preview, job: ImportJob, context: Context): ImportPreview {
  return {
    ...preview,
    columns: job.columns.map((name, i) => ({ name, samples: preview.samples[i] ?? [] })),
    mappingErrors: toUserErrors(preview.mappingErrors, context.language, ['mapping']),
    rows: preview.rows.map(({ row, ...seen }) => ({
      ...seen,
      problems: inWords(seen.problems, context),
      reference: row?.reference ?? null,
      reportedAt: row?.reportedAt ?? null,
      customerName: row?.customer.name ?? null,
      region: row?.customer.region ?? null,
      modelCode: row?.model.code ?? null,
      quantity: row?.quantity ?? null,
      serials: (row?.units ?? []).flatMap(({ serial }) => (serial === null ? [] : [serial])),
      description: row?.description ?? null,
    })),
    problems: inWords(preview.problems, context),
  }
}
