import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from '../repair-case/case-command'
import { planCorrectiveAction } from './plan-corrective-action.command'
import * as quality from './quality.commands'
import {
  RepairCaseCarryOutActionInput,
  RepairCaseCheckEffectivenessInput,
  RepairCasePlanCorrectiveActionInput,
  RepairCaseReportIncidentInput,
} from './quality.inputs'

const payload = () => RepairCasePayload

@Resolver()
export class QualityResolver {
  @Mutation(payload, {
    description: 'Writes the 8D report with its actions; a new version each time (W5.7, W4.7).',
  })
  repairCasePlanCorrectiveAction(
    @Arg('input', () => RepairCasePlanCorrectiveActionInput) input: RepairCasePlanCorrectiveActionInput,
    @Ctx() context: Context,
  ) {
    return planCorrectiveAction(context, input)
  }

  @Mutation(payload, { description: 'Records that an action was carried out (W5.7, W4.7).' })
  repairCaseCarryOutAction(
    @Arg('input', () => RepairCaseCarryOutActionInput) input: RepairCaseCarryOutActionInput,
    @Ctx() context: Context,
  ) {
    return quality.carryOutAction(context, input)
  }

  @Mutation(payload, {
    description:
      'Says whether an action had its effect; one that had none is carried out again (W5.7, W4.7).',
  })
  repairCaseCheckEffectiveness(
    @Arg('input', () => RepairCaseCheckEffectivenessInput) input: RepairCaseCheckEffectivenessInput,
    @Ctx() context: Context,
  ) {
    return quality.checkEffectiveness(context, input)
  }

  @Mutation(payload, { description: 'Issues the incident report with a number (W5.7).' })
  repairCaseReportIncident(
    @Arg('input', () => RepairCaseReportIncidentInput) input: RepairCaseReportIncidentInput,
    @Ctx() context: Context,
  ) {
    return quality.reportIncident(context, input)
  }
}
