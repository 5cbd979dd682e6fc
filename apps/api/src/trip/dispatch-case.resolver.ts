import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from '../repair-case/case-command'
import * as commands from './dispatch-case.commands'
import {
  RepairCaseAnalyseCauseInput,
  RepairCaseReceiveSampleInput,
  RepairCaseReleaseWorkPlanInput,
  RepairCaseRepairOnSiteInput,
  RepairCaseReturnSampleInput,
} from './dispatch-case.inputs'

const payload = () => RepairCasePayload

/** What table C asks of a single case. */
@Resolver()
export class DispatchCaseResolver {
  @Mutation(payload, { description: 'Records that a defective sample arrived (W5.5.1).' })
  repairCaseReceiveSample(
    @Arg('input', () => RepairCaseReceiveSampleInput) input: RepairCaseReceiveSampleInput,
    @Ctx() context: Context,
  ) {
    return commands.receiveSample(context, input)
  }

  @Mutation(payload, { description: 'Records what became of an imported sample (W4.2, W5.5.1).' })
  repairCaseReturnSample(
    @Arg('input', () => RepairCaseReturnSampleInput) input: RepairCaseReturnSampleInput,
    @Ctx() context: Context,
  ) {
    return commands.returnSample(context, input)
  }

  @Mutation(payload, { description: 'Records why the units fail and what the repair needs (W5.5.1).' })
  repairCaseAnalyseCause(
    @Arg('input', () => RepairCaseAnalyseCauseInput) input: RepairCaseAnalyseCauseInput,
    @Ctx() context: Context,
  ) {
    return commands.analyseCause(context, input)
  }

  @Mutation(payload, { description: 'Releases a version of the plan of the work on site (W5.5.1).' })
  repairCaseReleaseWorkPlan(
    @Arg('input', () => RepairCaseReleaseWorkPlanInput) input: RepairCaseReleaseWorkPlanInput,
    @Ctx() context: Context,
  ) {
    return commands.releaseWorkPlan(context, input)
  }

  @Mutation(payload, { description: 'Records the repair of a unit on site (W5.5.8).' })
  repairCaseRepairOnSite(
    @Arg('input', () => RepairCaseRepairOnSiteInput) input: RepairCaseRepairOnSiteInput,
    @Ctx() context: Context,
  ) {
    return commands.repairOnSite(context, input)
  }
}
