import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { findById } from '../database/find-by-id'
import type { Context } from '../context'
import { PageArgs } from '../graphql/connection'
import { enumType } from '../graphql/enums'
import { RepairCasePayload } from './case-command'
import {
  CASE_ORDERS,
  pageOfCases,
  RepairCaseConnection,
  RepairCaseFilter,
  type CaseOrder,
} from './case-query'
import * as quotation from '../cost/quote.command'
import * as intake from './intake.commands'
import {
  CaseReviewInput,
  RepairCaseClassifyInput,
  RepairCaseDecideModeInput,
  RepairCaseDecideResponsibilityInput,
  RepairCaseDraftTermsInput,
  RepairCaseGiveOpinionInput,
  RepairCaseQuoteInput,
  RepairCaseRegisterInput,
  RepairCaseResolveRemotelyInput,
  RepairCaseRespondInput,
  RepairCaseSignTermsInput,
} from './intake.inputs'
import { register } from './register.command'
import { RepairCase } from './repair-case.entity'

// Registered as the module loads: the schema collects its enums before it asks for the types of arguments.
const CaseOrderType = enumType(CASE_ORDERS, 'RepairCaseOrder')
const payload = () => RepairCasePayload

@Resolver()
export class RepairCaseResolver {
  @Query(() => RepairCase, {
    nullable: true,
    description: 'One case by id or number; null when there is none.',
  })
  repairCase(
    @Arg('id', () => ID, { nullable: true }) id: string | undefined,
    @Arg('number', () => String, { nullable: true }) number: string | undefined,
    @Ctx() context: Context,
  ): Promise<RepairCase | null> {
    const { manager } = context.db
    if (id !== undefined) return findById(manager, RepairCase, id)
    return number === undefined ? Promise.resolve(null) : manager.findOneBy(RepairCase, { number })
  }

  @Query(() => RepairCaseConnection, { description: 'Cases, filtered and ordered.' })
  repairCases(
    @Arg('filter', () => RepairCaseFilter, { defaultValue: {} }) filter: RepairCaseFilter,
    @Arg('orderBy', () => CaseOrderType, { defaultValue: 'REPORTED_AT_DESC' })
    order: CaseOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return pageOfCases(context, filter, order, page)
  }

  @Mutation(payload, { description: 'Registers a complaint (G-intake, W4.1).' })
  repairCaseRegister(
    @Arg('input', () => RepairCaseRegisterInput) input: RepairCaseRegisterInput,
    @Ctx() context: Context,
  ) {
    return register(context, input)
  }

  @Mutation(payload, { description: 'Records the first response to the customer (G-sla).' })
  repairCaseRespond(
    @Arg('input', () => RepairCaseRespondInput) input: RepairCaseRespondInput,
    @Ctx() context: Context,
  ) {
    return intake.respond(context, input)
  }

  @Mutation(payload, { description: 'Sets category, severity and urgency (G-triage).' })
  repairCaseClassify(
    @Arg('input', () => RepairCaseClassifyInput) input: RepairCaseClassifyInput,
    @Ctx() context: Context,
  ) {
    return intake.classify(context, input)
  }

  @Mutation(payload, { description: 'Records whether it was solved remotely (G-remote).' })
  repairCaseResolveRemotely(
    @Arg('input', () => RepairCaseResolveRemotelyInput) input: RepairCaseResolveRemotelyInput,
    @Ctx() context: Context,
  ) {
    return intake.resolveRemotely(context, input)
  }

  @Mutation(payload, { description: 'Gives a department’s opinion (W5.3).' })
  repairCaseGiveOpinion(
    @Arg('input', () => RepairCaseGiveOpinionInput) input: RepairCaseGiveOpinionInput,
    @Ctx() context: Context,
  ) {
    return intake.giveOpinion(context, input)
  }

  @Mutation(payload, { description: 'Decides warranty and shares (W5.3, W4.1).' })
  repairCaseDecideResponsibility(
    @Arg('input', () => RepairCaseDecideResponsibilityInput) input: RepairCaseDecideResponsibilityInput,
    @Ctx() context: Context,
  ) {
    return intake.decideResponsibility(context, input)
  }

  @Mutation(payload, { description: 'Decides the way of repair (W5.3).' })
  repairCaseDecideMode(
    @Arg('input', () => RepairCaseDecideModeInput) input: RepairCaseDecideModeInput,
    @Ctx() context: Context,
  ) {
    return intake.decideMode(context, input)
  }

  @Mutation(payload, { description: 'The general manager’s word on free service (W5.4.1).' })
  repairCaseApproveFreeService(
    @Arg('input', () => CaseReviewInput) input: CaseReviewInput,
    @Ctx() context: Context,
  ) {
    return intake.approveFreeService(context, input)
  }

  @Mutation(payload, { description: 'FINANCE’s quotation, and the estimate it is made from (W4.6).' })
  repairCaseQuote(
    @Arg('input', () => RepairCaseQuoteInput) input: RepairCaseQuoteInput,
    @Ctx() context: Context,
  ) {
    return quotation.quote(context, input)
  }

  @Mutation(payload, { description: 'Drafts the terms of service (W5.3).' })
  repairCaseDraftTerms(
    @Arg('input', () => RepairCaseDraftTermsInput) input: RepairCaseDraftTermsInput,
    @Ctx() context: Context,
  ) {
    return quotation.draftTerms(context, input)
  }

  @Mutation(payload, { description: 'FINANCE’s review of the terms (W5.3).' })
  repairCaseReviewTerms(
    @Arg('input', () => CaseReviewInput) input: CaseReviewInput,
    @Ctx() context: Context,
  ) {
    return intake.reviewTerms(context, input)
  }

  @Mutation(payload, { description: 'The customer signs the terms, or refuses (W5.3).' })
  repairCaseSignTerms(
    @Arg('input', () => RepairCaseSignTermsInput) input: RepairCaseSignTermsInput,
    @Ctx() context: Context,
  ) {
    return intake.signTerms(context, input)
  }
}
