import { csvLine } from '@mendline/domain'
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import { Contact, Customer } from '../customer/customer.entity'
import { ProductModel } from '../product-model/product-model.entity'
import { CaseUnit, type RepairCase } from '../repair-case/repair-case.entity'
import { CASE_COLUMNS, type ExportedCase, type ExportIn } from './case-columns'

const PAGE = 500
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The cases of a query as a CSV file, newest first, a page at a time: five statements each, and never more than one
 * page in memory. The query must select cases as `c`, without order or limit.
 */
export async function* exportCases(
  manager: EntityManager,
  query: SelectQueryBuilder<RepairCase>,
  at: ExportIn,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(CASE_COLUMNS.map(({ heading }) => heading[at.language]))
  let after: string | null = null
  for (;;) {
    const paged: SelectQueryBuilder<RepairCase> = query.clone().orderBy('c.id', 'DESC').take(PAGE)
    if (after !== null) paged.andWhere('c.id < :after', { after })
    const cases = await paged.getMany()
    const last = cases.at(-1)
    if (last === undefined) return
    const lines = (await withNames(manager, cases)).map((exported) =>
      csvLine(CASE_COLUMNS.map((column) => column.cell(exported, at))),
    )
    yield lines.join('')
    after = last.id
  }
}

async function withNames(manager: EntityManager, cases: readonly RepairCase[]): Promise<ExportedCase[]> {
  const ids = (key: 'customerId' | 'contactId' | 'modelId') =>
    In([...new Set(cases.flatMap((repairCase) => repairCase[key] ?? []))])
  const customers = byId(await manager.findBy(Customer, { id: ids('customerId') }))
  const contacts = byId(await manager.findBy(Contact, { id: ids('contactId') }))
  const models = byId(await manager.findBy(ProductModel, { id: ids('modelId') }))
  const units = await manager.find(CaseUnit, {
    where: { caseId: In(cases.map(({ id }) => id)) },
    order: { caseId: 'ASC', position: 'ASC' },
  })
  const unitsOf = grouped(units)
  return cases.map((repairCase) => ({
    repairCase,
    customer: customers.get(repairCase.customerId),
    contact: repairCase.contactId === null ? undefined : contacts.get(repairCase.contactId),
    model: models.get(repairCase.modelId),
    units: unitsOf.get(repairCase.id) ?? [],
  }))
}

const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

function grouped(units: readonly CaseUnit[]): ReadonlyMap<string, CaseUnit[]> {
  const groups = new Map<string, CaseUnit[]>()
  for (const unit of units) {
    const group = groups.get(unit.caseId)
    if (group === undefined) groups.set(unit.caseId, [unit])
    else group.push(unit)
  }
  return groups
}
