import { conditions } from '@mendline/domain'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from '../repair-case/case-command'
import { caseRows } from '../repair-case/case-loaders'
import { factsOf } from '../repair-case/fact-tables'
import { PartsLine } from '../repair-case/return-repair.entity'
import { WorkPlan } from '../trip/dispatch-case.entity'
import { AgentOrder } from './agent-case.entity'
import { partsOf } from './agent-order'
import * as commands from './agent-parts.commands'
import {
  RepairCaseConsignPartsInput,
  RepairCaseReleasePartsInput,
  RepairCaseTrackPartsInput,
} from './agent-parts.inputs'

const payload = () => RepairCasePayload

/** Parts on their way to a local agent (table D, W5.3). */
@Resolver(() => AgentOrder)
export class AgentPartsResolver {
  @Mutation(payload, { description: 'Lets the parts of an agent’s order out of the factory (W5.3, W4.2).' })
  repairCaseReleaseParts(
    @Arg('input', () => RepairCaseReleasePartsInput) input: RepairCaseReleasePartsInput,
    @Ctx() context: Context,
  ) {
    return commands.releaseParts(context, input)
  }

  @Mutation(payload, { description: 'Records that parts were sent to the agent (W5.3, W5.5.3-5).' })
  repairCaseConsignParts(
    @Arg('input', () => RepairCaseConsignPartsInput) input: RepairCaseConsignPartsInput,
    @Ctx() context: Context,
  ) {
    return commands.consignParts(context, input)
  }

  @Mutation(payload, {
    description: 'Records where parts for the agent are; their arrival is the last (W5.5.4).',
  })
  repairCaseTrackParts(
    @Arg('input', () => RepairCaseTrackPartsInput) input: RepairCaseTrackPartsInput,
    @Ctx() context: Context,
  ) {
    return commands.trackParts(context, input)
  }

  @FieldResolver(() => [PartsLine], {
    description:
      'The parts the agent gets, as engineering listed them, but those a head decided not to issue.',
  })
  async lines(@Root() order: AgentOrder, @Ctx() context: Context): Promise<readonly PartsLine[]> {
    const rows = await caseRows(context).load(order.caseId)
    return rows === null ? [] : partsOf(rows, order)
  }

  @FieldResolver(() => WorkPlan, { nullable: true, description: 'The newest version of the work plan.' })
  async workPlan(@Root() order: AgentOrder, @Ctx() context: Context): Promise<WorkPlan | null> {
    const rows = await caseRows(context).load(order.caseId)
    if (rows === null) return null
    return conditions.ofSameRound(factsOf(rows), order, rows.workPlans).at(-1) ?? null
  }
}
