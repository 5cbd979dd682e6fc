import type { TechnicianFacts } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { Technician, TechnicianAbsence, TechnicianVisa } from './technician.entity'

/** A technician as the rules of who can be sent where read them; skills are no part of these rules. */
export interface ReserveFacts extends TechnicianFacts {
  readonly row: Technician
}

/** The whole reserve, in the order in which people were added: three statements, whatever its size. */
export async function loadReserve(manager: EntityManager): Promise<readonly ReserveFacts[]> {
  const [technicians, visas, absences] = await Promise.all([
    manager.find(Technician, { order: { id: 'ASC' } }),
    manager.find(TechnicianVisa),
    manager.find(TechnicianAbsence),
  ])
  const [visasOf, absencesOf] = [byTechnician(visas), byTechnician(absences)]
  return technicians.map((row) => ({
    row,
    id: row.id,
    department: row.department,
    skills: [],
    passport: passportOf(row),
    visas: visasOf.get(row.id) ?? [],
    absences: (absencesOf.get(row.id) ?? []).map(({ startsOn, endsOn }) => ({
      from: startsOn,
      until: endsOn,
    })),
    leftOn: row.leftOn,
  }))
}

function byTechnician<T extends { technicianId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const of = found.get(row.technicianId)
    if (of === undefined) found.set(row.technicianId, [row])
    else of.push(row)
  }
  return found
}

export const passportOf = ({ passportCountry, passportValidUntil }: Technician) =>
  passportCountry === null || passportValidUntil === null
    ? null
    : { country: passportCountry, validUntil: passportValidUntil }
