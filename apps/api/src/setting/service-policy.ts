import { DEFAULT_WORK_CALENDAR, type ServicePolicy } from '@mendline/domain'
import type { EntityManager } from 'typeorm'

/** The company's service policy: its calendar, and where it allows other times than the procedure. */
export function servicePolicy(_manager: EntityManager): Promise<ServicePolicy> {
  return Promise.resolve({ calendar: DEFAULT_WORK_CALENDAR, dues: {} })
}

/** The zone in which the company's days begin and end. */
export function businessTimeZone(): string {
  return DEFAULT_WORK_CALENDAR.timeZone
}
