import {
  calibrationFault,
  checkTripDays,
  fieldError,
  fitnessFor,
  missingInChannel,
  notFutureDay,
  optionalText,
  requiredText,
  textOrNull,
  UNFITNESS_TEXT,
  whole,
  type FieldError,
  type Language,
  type Period,
  type StepId,
} from '@mendline/domain'
import { In, IsNull, type EntityManager } from 'typeorm'
import { User } from '../auth/user.entity'
import { codeOf } from '../command/transaction'
import type { Context } from '../context'
import { departmentNames } from '../department/departments'
import { toUserErrors } from '../graphql/user-error'
import { isId, newId } from '../id'
import { today } from '../repair-case/business-day'
import { checkFilesOf } from '../repair-case/check-references'
import { sealNumber, tailOf } from '../reserve/paper-seal'
import { loadReserve, type ReserveFacts } from '../reserve/reserve-facts'
import { Technician, TechnicianVisa } from '../reserve/technician.entity'
import { commandTrip, type TripPayload, type TripWork } from './trip-command'
import { TripChannel, TripInvitation } from './trip-travel.entity'
import type {
  TripNominateTeamInput,
  TripOpenChannelInput,
  TripRecordInvitationInput,
  TripRecordVisaInput,
} from './trip-team.inputs'
import { TripMember } from './trip.entity'

const MOST_MEMBERS = 30

/** W5.5.1: who travels, who leads, and when. A change of days puts papers and departure in question again. */
export async function nominateTeam(context: Context, input: TripNominateTeamInput): Promise<TripPayload> {
  try {
    return await commandTrip(context, input, { step: 'nominate-team', again: true }, (work) =>
      nominate(work, input, context.language),
    )
  } catch (error) {
    // The database refuses what two commands at once would have let through.
    if (codeOf(error) !== '23P01') throw error
    return {
      trip: null,
      userErrors: toUserErrors([fieldError('TECHNICIAN_ON_OTHER_TRIP', 'technicianIds')], context.language),
    }
  }
}

async function nominate(
  work: TripWork,
  { startsOn, endsOn, technicianIds, leaderId }: TripNominateTeamInput,
  language: Language,
): Promise<readonly FieldError[]> {
  const { trip, manager } = work
  const ids = [...new Set(technicianIds)]
  const begun = trip.startsOn !== null && trip.startsOn <= today(work) && startsOn === trip.startsOn
  const days = checkTripDays(startsOn, endsOn, begun ? startsOn : today(work))
  if (days.length > 0) return days
  const many = whole('technicianIds', ids.length, 1, MOST_MEMBERS)
  if (many.length > 0) return many
  const reserve = new Map((await loadReserve(manager)).map((one) => [one.id, one]))
  const chosen = ids.flatMap((id) => reserve.get(id) ?? [])
  if (chosen.length < ids.length) return [fieldError('NOT_FOUND', 'technicianIds')]
  const wanted = {
    from: startsOn,
    until: endsOn,
    country: trip.abroad ? trip.country : null,
    visaRequired: trip.visaRequired,
  }
  const busy = await otherTrips(manager, trip.id, ids)
  const covered = new Set<string>()
  const errors: FieldError[] = checkLeader(chosen, leaderId)
  for (const [i, one] of chosen.entries()) {
    const reasons = fitnessFor(one, wanted, busy.get(one.id) ?? [])
    if (!reasons.includes('VISA_MISSING')) covered.add(one.id)
    // A visa can still be applied for; nothing else can be helped.
    const against = reasons.filter((reason) => reason !== 'VISA_MISSING')
    if (against.length > 0)
      errors.push(
        fieldError('TECHNICIAN_UNFIT', `technicianIds.${String(i)}`, {
          name: one.row.name,
          reasons: against
            .map((reason) => UNFITNESS_TEXT[reason][language])
            .join(language === 'zh' ? '、' : ', '),
        }),
      )
  }
  if (errors.length > 0) return errors
  await writeMembers(work, { startsOn, endsOn, leaderId, chosen, covered })
  return []
}

