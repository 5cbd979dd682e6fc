import {
  checkCustoms,
  conditions,
  fieldError,
  isTemporaryExport,
  localDateOf,
  notBefore,
  notFutureDay,
  notPastDay,
  optionalText,
  regionOfCountry,
  requiredText,
  textOrNull,
  type FieldError,
  type Instant,
  type LocalDate,
} from '@mendline/domain'
import type { Context } from '../context'
import { fail } from '../graphql/fail'
import { today } from '../repair-case/business-day'
import {
  commandCase,
  type CaseRule,
  type CaseWork,
  type RepairCasePayload,
} from '../repair-case/case-command'
import { checkFiles } from '../repair-case/check-references'
import { businessTimeZone } from '../setting/service-policy'
import { packingOf } from '../trip/packing'
import { Agent } from './agent.entity'
import {
  AgentConsignment,
  AgentConsignmentLine,
  AgentMilestone,
  AgentPartsRelease,
} from './agent-parts.entity'
import type {
  RepairCaseConsignPartsInput,
  RepairCaseReleasePartsInput,
  RepairCaseTrackPartsInput,
} from './agent-parts.inputs'

type Payload = Promise<RepairCasePayload>

/** W5.3, W4.2: the gate pass for the parts of the agent's order that none names yet. */
export function releaseParts(context: Context, input: RepairCaseReleasePartsInput): Payload {
  return commandCase(context, input, { step: 'release-parts' }, (work) => {
    const lines = conditions.partsToRelease(work.facts)
    const note = textOrNull(input.note)
    work.record(AgentPartsRelease, {
      number: `FX-${work.rows.repairCase.number}-${String(work.rows.agentPartsReleases.length + 1)}`,
      orderId: orderOf(work).id,
      bearer: input.bearer.trim(),
      lineIds: lines.map(({ id }) => id),
      note,
    })
    return [
      // All of them were waived: there is nothing to let out.
      ...(lines.length === 0 ? [fieldError('NOTHING_TO_SEND')] : []),
      ...requiredText('bearer', input.bearer, 100),
      ...optionalText('note', note, 500),
    ]
  })
}

