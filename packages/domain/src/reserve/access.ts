import type { Department, Role } from '../department'

interface Person {
  readonly department: Department
  readonly role: Role
}

/** The departments that keep the reserve: HR and administration (W5.1). */
export const RESERVE_KEEPERS: readonly Department[] = ['HR_ADMIN']

/** Whether the person keeps the reserve: HR_ADMIN, and administrators wherever they work. */
export const keepsReserve = ({ department, role }: Person): boolean =>
  role === 'ADMINISTRATOR' || RESERVE_KEEPERS.includes(department)

/**
 * Whether the person may see who is in the reserve: who keeps it, PRODUCTION_ENGINEERING, which nominates from it, and
 * heads and general managers. Numbers of papers are shown to nobody; HR may have one revealed.
 */
export const seesReserve = (person: Person): boolean =>
  keepsReserve(person) || person.department === 'PRODUCTION_ENGINEERING' || person.role !== 'MEMBER'

/** Whether the person may have the number of a paper revealed: HR alone, which books and applies with it. */
export const revealsPapers = ({ department }: Pick<Person, 'department'>): boolean =>
  RESERVE_KEEPERS.includes(department)
