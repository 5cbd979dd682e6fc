import type { DataSource } from 'typeorm'
import { loadCaseRows } from '../repair-case/case-rows'
import { syncPostings } from './sync-postings'

/**
 * Posts the costs that were confirmed before there were postings, case by case; nothing where all are posted. Gives how
 * many cases were brought forward.
 */
export async function fillPostings(db: DataSource): Promise<number> {
  const cases: { id: string }[] = await db.query(
    `SELECT DISTINCT c.case_id AS id FROM confirmed_cost c
      WHERE c.base_amount <> 0 AND NOT EXISTS (SELECT 1 FROM cost_posting p WHERE p.cost_item_id = c.cost_item_id)`,
  )
  for (const { id } of cases) {
    await db.transaction(async (manager) => {
      await manager.query(`SELECT 1 FROM repair_case WHERE id = $1 FOR NO KEY UPDATE`, [id])
      const rows = (await loadCaseRows(manager, [id])).get(id)
      if (rows !== undefined) await syncPostings(manager, rows, rows.repairCase.mode)
    })
  }
  return cases.length
}
