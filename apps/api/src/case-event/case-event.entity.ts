import { DEPARTMENTS, PHASES, type Department, type Phase } from '@mendline/domain'
import { Field, ObjectType } from 'type-graphql'
import { Column, Entity, Index } from 'typeorm'
import { At, Code, Id, OneOf, Ref, Texts, Whole } from '../graphql/columns'

export const CASE_EVENT_KINDS = [
  'CASE_REGISTERED',
  'FACT_RECORDED',
  'STEP_OPENED',
  'STEP_COMPLETED',
  'STEP_REOPENED',
  'STEP_WITHDRAWN',
  'STEP_CHANGED',
  'TASK_ASSIGNED',
  'PHASE_CHANGED',
] as const
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number]

/** Append-only. Holds ids and codes, no personal data, so that erasure stays possible. */
@Entity()
@Index(['caseId', 'ordinal'])
@Index('case_event_unnumbered', ['ordinal'], { where: 'position IS NULL' })
@ObjectType({ description: 'Something that happened to a case.' })
export class CaseEvent {
  @Id()
  id: string

  /** Order of writing; within one case also the order of commit, because its lock is held. */
  @Column({ type: 'bigint', generated: 'increment', unique: true })
  ordinal: string

  @Column({ type: 'bigint', nullable: true, unique: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its place in the log of all cases: the cursor to go on from.',
  })
  position: string | null

  @Ref('RepairCase', 'The case.', { index: false })
  caseId: string

  @Whole('The order of the fact it stands for.')
  seq: number

  @At('When it happened.')
  at: string

  @Ref('User', 'Who did it; null: the system.', { nullable: true, index: false })
  actorId: string | null

  @OneOf(CASE_EVENT_KINDS, 'CaseEventKind', 'What happened.')
  kind: CaseEventKind

  @Code('The step it concerns.', { nullable: true, length: 40 })
  step: string | null

  @OneOf(DEPARTMENTS, 'Department', 'The department it concerns.', { nullable: true })
  department: Department | null

  @Code('The kind of fact recorded.', { nullable: true, length: 60 })
  fact: string | null

  @Texts('The units or other subjects it concerns.')
  subjectIds: string[]

  @OneOf(PHASES, 'Phase', 'The phase reached.', { nullable: true })
  phase: Phase | null
}
