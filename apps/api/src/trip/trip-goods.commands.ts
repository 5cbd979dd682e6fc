import {
  amountOf,
  calibrated,
  checkLineReturn,
  checkTripLines,
  fieldError,
  goesConsigned,
  isTemporaryExport,
  leavesFactory,
  notFutureDay,
  notPastDay,
  optionalText,
  reasonWhen,
  requiredText,
  textOrNull,
  wanted,
  whole,
  type FieldError,
  type LineKind,
} from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { isId } from '../id'
import { today } from '../repair-case/business-day'
import { checkFilesOf } from '../repair-case/check-references'
import { chosenLines } from './chosen-lines'
import { commandTrip, type TripPayload, type TripWork } from './trip-command'
import {
  Consignment,
  ConsignmentMilestone,
  GatePass,
  GoodsHandOver,
  HandCarryCheck,
  LineIssue,
  LineReturn,
  PurchaseDemand,
  PurchaseExpedite,
  PurchasePromise,
  PurchaseReceipt,
  TripLine,
} from './trip-goods.entity'
import type * as inputs from './trip.inputs'

type Payload = Promise<TripPayload>

/** W5.5.1-2: the list of materials, whole. */
export const listMaterials = (context: Context, input: inputs.TripLinesInput): Payload =>
  listLines(context, input, 'MATERIAL')

/** W5.5.5: the list of tools and instruments, whole. */
export const listTools = (context: Context, input: inputs.TripLinesInput): Payload =>
  listLines(context, input, 'TOOL')

function listLines(context: Context, input: inputs.TripLinesInput, kind: LineKind): Payload {
  const step = kind === 'MATERIAL' ? 'list-materials' : 'list-tools'
  return commandTrip(context, input, { step, again: true }, async (work) => {
    const values = input.lines.map((line) => ({
      ...line,
      id: line.id ?? null,
      kind,
      partNumber: textOrNull(line.partNumber),
      name: line.name.trim(),
      specification: textOrNull(line.specification),
      unit: line.unit.trim(),
      source: line.source ?? null,
      assetNumber: textOrNull(line.assetNumber),
      calibratedUntil: line.calibratedUntil ?? null,
      note: textOrNull(line.note),
    }))
    const wrong = checkTripLines(values, work.trip.endsOn)
    if (wrong.length > 0) return wrong
    const ours = work.lines.filter((line) => line.kind === kind)
    const used = await linesInUse(work.manager, ours)
    const errors: FieldError[] = []
    const kept = new Set<string>()
    for (const [position, { id, ...line }] of values.entries()) {
      if (id === null) {
        await work.add(TripLine, { ...NEW_LINE, ...line, position })
        continue
      }
      const held = ours.find((one) => one.id === id)
      if (held === undefined || kept.has(id)) {
        errors.push(fieldError('LINE_NOT_OF_TRIP', `lines.${String(position)}.id`))
        continue
      }
      kept.add(id)
      const changed = held.source !== line.source || wanted(held) > wanted(line)
      if (used.has(id) && changed)
        errors.push(fieldError('LINE_IN_USE', `lines.${String(position)}.quantity`, { name: held.name }))
      await work.manager.update(TripLine, id, { ...line, position })
      if (line.shortQuantity > held.shortQuantity && held.shortQuantity > 0)
        work.refuse('request-purchase', id)
    }
    for (const held of ours.filter(({ id }) => !kept.has(id))) {
      if (used.has(held.id)) errors.push(fieldError('LINE_IN_USE', 'lines', { name: held.name }))
      await work.manager.update(TripLine, held.id, { droppedAt: work.now })
    }
    if (input.complete) work.complete(step)
    return errors
  })
}

const NEW_LINE = {
  issued: 0,
  carriage: null,
  weightKg: null,
  size: null,
  hsCode: null,
  customsValue: null,
  currency: null,
  consignmentId: null,
  readyOn: null,
  accounted: false,
  droppedAt: null,
}

