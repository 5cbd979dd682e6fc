import {
  checkCustoms,
  fieldError,
  goesConsigned,
  isTemporaryExport,
  leavesFactory,
  localDateOf,
  notBefore,
  notFutureDay,
  notPastDay,
  optionalText,
  reasonWhen,
  requiredText,
  textOrNull,
  type Carriage,
  type FieldError,
} from '@mendline/domain'
import { In, IsNull, Not } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { isId } from '../id'
import { today } from '../repair-case/business-day'
import { checkFilesOf } from '../repair-case/check-references'
import { businessTimeZone } from '../setting/service-policy'
import { chosenLines } from './chosen-lines'
import { packingOf } from './packing'
import { commandTrip, waitsForConsignment, type TripPayload, type TripWork } from './trip-command'
import {
  Consignment,
  ConsignmentMilestone,
  GatePass,
  GoodsHandOver,
  HandCarryCheck,
  LineReturn,
  TripLine,
} from './trip-goods.entity'
import type {
  TripCheckHandCarryInput,
  TripChooseCarriageInput,
  TripConsignInput,
  TripHandOverGoodsInput,
  TripRecordMilestoneInput,
  TripReimportInput,
  TripReleaseGoodsInput,
} from './trip-carriage.inputs'

/** W5.5.3-5: how goods of ours travel, with what the packing list says of them. */
export function chooseCarriage(context: Context, input: TripChooseCarriageInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'choose-carriage' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'choose-carriage', input.lines)
    if (errors.length > 0) return errors
    const wrong: FieldError[] = []
    for (const { entry, line, at } of chosen) {
      const packing = packingOf(entry, at)
      wrong.push(...packing.errors)
      if (wrong.length > 0) continue
      await work.manager.update(TripLine, line.id, { carriage: entry.carriage, ...packing.values })
      work.complete('choose-carriage', line.id)
      leavesLater(work, entry.carriage)
    }
    return wrong
  })
}

/** A line that is listed after the others have left needs a gate pass of its own, and a consignment where it is consigned. */
function leavesLater(work: TripWork, carriage: Carriage): void {
  const steps =
    carriage === 'CONSIGNED'
      ? (['release-goods', 'hand-over-goods', 'consign'] as const)
      : (['release-goods'] as const)
  for (const step of steps)
    if (work.statesOf(step, work.trip.id).some(({ status }) => status === 'DONE')) work.refuse(step)
}

/** W5.5.3: what may not go on board or through customs with a traveller is consigned instead. */
export function checkHandCarry(context: Context, input: TripCheckHandCarryInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'check-hand-carry' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'check-hand-carry', input.lines)
    if (errors.length > 0) return errors
    const wrong: FieldError[] = []
    for (const { entry, line, at } of chosen) {
      const reason = textOrNull(entry.reason)
      const carriage = entry.allowed ? ('HAND_CARRIED' as const) : ('CONSIGNED' as const)
      wrong.push(
        ...reasonWhen(!entry.allowed, `${at}.reason`, reason),
        ...optionalText(`${at}.reason`, reason, 500),
      )
      if (wrong.length > 0) continue
      await work.add(HandCarryCheck, { lineId: line.id, carriage, reason })
      if (entry.allowed) work.complete('check-hand-carry', line.id)
      else {
        await work.manager.update(TripLine, line.id, { carriage })
        work.refuse('check-hand-carry', line.id)
        leavesLater(work, carriage)
      }
    }
    return wrong
  })
}

/** W4.2: the gate pass for what leaves the factory. */
export function releaseGoods(context: Context, input: TripReleaseGoodsInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'release-goods' }, async (work) => {
    const wrong = [...requiredText('bearer', input.bearer, 100), ...optionalText('note', input.note, 500)]
    if (wrong.length > 0) return wrong
    const passes = await work.manager.findBy(GatePass, { tripId: work.trip.id })
    const out = new Set(passes.flatMap(({ lineIds }) => lineIds))
    await work.add(GatePass, {
      number: `FX-${work.trip.number}-${String(passes.length + 1)}`,
      bearer: input.bearer.trim(),
      lineIds: work.lines.filter((line) => leavesFactory(line) && !out.has(line.id)).map(({ id }) => id),
      note: textOrNull(input.note),
    })
    work.complete('release-goods')
    return []
  })
}

/** W5.5.3: who HR named has the goods that are consigned. */
export function handOverGoods(context: Context, input: TripHandOverGoodsInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'hand-over-goods' }, async (work) => {
    const { receiverId, handedOn } = input
    const known = isId(receiverId) && (await work.manager.existsBy(User, { id: receiverId }))
    if (!known) return [fieldError('NOT_FOUND', 'receiverId')]
    const wrong = [
      ...notFutureDay('handedOn', handedOn, today(work)),
      ...optionalText('note', input.note, 500),
    ]
    if (wrong.length > 0) return wrong
    await work.add(GoodsHandOver, { receiverId, handedOn, note: textOrNull(input.note) })
    work.complete('hand-over-goods')
    return []
  })
}

