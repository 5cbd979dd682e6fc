import type { LocalDate } from '../instant'
import { custodyOf } from './custody'
import type { CaseFacts } from './facts'
import { sampleHere } from './trip-conditions'
import type { Custody } from './vocabulary'

/** Where a unit no longer counts as imported for repair: it left again, or there is nothing to send back. */
const GONE: ReadonlySet<Custody> = new Set<Custody>([
  'WITH_CUSTOMER',
  'SHIPPED',
  'RETURNED',
  'SCRAPPED',
  'WITHDRAWN',
  'LOST',
])

/** By when units or a sample imported for repair must have left the country again (W4.2); null while none has to. */
export function reexportBy(f: CaseFacts): LocalDate | null {
  const [first = null] = [unitsLeaveBy(f), sampleHere(f)?.reexportBy ?? null]
    .filter((day) => day !== null)
    .toSorted()
  return first
}

function unitsLeaveBy(f: CaseFacts): LocalDate | null {
  const clearance = f.importClearances.findLast(({ forSample }) => !forSample)
  if (clearance === undefined) return null
  return f.units.some((unit) => !GONE.has(custodyOf(f, unit))) ? clearance.reexportBy : null
}