/** Lines that something was done about already, so that they stay on the list. */
async function linesInUse(manager: EntityManager, lines: readonly TripLine[]): Promise<ReadonlySet<string>> {
  const ids = lines.map(({ id }) => id)
  const demands = ids.length === 0 ? [] : await manager.findBy(PurchaseDemand, { lineId: In(ids) })
  return new Set([
    ...demands.map(({ lineId }) => lineId),
    ...lines.filter(({ issued, readyOn }) => issued > 0 || readyOn !== null).map(({ id }) => id),
  ])
}

/** W5.5.5: the customer answered who provides which tool; a tool of ours has to stay calibrated. */
export function confirmToolProviders(context: Context, input: inputs.TripConfirmToolProvidersInput): Payload {
  return commandTrip(context, input, { step: 'confirm-tool-providers' }, async (work) => {
    const tools = new Map(work.lines.filter(({ kind }) => kind === 'TOOL').map((line) => [line.id, line]))
    const errors = input.lines.flatMap(({ lineId, source }, i) => {
      const line = tools.get(lineId)
      if (line === undefined) return [fieldError('LINE_NOT_OF_TRIP', `lines.${String(i)}.lineId`)]
      return checkTripLines([{ ...line, source }], work.trip.endsOn).map((error) => ({
        ...error,
        field: ['lines', String(i), 'source'],
      }))
    })
    for (const { lineId, source } of input.lines) await work.manager.update(TripLine, lineId, { source })
    work.complete('confirm-tool-providers')
    return [...errors, ...requiredText('answeredBy', input.answeredBy, 100)]
  })
}

/** W5.5.2: MATERIALS issues lines, in one go or in several; what the store has goes before what is still bought. */
export function issueMaterials(context: Context, input: inputs.TripIssueInput): Payload {
  return commandTrip(context, input, { step: 'issue-materials', meanwhile: true }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'issue-materials', input.lines, true)
    if (errors.length > 0) return errors
    return issue(work, chosen, 'issue-materials')
  })
}

/** W5.5.5: tools are drawn for the trip; one whose calibration ends before the trip does is not. */
export function drawTools(context: Context, input: inputs.TripIssueInput): Payload {
  return commandTrip(context, input, { step: 'draw-tools' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'draw-tools', input.lines)
    const expired = chosen.flatMap(({ line, at }) =>
      calibrated(line, work.trip.endsOn)
        ? []
        : [fieldError('CALIBRATION_ENDS', `${at}.lineId`, { day: work.trip.endsOn ?? '' })],
    )
    if (errors.length + expired.length > 0) return [...errors, ...expired]
    return issue(work, chosen, 'draw-tools')
  })
}

async function issue(
  work: TripWork,
  chosen: ReturnType<typeof chosenLines<inputs.LineIssueInput>>['chosen'],
  step: 'issue-materials' | 'draw-tools',
): Promise<readonly FieldError[]> {
  const errors: FieldError[] = []
  for (const { entry, line, at } of chosen) {
    const { quantity, condition = null } = entry
    const substitute = textOrNull(entry.substitute)
    const open = wanted(line) - line.issued
    const wrong = [
      ...whole(`${at}.quantity`, quantity, 1, 100_000),
      ...optionalText(`${at}.substitute`, substitute, 80),
    ]
    if (wrong.length === 0 && quantity > open)
      wrong.push(fieldError('ISSUED_TOO_MANY', `${at}.quantity`, { open, unit: line.unit }))
    errors.push(...wrong)
    if (wrong.length > 0) continue
    await work.add(LineIssue, { lineId: line.id, quantity, substitute, condition })
    await work.manager.update(TripLine, line.id, { issued: line.issued + quantity })
    if (quantity === open) work.complete(step, line.id)
  }
  return errors
}

/** W5.5.6: the store found short what was to be issued; engineering demands it then. */
export function reportShortage(context: Context, input: inputs.TripReportShortageInput): Payload {
  return commandTrip(context, input, { step: 'issue-materials' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'issue-materials', input.lines)
    if (errors.length > 0) return errors
    return (
      await Promise.all(
        chosen.map(async ({ entry, line, at }) => {
          const open = wanted(line) - line.issued
          const wrong = whole(`${at}.quantity`, entry.quantity, 1, open)
          if (wrong.length > 0) return wrong
          await work.manager.update(TripLine, line.id, { shortQuantity: line.shortQuantity + entry.quantity })
          if (line.shortQuantity > 0) work.refuse('request-purchase', line.id)
          return []
        }),
      )
    ).flat()
  })
}

