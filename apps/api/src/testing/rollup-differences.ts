import type { EntityManager } from 'typeorm'
import { GRAINS, sumsOf, type Grain } from '../cost-breakdown/rollup'

/** Sums kept that are not those of the postings themselves, of every grain; none when all is right. */
export async function rollupDifferences(manager: EntityManager): Promise<readonly object[]> {
  const all = (Object.keys(GRAINS) as Grain[]).map((grain) => sumsOf(grain, 'SELECT')).join(' UNION ALL ')
  return manager.query(
    `SELECT coalesce(kept.key, wanted.key) AS key, kept.amount AS kept, wanted.amount AS wanted
       FROM cost_rollup kept FULL JOIN (${all}) wanted ON wanted.key = kept.key
      WHERE coalesce(kept.amount, 0) <> coalesce(wanted.amount, 0)`,
  )
}
