import { conditions } from '@mendline/domain'
import { In } from 'typeorm'
import { Attachment } from '../attachment/attachment.entity'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { ProductModel } from '../product-model/product-model.entity'
import { listedCauses } from '../quality/cause-code.commands'
import { loadCaseRows } from '../repair-case/case-rows'
import { factsOf } from '../repair-case/fact-tables'
import type { OpenLink } from './agent-link'
import type { AgentOrderView } from './agent-order.types'

/** What the holder of a link sees of its order. */
export async function viewOf({ db }: Context, { link, order, rows }: OpenLink): Promise<AgentOrderView> {
  const { manager } = db
  const { repairCase } = rows
  const facts = factsOf(rows)
  const [model, plan, lines] = [
    await manager.findOneByOrFail(ProductModel, { id: repairCase.modelId }),
    await manager.findBy(Attachment, { id: In(order.planAttachmentIds), caseId: repairCase.id }),
    await listedCauses(manager),
  ]
  const retired = new Set(lines.filter(({ disabledAt }) => disabledAt !== null).map(({ id }) => id))
  return {
    number: order.number,
    caseNumber: repairCase.number,
    agentName: order.agentName,
    model: `${model.code} ${model.name}`,
    dueOn: order.dueOn,
    expiresAt: link.expiresAt,
    open: repairCase.steps.some(({ step, status }) => step === 'agent-repairs' && status === 'READY'),
    note: order.note,
    plan: plan.map(({ id, fileName, contentType, byteSize }) => ({ id, fileName, contentType, byteSize })),
    partsOnTheWay: order.carrier === null ? null : [order.carrier, order.waybill].join(' '),
    parts: rows.agentOrderLines
      .filter(({ orderId }) => orderId === order.id)
      .map(({ partNumber, name, quantity }) => ({ partNumber, name, quantity })),
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

/** The same after something was recorded. */
export async function viewAfter(context: Context, { link, order }: OpenLink): Promise<AgentOrderView> {
  const rows = (await loadCaseRows(context.db.manager, [order.caseId])).get(order.caseId)
  return viewOf(context, { link, order, rows: rows ?? fail('NOT_FOUND') })
}
