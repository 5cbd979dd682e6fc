import {
  CATEGORIES,
  DEPARTMENTS,
  PHASES,
  queryTerms,
  REGIONS,
  REPAIR_MODES,
  SEVERITIES,
  URGENCIES,
  type Category,
  type Department,
  type Phase,
  type Region,
  type RepairMode,
  type Severity,
  type Urgency,
} from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import type { SelectQueryBuilder } from 'typeorm'
import type { Context } from '../context'
import { connectionType, pageOf, type PageArgs, type SortKey } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { DateTime } from '../graphql/scalars'
import { idToFind } from '../id'
import { RepairCase } from './repair-case.entity'

export const CASE_ORDERS = ['REPORTED_AT_DESC', 'REPORTED_AT_ASC', 'DUE_AT_ASC', 'UPDATED_AT_DESC'] as const
export type CaseOrder = (typeof CASE_ORDERS)[number]

export const RepairCaseConnection = connectionType('RepairCase', () => RepairCase)

@InputType({ description: 'Which cases to list; everything given must fit.' })
export class RepairCaseFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of number, customer, model, serial or complaint.',
  })
  search?: string | null

  @Field(() => [enumType(PHASES, 'Phase')], { nullable: true, description: 'In one of these phases.' })
  phases?: Phase[] | null

  @Field(() => enumType(DEPARTMENTS, 'Department'), {
    nullable: true,
    description: 'With a task open there.',
  })
  department?: Department | null

  @Field(() => enumType(REGIONS, 'Region'), { nullable: true, description: 'Domestic or overseas.' })
  region?: Region | null

  @Field(() => ID, { nullable: true, description: 'Of this customer.' })
  customerId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this model.' })
  modelId?: string | null

  @Field(() => enumType(REPAIR_MODES, 'RepairMode'), { nullable: true, description: 'Repaired this way.' })
  mode?: RepairMode | null

  @Field(() => enumType(CATEGORIES, 'Category'), { nullable: true, description: 'Of this kind of fault.' })
  category?: Category | null

  @Field(() => enumType(SEVERITIES, 'Severity'), { nullable: true, description: 'This severe.' })
  severity?: Severity | null

  @Field(() => enumType(URGENCIES, 'Urgency'), { nullable: true, description: 'This urgent.' })
  urgency?: Urgency | null

  @Field(() => DateTime, { nullable: true, description: 'Reported at or after.' })
  reportedFrom?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Reported before.' })
  reportedTo?: string | null

  @Field(() => Boolean, { nullable: true, description: 'With an open step past its due time, or without.' })
  overdue?: boolean | null
}

const SORT: Readonly<Record<CaseOrder, readonly SortKey<RepairCase>[]>> = {
  REPORTED_AT_DESC: [
    { key: 'reportedAt', direction: 'DESC' },
    { key: 'id', direction: 'DESC' },
  ],
  REPORTED_AT_ASC: [
    { key: 'reportedAt', direction: 'ASC' },
    { key: 'id', direction: 'ASC' },
  ],
  DUE_AT_ASC: [
    { key: 'nextDueAt', direction: 'ASC' },
    { key: 'id', direction: 'ASC' },
  ],
  UPDATED_AT_DESC: [
    { key: 'updatedAt', direction: 'DESC' },
    { key: 'id', direction: 'DESC' },
  ],
}

/** A page of cases. */
export function pageOfCases(context: Context, filter: RepairCaseFilter, order: CaseOrder, page: PageArgs) {
  return pageOf(casesWhere(context, filter), SORT[order], page)
}

const EQUAL = ['region', 'customerId', 'modelId', 'mode', 'category', 'severity', 'urgency'] as const

/** The cases a filter lets through; also what an export runs over. */
export function casesWhere(
  context: Pick<Context, 'db' | 'clock'>,
  filter: RepairCaseFilter,
): SelectQueryBuilder<RepairCase> {
  const query = context.db.createQueryBuilder(RepairCase, 'c')
  for (const key of EQUAL) {
    const value = filter[key]
    const sought = value != null && (key === 'customerId' || key === 'modelId') ? idToFind(value) : value
    if (sought != null) query.andWhere(`c.${key} = :${key}`, { [key]: sought })
  }
  if (filter.phases != null && filter.phases.length > 0) {
    query.andWhere('c.phase IN (:...phases)', { phases: filter.phases })
  }
  if (filter.department != null) {
    query.andWhere(
      `EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.state = 'OPEN' AND t.department = :department)`,
      { department: filter.department },
    )
  }
  if (filter.reportedFrom != null) query.andWhere('c.reportedAt >= :from', { from: filter.reportedFrom })
  if (filter.reportedTo != null) query.andWhere('c.reportedAt < :to', { to: filter.reportedTo })
  if (filter.overdue != null) {
    const now = context.clock()
    query.andWhere(filter.overdue ? 'c.nextDueAt < :now' : '(c.nextDueAt IS NULL OR c.nextDueAt >= :now)', {
      now,
    })
  }
  searchCases(query, filter.search)
  return query
}

/** Narrows to the cases whose terms hold all terms of the reader's words; words that name nothing find nothing. */
export function searchCases(query: SelectQueryBuilder<RepairCase>, search: string | null | undefined): void {
  if (search == null || search.trim() === '') return
  const terms = queryTerms(search)
  if (terms.length === 0) query.andWhere('FALSE')
  else query.andWhere('c.search_terms @> :terms', { terms })
}
