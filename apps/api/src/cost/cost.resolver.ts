import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from '../repair-case/case-command'
import * as claims from './claim.commands'
import {
  RepairCaseClaimInput,
  RepairCaseCloseClaimInput,
  RepairCaseRecordRecoveryInput,
} from './claim.inputs'
import * as cost from './cost.commands'
import {
  RepairCaseAcknowledgeShareInput,
  RepairCaseCollectCostsInput,
  RepairCaseDecideWriteOffInput,
  RepairCaseDeclareCostsInput,
  RepairCaseInvoiceInput,
  RepairCaseObjectToTracingInput,
  RepairCaseRecordPaymentInput,
  RepairCaseRequestWriteOffInput,
  RepairCaseReverseCostInput,
  RepairCaseReviewCostsInput,
  RepairCaseSendCostBasisInput,
  RepairCaseSetCostShareInput,
  RepairCaseTraceInternallyInput,
} from './cost.inputs'
import { declareCosts } from './declare-costs.command'
import * as line from './cost-line.commands'
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

  @Mutation(payload, { description: 'A head acknowledges the share of the department (W5.7).' })
  repairCaseAcknowledgeShare(
    @Arg('input', () => RepairCaseAcknowledgeShareInput) input: RepairCaseAcknowledgeShareInput,
    @Ctx() context: Context,
  ) {
    return cost.acknowledgeShare(context, input)
  }

  @Mutation(payload, {
    description:
      'Sets what the customer bears of one cost, until it is confirmed (W5.3): the front office, FINANCE.',
  })
  repairCaseSetCostShare(
    @Arg('input', () => RepairCaseSetCostShareInput) input: RepairCaseSetCostShareInput,
    @Ctx() context: Context,
  ) {
    return line.setCostShare(context, input)
  }

  @Mutation(payload, {
    description:
      'FINANCE takes a confirmed cost back by an entry of the opposite amount; its department enters what is right.',
  })
  repairCaseReverseCost(
    @Arg('input', () => RepairCaseReverseCostInput) input: RepairCaseReverseCostInput,
    @Ctx() context: Context,
  ) {
    return line.reverseCost(context, input)
  }

  @Mutation(payload, {
    description: 'A part of the company’s cost is claimed back from a supplier, carrier or insurer (W5.8).',
  })
  repairCaseClaim(
    @Arg('input', () => RepairCaseClaimInput) input: RepairCaseClaimInput,
    @Ctx() context: Context,
  ) {
    return claims.claim(context, input)
  }

  @Mutation(payload, { description: 'FINANCE books what came back on a claim (W5.8).' })
  repairCaseRecordRecovery(
    @Arg('input', () => RepairCaseRecordRecoveryInput) input: RepairCaseRecordRecoveryInput,
    @Ctx() context: Context,
  ) {
    return claims.recordRecovery(context, input)
  }

  @Mutation(payload, { description: 'The rest of a claim is given up, with a reason (W5.8).' })
  repairCaseCloseClaim(
    @Arg('input', () => RepairCaseCloseClaimInput) input: RepairCaseCloseClaimInput,
    @Ctx() context: Context,
  ) {
    return claims.closeClaim(context, input)
  }
}
