import { addDays, type StepId } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { PurchaseDemand } from '../purchase/purchase.entity'
import type { Scene } from './scene'

/** Parts the store has not (W5.4.5, W5.5.6): all but one of them are demanded and promised, and still to come. */
export async function partsActs(
  step: StepId,
  scene: Scene,
  manager: EntityManager,
): Promise<readonly [mutation: string, input: object] | null> {
  const { plot, rows, ready, today } = scene
  if (!plot.partsShort) return null
  const [line] = rows.partsLines.filter(({ id }) => ready.includes(id))
  if (line === undefined) return null
  switch (step) {
    case 'issue-parts':
      return [
        'repairCaseReportPartsShortage',
        { lines: [{ lineId: line.id, quantity: line.quantity - 1 }], note: '库存仅 1 件，盘点差异' },
      ]
    case 'request-parts-purchase':
      return [
        'repairCaseRequestPartsPurchase',
        { lines: [{ lineId: line.id, neededBy: addDays(today, 5), note: '维修组待料' }] },
      ]
    case 'purchase-parts': {
      const demand = await manager.findOneByOrFail(PurchaseDemand, { partsLineId: line.id })
      return ['repairCasePromiseParts', { demandId: demand.id, expectedOn: addDays(today, 12) }]
    }
    default:
      return null
  }
}
