import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from './case-command'
import { receiveUnits } from './receive-units.command'
import * as intake from './return-intake.commands'
import {
  RepairCaseApplyReturnInput,
  RepairCaseClearImportInput,
  RepairCaseDecideInspectionInput,
  RepairCaseDecideOnlineTestInput,
  RepairCaseDeliverToWarehouseInput,
  RepairCaseDrawUnitsInput,
  RepairCaseInspectUnitsInput,
  RepairCaseReceiveUnitsInput,
  RepairCaseRecordOnlineTestInput,
  RepairCaseResolveShortageInput,
  RepairCaseScheduleOnlineTestInput,
} from './return-intake.inputs'
import * as repair from './return-repair.commands'
import {
  RepairCaseApproveDispositionInput,
  RepairCaseIssuePartsInput,
  RepairCaseRepairUnitInput,
  RepairCaseRequestPartsInput,
} from './return-repair.inputs'
import * as verification from './return-verification.commands'
import {
  RepairCaseCheckAgeingInput,
  RepairCaseConfirmDeliveryInput,
  RepairCaseGiveVerificationOpinionInput,
  RepairCaseRecordAgeingInput,
  RepairCaseReviewVerificationInput,
  RepairCaseShipBackInput,
  RepairCaseStartAgeingInput,
  RepairCaseSubmitInspectionInput,
  RepairCaseTestUnitsInput,
} from './return-verification.inputs'

const payload = () => RepairCasePayload

/** Return to the factory (table B, W5.4). */
@Resolver()
export class ReturnResolver {
  @Mutation(payload, {
    description: 'Writes the return application and passes it to the departments (FORM-MA-076, W5.4.1).',
  })
  repairCaseApplyReturn(
    @Arg('input', () => RepairCaseApplyReturnInput) input: RepairCaseApplyReturnInput,
    @Ctx() context: Context,
  ) {
    return intake.applyReturn(context, input)
  }

  @Mutation(payload, { description: 'Records the import declaration for repair (W4.2).' })
  repairCaseClearImport(
    @Arg('input', () => RepairCaseClearImportInput) input: RepairCaseClearImportInput,
    @Ctx() context: Context,
  ) {
    return intake.clearImport(context, input)
  }

  @Mutation(payload, { description: 'Records that the units were handed in to the warehouse (W5.4.2).' })
  repairCaseDeliverToWarehouse(
    @Arg('input', () => RepairCaseDeliverToWarehouseInput) input: RepairCaseDeliverToWarehouseInput,
    @Ctx() context: Context,
  ) {
    return intake.deliverToWarehouse(context, input)
  }

  @Mutation(payload, {
    description: 'Counts units at the warehouse and checks their serial numbers (W5.4.2).',
  })
  repairCaseReceiveUnits(
    @Arg('input', () => RepairCaseReceiveUnitsInput) input: RepairCaseReceiveUnitsInput,
    @Ctx() context: Context,
  ) {
    return receiveUnits(context, input)
  }

  @Mutation(payload, { description: 'Answers what becomes of units missing or not applied for (W5.4.2).' })
  repairCaseResolveShortage(
    @Arg('input', () => RepairCaseResolveShortageInput) input: RepairCaseResolveShortageInput,
    @Ctx() context: Context,
  ) {
    return intake.resolveShortage(context, input)
  }

  @Mutation(payload, { description: 'Draws units from the warehouse for repair (W5.4.2).' })
  repairCaseDrawUnits(
    @Arg('input', () => RepairCaseDrawUnitsInput) input: RepairCaseDrawUnitsInput,
    @Ctx() context: Context,
  ) {
    return intake.drawUnits(context, input)
  }

  @Mutation(payload, { description: 'Decides whether QUALITY inspects before the repair (W5.4.2).' })
  repairCaseDecideInspection(
    @Arg('input', () => RepairCaseDecideInspectionInput) input: RepairCaseDecideInspectionInput,
    @Ctx() context: Context,
  ) {
    return intake.decideInspection(context, input)
  }

  @Mutation(payload, { description: 'Records judgements of the inspection before the repair (W5.4.2).' })
  repairCaseInspectUnits(
    @Arg('input', () => RepairCaseInspectUnitsInput) input: RepairCaseInspectUnitsInput,
    @Ctx() context: Context,
  ) {
    return intake.inspectUnits(context, input)
  }

  @Mutation(payload, { description: 'Decides whether the units are tested on the line (W5.4.3).' })
  repairCaseDecideOnlineTest(
    @Arg('input', () => RepairCaseDecideOnlineTestInput) input: RepairCaseDecideOnlineTestInput,
    @Ctx() context: Context,
  ) {
    return intake.decideOnlineTest(context, input)
  }

  @Mutation(payload, { description: 'Schedules the test on the line (W5.4.3).' })
  repairCaseScheduleOnlineTest(
    @Arg('input', () => RepairCaseScheduleOnlineTestInput) input: RepairCaseScheduleOnlineTestInput,
    @Ctx() context: Context,
  ) {
    return intake.scheduleOnlineTest(context, input)
  }

