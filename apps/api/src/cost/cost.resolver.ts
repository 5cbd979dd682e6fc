import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from '../repair-case/case-command'
import * as cost from './cost.commands'
import {
  RepairCaseCollectCostsInput,
  RepairCaseDecideWriteOffInput,
  RepairCaseDeclareCostsInput,
  RepairCaseInvoiceInput,
  RepairCaseObjectToTracingInput,
  RepairCaseRecordPaymentInput,
  RepairCaseRequestWriteOffInput,
  RepairCaseReviewCostsInput,
  RepairCaseSendCostBasisInput,
  RepairCaseTraceInternallyInput,
} from './cost.inputs'
import { declareCosts } from './declare-costs.command'
import * as receivable from './receivable.commands'

const payload = () => RepairCasePayload

@Resolver()
export class CostResolver {
  @Mutation(payload, { description: 'A department’s costs, or that it had none (W5.8 A-C).' })
  repairCaseDeclareCosts(
    @Arg('input', () => RepairCaseDeclareCostsInput) input: RepairCaseDeclareCostsInput,
    @Ctx() context: Context,
  ) {
    return declareCosts(context, input)
  }

  @Mutation(payload, {
    description:
      'Collects the costs, sets the charge due from the customer and submits both to FINANCE (W5.8 D).',
  })
  repairCaseCollectCosts(
    @Arg('input', () => RepairCaseCollectCostsInput) input: RepairCaseCollectCostsInput,
    @Ctx() context: Context,
  ) {
    return cost.collectCosts(context, input)
  }

  @Mutation(payload, {
    description:
      'FINANCE approves cost lines or sends them back; all approved confirms the statement (W5.8).',
  })
  repairCaseReviewCosts(
    @Arg('input', () => RepairCaseReviewCostsInput) input: RepairCaseReviewCostsInput,
    @Ctx() context: Context,
  ) {
    return cost.reviewCosts(context, input)
  }

  @Mutation(payload, { description: 'Records the invoice to the customer, once a round (W5.8).' })
  repairCaseInvoice(
    @Arg('input', () => RepairCaseInvoiceInput) input: RepairCaseInvoiceInput,
    @Ctx() context: Context,
  ) {
    return receivable.invoice(context, input)
  }

  @Mutation(payload, { description: 'Records money that came in, all of it or a part (W5.8).' })
  repairCaseRecordPayment(
    @Arg('input', () => RepairCaseRecordPaymentInput) input: RepairCaseRecordPaymentInput,
    @Ctx() context: Context,
  ) {
    return receivable.recordPayment(context, input)
  }

  @Mutation(payload, { description: 'Asks FINANCE to write off what cannot be recovered (W4.6).' })
  repairCaseRequestWriteOff(
    @Arg('input', () => RepairCaseRequestWriteOffInput) input: RepairCaseRequestWriteOffInput,
    @Ctx() context: Context,
  ) {
    return receivable.requestWriteOff(context, input)
  }

  @Mutation(payload, { description: 'FINANCE approves the write-off asked for, or refuses it (W4.6).' })
  repairCaseDecideWriteOff(
    @Arg('input', () => RepairCaseDecideWriteOffInput) input: RepairCaseDecideWriteOffInput,
    @Ctx() context: Context,
  ) {
    return receivable.decideWriteOff(context, input)
  }

  @Mutation(payload, { description: 'FINANCE sends the confirmed costs to QUALITY (W5.8).' })
  repairCaseSendCostBasis(
    @Arg('input', () => RepairCaseSendCostBasisInput) input: RepairCaseSendCostBasisInput,
    @Ctx() context: Context,
  ) {
    return cost.sendCostBasis(context, input)
  }

  @Mutation(payload, { description: 'QUALITY splits the company’s cost over departments (W5.7, W5.8).' })
  repairCaseTraceInternally(
    @Arg('input', () => RepairCaseTraceInternallyInput) input: RepairCaseTraceInternallyInput,
    @Ctx() context: Context,
  ) {
    return cost.traceInternally(context, input)
  }

  @Mutation(payload, { description: 'A head objects to the split; it is decided again (W5.7).' })
  repairCaseObjectToTracing(
    @Arg('input', () => RepairCaseObjectToTracingInput) input: RepairCaseObjectToTracingInput,
    @Ctx() context: Context,
  ) {
    return cost.objectToTracing(context, input)
  }
}
