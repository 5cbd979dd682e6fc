import { addMonths, type LocalDate } from '../instant'
import type { Bilingual } from '../language'
import {
  belongsOn,
  overlap,
  type Passport,
  type Period,
  type Skill,
  type TechnicianFacts,
} from './technician'

/** Why somebody cannot go on a trip (W5.5.1). */
export const UNFITNESSES = [
  'LEFT',
  'ABSENT',
  'OVERLAPPING_TRIP',
  'NO_PASSPORT',
  'PASSPORT_TOO_SHORT',
  'VISA_MISSING',
] as const
export type Unfitness = (typeof UNFITNESSES)[number]

export const UNFITNESS_TEXT: Readonly<Record<Unfitness, Bilingual>> = {
  LEFT: { zh: '已离开储备', en: 'left the reserve' },
  ABSENT: { zh: '这些日子不在', en: 'away on these days' },
  OVERLAPPING_TRIP: { zh: '与其他行程重叠', en: 'on another trip' },
  NO_PASSPORT: { zh: '没有护照', en: 'no passport' },
  PASSPORT_TOO_SHORT: {
    zh: '护照有效期不足行程结束后六个月',
    en: 'passport ends within six months of the trip',
  },
  VISA_MISSING: { zh: '缺签证，需办理', en: 'visa to be applied for' },
}

/** A trip as far as it matters for who can go. */
export interface WantedTrip extends Period {
  /** ISO 3166 code of the country abroad; null for a trip at home. */
  readonly country: string | null
  /** Whether the country asks these travellers for a visa. */
  readonly visaRequired: boolean
}

/** How long a passport must be valid after the last day of a trip (W5.5.1). */
export const PASSPORT_MONTHS = 6

/** Whether the passport is valid for a trip abroad that ends on that day, and six months more. */
export const passportLasts = (passport: Passport, tripEnd: LocalDate): boolean =>
  passport.validUntil >= addMonths(tripEnd, PASSPORT_MONTHS)

/**
 * What keeps somebody from the trip; empty when nothing does. Other trips are those they are nominated for already.
 * A missing visa can still be applied for; the other reasons cannot be helped by paper work.
 */
export function fitnessFor(
  technician: Omit<TechnicianFacts, 'skills' | 'department'>,
  trip: WantedTrip,
  otherTrips: readonly Period[],
): readonly Unfitness[] {
  const { passport, visas, absences } = technician
  const abroad = trip.country !== null
  return [
    ...when(!belongsOn(technician, trip.until), 'LEFT'),
    ...when(
      absences.some((absence) => overlap(absence, trip)),
      'ABSENT',
    ),
    ...when(
      otherTrips.some((other) => overlap(other, trip)),
      'OVERLAPPING_TRIP',
    ),
    ...when(abroad && passport === null, 'NO_PASSPORT'),
    ...when(abroad && passport !== null && !passportLasts(passport, trip.until), 'PASSPORT_TOO_SHORT'),
    ...when(
      abroad &&
        trip.visaRequired &&
        !visas.some(
          (visa) =>
            visa.country === trip.country && visa.validFrom <= trip.from && visa.validUntil >= trip.until,
        ),
      'VISA_MISSING',
    ),
  ]
}

const when = (applies: boolean, reason: Unfitness): readonly Unfitness[] => (applies ? [reason] : [])

const RANK = { EXPERT: 2, ABLE: 1, LEARNING: 0 } as const

/** How well somebody knows the model: 2 expert, 1 able, 0 learning, -1 not at all. */
export const skillRank = (skills: readonly Skill[], modelId: string): number =>
  skills.reduce((best, skill) => (skill.modelId === modelId ? Math.max(best, RANK[skill.level]) : best), -1)

/** A candidate with what speaks against them. */
export interface Candidate<T> {
  readonly technician: T
  readonly rank: number
  readonly unfit: readonly Unfitness[]
}

/**
 * Candidates for a trip: the more skilled first, among them who can go before who cannot. An expert whose visa is still
 * to be applied for so stands before a learner who has one; the order given makes no difference.
 */
export function rankCandidates<T extends TechnicianFacts>(
  technicians: readonly T[],
  trip: WantedTrip & { readonly modelId: string },
  tripsOf: (technician: T) => readonly Period[],
): readonly Candidate<T>[] {
  return technicians
    .map((technician) => ({
      technician,
      rank: skillRank(technician.skills, trip.modelId),
      unfit: fitnessFor(technician, trip, tripsOf(technician)),
    }))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        Number(a.unfit.length > 0) - Number(b.unfit.length > 0) ||
        (a.technician.id < b.technician.id ? -1 : 1),
    )
}