/** W5.5.6: a demand for each line that is short, for what was not demanded before. */
export function requestPurchase(context: Context, input: inputs.TripRequestPurchaseInput): Payload {
  return commandTrip(context, input, { step: 'request-purchase' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'request-purchase', input.lines)
    if (errors.length > 0) return errors
    const earlier = await work.manager.findBy(PurchaseDemand, { tripId: work.trip.id })
    const wrong: FieldError[] = []
    for (const [i, { entry, line, at }] of chosen.entries()) {
      const demanded = earlier
        .filter((one) => one.lineId === line.id)
        .reduce((sum, one) => sum + one.quantity, 0)
      const note = textOrNull(entry.note)
      wrong.push(
        ...notPastDay(`${at}.neededBy`, entry.neededBy, today(work)),
        ...optionalText(`${at}.note`, note, 500),
      )
      if (wrong.length > 0) continue
      await work.add(PurchaseDemand, {
        number: `CG-${work.trip.number}-${String(earlier.length + i + 1)}`,
        lineId: line.id,
        quantity: Math.max(line.shortQuantity - demanded, 1),
        neededBy: entry.neededBy,
        expectedOn: null,
        received: 0,
        receivedAt: null,
        note,
      })
      work.complete('request-purchase', line.id)
    }
    return wrong
  })
}

/** W5.5.6: the day a demand is promised for; every change is kept, with its reason. */
export function promisePurchase(context: Context, input: inputs.TripPromisePurchaseInput): Payload {
  return commandTrip(context, input, { step: 'purchase' }, async (work) => {
    const { demand, errors } = await openDemand(work, input.demandId)
    if (demand === null) return errors
    const { expectedOn } = input
    const note = textOrNull(input.note)
    const wrong = [
      ...notPastDay('expectedOn', expectedOn, today(work)),
      ...reasonWhen(demand.expectedOn !== null && demand.expectedOn !== expectedOn, 'note', note),
      ...optionalText('note', note, 500),
    ]
    if (wrong.length > 0) return wrong
    await work.add(PurchasePromise, { demandId: demand.id, expectedOn, note })
    await work.manager.update(PurchaseDemand, demand.id, { expectedOn })
    return []
  })
}

/** W5.5.6: the front office or engineering urges a late demand on. */
export function expeditePurchase(context: Context, input: inputs.TripExpeditePurchaseInput): Payload {
  const rule = { step: 'purchase', command: 'tripExpeditePurchase' } as const
  return commandTrip(context, input, rule, async (work) => {
    const { demand, errors } = await openDemand(work, input.demandId)
    if (demand === null) return errors
    const wrong = requiredText('note', input.note, 500)
    if (wrong.length === 0) await work.add(PurchaseExpedite, { demandId: demand.id, note: input.note.trim() })
    return wrong
  })
}

/** W5.5.6: goods of a demand arrived; the last of them settles the line. */
export function receivePurchase(context: Context, input: inputs.TripReceivePurchaseInput): Payload {
  return commandTrip(context, input, { step: 'purchase' }, async (work) => {
    const { demand, errors } = await openDemand(work, input.demandId)
    if (demand === null) return errors
    const { quantity, receivedOn } = input
    const open = demand.quantity - demand.received
    const wrong = [
      ...whole('quantity', quantity, 1, 100_000),
      ...(quantity > open ? [fieldError('RECEIVED_TOO_MANY', 'quantity', { open })] : []),
      ...notFutureDay('receivedOn', receivedOn, today(work)),
    ]
    if (wrong.length > 0) return wrong
    await work.add(PurchaseReceipt, { demandId: demand.id, quantity, receivedOn })
    const inFull = quantity === open
    await work.manager.update(PurchaseDemand, demand.id, {
      received: demand.received + quantity,
      receivedAt: inFull ? work.now : null,
    })
    const others = await work.manager.findBy(PurchaseDemand, { lineId: demand.lineId })
    if (inFull && others.every(({ id, receivedAt }) => id === demand.id || receivedAt !== null))
      work.complete('purchase', demand.lineId)
    return []
  })
}

