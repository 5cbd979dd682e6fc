import {
  CHANNELS,
  DATE_ORDERS,
  DEFAULT_INTAKE,
  IMPORT_MODES,
  INTAKE_FIELDS,
  REGIONS,
  REQUEST_KINDS,
  textOrNull,
  URGENCIES,
  type Channel,
  type DateOrder,
  type ImportMode,
  type IntakeDefaults,
  type IntakeField,
  type IntakeMapping,
  type LocalDate as Day,
  type Region,
  type RequestKind,
  type Urgency,
} from '@mendline/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'

const IntakeFieldType = enumType(INTAKE_FIELDS, 'IntakeField')
const ImportModeType = enumType(IMPORT_MODES, 'ImportMode')
const DateOrderType = enumType(DATE_ORDERS, 'DateOrder')
const RegionType = enumType(REGIONS, 'Region')
const ChannelType = enumType(CHANNELS, 'Channel')
const RequestKindType = enumType(REQUEST_KINDS, 'RequestKind')
const UrgencyType = enumType(URGENCIES, 'Urgency')

@InputType('ImportColumnInput', { description: 'What one column says.' })
@ObjectType('ImportColumnMapping', { description: 'What one column says.' })
export class ColumnMappingType {
  @Field(() => String, { description: 'The column’s name.' })
  column: string

  @Field(() => IntakeFieldType, { description: 'What it says; several columns may make one description.' })
  field: IntakeField
}

@InputType('ImportDefaultsInput', { description: 'What holds for rows that do not say it themselves.' })
@ObjectType('ImportDefaults', { description: 'What holds for rows that do not say it themselves.' })
export class DefaultsType implements IntakeDefaults {
  @Field(() => String, { nullable: true, description: 'The customer of rows that name none.' })
  customer: string | null

  @Field(() => String, { nullable: true, description: 'The code of the model of rows that name none.' })
  modelCode: string | null

  @Field(() => RegionType, {
    description: 'Where new customers are, where the row does not say.',
    defaultValue: DEFAULT_INTAKE.region,
  })
  region: Region

  @Field(() => String, {
    description: 'ISO 3166 country code of new customers.',
    defaultValue: DEFAULT_INTAKE.country,
  })
  country: string

  @Field(() => ChannelType, {
    description: 'How the complaints reached us.',
    defaultValue: DEFAULT_INTAKE.channel,
  })
  channel: Channel

  @Field(() => RequestKindType, { description: 'What is asked for.', defaultValue: DEFAULT_INTAKE.kind })
  kind: RequestKind

  @Field(() => UrgencyType, { description: 'How urgent they are.', defaultValue: DEFAULT_INTAKE.urgency })
  urgency: Urgency

  @Field(() => LocalDate, {
    nullable: true,
    description: 'When they were reported; null: as they are imported.',
  })
  reportedOn: Day | null

  @Field(() => DateOrderType, {
    description: 'How 03/04/2026 is read.',
    defaultValue: DEFAULT_INTAKE.dateOrder,
  })
  dateOrder: DateOrder

  @Field(() => String, {
    description: 'Put before every reference, so that the numbers of two sources do not meet.',
    defaultValue: DEFAULT_INTAKE.referencePrefix,
  })
  referencePrefix: string

  @Field(() => Boolean, {
    description: 'Put customers nobody knows on record.',
    defaultValue: DEFAULT_INTAKE.createCustomers,
  })
  createCustomers: boolean

  @Field(() => Boolean, {
    description: 'Put models nobody knows on record.',
    defaultValue: DEFAULT_INTAKE.createModels,
  })
  createModels: boolean

  @Field(() => Int, {
    description: 'Warranty of new models in months from shipping.',
    defaultValue: DEFAULT_INTAKE.warrantyMonths,
  })
  warrantyMonths: number
}

@InputType('ImportMappingInput', { description: 'How a file is read.' })
export class MappingInput {
  @Field(() => [ColumnMappingType], { description: 'The columns that say something; others are not read.' })
  columns: ColumnMappingType[]

  @Field(() => DefaultsType, { description: 'What holds for rows that do not say it themselves.' })
  defaults: DefaultsType
}

/** The mapping as the domain knows it, blank texts as none. */
export function mappingOf({ columns, defaults }: MappingInput): IntakeMapping {
  return {
    columns: columns.map(({ column, field }) => ({ column, field })),
    defaults: {
      ...DEFAULT_INTAKE,
      ...defaults,
      customer: textOrNull(defaults.customer),
      modelCode: textOrNull(defaults.modelCode),
      // Left out and null are the same here: without a day of their own they are reported as they are imported.
      reportedOn: defaults.reportedOn ?? null,
    },
  }
}

@InputType({ description: 'Which file to import, and how.' })
export class RepairCaseImportInput {
  @Field(() => ID, { description: 'The uploaded file: the id POST /imports answered.' })
  jobId: string

  @Field(() => MappingInput, { description: 'How the file is read.' })
  mapping: MappingInput

  @Field(() => ImportModeType, { description: 'All rows or none, or every row that is right.' })
  mode: ImportMode
}

@InputType({ description: 'Which import to stop.' })
export class ImportCancelInput {
  @Field(() => ID, { description: 'The import.' })
  jobId: string
}

@InputType({ description: 'A mapping to keep for files like this one.' })
export class ImportMappingSaveInput {
  @Field(() => ID, { description: 'The file it was made for.' })
  jobId: string

  @Field(() => String, { description: 'What to call it; an existing one of this name is replaced.' })
  name: string

  @Field(() => MappingInput, { description: 'The mapping.' })
  mapping: MappingInput
}