/** W5.5.3-5, W4.2: a consignment; the step is done when every line to be consigned is in one. */
export function consign(context: Context, input: TripConsignInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'consign' }, async (work) => {
    const toGo = work.lines.filter((line) => goesConsigned(line) && line.consignmentId === null)
    const ids = [...new Set(input.lineIds)]
    if (ids.length === 0) return [fieldError('NOTHING_CHOSEN', 'lineIds')]
    const strange = ids.findIndex((id) => toGo.every((line) => line.id !== id))
    if (strange >= 0) return [fieldError('LINE_NOT_OF_TRIP', `lineIds.${String(strange)}`)]
    const { customsPaper, expectedOn, reimportBy = null, attachmentIds } = input
    const customsNumber = textOrNull(input.customsNumber)
    const temporary = isTemporaryExport(customsPaper)
    const wrong = [
      ...requiredText('address', input.address, 300),
      ...requiredText('contact', input.contact, 200),
      ...requiredText('carrier', input.carrier, 100),
      ...requiredText('waybill', input.waybill, 80),
      ...checkCustoms({ customsPaper, customsNumber }, work.trip.abroad),
      ...(temporary && reimportBy === null ? [fieldError('REQUIRED', 'reimportBy')] : []),
      ...notPastDay('reimportBy', reimportBy, today(work)),
      ...notPastDay('expectedOn', expectedOn, today(work)),
      ...(await checkFilesOf(work.manager, work.caseIds, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
    if (wrong.length > 0) return wrong
    const count = await work.manager.countBy(Consignment, { tripId: work.trip.id })
    const { id } = await work.add(Consignment, {
      number: `TY-${work.trip.number}-${String(count + 1)}`,
      address: input.address.trim(),
      contact: input.contact.trim(),
      carrier: input.carrier.trim(),
      waybill: input.waybill.trim(),
      customsPaper,
      customsNumber,
      reimportBy: temporary ? reimportBy : null,
      reimportedOn: null,
      reimportNumber: null,
      reimportNote: null,
      reimportAttachmentIds: [],
      reimportRecordedAt: null,
      reimportRecordedById: null,
      expectedOn,
      arrivedAt: null,
      attachmentIds: [...new Set(attachmentIds)],
    })
    await work.manager.update(TripLine, { id: In(ids) }, { consignmentId: id })
    if (ids.length === toGo.length) work.complete('consign')
    // A head who left it at what was out before did not mean this.
    if (temporary) work.refuse('reimport-goods', '', ({ status }) => status === 'WAIVED')
    return []
  })
}

/** W5.5.4: where a consignment was; the last milestone is its arrival. */
export function recordMilestone(context: Context, input: TripRecordMilestoneInput): Promise<TripPayload> {
  const rule = {
    step: 'receive-consignments',
    again: true,
    meanwhile: waitsForConsignment,
    command: 'tripRecordMilestone',
  } as const
  return commandTrip(context, input, rule, async (work) => {
    const { consignmentId, milestone, reachedOn } = input
    const found = isId(consignmentId)
      ? await work.manager.findOneBy(Consignment, { id: consignmentId, tripId: work.trip.id })
      : null
    if (found === null) return [fieldError('NOT_FOUND', 'consignmentId')]
    await work.add(ConsignmentMilestone, {
      consignmentId,
      milestone,
      reachedOn,
      note: textOrNull(input.note),
    })
    if (milestone === 'ARRIVED') {
      await work.manager.update(Consignment, consignmentId, { arrivedAt: work.now })
      const underway = { tripId: work.trip.id, arrivedAt: IsNull() }
      if (!(await work.manager.existsBy(Consignment, underway))) work.complete('receive-consignments')
    }
    return [...notFutureDay('reachedOn', reachedOn, today(work)), ...optionalText('note', input.note, 200)]
  })
}

/** W4.2: what left under a carnet or as temporary export is declared back; what did not come back is explained. */
export function reimport(context: Context, input: TripReimportInput): Promise<TripPayload> {
  return commandTrip(context, input, { step: 'reimport-goods' }, async (work) => {
    const { consignmentId, reimportedOn, attachmentIds } = input
    const all = await work.manager.findBy(Consignment, { tripId: work.trip.id, reimportBy: Not(IsNull()) })
    const found = all.find(({ id }) => id === consignmentId)
    if (found === undefined) return [fieldError('NOT_FOUND', 'consignmentId')]
    if (found.reimportedOn !== null) return [fieldError('ALREADY_REIMPORTED', 'consignmentId')]
    const note = textOrNull(input.note)
    const future = notFutureDay('reimportedOn', reimportedOn, today(work))
    const sentOn = localDateOf(found.at, businessTimeZone())
    const wrong = [
      ...(future.length > 0 ? future : notBefore('reimportedOn', reimportedOn, sentOn)),
      ...requiredText('declarationNumber', input.declarationNumber, 80),
      ...reasonWhen(await lacks(work, consignmentId), 'note', note),
      ...optionalText('note', note, 1000),
      ...(await checkFilesOf(work.manager, work.caseIds, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
    if (wrong.length > 0) return wrong
    await work.manager.update(Consignment, consignmentId, {
      reimportedOn,
      reimportNumber: input.declarationNumber.trim(),
      reimportNote: note,
      reimportAttachmentIds: [...new Set(attachmentIds)],
      reimportRecordedAt: work.now,
      reimportRecordedById: work.viewer.id,
    })
    if (all.every(({ id, reimportedOn: before }) => id === consignmentId || before !== null))
      work.complete('reimport-goods', '')
    return []
  })
}

/**
 * Whether what came back of the consignment needs a word: something is told to have been lost, left there or used up, or
 * nothing is told of it yet.
 */
async function lacks(work: TripWork, consignmentId: string): Promise<boolean> {
  const told = await work.manager.find(LineReturn, { where: { tripId: work.trip.id }, order: { id: 'ASC' } })
  return work.lines
    .filter((line) => line.consignmentId === consignmentId)
    .some(({ id }) => {
      const newest = told.findLast(({ lineId }) => lineId === id)
      return newest === undefined || newest.lost + newest.leftBehind + newest.consumed > 0
    })
}
