import { addDays, conditions, type StepId } from '@mendline/domain'
import { factsOf } from '../repair-case/fact-tables'
import type { Scene } from './scene'

type SeveralActs = readonly [mutation: string, input: object] | null

/** A local agent repairs (table D): two are asked, the dearer quote comes back, the agent works for a few days. */
export async function agentActs(step: StepId, scene: Scene): Promise<SeveralActs> {
  const facts = factsOf(scene.rows)
  const [near, far] = scene.agents
  if (near === undefined || far === undefined) return null
  const { agentEnquiries, agentQuotes } = scene.rows
  switch (step) {
    case 'enquire-agents': {
      if (agentEnquiries.length === 0)
        return [
          'repairCaseEnquireAgent',
          {
            agentIds: [near.id, far.id],
            note: `${scene.plot.modelCode}: ${scene.plot.fault.en} Can you repair it on site, by when, at what price?`,
          },
        ]
      const second = agentQuotes.length > 0
      return [
        'repairCaseRecordAgentQuote',
        {
          agentId: second ? near.id : far.id,
          able: true,
          amount: second ? '620' : '1480',
          currency: 'EUR',
          readyOn: addDays(scene.today, 7),
          validUntil: addDays(scene.today, 30),
          note: second ? 'Two units, on site, own meter. Parts from you.' : 'Includes travel of 700 km.',
        },
      ]
    }
    case 'approve-agent-quote': {
      const [quote] = conditions.agentQuotesToReview(facts)
      const cheap = scene.rows.agentQuotes.length > 1
      return [
        'repairCaseReviewAgentQuote',
        cheap
          ? { quoteId: quote?.id, outcome: 'APPROVED' }
          : { quoteId: quote?.id, outcome: 'REJECTED', reason: '高于返厂维修的预计费用，请再询一家' },
      ]
    }
    case 'plan-work':
      if (scene.plot.agent === null) return null
      return [
        'repairCaseReleaseWorkPlan',
        {
          steps: `1 Isolate and tag out. 2 Open the rear cover. 3 Replace the part named on the list. 4 Run at full load.`,
          safety: 'Discharge the capacitors before opening; wear an ESD strap.',
          acceptance: 'Four hours at full load without a fault; photographs before and after.',
          attachmentIds: [await scene.workPlan()],
        },
      ]
    case 'appoint-agent':
      return [
        'repairCaseOrderAgent',
        {
          dueOn: addDays(scene.today, 10),
          note: 'Discharge the capacitors before opening. Photograph the board before and after.',
        },
      ]
    case 'release-parts':
      return ['repairCaseReleaseParts', { bearer: 'DHL 取件员' }]
    case 'consign-parts':
      return [
        'repairCaseConsignParts',
        {
          lines: conditions.partsToConsign(facts).map(({ id }) => ({
            lineId: id,
            weightKg: '0.8',
            size: '30×20×10',
            hsCode: '8537109090',
            customsValue: '380',
            currency: 'CNY',
          })),
          address: `${near.name}, ${near.country}`,
          contact: 'M. Dahl',
          carrier: 'DHL',
          waybill: `JD${scene.rows.repairCase.number.slice(-5)}77`,
          customsPaper: 'EXPORT',
          customsNumber: `5316${scene.rows.repairCase.number.slice(-5)}8802`,
          expectedOn: addDays(scene.today, 4),
        },
      ]
    case 'receive-parts':
      return [
        'repairCaseTrackParts',
        {
          consignmentId: conditions.agentConsignmentsUnderway(facts)[0]?.id,
          milestone: 'ARRIVED',
          reachedOn: scene.today,
        },
      ]
    case 'agent-repairs': {
      const [unitId] = conditions.unitsAgentOwes(facts)
      const { fault } = scene.plot
      if (unitId !== undefined)
        return [
          'repairCaseRecordAgentRepair',
          {
            unitId,
            faultSeen: fault.en,
            causeCode: fault.cause,
            action: 'Board repaired on site, four hours at full load without a fault.',
            minutes: 130,
            result: 'REPAIRED',
            workedBy: 'M. Dahl',
            partsUsed: fault.part === null ? [] : [{ ...fault.part, quantity: 1 }],
          },
        ]
      return [
        'repairCaseConfirmAgentRepair',
        {
          confirmedOn: scene.today,
          confirmedBy: scene.plot.customer.contact.name,
          attachmentIds: [await scene.signedCopy()],
        },
      ]
    }
    default:
      return null
  }
}

/** Whether an agent that is still repairing has recorded all it does by today. */
export const agentIsAtWork = (step: StepId, scene: Pick<Scene, 'plot' | 'rows'>): boolean =>
  step === 'agent-repairs' && scene.plot.agent === 'REPAIRING' && scene.rows.agentRepairRecords.length > 0
