import {
  IMPORT_MODES,
  type ErrorCode,
  type ImportMode,
  type Instant,
  type IntakeMapping,
} from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity, Index } from 'typeorm'
import { At, Code, Id, Json, OneOf, Ref, Text, Whole, Yes } from '../graphql/columns'

/**
 * Where an import stands. REFUSED: all or nothing was asked for and some row is wrong. INTERRUPTED: the server that ran
 * it stopped; also what a running import is that has not been heard of for a while, because its server is gone.
 */
export const IMPORT_STATES = [
  'UPLOADED',
  'CHECKING',
  'IMPORTING',
  'DONE',
  'REFUSED',
  'CANCELLED',
  'FAILED',
  'INTERRUPTED',
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

export const ENCODINGS = ['UTF_8', 'GB18030', 'UTF_16'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What is wrong in a line of a file, in words of no language yet. */
export interface LineProblem {
  readonly line: number
  readonly column: string | null
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
}

@Entity()
@Index(['createdAt', 'id'])
@ObjectType({ description: 'An intake file and what became of it.' })
export class ImportJob {
  @Id()
  id: string

  @Text('The file’s name as uploaded.', { length: 255 })
  fileName: string

  @Whole('Its size in bytes.')
  byteSize: number

  @Code('SHA-256 of its content, in hexadecimal.', { length: 64, index: true })
  sha256: string

  @OneOf(ENCODINGS, 'ImportEncoding', 'How its text is written.')
  encoding: Encoding

  @Text('What separates its cells.', { length: 1 })
  delimiter: string

  /** The names of its columns. */
  @Json()
  columns: string[]

  @Code('What files with the same headings have in common.', { length: 64, hidden: true })
  signature: string

  @OneOf(IMPORT_STATES, 'ImportState', 'Where it stands as stored.', { hidden: true })
  state: ImportState

  @OneOf(IMPORT_MODES, 'ImportMode', 'All or nothing, or every row that is right; null until started.', {
    nullable: true,
  })
  mode: ImportMode | null

  @Json({ nullable: true })
  mapping: IntakeMapping | null

  @Whole('Rows of the file; null until all were read.', { nullable: true })
  rowsTotal: number | null

  @Whole('Rows read so far.')
  rowsRead: number

  @Whole('Cases created.')
  created: number

  @Whole('Rows whose case was there already.')
  alreadyThere: number

  @Whole('Rows that are wrong.')
  refused: number

  @Whole('How far it is, percent.')
  progress: number

  @Yes('Whether somebody asked to stop it.')
  cancelRequested: boolean

  /** The first of what is wrong; all of it is in the file of refused rows. */
  @Json()
  problems: LineProblem[]

  @At('When it was uploaded.')
  createdAt: Instant

  @Ref('User', 'Who uploaded it.', { index: false })
  createdById: string

  @At('When it was started.', { nullable: true })
  startedAt: Instant | null

  @At('When it ended.', { nullable: true })
  finishedAt: Instant | null

  @At('When it last gave a sign of life.', { hidden: true })
  beatAt: Instant
}
