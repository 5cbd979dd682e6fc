import { MAX_SEARCH_TERMS, searchTerms } from '@mendline/domain'
import type { CaseWork } from './case-command'
import { RepairCase } from './repair-case.entity'

/** Lets the case be found by serial numbers learnt after its registration, as long as its terms have room. */
export async function findableBy(
  work: Pick<CaseWork, 'manager' | 'rows'>,
  serials: readonly string[],
): Promise<void> {
  if (serials.length === 0) return
  const { id, searchTerms: known } = work.rows.repairCase
  const terms = [...new Set([...known, ...searchTerms(serials.join(' '))])].slice(0, MAX_SEARCH_TERMS)
  if (terms.length > known.length) await work.manager.update(RepairCase, id, { searchTerms: terms })
}