  @Mutation(payload, { description: 'Records results of the test on the line (W5.4.3).' })
  repairCaseRecordOnlineTest(
    @Arg('input', () => RepairCaseRecordOnlineTestInput) input: RepairCaseRecordOnlineTestInput,
    @Ctx() context: Context,
  ) {
    return intake.recordOnlineTest(context, input)
  }

  @Mutation(payload, { description: 'Asks for parts, or says that none are needed (W5.4.5).' })
  repairCaseRequestParts(
    @Arg('input', () => RepairCaseRequestPartsInput) input: RepairCaseRequestPartsInput,
    @Ctx() context: Context,
  ) {
    return repair.requestParts(context, input)
  }

  @Mutation(payload, { description: 'Issues parts; partial issues are kept (W5.4.5).' })
  repairCaseIssueParts(
    @Arg('input', () => RepairCaseIssuePartsInput) input: RepairCaseIssuePartsInput,
    @Ctx() context: Context,
  ) {
    return repair.issueParts(context, input)
  }

  @Mutation(payload, { description: 'Writes the repair record of one unit (FORM-MA-077, W5.4.4).' })
  repairCaseRepairUnit(
    @Arg('input', () => RepairCaseRepairUnitInput) input: RepairCaseRepairUnitInput,
    @Ctx() context: Context,
  ) {
    return repair.repairUnit(context, input)
  }

  @Mutation(payload, { description: 'Approves replacement, credit or scrapping of a unit, or refuses it.' })
  repairCaseApproveDisposition(
    @Arg('input', () => RepairCaseApproveDispositionInput) input: RepairCaseApproveDispositionInput,
    @Ctx() context: Context,
  ) {
    return repair.approveDisposition(context, input)
  }

  @Mutation(payload, { description: 'Gives a department’s opinion on ageing and testing a batch (W5.4.6).' })
  repairCaseGiveVerificationOpinion(
    @Arg('input', () => RepairCaseGiveVerificationOpinionInput) input: RepairCaseGiveVerificationOpinionInput,
    @Ctx() context: Context,
  ) {
    return verification.giveVerificationOpinion(context, input)
  }

  @Mutation(payload, { description: 'Decides ageing and full-function test of a batch (W5.4.6).' })
  repairCaseReviewVerification(
    @Arg('input', () => RepairCaseReviewVerificationInput) input: RepairCaseReviewVerificationInput,
    @Ctx() context: Context,
  ) {
    return verification.reviewVerification(context, input)
  }

  @Mutation(payload, {
    description: 'Announces an ageing, so that QUALITY is told before it starts (W5.4.6).',
  })
  repairCaseStartAgeing(
    @Arg('input', () => RepairCaseStartAgeingInput) input: RepairCaseStartAgeingInput,
    @Ctx() context: Context,
  ) {
    return verification.startAgeing(context, input)
  }

  @Mutation(payload, { description: 'Records results of ageing (W5.4.6).' })
  repairCaseRecordAgeing(
    @Arg('input', () => RepairCaseRecordAgeingInput) input: RepairCaseRecordAgeingInput,
    @Ctx() context: Context,
  ) {
    return verification.recordAgeing(context, input)
  }

  @Mutation(payload, { description: 'Records QUALITY’s check of the ageing (W5.4.6).' })
  repairCaseCheckAgeing(
    @Arg('input', () => RepairCaseCheckAgeingInput) input: RepairCaseCheckAgeingInput,
    @Ctx() context: Context,
  ) {
    return verification.checkAgeings(context, input)
  }

  @Mutation(payload, { description: 'Writes an inspection slip that hands units to the test (W5.4.7).' })
  repairCaseSubmitInspection(
    @Arg('input', () => RepairCaseSubmitInspectionInput) input: RepairCaseSubmitInspectionInput,
    @Ctx() context: Context,
  ) {
    return verification.submitInspection(context, input)
  }

  @Mutation(payload, { description: 'Records results of the full-function test (W5.4.7).' })
  repairCaseTestUnits(
    @Arg('input', () => RepairCaseTestUnitsInput) input: RepairCaseTestUnitsInput,
    @Ctx() context: Context,
  ) {
    return verification.testUnits(context, input)
  }

  @Mutation(payload, { description: 'Records a shipment back to the customer (W5.4.9).' })
  repairCaseShipBack(
    @Arg('input', () => RepairCaseShipBackInput) input: RepairCaseShipBackInput,
    @Ctx() context: Context,
  ) {
    return verification.shipBack(context, input)
  }

  @Mutation(payload, { description: 'Records that the customer received what was sent (W5.4.9).' })
  repairCaseConfirmDelivery(
    @Arg('input', () => RepairCaseConfirmDeliveryInput) input: RepairCaseConfirmDeliveryInput,
    @Ctx() context: Context,
  ) {
    return verification.confirmDelivery(context, input)
  }
}
