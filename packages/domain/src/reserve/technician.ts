import type { Department } from '../department'
import type { LocalDate } from '../instant'

/** What somebody can do with a model: still learning, able to repair it alone, able to teach it (W5.1). */
export const SKILL_LEVELS = ['LEARNING', 'ABLE', 'EXPERT'] as const
export type SkillLevel = (typeof SKILL_LEVELS)[number]

/** Why somebody is away. */
export const ABSENCE_REASONS = ['LEAVE', 'SICK', 'TRAINING', 'OTHER'] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

/** How often a visa lets its holder in. */
export const VISA_ENTRIES = ['SINGLE', 'MULTIPLE'] as const
export type VisaEntries = (typeof VISA_ENTRIES)[number]

/** Some days, the first and the last included. */
export interface Period {
  readonly from: LocalDate
  readonly until: LocalDate
}

export interface Passport {
  /** ISO 3166 code of the country that issued it. */
  readonly country: string
  /** The last day it is valid. */
  readonly validUntil: LocalDate
}

export interface Visa {
  /** ISO 3166 code of the country it lets its holder into. */
  readonly country: string
  readonly entries: VisaEntries
  readonly validFrom: LocalDate
  /** The last day it is valid. */
  readonly validUntil: LocalDate
}

export interface Skill {
  readonly modelId: string
  readonly level: SkillLevel
}

/** Somebody of the reserve of technicians, as far as it matters for who can be sent where (W5.1). */
export interface TechnicianFacts {
  readonly id: string
  readonly department: Department
  readonly skills: readonly Skill[]
  readonly passport: Passport | null
  readonly visas: readonly Visa[]
  readonly absences: readonly Period[]
  /** The first day on which they no longer belong to the reserve; null while they do. */
  readonly leftOn: LocalDate | null
}

/** Whether two periods share a day. */
export const overlap = (a: Period, b: Period): boolean => a.from <= b.until && b.from <= a.until

/** Whether the day lies in the period. */
export const includes = (period: Period, day: LocalDate): boolean =>
  overlap(period, { from: day, until: day })

/** Whether somebody belongs to the reserve on that day. */
export const belongsOn = ({ leftOn }: Pick<TechnicianFacts, 'leftOn'>, day: LocalDate): boolean =>
  leftOn === null || day < leftOn