async function openDemand(
  work: TripWork,
  id: string,
): Promise<{ demand: PurchaseDemand | null; errors: FieldError[] }> {
  const demand = isId(id) ? await work.manager.findOneBy(PurchaseDemand, { id, tripId: work.trip.id }) : null
  if (demand === null) return { demand, errors: [fieldError('NOT_FOUND', 'demandId')] }
  if (demand.receivedAt !== null) return { demand: null, errors: [fieldError('DEMAND_CLOSED', 'demandId')] }
  return { demand, errors: [] }
}

/** W5.5.2: what the customer has ready; also what is bought there, of which nobody else tells. */
export function confirmSupply(context: Context, input: inputs.TripConfirmSupplyInput): Payload {
  return commandTrip(context, input, { step: 'confirm-customer-supply', beside: true }, async (work) => {
    const bought = new Set(
      work.lines.filter((one) => one.source === 'BUY_AT_DESTINATION').map(({ id }) => id),
    )
    const theirs = input.lines.filter(({ lineId }) => !bought.has(lineId))
    const { errors } =
      theirs.length === 0 && input.lines.length > 0
        ? { errors: [] }
        : chosenLines(work, 'confirm-customer-supply', theirs)
    if (errors.length > 0) return errors
    for (const { lineId, readyOn } of input.lines) {
      await work.manager.update(TripLine, lineId, { readyOn })
      if (!bought.has(lineId)) work.complete('confirm-customer-supply', lineId)
    }
    return input.lines.flatMap(({ readyOn }, i) =>
      notFutureDay(`lines.${String(i)}.readyOn`, readyOn, today(work)),
    )
  })
}

/** W5.5.3-5: how goods of ours travel, with what the packing list says of them. */
export function chooseCarriage(context: Context, input: inputs.TripChooseCarriageInput): Payload {
  return commandTrip(context, input, { step: 'choose-carriage' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'choose-carriage', input.lines)
    if (errors.length > 0) return errors
    const wrong: FieldError[] = []
    for (const { entry, line, at } of chosen) {
      const [size, hsCode] = [textOrNull(entry.size), textOrNull(entry.hsCode)]
      const currency = textOrNull(entry.currency)?.toUpperCase() ?? null
      const customsValue = textOrNull(entry.customsValue)
      const weightKg = textOrNull(entry.weightKg)
      if (customsValue !== null)
        wrong.push(...amountOf(`${at}.customsValue`, customsValue, currency ?? 'CNY', 'ZERO').errors)
      if (weightKg !== null && !/^\d{1,7}(\.\d{1,3})?$/.test(weightKg))
        wrong.push(fieldError('NOT_AN_AMOUNT', `${at}.weightKg`))
      wrong.push(...optionalText(`${at}.size`, size, 60), ...optionalText(`${at}.hsCode`, hsCode, 20))
      if (wrong.length > 0) continue
      await work.manager.update(TripLine, line.id, {
        carriage: entry.carriage,
        weightKg,
        size,
        hsCode,
        customsValue,
        currency: customsValue === null ? null : (currency ?? 'CNY'),
      })
      work.complete('choose-carriage', line.id)
    }
    return wrong
  })
}

/** W5.5.3: what may not go on board or through customs with a traveller is consigned instead. */
export function checkHandCarry(context: Context, input: inputs.TripCheckHandCarryInput): Payload {
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
      }
    }
    return wrong
  })
}

/** W4.2: the gate pass for what leaves the factory. */
export function releaseGoods(context: Context, input: inputs.TripReleaseGoodsInput): Payload {
  return commandTrip(context, input, { step: 'release-goods' }, async (work) => {
    const wrong = [...requiredText('bearer', input.bearer, 100), ...optionalText('note', input.note, 500)]
    if (wrong.length > 0) return wrong
    const passes = await work.manager.countBy(GatePass, { tripId: work.trip.id })
    await work.add(GatePass, {
      number: `FX-${work.trip.number}-${String(passes + 1)}`,
      bearer: input.bearer.trim(),
      lineIds: work.lines.filter(leavesFactory).map(({ id }) => id),
      note: textOrNull(input.note),
    })
    work.complete('release-goods')
    return []
  })
}

