import { fieldError, MAX_UNITS, type FieldError } from '@mendline/domain'
import type { CaseWork } from './case-command'

/** Errors of units chosen by id for the command's step: none, too many, one twice, of another case, or not ready. */
export function checkUnitIds(work: CaseWork, unitIds: readonly string[], field = 'unitIds'): FieldError[] {
  return checkChosen(work, unitIds, field, (i) => `${field}.${String(i)}`)
}

/** The same for a list of entries of one unit each. */
export function checkUnits(work: CaseWork, units: readonly { readonly unitId: string }[]): FieldError[] {
  const ids = units.map((unit) => unit.unitId)
  return checkChosen(work, ids, 'units', (i) => `units.${String(i)}.unitId`)
}

function checkChosen(
  work: CaseWork,
  ids: readonly string[],
  list: string,
  field: (index: number) => string,
): FieldError[] {
  if (ids.length === 0) return [fieldError('NO_UNITS', list)]
  if (ids.length > MAX_UNITS) return [fieldError('TOO_MANY', list, { max: MAX_UNITS })]
  return work.notReady(ids, field)
}