function checkLeader(chosen: readonly ReserveFacts[], leaderId: string): FieldError[] {
  const leader = chosen.find(({ id }) => id === leaderId)
  if (leader === undefined) return [fieldError('LEADER_NOT_MEMBER', 'leaderId')]
  if (leader.department !== 'PRODUCTION_ENGINEERING')
    return [fieldError('LEADER_NOT_ENGINEERING', 'leaderId')]
  return leader.row.userId === null ? [fieldError('LEADER_WITHOUT_ACCOUNT', 'leaderId')] : []
}

/** The days on which these technicians travel for others. */
export async function otherTrips(
  manager: EntityManager,
  tripId: string | null,
  technicianIds: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly Period[]>> {
  const found = await manager.findBy(TripMember, {
    releasedAt: IsNull(),
    ...(technicianIds === null ? {} : { technicianId: In([...technicianIds]) }),
  })
  const busy = new Map<string, Period[]>()
  for (const { tripId: other, technicianId, startsOn, endsOn } of found) {
    if (other === tripId) continue
    busy.set(technicianId, [...(busy.get(technicianId) ?? []), { from: startsOn, until: endsOn }])
  }
  return busy
}

async function writeMembers(
  work: TripWork,
  {
    startsOn,
    endsOn,
    leaderId,
    chosen,
    covered,
  }: {
    startsOn: string
    endsOn: string
    leaderId: string
    chosen: readonly ReserveFacts[]
    covered: ReadonlySet<string>
  },
): Promise<void> {
  const { trip, manager, members } = work
  const going = new Set(chosen.map(({ id }) => id))
  const gone = members.filter(({ technicianId }) => !going.has(technicianId)).map(({ id }) => id)
  if (gone.length > 0) await manager.update(TripMember, { id: In(gone) }, { releasedAt: work.now })
  // First nobody leads, so that the old leader never stands beside the new one.
  if (members.length > 0) await manager.update(TripMember, { tripId: trip.id }, { leads: false })
  const moved = trip.startsOn !== null && (trip.startsOn !== startsOn || trip.endsOn !== endsOn)
  for (const { id: technicianId, row } of chosen) {
    const member = members.find((one) => one.technicianId === technicianId)
    const has = covered.has(technicianId)
    const values = { userId: row.userId, leads: technicianId === leaderId, startsOn, endsOn }
    if (member === undefined) {
      const visaState = trip.visaRequired ? (has ? ('GRANTED' as const) : ('TO_APPLY' as const)) : null
      const { id } = await work.add(TripMember, {
        ...values,
        technicianId,
        visaState,
        visaOn: visaState === null ? null : today(work),
        releasedAt: null,
      })
      if (trip.visaRequired && has) work.complete('obtain-visas', id)
      continue
    }
    const lapsed = trip.visaRequired && !has && member.visaState === 'GRANTED'
    await manager.update(TripMember, member.id, {
      ...values,
      ...(lapsed ? { visaState: 'TO_APPLY' as const, visaOn: today(work) } : {}),
    })
    if (lapsed) work.refuse('obtain-visas', member.id)
  }
  work.change({ startsOn, endsOn })
  work.complete('nominate-team')
  const underWay = trip.startsOn !== null && trip.startsOn <= today(work)
  if (!moved || underWay) return
  if (trip.invitationRequired && isDone(work, 'request-invitation')) work.refuse('request-invitation')
  if (work.lines.some((line) => calibrationFault(line, endsOn) !== null) && isDone(work, 'list-tools'))
    work.refuse('list-tools')
  if (isDone(work, 'confirm-departure')) work.refuse('confirm-departure')
}

const isDone = (work: TripWork, step: StepId): boolean =>
  work.statesOf(step, work.trip.id).some(({ status }) => status === 'DONE')

/** W5.2: the group exists, with the heads concerned and, once they are nominated, the travellers in it. */
export function openChannel(context: Context, input: TripOpenChannelInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'open-channel', again: true }, async (work) => {
    const ids = [...new Set(input.memberIds)]
    const people = await work.manager.findBy(User, { id: In(ids.filter(isId)) })
    if (people.length < ids.length) return [fieldError('NOT_FOUND', 'memberIds')]
    const names = await missingNames(work, people, context.language)
    const wrong = [
      ...requiredText('name', input.name, 100),
      ...optionalText('others', input.others, 500),
      ...(names.length === 0
        ? []
        : [
            fieldError('CHANNEL_HEADS_MISSING', 'memberIds', {
              names: names.join(context.language === 'zh' ? '、' : ', '),
            }),
          ]),
    ]
    if (wrong.length > 0) return wrong
    await work.add(TripChannel, {
      kind: input.kind,
      name: input.name.trim(),
      memberIds: ids,
      others: textOrNull(input.others),
    })
    work.complete('open-channel')
    return []
  })
}