/** W5.3, W5.5.3-5: parts on their way to the agent; the step is done when every part is in a consignment. */
export function consignParts(context: Context, input: RepairCaseConsignPartsInput): Payload {
  return commandCase(context, input, { step: 'consign-parts' }, async (work) => {
    const { lines, expectedOn, customsPaper, attachmentIds } = input
    const order = orderOf(work)
    const open = new Map(conditions.partsToConsign(work.facts).map((line) => [line.id, line]))
    if (lines.length === 0) return [fieldError('NOTHING_CHOSEN', 'lines')]
    const customsNumber = textOrNull(input.customsNumber)
    const consignment = work.record(AgentConsignment, {
      number: `TY-${work.rows.repairCase.number}-${String(work.rows.agentConsignments.length + 1)}`,
      orderId: order.id,
      lineIds: lines.map(({ lineId }) => lineId),
      address: input.address.trim(),
      contact: input.contact.trim(),
      carrier: input.carrier.trim(),
      waybill: input.waybill.trim(),
      customsPaper,
      customsNumber: customsPaper === 'NONE' ? null : customsNumber,
      expectedOn,
      attachmentIds: [...new Set(attachmentIds)],
    })
    const seen = new Set<string>()
    const wrong = lines.flatMap((entry, i): FieldError[] => {
      const at = `lines.${String(i)}`
      const line = open.get(entry.lineId)
      if (line === undefined || seen.has(line.id)) return [fieldError('NOT_FOUND', `${at}.lineId`)]
      seen.add(line.id)
      const packing = packingOf(entry, at)
      work.record(AgentConsignmentLine, {
        consignmentId: consignment.id,
        lineId: line.id,
        quantity: conditions.issued(work.facts, line.id),
        ...packing.values,
      })
      return packing.errors
    })
    return [
      ...wrong,
      ...requiredText('address', input.address, 300),
      ...requiredText('contact', input.contact, 200),
      ...requiredText('carrier', input.carrier, 100),
      ...requiredText('waybill', input.waybill, 80),
      ...checkCustoms({ customsPaper, customsNumber }, await isAbroad(work)),
      // Parts stay with the customer: papers for what comes back are the wrong ones.
      ...(isTemporaryExport(customsPaper) ? [fieldError('PARTS_DO_NOT_COME_BACK', 'customsPaper')] : []),
      ...notPastDay('expectedOn', expectedOn, today(work)),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
  })
}

/** The agent tells that parts came as long as some are on their way to it. */
export const PARTS_CONFIRMED = {
  step: 'receive-parts',
  meanwhile: conditions.somePartsUnderway,
} as const satisfies CaseRule

/** HR tells where parts are until the last of them arrived, also those for a former agent, for which no step waits. */
const PARTS_TRACKED = {
  step: 'receive-parts',
  meanwhile: conditions.partsTracked,
} as const satisfies CaseRule

/** W5.5.4: where a consignment to the agent was; the last milestone is its arrival. */
export function trackParts(context: Context, input: RepairCaseTrackPartsInput): Payload {
  return commandCase(context, input, PARTS_TRACKED, (work) => {
    const { consignmentId, milestone, reachedOn } = input
    const underway = [
      ...conditions.agentConsignmentsUnderway(work.facts),
      ...conditions.formerConsignmentsUnderway(work.facts),
    ]
    const consignment = underway.find(({ id }) => id === consignmentId)
    if (consignment === undefined) return [fieldError('NOT_UNDERWAY', 'consignmentId')]
    const note = textOrNull(input.note)
    work.record(AgentMilestone, { consignmentId, milestone, reachedOn, note, linkId: null })
    return [
      ...notFutureDay('reachedOn', reachedOn, today(work)),
      ...notBefore('reachedOn', reachedOn, sentOn(consignment)),
      ...optionalText('note', note, 200),
    ]
  })
}

/** Everything on its way to the agent arrived, as the agent tells through its link. */
export function arriveAll(
  work: Omit<CaseWork, 'viewer'>,
  reachedOn: LocalDate,
  linkId: string,
): readonly FieldError[] {
  const underway = conditions.agentConsignmentsUnderway(work.facts)
  for (const { id } of underway)
    work.record(AgentMilestone, { consignmentId: id, milestone: 'ARRIVED', reachedOn, note: null, linkId })
  // The last one sent is there too.
  const last = underway.at(-1)
  return [
    ...notFutureDay('receivedOn', reachedOn, localDateOf(work.now, FIRST_ZONE)),
    ...(last === undefined ? [] : notBefore('receivedOn', reachedOn, sentOn(last))),
  ]
}

/**
 * Where a day begins first (UTC+14). An agent names the day it has where it is, and no time zone of agents is on record:
 * the day may have begun there before it does at the factory. Who is signed in goes by the business day.
 */
const FIRST_ZONE = 'Pacific/Kiritimati'

/** The business day a consignment was recorded on: nothing of it was anywhere before. */
const sentOn = ({ at }: { readonly at: Instant }): LocalDate => localDateOf(at, businessTimeZone())

/** Whether the agent of the order in force is abroad: the parts go to it, wherever the customer is. */
async function isAbroad(work: CaseWork): Promise<boolean> {
  const order = work.rows.agentOrders.find(({ id }) => id === orderOf(work).id)
  const agent = await work.manager.findOneByOrFail(Agent, { id: order?.agentId ?? fail('NOT_FOUND') })
  return regionOfCountry(agent.country) === 'OVERSEAS'
}

const orderOf = ({ facts }: Pick<CaseWork, 'facts'>) => conditions.agentOrder(facts) ?? fail('NOT_FOUND')
