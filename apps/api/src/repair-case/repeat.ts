import type { LocalDate } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import type { CaseUnit } from './repair-case.entity'

/** For each serial number repaired in an earlier case: until when that repair is under warranty, where it is. */
export async function repairWarrantyOf(
  manager: EntityManager,
  caseId: string,
  units: readonly Pick<CaseUnit, 'serial'>[],
): Promise<ReadonlyMap<string, LocalDate>> {
  const serials = units.flatMap((unit) => (unit.serial === null ? [] : [unit.serial]))
  if (serials.length === 0) return new Map()
  const found: { serial: string; until: LocalDate }[] = await manager.query(
    `SELECT serial, max(repair_warranty_until)::text AS until FROM case_unit
     WHERE serial = ANY ($1) AND case_id <> $2 AND repair_warranty_until IS NOT NULL GROUP BY serial`,
    [serials, caseId],
  )
  return new Map(found.map((row) => [row.serial, row.until]))
}

/** For each serial number seen before: the newest earlier case it was in. */
export async function earlierCaseOf(
  manager: EntityManager,
  serials: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (serials.length === 0) return new Map()
  const found: { serial: string; caseId: string }[] = await manager.query(
    `SELECT DISTINCT ON (serial) serial, case_id AS "caseId" FROM case_unit
     WHERE serial = ANY ($1) ORDER BY serial, at DESC, id DESC`,
    [serials],
  )
  return new Map(found.map((row) => [row.serial, row.caseId]))
}
