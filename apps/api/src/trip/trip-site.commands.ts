import {
  amountOf,
  checkReportDay,
  conditions,
  fieldError,
  localDateOf,
  missedReports,
  notFutureDay,
  notPastDay,
  optionalText,
  reasonWhen,
  requiredText,
  textOrNull,
  whole,
  type FieldError,
} from '@mendline/domain'
import type { Context } from '../context'
import { isId } from '../id'
import { today } from '../repair-case/business-day'
import { checkFilesOf } from '../repair-case/check-references'
import { commandTrip, waitsForGoods, type TripPayload, type TripWork } from './trip-command'
import { DailyReport, TravelBooking, TripBriefing, TripDeparture, TripSignOff } from './trip-travel.entity'
import type {
  TripBookTravelInput,
  TripCancelBookingInput,
  TripConfirmDepartureInput,
  TripDeclareEndInput,
  TripReportInput,
  TripSignOffInput,
} from './trip-site.inputs'

type Payload = Promise<TripPayload>

/** W5.5.7: day, place and content agreed with the customer; everything before it is ready, or waived by a head. */
export function confirmDeparture(context: Context, input: TripConfirmDepartureInput): Payload {
  return commandTrip(context, input, { step: 'confirm-departure' }, async (work) => {
    const { departsOn } = input
    const { startsOn } = work.trip
    const wrong = [
      ...notPastDay('departsOn', departsOn, today(work)),
      ...(startsOn !== null && departsOn > startsOn
        ? [fieldError('DEPARTS_AFTER_START', 'departsOn', { day: startsOn })]
        : []),
      ...requiredText('place', input.place, 300),
      ...requiredText('content', input.content),
      ...requiredText('agreedWith', input.agreedWith, 100),
    ]
    if (wrong.length > 0) return wrong
    await work.add(TripDeparture, {
      departsOn,
      place: input.place.trim(),
      content: input.content.trim(),
      agreedWith: input.agreedWith.trim(),
    })
    work.complete('confirm-departure')
    return []
  })
}

/** W5.5.7, W4.2: tickets and rooms; done when the travellers are briefed. More may be booked later. */
export function bookTravel(context: Context, input: TripBookTravelInput): Payload {
  return commandTrip(context, input, { step: 'book-travel', again: true }, async (work) => {
    const { bookings, briefedOn = null } = input
    const errors: FieldError[] = []
    const members = new Set(work.members.map(({ id }) => id))
    for (const [i, booking] of bookings.entries()) {
      const at = `bookings.${String(i)}`
      const currency = textOrNull(booking.currency)?.toUpperCase() ?? null
      const amount = textOrNull(booking.amount)
      const price = amount === null ? null : amountOf(`${at}.amount`, amount, currency ?? 'CNY')
      errors.push(
        ...requiredText(`${at}.title`, booking.title, 120),
        ...optionalText(`${at}.fromPlace`, booking.fromPlace, 120),
        ...optionalText(`${at}.toPlace`, booking.toPlace, 200),
        ...optionalText(`${at}.reference`, booking.reference, 60),
        ...(booking.endsAt < booking.startsAt ? [fieldError('ENDS_BEFORE_START', `${at}.endsAt`)] : []),
        ...(price?.errors ?? []),
        ...(booking.memberIds.every((id) => members.has(id))
          ? []
          : [fieldError('MEMBER_NOT_OF_TRIP', `${at}.memberIds`)]),
        ...(await checkFilesOf(work.manager, work.caseIds, [
          { field: `${at}.attachmentIds`, ids: booking.attachmentIds },
        ])),
      )
      if (errors.length > 0) continue
      await work.add(TravelBooking, {
        kind: booking.kind,
        title: booking.title.trim(),
        fromPlace: textOrNull(booking.fromPlace),
        toPlace: textOrNull(booking.toPlace),
        startsAt: booking.startsAt,
        endsAt: booking.endsAt,
        reference: textOrNull(booking.reference),
        memberIds: [...new Set(booking.memberIds)],
        amount: price?.money?.amount ?? null,
        currency: price === null ? null : (currency ?? 'CNY'),
        attachmentIds: [...new Set(booking.attachmentIds)],
        cancelledAt: null,
      })
    }
    if (errors.length > 0) return errors
    if (briefedOn === null) return bookings.length === 0 ? [fieldError('REQUIRED', 'bookings')] : []
    const live = (await work.manager.findBy(TravelBooking, { tripId: work.trip.id })).filter(
      ({ cancelledAt }) => cancelledAt === null,
    )
    if (live.length === 0) return [fieldError('NOTHING_BOOKED', 'bookings')]
    const wrong = [...notFutureDay('briefedOn', briefedOn, today(work)), ...optionalText('note', input.note)]
    if (wrong.length > 0) return wrong
    await work.add(TripBriefing, { briefedOn, note: textOrNull(input.note) })
    work.complete('book-travel')
    return []
  })
}

