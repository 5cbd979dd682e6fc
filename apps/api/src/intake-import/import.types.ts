import { INTAKE_FIELDS, REGIONS, type IntakeField, type Region } from '@mendline/domain'
import { Field, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { DateTime } from '../graphql/scalars'
import { UserError } from '../graphql/user-error'
import { ColumnMappingType, DefaultsType } from './import.inputs'
import { IMPORT_STATES, ImportJob } from './import-job.entity'
import { SavedMapping } from './import-mapping.entity'

export const ImportStateType = enumType(IMPORT_STATES, 'ImportState')
const IntakeFieldType = enumType(INTAKE_FIELDS, 'IntakeField')
const RegionType = enumType(REGIONS, 'Region')

@ObjectType({ description: 'What is wrong in a line of a file.' })
export class ImportProblem {
  @Field(() => Int, { description: 'The line in the file, from 1.' })
  line: number

  @Field(() => String, { nullable: true, description: 'The column; null: the row as a whole.' })
  column: string | null

  @Field(() => String, { description: 'A stable code for programs.' })
  code: string

  @Field(() => String, { description: "What is wrong, in the reader's language." })
  message: string
}

@ObjectType({ description: 'A row as it would be registered.' })
export class ImportPreviewRow {
  @Field(() => Int, { description: 'The line in the file, from 1.' })
  line: number

  @Field(() => [String], { description: 'Its cells as they are.' })
  cells: readonly string[]

  @Field(() => String, {
    nullable: true,
    description: 'Its reference, given or made; null: the row is wrong.',
  })
  reference: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was reported.' })
  reportedAt: string | null

  @Field(() => String, { nullable: true, description: 'The customer.' })
  customerName: string | null

  @Field(() => Boolean, { description: 'Whether the customer would be put on record.' })
  customerIsNew: boolean

  @Field(() => RegionType, { nullable: true, description: 'Where the customer is.' })
  region: Region | null

  @Field(() => String, { nullable: true, description: 'The model.' })
  modelCode: string | null

  @Field(() => Boolean, { description: 'Whether the model would be put on record.' })
  modelIsNew: boolean

  @Field(() => Int, { nullable: true, description: 'How many units.' })
  quantity: number | null

  @Field(() => [String], { description: 'Serial numbers.' })
  serials: string[]

  @Field(() => String, { nullable: true, description: 'The complaint.' })
  description: string | null

  @Field(() => Boolean, { description: 'Whether its case is there already.' })
  alreadyThere: boolean

  @Field(() => [ImportProblem], { description: 'What is wrong with it.' })
  problems: ImportProblem[]
}

@ObjectType({ description: 'A column of a file.' })
export class ImportColumn {
  @Field(() => String, { description: 'Its heading.' })
  name: string

  @Field(() => [String], { description: 'Some of its cells.' })
  samples: readonly string[]
}

@ObjectType('ImportMappingContent', { description: 'How a file is read.' })
export class MappingContent {
  @Field(() => [ColumnMappingType], { description: 'The columns that say something.' })
  columns: readonly ColumnMappingType[]

  @Field(() => DefaultsType, { description: 'What holds for rows that do not say it themselves.' })
  defaults: DefaultsType
}

@ObjectType({ description: 'A file as it would be imported.' })
export class ImportPreview {
  @Field(() => [ImportColumn], { description: 'The columns of the file.' })
  columns: ImportColumn[]

  @Field(() => MappingContent, { description: 'How it was read: as asked, as saved, or as suggested.' })
  mapping: MappingContent

  @Field(() => String, { nullable: true, description: 'The saved mapping taken for it.' })
  mappingName: string | null

  @Field(() => [UserError], { description: 'What keeps the mapping from being used.' })
  mappingErrors: UserError[]

  @Field(() => [ImportPreviewRow], { description: 'The first rows.' })
  rows: ImportPreviewRow[]

  @Field(() => Int, { description: 'How many rows were checked.' })
  rowsChecked: number

  @Field(() => Int, { description: 'How many of them are wrong.' })
  rowsRefused: number

  @Field(() => Int, { description: 'How many of them are cases already.' })
  rowsThere: number

  @Field(() => Boolean, { description: 'Whether these were all rows of the file.' })
  complete: boolean

  @Field(() => [ImportProblem], { description: 'What is wrong, first lines first; the first of many.' })
  problems: ImportProblem[]
}

@ObjectType({ description: 'What a column can say.' })
export class IntakeFieldInfo {
  @Field(() => IntakeFieldType, { description: 'Which.' })
  field: IntakeField

  @Field(() => String, { description: "Its name in the reader's language." })
  name: string
}

@ObjectType({ description: 'The import as it is now, or what to mend.' })
export class ImportJobPayload {
  @Field(() => ImportJob, { nullable: true, description: 'The import.' })
  importJob: ImportJob | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}

@ObjectType({ description: 'The mapping as it was saved, or what to mend.' })
export class ImportMappingPayload {
  @Field(() => SavedMapping, { nullable: true, description: 'The mapping.' })
  importMapping: SavedMapping | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}
