import type { Department } from '../department'
import type { Instant } from '../instant'
import type { RecordedCost } from './suggested-cost'

/** Parts that left for an agent (W5.3): what the store issued of each line a gate pass names, and who carried it. */
export interface PartsForAgent {
  readonly agentPartsReleases: readonly { readonly at: Instant; readonly lineIds: readonly string[] }[]
  readonly partsLines: readonly { readonly id: string; readonly partNumber: string; readonly name: string }[]
  readonly partsIssues: readonly { readonly lineId: string; readonly quantity: number }[]
  readonly agentConsignments: readonly {
    readonly id: string
    readonly at: Instant
    readonly carrier: string
    readonly waybill: string
  }[]
}

const NONE = { unitId: null, amount: null, currency: null, personId: null } as const

/** Parts sent to an agent are MATERIALS' costs, each line once however often it went out; their freight is HR's (W5.8 A). */
export function agentPartsCosts(f: PartsForAgent, department: Department): readonly RecordedCost[] {
  if (department === 'HR_ADMIN') {
    return f.agentConsignments.map(({ id, at, carrier, waybill }) => ({
      ...NONE,
      sourceId: id,
      category: 'FREIGHT' as const,
      quantity: null,
      partNumber: null,
      name: waybill,
      supplier: carrier,
      at,
    }))
  }
  if (department !== 'MATERIALS') return []
  return f.partsLines.flatMap(({ id, partNumber, name }) => {
    const release = f.agentPartsReleases.find(({ lineIds }) => lineIds.includes(id))
    if (release === undefined) return []
    const quantity = f.partsIssues
      .filter(({ lineId }) => lineId === id)
      .reduce((sum, issue) => sum + issue.quantity, 0)
    return [
      {
        ...NONE,
        sourceId: id,
        category: 'PART' as const,
        quantity: String(quantity),
        partNumber,
        name,
        supplier: null,
        at: release.at,
      },
    ]
  })
}
