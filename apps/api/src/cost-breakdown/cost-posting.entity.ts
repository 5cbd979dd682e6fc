import {
  COST_CATEGORIES,
  COST_KINDS,
  COST_PARTIES,
  DEPARTMENTS,
  REPAIR_MODES,
  type CostCategory,
  type CostKind,
  type CostParty,
  type Department,
  type RepairMode,
} from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Code, Decimal, Id, OneOf, Ref } from '../graphql/columns'

const AMOUNT = { precision: 30, scale: 6 } as const

/** A projection of confirmed costs: written again whenever a case's costs are confirmed, reversed or traced. */
@Entity()
@Index(['month', 'id'])
@Index(['customerId', 'month'])
@Index(['modelId', 'month'])
@Index(['cause', 'month'])
@ObjectType({
  description:
    'A part of one confirmed cost, in the base currency, and who bears it. The parts of a cost add up to it exactly.',
})
export class CostPosting {
  @Id()
  id: string

  @Ref('RepairCase', 'The case.')
  caseId: string

  @Ref('CostItem', 'The cost.')
  costItemId: string

  @Code('The month it was confirmed in, YYYY-MM by the business time zone.', { length: 7 })
  month: string

  @OneOf(COST_PARTIES, 'CostParty', 'Who bears it.')
  party: CostParty

  @OneOf(
    DEPARTMENTS,
    'Department',
    'The department it was traced to; null until it is, and for the customer’s.',
    {
      nullable: true,
    },
  )
  department: Department | null

  @OneOf(COST_KINDS, 'CostKind', 'What kind of cost.')
  kind: CostKind

  @OneOf(COST_CATEGORIES, 'CostCategory', 'What exactly was paid for.')
  category: CostCategory

  @OneOf(DEPARTMENTS, 'Department', 'The department that had the cost.')
  declaredBy: Department

  @Ref('Customer', 'The customer of the case.', { index: false })
  customerId: string

  @Ref('ProductModel', 'The product model of the case.', { index: false })
  modelId: string

  @OneOf(REPAIR_MODES, 'RepairMode', 'The way of repair.', { nullable: true })
  mode: RepairMode | null

  @Code('The cause of the fault by the repair record; null where there is none.', {
    length: 80,
    nullable: true,
  })
  cause: string | null

  @Decimal('How much, in the base currency.', AMOUNT)
  amount: string
}

/**
 * Sums of postings, kept in the same transaction, so that a breakdown of many years answers at once. A row of each
 * grain for every combination of what the grain knows; what it does not know is null.
 */
@Entity()
@Index(['grain', 'customerId', 'month'])
export class CostRollup {
  @PrimaryColumn({ type: 'varchar', length: 240, collation: 'C' })
  key: string

  @Column({ type: 'varchar', length: 20 })
  grain: string

  @Column({ type: 'varchar', length: 7, collation: 'C' })
  month: string

  @Column({ type: 'varchar' })
  party: string

  @Column({ type: 'varchar', nullable: true })
  department: string | null

  @Column({ type: 'varchar' })
  kind: string

  @Column({ type: 'varchar', nullable: true })
  mode: string | null

  @Column({ type: 'varchar', length: 80, collation: 'C', nullable: true })
  cause: string | null

  @Column({ type: 'uuid', nullable: true })
  customerId: string | null

  @Column({ type: 'uuid', nullable: true })
  modelId: string | null

  @Column({ type: 'numeric', precision: 30, scale: 6 })
  amount: string
}
