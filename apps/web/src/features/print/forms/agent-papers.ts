import type { ConsignmentPaper, GatePassPaper, GoodsLine } from '../goods/goods-paper'
import type { PrintCase } from '../print-query'

type Consignment = PrintCase['agentConsignments'][number]
type Release = PrintCase['agentPartsReleases'][number]

const ORDER = { zh: '委托单', en: 'Order' }

const orderOf = ({ agentOrders }: PrintCase, orderId: string) => agentOrders.find(({ id }) => id === orderId)

/** What a part has none of. */
const PLAIN = { assetNumber: null, specification: null, spare: 0, carriage: 'CONSIGNED' } as const
const UNPACKED = { weightKg: null, size: null, hsCode: null, customsValue: null, currency: null }

/** A consignment to an agent as its papers say it (W5.3). */
export const agentConsignmentPaper = (
  repairCase: PrintCase,
  { orderId, customsNumber, lines, ...consignment }: Consignment,
): ConsignmentPaper => ({
  ...consignment,
  reference: { label: ORDER, number: orderOf(repairCase, orderId)?.number ?? '' },
  consignee: orderOf(repairCase, orderId)?.agentName ?? '',
  customsNumber: customsNumber ?? null,
  reimportBy: null,
  goods: lines.map((line): GoodsLine => ({
    ...PLAIN,
    id: line.id,
    partNumber: line.part?.partNumber ?? null,
    name: line.part?.name ?? '',
    quantity: line.quantity,
    unit: line.part?.unit ?? '',
    weightKg: line.weightKg ?? null,
    size: line.size ?? null,
    hsCode: line.hsCode ?? null,
    customsValue: line.customsValue ?? null,
    currency: line.currency ?? null,
  })),
})

/** A gate pass for parts of an agent's order as it is printed (W4.2). */
export function agentGatePassPaper(
  repairCase: PrintCase,
  { orderId, lineIds, note, ...pass }: Release,
): GatePassPaper {
  const order = orderOf(repairCase, orderId)
  const named = new Set(lineIds)
  return {
    ...pass,
    reference: { label: ORDER, number: order?.number ?? '' },
    destination: [order?.agentName, order?.agent?.area].filter((part) => part != null).join(' · '),
    note: note ?? null,
    goods: repairCase.partsLines
      .filter(({ id }) => named.has(id))
      .map(({ id, partNumber, name, issued, unit }) => ({
        ...PLAIN,
        ...UNPACKED,
        id,
        partNumber,
        name,
        quantity: issued,
        unit: unit ?? '',
      })),
  }
}
