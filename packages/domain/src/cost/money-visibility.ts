import { frontOffice, type Department, type Region, type Role } from '../department'

interface Person {
  readonly department: Department
  readonly role: Role
}

/** Whether the person may see all money: finance, heads, general managers, administrators. */
export function seesAllMoney(person: Person): boolean {
  return person.department === 'FINANCE' || person.role !== 'MEMBER'
}

/** Whether the person may see a cost line: whoever sees all money, and those whose department entered it. */
export function seesCostLine(person: Person, line: { readonly department: Department }): boolean {
  return seesAllMoney(person) || person.department === line.department
}

/**
 * Whether the person may see what the front office writes about money: statement, charge, invoice, payments, quotation,
 * agreement. Its members are the authors of these.
 */
export function seesCharges(person: Person, region: Region): boolean {
  return seesAllMoney(person) || person.department === frontOffice(region)
}

/** Whether the person may see how the company's cost is split: QUALITY's members are its authors. */
export function seesSplit(person: Person): boolean {
  return seesAllMoney(person) || person.department === 'QUALITY'
}
