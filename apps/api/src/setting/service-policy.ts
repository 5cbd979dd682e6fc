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
let latestCalendar: { readonly key: string; readonly calendar: WorkCalendar } | null = null
// Every command asks for the policy, and it seldom changes.
let latest: { readonly key: string; readonly policy: ServicePolicy } | null = null

/** The company's service policy: its calendar, and where it allows other times than the procedure. */
export async function servicePolicy(manager: EntityManager): Promise<ServicePolicy> {
  const written = await manager.find(Setting, { order: { key: 'ASC' } })
  const key = JSON.stringify([timeZone, written.map((setting) => [setting.key, setting.value])])
  if (latest?.key !== key) latest = { key, policy: policyOf(written) }
  return latest.policy
}

function policyOf(written: readonly Setting[]): ServicePolicy {
  const { WORK_HOURS: hours, HOLIDAYS: holidays } = settingsOf(written)
  const key = JSON.stringify([timeZone, hours, holidays])
  if (latestCalendar?.key !== key) latestCalendar = { key, calendar: { timeZone, hours, holidays } }
  return { calendar: latestCalendar.calendar, dues: duesOf(written) }
}

/** More units than this in one case are a batch (W5.4.3). */
export async function batchThreshold(manager: EntityManager): Promise<number> {
  return (await readSettings(manager)).BATCH_THRESHOLD
}
