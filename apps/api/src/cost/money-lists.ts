import { seesAllMoney, seesCharges, seesCostLine, seesSplit } from '@mendline/domain'
import type { Viewer } from '../context'
import type { CaseRows, FactTableName } from '../repair-case/fact-tables'
import { mayClaim } from './claim.commands'

type Rule = (viewer: Viewer, rows: CaseRows) => boolean

const ofFrontOffice: Rule = (viewer, { repairCase }) => seesCharges(viewer, repairCase.region)
const ofQuality: Rule = (viewer) => seesSplit(viewer)
const ofClaimants: Rule = (viewer) => seesAllMoney(viewer) || mayClaim(viewer)

/** Lists of a case that tell of money, and who sees them: the department that writes them, and whoever sees all money. */
const LISTS: Partial<Record<FactTableName, Rule>> = {
  costEstimates: ofFrontOffice,
  quotations: ofFrontOffice,
  serviceAgreements: ofFrontOffice,
  costStatements: ofFrontOffice,
  costConfirmations: ofFrontOffice,
  receivables: ofFrontOffice,
  payments: ofFrontOffice,
  writeOffRequests: ofFrontOffice,
  writeOffDecisions: ofFrontOffice,
  internalTracings: ofQuality,
  internalShares: ofQuality,
  shareAcknowledgements: ofQuality,
  tracingObjections: ofQuality,
  supplierClaims: ofClaimants,
  claimRecoveries: ofClaimants,
  claimClosings: ofClaimants,
}

/** The lists about single cost lines; a member sees those of the own department. */
const OF_LINES: ReadonlySet<FactTableName> = new Set([
  'costItems',
  'costReviews',
  'costShares',
  'costWithdrawals',
  'confirmedCosts',
])

/** What of a list of facts the viewer may see (W4.6): all of it, what is about lines of their department, or nothing. */
export function visibleFacts<T extends FactTableName>(
  name: T,
  rows: CaseRows,
  viewer: Viewer,
): CaseRows[T] | readonly object[] {
  if (OF_LINES.has(name)) return visibleOfLines(rows[name], rows, viewer)
  return LISTS[name]?.(viewer, rows) === false ? [] : rows[name]
}

function visibleOfLines(list: readonly object[], rows: CaseRows, viewer: Viewer): readonly object[] {
  if (seesAllMoney(viewer)) return list
  const own = new Set(rows.costItems.filter((item) => seesCostLine(viewer, item)).map(({ id }) => id))
  return list.filter((fact) => {
    const id = 'costItemId' in fact ? fact.costItemId : 'id' in fact ? fact.id : ''
    return typeof id === 'string' && own.has(id)
  })
}
