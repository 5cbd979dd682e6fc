import {
  conditions,
  fieldError,
  frontOffice,
  isTimeZone,
  COUNTRIES,
  localDateOf,
  requiredText,
  type FieldError,
} from '@mendline/domain'
import { newId } from '../id'
import type { CaseWork } from '../repair-case/case-command'
import { takeNumbers } from '../repair-case/number-series.entity'
import { businessTimeZone } from '../setting/service-policy'
import { RepairCase } from '../repair-case/repair-case.entity'
import { StepCompletion } from './dispatch-case.entity'
import { lockTrip } from './trip-command'
import type { TripPlanInput } from './trip-plan.inputs'
import { Trip, TripCase } from './trip.entity'

/**
 * W5.3: what follows from deciding that technicians travel: the case joins a trip to the same customer, or a new one is
 * planned. A trip planned in this round stays when the mode is decided again after refused terms.
 */
export async function planTrip(
  work: CaseWork,
  plan: TripPlanInput | null,
  serviceAbroad: boolean,
): Promise<readonly FieldError[]> {
  const standing = conditions.tripsOfThisRound(work.facts).at(-1)
  if (standing !== undefined) return []
  if (plan?.tripId != null) return joinTrip(work, plan.tripId)
  return newTrip(work, plan, serviceAbroad)
}

async function newTrip(
  work: CaseWork,
  plan: TripPlanInput | null,
  abroad: boolean,
): Promise<readonly FieldError[]> {
  if (plan === null) return [fieldError('TRIP_PLACE_NEEDED', 'trip')]
  const country = (plan.country ?? 'CN').trim().toUpperCase()
  const place = plan.place?.trim() ?? ''
  const timeZone = plan.timeZone ?? businessTimeZone()
  const errors = [
    ...requiredText('trip.place', place, 300),
    ...(isTimeZone(timeZone) ? [] : [fieldError('UNKNOWN_TIME_ZONE', 'trip.timeZone', { value: timeZone })]),
    ...(COUNTRIES.includes(country)
      ? []
      : [fieldError('UNKNOWN_COUNTRY', 'trip.country', { value: country })]),
  ]
  if (errors.length > 0) return errors
  const year = localDateOf(work.now, businessTimeZone()).slice(2, 4)
  const [number = ''] = await takeNumbers(work.manager, `WC${year}`, 1)
  const trip = {
    id: newId(),
    number,
    version: 1,
    customerId: work.rows.repairCase.customerId,
    country,
    place,
    timeZone,
    abroad,
    visaRequired: abroad && plan.visaRequired,
    invitationRequired: abroad && plan.visaRequired && plan.invitationRequired,
    startsOn: null,
    endsOn: null,
    endedAt: null,
    createdAt: work.now,
    createdById: work.viewer.id,
  }
  await work.manager.insert(Trip, trip)
  work.record(TripCase, { tripId: trip.id })
  return []
}

/** What a trip did already that holds for whichever case it is for. */
const SHARED = new Set(['nominate-team', 'open-channel', 'request-invitation', 'obtain-visas'])

async function joinTrip(work: CaseWork, tripId: string): Promise<readonly FieldError[]> {
  const trip = await lockTrip(work.manager, tripId)
  const { customerId, region } = work.rows.repairCase
  const joined = await work.manager.findBy(TripCase, { tripId })
  const [other] = joined
  const first = other === undefined ? null : await work.manager.findOneBy(RepairCase, { id: other.caseId })
  const told =
    other === undefined
      ? []
      : await work.manager.find(StepCompletion, { where: { caseId: other.caseId }, order: { seq: 'ASC' } })
  const confirmed = told.some(({ step, refused }) => step === 'confirm-departure' && !refused)
  const fits =
    trip.customerId === customerId &&
    first !== null &&
    frontOffice(first.region) === frontOffice(region) &&
    !confirmed &&
    trip.endedAt === null
  if (!fits) return [fieldError('TRIP_NOT_JOINABLE', 'trip.tripId')]
  work.record(TripCase, { tripId })
  for (const { step, subjectId, refused } of told)
    if (SHARED.has(step)) work.record(StepCompletion, { step, subjectId, refused })
  return []
}
