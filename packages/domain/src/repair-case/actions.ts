import { frontOffice, REGIONS, type Department, type Region, type Role } from '../department'
import type { Performer } from '../procedure/procedure'

/** Whether somebody may act, or what keeps them from it. */
export type Permission = 'ALLOWED' | 'WRONG_DEPARTMENT' | 'ONLY_HEAD' | 'ONLY_GENERAL_MANAGER' | 'ONLY_SYSTEM'

interface Person {
  readonly department: Department
  readonly role: Role
}

/**
 * Whether this person may complete a step: anybody of the owning department, its head or general manager where the
 * table says so; an administrator for any department, on record as such (rule 2 of "Rules that hold everywhere").
 */
export function mayComplete(
  person: Person,
  step: { readonly owner: Department; readonly performer: Performer },
): Permission {
  if (step.performer === 'SYSTEM') return 'ONLY_SYSTEM'
  if (person.role === 'ADMINISTRATOR') return 'ALLOWED'
  if (person.department !== step.owner) return 'WRONG_DEPARTMENT'
  if (step.performer === 'GENERAL_MANAGER')
    return person.role === 'GENERAL_MANAGER' ? 'ALLOWED' : 'ONLY_GENERAL_MANAGER'
  if (step.performer === 'HEAD') return isHead(person.role) ? 'ALLOWED' : 'ONLY_HEAD'
  return 'ALLOWED'
}

/** Who keeps the list prices of parts: FINANCE, who charges by them, and MATERIALS, who buys. */
export const PRICE_KEEPERS = ['FINANCE', 'MATERIALS'] as const satisfies readonly Department[]

/** Whether the person keeps the list prices of parts; administrators keep everything. */
export function keepsPrices({ department, role }: Person): boolean {
  return role === 'ADMINISTRATOR' || PRICE_KEEPERS.some((keeper) => keeper === department)
}

/** Who keeps the standard kits of models: the department that repairs. */
export const KIT_KEEPERS = ['PRODUCTION_ENGINEERING'] as const satisfies readonly Department[]

/** Whether the person keeps the standard kits of models; administrators keep everything. */
export function keepsKits({ department, role }: Person): boolean {
  return role === 'ADMINISTRATOR' || KIT_KEEPERS.some((keeper) => keeper === department)
}

/** Whether the person keeps the register of local agents: the front offices; administrators keep everything. */
export function keepsAgents({ department, role }: Person): boolean {
  return role === 'ADMINISTRATOR' || REGIONS.some((region) => frontOffice(region) === department)
}

/** Whether this person may waive a step of that department: its head or general manager, or an administrator (rule 6). */
export function mayWaive(person: Person, owner: Department): Permission {
  return mayComplete(person, { owner, performer: 'HEAD' })
}

/** Whether this person may cancel, hold, resume or reopen a case: the front office's head or above (rule 7). */
export function mayManageCase(person: Person, region: Region): Permission {
  return mayComplete(person, { owner: frontOffice(region), performer: 'HEAD' })
}

/**
 * Whether somebody who may act does so only as administrator, in place of those who should: such an act is recorded as
 * one (rule 2 of "Rules that hold everywhere").
 */
export function actsAsAdministrator(
  person: Person,
  step: { readonly owner: Department; readonly performer: Performer },
): boolean {
  return person.role === 'ADMINISTRATOR' && mayComplete({ ...person, role: 'MEMBER' }, step) !== 'ALLOWED'
}

const isHead = (role: Role): boolean => role === 'HEAD' || role === 'GENERAL_MANAGER'
