import { DEPARTMENTS, type Department } from '../department'
import { dayNumberOf, type LocalDate } from '../instant'
import { passportLasts } from './fitness'
import { belongsOn, includes, type TechnicianFacts } from './technician'

/** How many a department has to have ready, and has, on one day (W5.1). */
export interface ReserveRow {
  readonly department: Department
  readonly required: number
  /** Who belongs to the reserve. */
  readonly members: number
  /** Of them, who is not away. */
  readonly available: number
  /** Of those, whose passport would do for a trip that ends on the day. */
  readonly abroad: number
  /** How many are missing; 0 when there are enough. */
  readonly gap: number
}

/** The reserve on that day, a row for each department that has to have one or has somebody. */
export function reserveOn(
  day: LocalDate,
  technicians: readonly TechnicianFacts[],
  required: ReadonlyMap<Department, number>,
): readonly ReserveRow[] {
  return DEPARTMENTS.map((department) => {
    const members = technicians.filter((one) => one.department === department && belongsOn(one, day))
    const available = members.filter((one) => !one.absences.some((absence) => includes(absence, day)))
    const wanted = required.get(department) ?? 0
    return {
      department,
      required: wanted,
      members: members.length,
      available: available.length,
      abroad: available.filter(({ passport }) => passport !== null && passportLasts(passport, day)).length,
      gap: Math.max(0, wanted - available.length),
    }
  }).filter(({ required: wanted, members }) => wanted > 0 || members > 0)
}

/** How soon a paper expires: the smallest of these many days that it does not outlast; EXPIRED when it is over. */
export const PAPER_WARNINGS = ['EXPIRED', 'DAYS_30', 'DAYS_90', 'DAYS_180'] as const
export type PaperWarning = (typeof PAPER_WARNINGS)[number]

const LIMITS = [
  [30, 'DAYS_30'],
  [90, 'DAYS_90'],
  [180, 'DAYS_180'],
] as const

/** What to warn of on that day for a paper that is valid to the end of `validUntil`; null while it lasts longer. */
export function paperWarning(validUntil: LocalDate, today: LocalDate): PaperWarning | null {
  const left = dayNumberOf(validUntil) - dayNumberOf(today)
  if (left < 0) return 'EXPIRED'
  return LIMITS.find(([days]) => left <= days)?.[1] ?? null
}

/** A passport or visa that expires soon, or is over. */
export interface ExpiringPaper<T> {
  readonly technician: T
  readonly paper: 'PASSPORT' | 'VISA'
  readonly country: string
  readonly validUntil: LocalDate
  readonly warning: PaperWarning
}

/**
 * Papers of the reserve that expire within 180 days, the first to expire first (W5.1). An expired visa is no matter:
 * another is applied for when somebody is to go.
 */
export function expiringPapers<T extends TechnicianFacts>(
  technicians: readonly T[],
  today: LocalDate,
): readonly ExpiringPaper<T>[] {
  return technicians
    .filter((technician) => belongsOn(technician, today))
    .flatMap((technician): readonly ExpiringPaper<T>[] => {
      const papers = [
        ...(technician.passport === null ? [] : [{ paper: 'PASSPORT' as const, ...technician.passport }]),
        ...technician.visas.map((visa) => ({ paper: 'VISA' as const, ...visa })),
      ]
      return papers.flatMap(({ paper, country, validUntil }) => {
        const warning = paperWarning(validUntil, today)
        return warning === null || (paper === 'VISA' && warning === 'EXPIRED')
          ? []
          : [{ technician, paper, country, validUntil, warning }]
      })
    })
    .sort((a, b) => (a.validUntil < b.validUntil ? -1 : a.validUntil > b.validUntil ? 1 : 0))
}
