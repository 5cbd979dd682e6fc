import {
  checkTripLines,
  fieldError,
  notFutureDay,
  requiredText,
  textOrNull,
  wanted,
  type FieldError,
  type LineKind,
} from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import type { Context } from '../context'
import { today } from '../repair-case/business-day'
import { chosenLines } from './chosen-lines'
import { commandTrip, type TripPayload } from './trip-command'
import { PurchaseDemand } from '../purchase/purchase.entity'
import { TripLine } from './trip-goods.entity'
import type {
  TripConfirmSupplyInput,
  TripConfirmToolProvidersInput,
  TripLinesInput,
} from './trip-lists.inputs'

/** W5.5.1-2: the list of materials, whole. */
export const listMaterials = (context: Context, input: TripLinesInput): Promise<TripPayload> =>
  listLines(context, input, 'MATERIAL')

/** W5.5.5: the list of tools and instruments, whole. */
export const listTools = (context: Context, input: TripLinesInput): Promise<TripPayload> =>
  listLines(context, input, 'TOOL')

function listLines(context: Context, input: TripLinesInput, kind: LineKind): Promise<TripPayload> {
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
      needsCalibration: line.needsCalibration || line.calibratedUntil != null,
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
    ...demands.flatMap(({ lineId }) => lineId ?? []),
    ...lines.filter(({ issued, readyOn }) => issued > 0 || readyOn !== null).map(({ id }) => id),
  ])
}

/** W5.5.5: the customer answered who provides which tool; a tool of ours has to stay calibrated. */
export function confirmToolProviders(
  context: Context,
  input: TripConfirmToolProvidersInput,
): Promise<TripPayload> {
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

/** W5.5.2: what the customer has ready; also what is bought there, of which nobody else tells. */
export function confirmSupply(context: Context, input: TripConfirmSupplyInput): Promise<TripPayload> {
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
