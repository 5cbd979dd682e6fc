import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { RepairCasePayload } from './case-command'
import * as control from './control.commands'
import {
  RepairCaseCancelInput,
  RepairCaseHoldInput,
  RepairCaseReopenInput,
  RepairCaseResumeInput,
  RepairCaseWaiveStepInput,
} from './control.inputs'

const payload = () => RepairCasePayload

@Resolver()
export class ControlResolver {
  @Mutation(payload, { description: 'A head decides that a step is not needed.' })
  repairCaseWaiveStep(
    @Arg('input', () => RepairCaseWaiveStepInput) input: RepairCaseWaiveStepInput,
    @Ctx() context: Context,
  ) {
    return control.waiveStep(context, input)
  }

  @Mutation(payload, { description: 'Puts the case on hold.' })
  repairCaseHold(
    @Arg('input', () => RepairCaseHoldInput) input: RepairCaseHoldInput,
    @Ctx() context: Context,
  ) {
    return control.hold(context, input)
  }

  @Mutation(payload, { description: 'Takes a case on hold up again.' })
  repairCaseResume(
    @Arg('input', () => RepairCaseResumeInput) input: RepairCaseResumeInput,
    @Ctx() context: Context,
  ) {
    return control.resume(context, input)
  }

  @Mutation(payload, { description: 'Cancels the case; what brings things home or settles them still runs.' })
  repairCaseCancel(
    @Arg('input', () => RepairCaseCancelInput) input: RepairCaseCancelInput,
    @Ctx() context: Context,
  ) {
    return control.cancel(context, input)
  }

  @Mutation(payload, { description: 'Takes a closed case up again; its history stays.' })
  repairCaseReopen(
    @Arg('input', () => RepairCaseReopenInput) input: RepairCaseReopenInput,
    @Ctx() context: Context,
  ) {
    return control.reopen(context, input)
  }
}
