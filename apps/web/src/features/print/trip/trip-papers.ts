import type { ConsignmentPaper, GatePassPaper, GoodsLine } from '../goods/goods-paper'
import { linesOf, type PrintLine, type PrintTrip } from './trip-print-query'

const TRIP = { zh: '行程', en: 'Trip' }

const goodsLine = (line: PrintLine): GoodsLine => ({
  ...line,
  tool: line.kind === 'TOOL',
  assetNumber: line.assetNumber ?? null,
  partNumber: line.partNumber ?? null,
  specification: line.specification ?? null,
  carriage: line.carriage ?? null,
  weightKg: line.weightKg ?? null,
  size: line.size ?? null,
  hsCode: line.hsCode ?? null,
  customsValue: line.customsValue ?? null,
  currency: line.currency ?? null,
})

/** A consignment of a trip as its papers say it. */
export const consignmentPaper = (
  trip: PrintTrip,
  { id, customsNumber, reimportBy, ...consignment }: PrintTrip['consignments'][number],
): ConsignmentPaper => ({
  ...consignment,
  reference: { label: TRIP, number: trip.number },
  consignee: trip.customer.name,
  customsNumber: customsNumber ?? null,
  reimportBy: reimportBy ?? null,
  goods: linesOf(trip)
    .filter(({ consignmentId }) => consignmentId === id)
    .map(goodsLine),
})

/** A gate pass of a trip as it is printed. */
export function gatePassPaper(
  trip: PrintTrip,
  { lineIds, note, ...pass }: PrintTrip['gatePasses'][number],
): GatePassPaper {
  const named = new Set(lineIds)
  return {
    ...pass,
    reference: { label: TRIP, number: trip.number },
    destination: `${trip.customer.name} · ${trip.place}`,
    note: note ?? null,
    goods: linesOf(trip)
      .filter(({ id }) => named.has(id))
      .map(goodsLine),
  }
}
