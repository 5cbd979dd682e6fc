import { DEFAULT_WORK_CALENDAR, type ServicePolicy, type WorkCalendar } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { Setting } from './setting.entity'
import { readSettings, settingsOf } from './settings'
import { duesOf } from './step-dues'

let timeZone = DEFAULT_WORK_CALENDAR.timeZone

/** Sets the zone in which the company's days begin and end; once, at start. */
export function useBusinessTimeZone(zone: string): void {
  timeZone = zone
}

/** The zone in which the company's days begin and end. */
export function businessTimeZone(): string {
  return timeZone
}

// The domain keeps what it knows of a calendar by the object, so that equal settings must give the same one.
let latest: { readonly key: string; readonly calendar: WorkCalendar } | null = null

/** The company's service policy: its calendar, and where it allows other times than the procedure. */
export async function servicePolicy(manager: EntityManager): Promise<ServicePolicy> {
  const written = await manager.find(Setting)
  const { WORK_HOURS: hours, HOLIDAYS: holidays } = settingsOf(written)
  const key = JSON.stringify([timeZone, hours, holidays])
  if (latest?.key !== key) latest = { key, calendar: { timeZone, hours, holidays } }
  return { calendar: latest.calendar, dues: duesOf(written) }
}

/** More units than this in one case are a batch (W5.4.3). */
export async function batchThreshold(manager: EntityManager): Promise<number> {
  return (await readSettings(manager)).BATCH_THRESHOLD
}
