import {
  fieldError,
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
import { chosenLines } from './chosen-lines'
import { commandTrip, type TripPayload, type TripWork } from './trip-command'
import { PurchaseDemand, PurchaseExpedite, PurchasePromise, PurchaseReceipt } from './trip-goods.entity'
import type {
  TripExpeditePurchaseInput,
  TripPromisePurchaseInput,
  TripReceivePurchaseInput,
  TripRequestPurchaseInput,
} from './trip-purchases.inputs'

/** W5.5.6: a demand for each line that is short, for what was not demanded before. */
export function requestPurchase(context: Context, input: TripRequestPurchaseInput): Promise<TripPayload> {
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
export function promisePurchase(context: Context, input: TripPromisePurchaseInput): Promise<TripPayload> {
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
export function expeditePurchase(context: Context, input: TripExpeditePurchaseInput): Promise<TripPayload> {
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
export function receivePurchase(context: Context, input: TripReceivePurchaseInput): Promise<TripPayload> {
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