/** Who is missing in the channel, as people call them. */
async function missingNames(work: TripWork, people: readonly User[], language: Language): Promise<string[]> {
  const technicians =
    work.members.length === 0
      ? []
      : await work.manager.findBy(Technician, { id: In(work.members.map((one) => one.technicianId)) })
  const accounts = technicians.flatMap(({ userId }) => userId ?? [])
  const missing = missingInChannel(people, accounts)
  const names = await departmentNames(work.manager)
  return [
    ...missing.heads.map((one) => names.get(one)?.[language] ?? one),
    ...technicians
      .filter(({ userId }) => userId !== null && missing.travellers.includes(userId))
      .map((one) => one.name),
  ]
}

/** W5.3: the letter of invitation, which the visas ask for. */
export function recordInvitation(context: Context, input: TripRecordInvitationInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'request-invitation', again: true }, async (work) => {
    const { issuedOn, attachmentIds } = input
    const wrong = [
      ...notFutureDay('issuedOn', issuedOn, today(work)),
      ...(attachmentIds.length === 0 ? [fieldError('ATTACHMENT_REQUIRED', 'attachmentIds')] : []),
      ...(await checkFilesOf(work.manager, work.caseIds, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
    if (wrong.length > 0) return wrong
    await work.add(TripInvitation, { issuedOn, attachmentIds: [...new Set(attachmentIds)] })
    work.complete('request-invitation')
    return []
  })
}

/** W5.5.1: where the visa of a traveller stands; granted, it is on their card of the reserve from then on. */
export function recordVisa(context: Context, input: TripRecordVisaInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'obtain-visas', again: true }, async (work) => {
    const { memberId, state, on, visa = null } = input
    const member = work.members.find(({ id }) => id === memberId)
    if (member === undefined) return [fieldError('MEMBER_NOT_OF_TRIP', 'memberId')]
    if (member.visaState === null) return [fieldError('STEP_NOT_APPLICABLE')]
    const early = notFutureDay('on', on, today(work))
    if (early.length > 0) return early
    await work.manager.update(TripMember, memberId, { visaState: state, visaOn: on })
    if (state !== 'GRANTED') {
      if (member.visaState === 'GRANTED') work.refuse('obtain-visas', memberId)
      return []
    }
    if (visa === null) return [fieldError('REQUIRED', 'visa')]
    const { entries, validFrom, validUntil } = visa
    const number = visa.number.replace(/\s/g, '').toUpperCase()
    if (!/^[A-Z0-9]{5,20}$/.test(number)) return [fieldError('NOT_A_PAPER_NUMBER', 'visa.number')]
    if (validFrom > member.startsOn || validUntil < member.endsOn)
      return [
        fieldError('VISA_DOES_NOT_COVER', 'visa.validUntil', { from: member.startsOn, until: member.endsOn }),
      ]
    const id = newId()
    await work.manager.insert(TechnicianVisa, {
      id,
      technicianId: member.technicianId,
      country: work.trip.country,
      entries,
      validFrom,
      validUntil,
      sealed: sealNumber(number, id),
      tail: tailOf(number),
    })
    work.complete('obtain-visas', memberId)
    return []
  })
}
