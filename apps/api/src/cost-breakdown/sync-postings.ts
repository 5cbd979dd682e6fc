import { localDateOf, negate, postingsOf, splitInForce, type CostPosting as Posting } from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import { insertRows } from '../command/insert-rows'
import { baseCurrency } from '../cost/base-currency'
import { newId } from '../id'
import type { CaseRows } from '../repair-case/fact-tables'
import { businessTimeZone } from '../setting/service-policy'
import { CostPosting } from './cost-posting.entity'
import { addToRollups } from './rollup'

type Place = Omit<CostPosting, 'id' | 'party' | 'department' | 'amount'>

/**
 * Brings the postings of a case, and the sums over all cases, in line with its confirmed costs. What a line is about
 * (month, customer, cause …) stays as it was when it was confirmed: a month once reported never changes.
 */
export async function syncPostings(
  manager: EntityManager,
  rows: CaseRows,
  mode: CostPosting['mode'],
): Promise<void> {
  const existing = await manager.findBy(CostPosting, { caseId: rows.repairCase.id })
  const places = new Map<string, Place>(existing.map((posting) => [posting.costItemId, placeOf(posting)]))
  const wanted = postingsOf(rows, splitInForce(rows)).map((posting) => ({
    ...(places.get(posting.costItemId) ?? newPlace(rows, posting, mode)),
    id: newId(),
    party: posting.party,
    department: posting.department,
    amount: posting.amount.amount,
  }))
  const before = new Map(existing.map((posting) => [keyOf(posting), posting]))
  const after = new Map(wanted.map((posting) => [keyOf(posting), posting]))
  const gone = existing.filter((posting) => !after.has(keyOf(posting)))
  const added = wanted.filter((posting) => !before.has(keyOf(posting)))
  if (gone.length > 0) await manager.delete(CostPosting, { id: In(gone.map(({ id }) => id)) })
  await insertRows(manager, CostPosting, added)
  const currency = baseCurrency()
  const taken = gone.map((posting) => ({
    ...posting,
    amount: negate({ amount: posting.amount, currency }).amount,
  }))
  await addToRollups(manager, [...taken, ...added])
}

const keyOf = ({ costItemId, party, department, amount }: Omit<CostPosting, 'id'>): string =>
  [costItemId, party, department ?? '', String(Number(amount) === 0 ? 0 : amount).replace(/\.?0+$/, '')].join(
    ' ',
  )

function placeOf({
  id: _id,
  party: _party,
  department: _department,
  amount: _amount,
  ...place
}: CostPosting): Place {
  return place
}

function newPlace(rows: CaseRows, { costItemId }: Posting, mode: CostPosting['mode']): Place {
  const item = rows.costItems.find(({ id }) => id === costItemId)
  const confirmed = rows.confirmedCosts.find((line) => line.costItemId === costItemId)
  if (item === undefined || confirmed === undefined) throw new Error('a posting is of a confirmed cost')
  const { repairCase } = rows
  const repairRecords = [...rows.repairRecords, ...rows.agentRepairRecords].sort((a, b) => a.seq - b.seq)
  const records =
    item.unitId === null ? repairRecords : repairRecords.filter(({ unitId }) => unitId === item.unitId)
  return {
    caseId: repairCase.id,
    costItemId,
    month: localDateOf(confirmed.at, businessTimeZone()).slice(0, 7),
    kind: item.kind,
    category: item.category,
    declaredBy: item.department,
    customerId: repairCase.customerId,
    modelId: repairCase.modelId,
    mode,
    cause: (records.at(-1) ?? repairRecords.at(-1))?.causeCode ?? null,
  }
}
