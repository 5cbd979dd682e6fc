import { reexportBy, type LocalDate } from '@mendline/domain'
import type { Context } from '../context'
import { caseRows } from './case-loaders'
import { factsOf } from './fact-tables'
import type { RepairCase } from './repair-case.entity'

/** By when units of the case must leave the country again (W4.2); null: none has to. */
export async function reexportByOf({ id }: RepairCase, context: Context): Promise<LocalDate | null> {
  const rows = await caseRows(context).load(id)
  return rows === null ? null : reexportBy(factsOf(rows))
}
