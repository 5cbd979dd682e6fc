import {
  fieldError,
  localDateOf,
  notFutureDay,
  notPastDay,
  optionalText,
  reasonWhen,
  requiredText,
  textOrNull,
  whole,
  type FieldError,
  type Instant,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { insertRows } from '../command/insert-rows'
import { isId, newId } from '../id'
import { businessTimeZone } from '../setting/service-policy'
import {
  PurchaseDemand,
  PurchaseExpedite,
  PurchasePromise,
  PurchaseReceipt,
  type PurchaseRow,
} from './purchase.entity'

/*
 * What is recorded of a purchase, whatever it is for (W5.5.6). The commands of trips and of parts lists lock what it
 * belongs to and tell the steps; each function here gives what there is to mend, and writes only when that is nothing.
 */

/** What a purchase is recorded in: the trip or case is locked. */
export interface PurchaseWork {
  readonly manager: EntityManager
  readonly now: Instant
  readonly viewer: { readonly id: string }
  tell(entity: new () => object): void
}

/** What it is for. */
export type Purchased =
  { readonly tripId: string; readonly caseId: null } | { readonly tripId: null; readonly caseId: string }

/** A line that is short, with what was asked of its purchase. */
export interface ShortLine {
  readonly line: Pick<PurchaseDemand, 'lineId' | 'partsLineId'>
  /** How many were found short so far. */
  readonly short: number
  readonly neededBy: string
  readonly note?: string | null | undefined
  /** The place of the entry in the input. */
  readonly at: string
}

type Values<T extends PurchaseRow> = Omit<
  { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K] },
  keyof PurchaseRow
>

async function add<T extends PurchaseRow>(
  work: PurchaseWork,
  { tripId, caseId }: Pick<PurchaseRow, 'tripId' | 'caseId'>,
  entity: new () => T,
  values: Values<T>,
): Promise<void> {
  const whole = { ...values, id: newId(), tripId, caseId, at: work.now, byId: work.viewer.id }
  await insertRows(work.manager, entity, [Object.assign(new entity(), whole)])
  work.tell(entity)
}

const todayOf = ({ now }: PurchaseWork) => localDateOf(now, businessTimeZone())

/** A demand for each of the lines, for what was not demanded before; `number` is that of the trip or case. */
export async function demandLines(
  work: PurchaseWork,
  of: Purchased,
  number: string,
  lines: readonly ShortLine[],
): Promise<readonly FieldError[]> {
  const wrong = lines.flatMap(({ at, neededBy, note }) => [
    ...notPastDay(`${at}.neededBy`, neededBy, todayOf(work)),
    ...optionalText(`${at}.note`, textOrNull(note), 500),
  ])
  if (wrong.length > 0) return wrong
  const where = of.tripId === null ? { caseId: of.caseId } : { tripId: of.tripId }
  const earlier = await work.manager.findBy(PurchaseDemand, where)
  for (const [i, { line, short, neededBy, note }] of lines.entries()) {
    const demanded = earlier
      .filter((one) => one.lineId === line.lineId && one.partsLineId === line.partsLineId)
      .reduce((sum, one) => sum + one.quantity, 0)
    await add(work, of, PurchaseDemand, {
      ...line,
      number: `CG-${number}-${String(earlier.length + i + 1)}`,
      quantity: Math.max(short - demanded, 1),
      neededBy,
      expectedOn: null,
      received: 0,
      receivedAt: null,
      note: textOrNull(note),
    })
  }
  return []
}

/** The day a demand is promised for; every change is kept, with its reason. */
export async function promise(
  work: PurchaseWork,
  of: Purchased,
  input: { readonly demandId: string; readonly expectedOn: string; readonly note?: string | null },
): Promise<readonly FieldError[]> {
  const { demand, errors } = await openDemand(work, of, input.demandId)
  if (demand === null) return errors
  const { expectedOn } = input
  const note = textOrNull(input.note)
  const wrong = [
    ...notPastDay('expectedOn', expectedOn, todayOf(work)),
    ...reasonWhen(demand.expectedOn !== null && demand.expectedOn !== expectedOn, 'note', note),
    ...optionalText('note', note, 500),
  ]
  if (wrong.length > 0) return wrong
  await add(work, demand, PurchasePromise, { demandId: demand.id, expectedOn, note })
  await work.manager.update(PurchaseDemand, demand.id, { expectedOn })
  return []
}

/** Whoever waits for it urges a demand on. */
export async function expedite(
  work: PurchaseWork,
  of: Purchased,
  input: { readonly demandId: string; readonly note: string },
): Promise<readonly FieldError[]> {
  const { demand, errors } = await openDemand(work, of, input.demandId)
  if (demand === null) return errors
  const wrong = requiredText('note', input.note, 500)
  if (wrong.length === 0)
    await add(work, demand, PurchaseExpedite, { demandId: demand.id, note: input.note.trim() })
  return wrong
}

/** Goods of a demand arrived; `settled` is told the line when nothing demanded for it is still to come. */
export async function receive(
  work: PurchaseWork,
  of: Purchased,
  input: { readonly demandId: string; readonly quantity: number; readonly receivedOn: string },
  settled: (lineId: string) => void,
): Promise<readonly FieldError[]> {
  const { demand, errors } = await openDemand(work, of, input.demandId)
  if (demand === null) return errors
  const { quantity, receivedOn } = input
  const open = demand.quantity - demand.received
  const wrong = [
    ...whole('quantity', quantity, 1, 100_000),
    ...(quantity > open ? [fieldError('RECEIVED_TOO_MANY', 'quantity', { open })] : []),
    ...notFutureDay('receivedOn', receivedOn, todayOf(work)),
  ]
  if (wrong.length > 0) return wrong
  await add(work, demand, PurchaseReceipt, { demandId: demand.id, quantity, receivedOn })
  const inFull = quantity === open
  await work.manager.update(PurchaseDemand, demand.id, {
    received: demand.received + quantity,
    receivedAt: inFull ? work.now : null,
  })
  const lineId = demand.lineId ?? demand.partsLineId
  if (!inFull || lineId === null) return []
  const { partsLineId } = demand
  const ofLine = await work.manager.findBy(
    PurchaseDemand,
    demand.lineId === null ? { partsLineId: partsLineId ?? '' } : { lineId: demand.lineId },
  )
  if (ofLine.every(({ id, receivedAt }) => id === demand.id || receivedAt !== null)) settled(lineId)
  return []
}

async function openDemand(
  { manager }: PurchaseWork,
  of: Purchased,
  id: string,
): Promise<{ demand: PurchaseDemand | null; errors: readonly FieldError[] }> {
  const where = of.tripId === null ? { id, caseId: of.caseId } : { id, tripId: of.tripId }
  const demand = isId(id) ? await manager.findOneBy(PurchaseDemand, where) : null
  if (demand === null) return { demand, errors: [fieldError('NOT_FOUND', 'demandId')] }
  if (demand.receivedAt !== null) return { demand: null, errors: [fieldError('DEMAND_CLOSED', 'demandId')] }
  return { demand, errors: [] }
}