/** A ticket or room called off: it stays on record and counts no more. */
export function cancelBooking(context: Context, input: TripCancelBookingInput): Payload {
  return commandTrip(context, input, { step: 'book-travel', again: true }, async (work) => {
    const { bookingId: id } = input
    const found = isId(id) ? await work.manager.findOneBy(TravelBooking, { id, tripId: work.trip.id }) : null
    if (found === null) return [fieldError('NOT_FOUND', 'bookingId')]
    await work.manager.update(TravelBooking, id, { cancelledAt: found.cancelledAt ?? work.now })
    return []
  })
}

/**
 * W5.5.8: the report of one local day, also of one spent waiting for consigned goods. The same draft sent again, after an answer that never reached the device,
 * changes nothing.
 */
export function report(context: Context, input: TripReportInput): Payload {
  const rule = { step: 'work-on-site', again: true, leader: true, meanwhile: waitsForGoods } as const
  return commandTrip(context, input, rule, async (work) => {
    if (!isId(input.draftId)) return [fieldError('NOT_FOUND', 'draftId')]
    const earlier = await work.manager.findBy(DailyReport, { tripId: work.trip.id })
    if (earlier.some(({ draftId }) => draftId === input.draftId)) return []
    const { day, unitsPlanned, unitsDone, minutes, writtenAt, attachmentIds } = input
    if (earlier.some((one) => one.day === day)) return [fieldError('REPORT_EXISTS', 'day', { day })]
    const wrong = [
      ...checkReportDay(day, work.trip, work.now),
      ...requiredText('plan', input.plan),
      ...requiredText('actual', input.actual),
      ...whole('unitsPlanned', unitsPlanned, 0, 10_000),
      ...whole('unitsDone', unitsDone, 0, 10_000),
      ...whole('minutes', minutes, 0, 30 * 24 * 60),
      ...optionalText('problems', input.problems),
      ...optionalText('tomorrow', input.tomorrow),
      ...(await checkFilesOf(work.manager, work.caseIds, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
    if (wrong.length > 0) return wrong
    await work.add(DailyReport, {
      draftId: input.draftId,
      day,
      plan: input.plan.trim(),
      actual: input.actual.trim(),
      unitsPlanned,
      unitsDone,
      minutes,
      problems: textOrNull(input.problems),
      tomorrow: textOrNull(input.tomorrow),
      writtenAt,
      attachmentIds: [...new Set(attachmentIds)],
    })
    return []
  })
}

/** W5.5.8: the leader declares the end: every unit has its record and every day its report. */
export function declareEnd(context: Context, input: TripDeclareEndInput): Payload {
  return commandTrip(context, input, { step: 'work-on-site', leader: true }, async (work) => {
    const errors = await missing(work)
    work.change({ endedAt: work.now })
    work.complete('work-on-site')
    return errors
  })
}

async function missing(work: TripWork): Promise<FieldError[]> {
  const owed = work.cases.flatMap(({ facts }) => conditions.unitsWithoutSiteRecord(facts))
  const reports = await work.manager.findBy(DailyReport, { tripId: work.trip.id })
  const missed = missedReports(work.trip, new Set(reports.map(({ day }) => day)), work.now)
  return [
    ...(owed.length === 0 ? [] : [fieldError('UNITS_WITHOUT_RECORD', '', { count: owed.length })]),
    ...(missed.length === 0 ? [] : [fieldError('REPORTS_MISSING', '', { days: missed.join(', ') })]),
  ]
}

/** G-confirm: the customer's word after testing together; refused, the work goes on. */
export function signOff(context: Context, input: TripSignOffInput): Payload {
  return commandTrip(context, input, { step: 'sign-off', leader: true }, async (work) => {
    const { outcome, signedOn, attachmentIds } = input
    const refused = outcome === 'REFUSED'
    const reason = textOrNull(input.reason)
    const wrong = [
      ...notFutureDay('signedOn', signedOn, localDateOf(work.now, work.trip.timeZone)),
      ...requiredText('signedBy', input.signedBy, 100),
      ...requiredText('tested', input.tested),
      ...reasonWhen(refused, 'reason', reason),
      ...(refused || attachmentIds.length > 0 ? [] : [fieldError('SIGNATURE_REQUIRED', 'attachmentIds')]),
      ...(await checkFilesOf(work.manager, work.caseIds, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
    if (wrong.length > 0) return wrong
    await work.add(TripSignOff, {
      outcome,
      signedOn,
      signedBy: input.signedBy.trim(),
      tested: input.tested.trim(),
      reason,
      attachmentIds: [...new Set(attachmentIds)],
    })
    if (refused) {
      work.refuse('sign-off')
      work.change({ endedAt: null })
    } else work.complete('sign-off')
    return []
  })
}
