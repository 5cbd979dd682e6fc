import {
  CATEGORIES,
  CHANNELS,
  CUSTODIES,
  PHASES,
  REGIONS,
  REPAIR_MODES,
  REQUEST_KINDS,
  SEVERITIES,
  URGENCIES,
  WARRANTY_REASONS,
  WARRANTY_RESULTS,
  type Category,
  type Channel,
  type Custody,
  type Phase,
  type Region,
  type RepairMode,
  type RequestKind,
  type Severity,
  type StepSummary,
  type Urgency,
  type UnitFact,
  type WarrantyReason,
  type WarrantyResult,
} from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity, Index } from 'typeorm'
import { At, Code, Day, Id, Json, OneOf, Ref, Text, Texts, Whole, Yes } from '../graphql/columns'
import { FactRow } from './fact-row'

@Entity()
@Index(['reportedAt', 'id'])
@Index(['updatedAt', 'id'])
@Index(['phase', 'reportedAt'])
@ObjectType({ description: 'One complaint of a customer, from registration to settled costs.' })
export class RepairCase {
  @Id()
  id: string

  @Code('The number people call it by.', { length: 20, unique: true })
  number: string

  @Whole('Grows with every change; give it as expectedVersion when a save overwrites.')
  version: number

  @Whole('The newest fact’s order.', { hidden: true })
  seq: number

  // The registration -----------------------------------------------------------------------------
  @OneOf(REGIONS, 'Region', 'Where the customer is; decides the front office.')
  region: Region

  @Ref('Customer', 'The customer.')
  customerId: string

  @Ref('Contact', 'Whom to talk to.', { nullable: true, index: false })
  contactId: string | null

  @Ref('ProductModel', 'The product model.')
  modelId: string

  @OneOf(REQUEST_KINDS, 'RequestKind', 'What is asked for.')
  kind: RequestKind

  @OneOf(CHANNELS, 'Channel', 'How it reached us.')
  channel: Channel

  @OneOf(URGENCIES, 'Urgency', 'How urgent it is for the customer, as reported.')
  reportedUrgency: Urgency

  @At('When the customer reported it.')
  reportedAt: string

  @Text('The complaint in words.')
  description: string

  @Whole('How many units.')
  quantity: number

  @Whole('More units than this are a batch; frozen at registration.')
  batchThreshold: number

  @Yes('Marked at registration as worth a knowledge article.')
  markedForKnowledge: boolean

  @Code('The id of the record this case was imported from.', { nullable: true, unique: true })
  sourceReference: string | null

  @Ref('RepairCase', 'An earlier case with the same serial number.', { nullable: true })
  repeatOfId: string | null

  @At('When it was registered.')
  at: string

  @Ref('User', 'Who registered it; null: the system.', { nullable: true, index: false })
  byId: string | null

  // Read from the facts after every command ------------------------------------------------------
  @OneOf(PHASES, 'Phase', 'Where it stands; derived, never set.')
  phase: Phase

  @Whole('The round: 2 and more after the customer said it is not solved.')
  round: number

  @OneOf(URGENCIES, 'Urgency', 'How urgent it is: as classified, before that as reported.')
  urgency: Urgency

  @OneOf(CATEGORIES, 'Category', 'The kind of fault.', { nullable: true })
  category: Category | null

  @OneOf(SEVERITIES, 'Severity', 'How bad it is.', { nullable: true })
  severity: Severity | null

  @Yes('Whether the repair is complex and has more time.')
  complex: boolean

  @OneOf(REPAIR_MODES, 'RepairMode', 'The way of repair; null while undecided.', { nullable: true })
  mode: RepairMode | null

  @Whole('What the customer bears, percent; null while undecided.', { nullable: true })
  customerShare: number | null

  @Whole('What the company bears, percent; null while undecided.', { nullable: true })
  companyShare: number | null

  @Yes('Whether it is free of charge for the customer; null while undecided.', { nullable: true })
  freeOfCharge: boolean | null

  @At('When the next open step is due.', { nullable: true, index: true })
  nextDueAt: string | null

  @At('When anything last happened.')
  updatedAt: string

  @At('When it was closed.', { nullable: true })
  closedAt: string | null

  /** The stored result of `assess`: what every read of the procedure answers from. Too much for lists: see `stepsOf`. */
  @Json({ select: false })
  steps: readonly StepSummary[]

  @Texts('Terms the search finds it by.', { hidden: true, search: true })
  searchTerms: string[]
}

@Entity()
@Index(['serial'])
@ObjectType({ description: 'One physical unit of a case.' })
export class CaseUnit extends FactRow implements UnitFact {
  @Whole('Its place in the case, from 1.')
  position: number

  @Code('Serial number; null while unknown.', { nullable: true, length: 80 })
  serial: string | null

  @Day('When it was shipped to the customer; null: unknown.', { nullable: true })
  shippedOn: string | null

  @Day('When it was bought; null: unknown.', { nullable: true })
  purchasedOn: string | null

  @Yes('False for a unit that arrived without having been applied for.')
  appliedFor: boolean

  @Ref('RepairCase', 'An earlier case with the same serial number.', { nullable: true })
  repeatOfId: string | null

  // Read from the facts after every command
  @OneOf(CUSTODIES, 'Custody', 'Where it is; derived, never set.')
  custody: Custody

  @Code('Serial number of what replaced it.', { nullable: true, length: 80 })
  replacementSerial: string | null

  @OneOf(WARRANTY_RESULTS, 'WarrantyResult', 'Its warranty as decided.', { nullable: true })
  warrantyResult: WarrantyResult | null

  @OneOf(WARRANTY_REASONS, 'WarrantyReason', 'Why.', { nullable: true })
  warrantyReason: WarrantyReason | null

  @Day('Until when the repair itself is under warranty; set when the case closes.', { nullable: true })
  repairWarrantyUntil: string | null

  @Texts('The steps open for this unit now.')
  openSteps: string[]
}
