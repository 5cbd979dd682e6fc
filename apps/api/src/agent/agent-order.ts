import { conditions } from '@mendline/domain'
import { In } from 'typeorm'
import { Attachment } from '../attachment/attachment.entity'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { ProductModel } from '../product-model/product-model.entity'
import { listedCauses } from '../quality/cause-code.commands'
import { loadCaseRows } from '../repair-case/case-rows'
import { factsOf, type CaseRows } from '../repair-case/fact-tables'
import type { PartsLine } from '../repair-case/return-repair.entity'
import type { AgentOrder } from './agent-case.entity'
import type { OpenLink } from './agent-link'
import type { AgentOrderView } from './agent-order.types'

/** What the holder of a link sees of its order. */
export async function viewOf({ db }: Context, { link, order, rows }: OpenLink): Promise<AgentOrderView> {
  const { manager } = db
  const { repairCase } = rows
  const facts = factsOf(rows)
  const workPlan = conditions.ofSameRound(facts, order, rows.workPlans).at(-1) ?? null
  const [model, plan, lines] = [
    await manager.findOneByOrFail(ProductModel, { id: repairCase.modelId }),
    await manager.findBy(Attachment, { id: In(filesFor(rows, order)), caseId: repairCase.id }),
    await listedCauses(manager),
  ]
  const sent = new Set(conditions.agentConsignments(facts).map(({ id }) => id))
  const retired = new Set(lines.filter(({ disabledAt }) => disabledAt !== null).map(({ id }) => id))
  return {
    number: order.number,
    caseNumber: repairCase.number,
    agentName: order.agentName,
    model: `${model.code} ${model.name}`,
    dueOn: order.dueOn,
    expiresAt: link.expiresAt,
    open: repairCase.steps.some(
      (one) =>
        one.step === 'agent-repairs' &&
        (one.status === 'READY' || conditions.agentWaitsForMoreParts(facts, one)),
    ),
    // As the command refuses: a cancelled case takes no word of parts, although they are still on their way.
    awaitsParts: repairCase.steps.some(
      (one) =>
        one.step === 'receive-parts' && (one.status === 'READY' || conditions.somePartsUnderway(facts, one)),
    ),
    note: order.note,
    plan: plan.map(({ id, fileName, contentType, byteSize }) => ({ id, fileName, contentType, byteSize })),
    workPlan,
    consignments: rows.agentConsignments
      .filter(({ id }) => sent.has(id))
      .map(({ id, number, carrier, waybill, expectedOn }) => ({
        number,
        carrier,
        waybill,
        expectedOn,
        arrivedOn:
          rows.agentMilestones.find((one) => one.consignmentId === id && one.milestone === 'ARRIVED')
            ?.reachedOn ?? null,
      })),
    parts: partsOf(rows, order).map(({ id, partNumber, name, quantity, unit }) => ({
      partNumber,
      name,
      quantity,
      issued: conditions.issued(facts, id),
      unit,
    })),
    units: rows.units
      .filter(({ id }) => order.unitIds.includes(id))
      .map(({ id, position, serial }) => {
        const record = conditions.agentRepairOf(facts, id)
        return { id, position, serial, result: record?.result ?? null, recordedAt: record?.at ?? null }
      }),
    causes: lines
      .filter(
        ({ parentId, disabledAt }) => parentId !== null && disabledAt === null && !retired.has(parentId),
      )
      .map(({ code, nameZh, nameEn }) => ({ code, zh: nameZh, en: nameEn })),
  }
}

/** The parts of an order: all of its round but what a head decided not to send, and what another agent got. */
export function partsOf(rows: CaseRows, order: AgentOrder): readonly PartsLine[] {
  const facts = factsOf(rows)
  const agentOf = new Map(rows.agentOrders.map(({ id, agentId }) => [id, agentId]))
  const sentTo = new Map(
    rows.agentConsignments.flatMap(({ orderId, lineIds }) =>
      lineIds.map((lineId) => [lineId, agentOf.get(orderId)] as const),
    ),
  )
  return conditions
    .ofSameRound(facts, order, rows.partsLines)
    .filter(
      (line) =>
        (sentTo.get(line.id) ?? order.agentId) === order.agentId && !conditions.staysHere(facts, line),
    )
}

/** The files an agent may see: those of the newest work plan, and those sent with the order. */
export const filesFor = (rows: CaseRows, order: AgentOrder): readonly string[] => [
  ...(conditions.ofSameRound(factsOf(rows), order, rows.workPlans).at(-1)?.attachmentIds ?? []),
  ...order.planAttachmentIds,
]

/** The same after something was recorded. */
export async function viewAfter(context: Context, { link, order }: OpenLink): Promise<AgentOrderView> {
  const rows = (await loadCaseRows(context.db.manager, [order.caseId])).get(order.caseId)
  return viewOf(context, { link, order, rows: rows ?? fail('NOT_FOUND') })
}
