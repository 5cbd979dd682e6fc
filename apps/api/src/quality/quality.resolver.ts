import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from '../repair-case/case-command'
import * as quality from './quality.commands'
import { RepairCasePlanCorrectiveActionInput, RepairCaseReportIncidentInput } from './quality.inputs'

const payload = () => RepairCasePayload

@Resolver()
export class QualityResolver {
  @Mutation(payload, {
    description: 'Plans what is done so that it does not happen again; a new version each time (W5.7, W4.7).',
  })
  repairCasePlanCorrectiveAction(
    @Arg('input', () => RepairCasePlanCorrectiveActionInput) input: RepairCasePlanCorrectiveActionInput,
    @Ctx() context: Context,
  ) {
    return quality.planCorrectiveAction(context, input)
  }

  @Mutation(payload, { description: 'Issues the incident report with a number (W5.7).' })
  repairCaseReportIncident(
    @Arg('input', () => RepairCaseReportIncidentInput) input: RepairCaseReportIncidentInput,
    @Ctx() context: Context,
  ) {
    return quality.reportIncident(context, input)
  }
}
