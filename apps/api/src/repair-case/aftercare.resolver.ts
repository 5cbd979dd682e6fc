import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import * as aftercare from './aftercare.commands'
import {
  RepairCaseCallBackInput,
  RepairCaseConfirmWithCustomerInput,
  RepairCaseRecordSurveyInput,
  RepairCaseShareKnowledgeInput,
} from './aftercare.inputs'
import { RepairCasePayload } from './case-command'

const payload = () => RepairCasePayload

@Resolver()
export class AftercareResolver {
  @Mutation(payload, {
    description: 'The customer says whether it is solved; if not, the next round begins (G-confirm).',
  })
  repairCaseConfirmWithCustomer(
    @Arg('input', () => RepairCaseConfirmWithCustomerInput) input: RepairCaseConfirmWithCustomerInput,
    @Ctx() context: Context,
  ) {
    return aftercare.confirmWithCustomer(context, input)
  }

  @Mutation(payload, { description: 'Records the call to the customer some days later (G-callback).' })
  repairCaseCallBack(
    @Arg('input', () => RepairCaseCallBackInput) input: RepairCaseCallBackInput,
    @Ctx() context: Context,
  ) {
    return aftercare.callBack(context, input)
  }

  @Mutation(payload, {
    description: 'Records how satisfied the customer is, or that nobody answered (G-survey).',
  })
  repairCaseRecordSurvey(
    @Arg('input', () => RepairCaseRecordSurveyInput) input: RepairCaseRecordSurveyInput,
    @Ctx() context: Context,
  ) {
    return aftercare.recordSurvey(context, input)
  }

  @Mutation(payload, { description: 'Writes a knowledge article, or links one (G-knowledge).' })
  repairCaseShareKnowledge(
    @Arg('input', () => RepairCaseShareKnowledgeInput) input: RepairCaseShareKnowledgeInput,
    @Ctx() context: Context,
  ) {
    return aftercare.shareKnowledge(context, input)
  }
}
