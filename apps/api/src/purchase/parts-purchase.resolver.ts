import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from '../repair-case/case-command'
import * as commands from './parts-purchase.commands'
import {
  RepairCaseExpeditePartsInput,
  RepairCasePromisePartsInput,
  RepairCaseReceiveBoughtPartsInput,
  RepairCaseReportPartsShortageInput,
  RepairCaseRequestPartsPurchaseInput,
} from './parts-purchase.inputs'

const payload = () => RepairCasePayload

/** Parts of a repair that the store has not (W5.4.5, W5.5.6). */
@Resolver()
export class PartsPurchaseResolver {
  @Mutation(payload, { description: 'Records what the store has not of the parts asked for (W5.4.5).' })
  repairCaseReportPartsShortage(
    @Arg('input', () => RepairCaseReportPartsShortageInput) input: RepairCaseReportPartsShortageInput,
    @Ctx() context: Context,
  ) {
    return commands.reportPartsShortage(context, input)
  }

  @Mutation(payload, { description: 'Demands the parts that are short (W5.5.6).' })
  repairCaseRequestPartsPurchase(
    @Arg('input', () => RepairCaseRequestPartsPurchaseInput) input: RepairCaseRequestPartsPurchaseInput,
    @Ctx() context: Context,
  ) {
    return commands.requestPartsPurchase(context, input)
  }

  @Mutation(payload, { description: 'Promises the day parts come; changes are kept (W5.5.6).' })
  repairCasePromiseParts(
    @Arg('input', () => RepairCasePromisePartsInput) input: RepairCasePromisePartsInput,
    @Ctx() context: Context,
  ) {
    return commands.promiseParts(context, input)
  }

  @Mutation(payload, { description: 'Records that parts were urged on (W5.5.6).' })
  repairCaseExpediteParts(
    @Arg('input', () => RepairCaseExpeditePartsInput) input: RepairCaseExpeditePartsInput,
    @Ctx() context: Context,
  ) {
    return commands.expediteParts(context, input)
  }

  @Mutation(payload, { description: 'Records that parts which were bought arrived (W5.5.6).' })
  repairCaseReceiveBoughtParts(
    @Arg('input', () => RepairCaseReceiveBoughtPartsInput) input: RepairCaseReceiveBoughtPartsInput,
    @Ctx() context: Context,
  ) {
    return commands.receiveBoughtParts(context, input)
  }
}