/** W5.5.3: who HR named has the goods that are consigned. */
export function handOverGoods(context: Context, input: inputs.TripHandOverGoodsInput): Payload {
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
export function consign(context: Context, input: inputs.TripConsignInput): Payload {
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
      ...(work.trip.abroad && customsPaper === 'NONE'
        ? [fieldError('CUSTOMS_PAPERS_NEEDED', 'customsPaper')]
        : []),
      ...(customsPaper === 'NONE' ? [] : requiredText('customsNumber', customsNumber, 80)),
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
      expectedOn,
      arrivedAt: null,
      attachmentIds: [...new Set(attachmentIds)],
    })
    await work.manager.update(TripLine, { id: In(ids) }, { consignmentId: id })
    if (ids.length === toGo.length) work.complete('consign')
    return []
  })
}

/** W5.5.4: where a consignment was; the last milestone is its arrival. */
export function recordMilestone(context: Context, input: inputs.TripRecordMilestoneInput): Payload {
  const rule = { step: 'consign', again: true, command: 'tripRecordMilestone' } as const
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
    if (milestone === 'ARRIVED')
      await work.manager.update(Consignment, consignmentId, { arrivedAt: work.now })
    return [...notFutureDay('reachedOn', reachedOn, today(work)), ...optionalText('note', input.note, 200)]
  })
}

/** W5.8 C: what became of tools and materials, as engineering says; MATERIALS confirms it. */
export function returnLines(context: Context, input: inputs.TripReturnLinesInput): Payload {
  return commandTrip(context, input, { step: 'return-tools', command: 'tripReturnLines' }, async (work) => {
    const { chosen, errors } = chosenLines(work, 'return-tools', input.lines)
    if (errors.length > 0) return errors
    const wrong: FieldError[] = []
    for (const { entry, line, at } of chosen) {
      const values = {
        ...entry,
        explanation: textOrNull(entry.explanation),
        condition: entry.condition ?? null,
      }
      wrong.push(...checkLineReturn(values, line, at))
      if (wrong.length > 0) continue
      await work.add(LineReturn, {
        ...values,
        confirmedAt: null,
        confirmedById: null,
        sentBack: null,
      })
      await work.manager.update(TripLine, line.id, { accounted: true })
    }
    return wrong
  })
}

/** W5.8 C: MATERIALS counted it and confirms what engineering said. */
export function confirmReturn(context: Context, input: inputs.TripConfirmReturnInput): Payload {
  const rule = { step: 'return-tools', command: 'tripConfirmReturn' } as const
  return commandTrip(context, input, rule, async (work) => {
    const entries = [...new Set(input.lineIds)].map((lineId) => ({ lineId }))
    const { chosen, errors } = chosenLines(work, 'return-tools', entries)
    if (errors.length > 0) return errors
    const sentBack = textOrNull(input.sentBack)
    const long = optionalText('sentBack', sentBack, 500)
    if (long.length > 0) return long
    const told = await work.manager.find(LineReturn, {
      where: { tripId: work.trip.id },
      order: { id: 'ASC' },
    })
    const wrong: FieldError[] = []
    for (const [i, { line }] of chosen.entries()) {
      const newest = told.findLast(({ lineId }) => lineId === line.id)
      if (newest === undefined || !line.accounted) {
        wrong.push(fieldError('RETURN_NOT_TOLD', `lineIds.${String(i)}`, { name: line.name }))
        continue
      }
      if (sentBack !== null) {
        await work.manager.update(LineReturn, newest.id, { sentBack })
        await work.manager.update(TripLine, line.id, { accounted: false })
        continue
      }
      const confirmed = { confirmedAt: work.now, confirmedById: work.viewer.id }
      await work.manager.update(LineReturn, newest.id, confirmed)
      work.complete('return-tools', line.id)
    }
    return wrong
  })
}
