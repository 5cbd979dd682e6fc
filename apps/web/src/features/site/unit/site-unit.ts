import type { SiteTrip } from '../site.operations'

type SiteCase = SiteTrip['cases'][number]

/** A unit of one of the trip's cases, with what became of it on this trip. */
export interface SiteUnit {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly position: number
  readonly serial: string | null
  readonly result: SiteCase['repairRecords'][number]['result'] | null
}

export function unitsOf(trip: SiteTrip): readonly SiteUnit[] {
  return trip.cases.flatMap(({ id: caseId, number, units, repairRecords }) =>
    units.map(({ id, position, serial }) => ({
      id,
      caseId,
      caseNumber: number,
      position,
      serial: serial ?? null,
      result:
        repairRecords.findLast((record) => record.unitId === id && record.tripId === trip.id)?.result ?? null,
    })),
  )
}

/** The unit of that serial number: as it stands on the plate, whatever the case of its letters. */
export function unitOfSerial(units: readonly SiteUnit[], scanned: string): SiteUnit | undefined {
  const plain = (serial: string) => serial.trim().toUpperCase()
  const wanted = plain(scanned)
  return wanted === '' ? undefined : units.find(({ serial }) => serial !== null && plain(serial) === wanted)
}
