import {
  assessWarranty,
  localDateOf,
  STEP_IDS,
  WARRANTY_REASONS,
  WARRANTY_RESULTS,
  type WarrantyReason,
  type WarrantyResult,
} from '@mendline/domain'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { Attachment } from '../attachment/attachment.entity'
import { User } from '../auth/user.entity'
import { signedIn, type Context } from '../context'
import { visibleFacts } from '../cost/money-lists'
import { Contact, Customer } from '../customer/customer.entity'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { ProductModel } from '../product-model/product-model.entity'
import { businessTimeZone } from '../setting/service-policy'
import { actionsOf } from './case-actions'
import { caseRows, openTasksOf, stepsOf } from './case-loaders'
import { AvailableAction, CaseStep } from './case-step'
import { FACT_TABLES, type FactTableName } from './fact-tables'
import { policyOf } from './intake.commands'
import { reexportByOf } from './reexport'
import { CaseUnit, RepairCase } from './repair-case.entity'

const orderOfStep = new Map(STEP_IDS.map((id, index) => [id as string, index]))

@Resolver(() => RepairCase)
export class RepairCaseFields {
  @FieldResolver(() => Customer, { description: 'The customer.' })
  customer(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    return context.loaders.one(Customer).load(repairCase.customerId)
  }

  @FieldResolver(() => Contact, { nullable: true, description: 'Whom to talk to.' })
  contact(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    return repairCase.contactId === null ? null : context.loaders.one(Contact).load(repairCase.contactId)
  }

  @FieldResolver(() => ProductModel, { description: 'The product model.' })
  model(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    return context.loaders.one(ProductModel).load(repairCase.modelId)
  }

  @FieldResolver(() => String, { description: 'When it was registered.' })
  registeredAt(@Root() repairCase: RepairCase): string {
    return repairCase.at
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who registered it; null: the system.' })
  registeredBy(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    return repairCase.byId === null ? null : context.loaders.user.load(repairCase.byId)
  }

  @FieldResolver(() => RepairCase, {
    nullable: true,
    description: 'An earlier case with the same serial number.',
  })
  repeatOf(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    return repairCase.repeatOfId === null ? null : context.loaders.one(RepairCase).load(repairCase.repeatOfId)
  }

  @FieldResolver(() => Boolean, { description: 'Whether an open step is past its due time now.' })
  isOverdue(@Root() repairCase: RepairCase, @Ctx() context: Context): boolean {
    return repairCase.nextDueAt !== null && repairCase.nextDueAt < context.clock()
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the service happens abroad; null while undecided.',
  })
  async serviceAbroad(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<boolean | null> {
    const rows = await caseRows(context).load(repairCase.id)
    return repairCase.mode === null ? null : (rows?.modeDecisions.at(-1)?.serviceAbroad ?? null)
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it is on hold; null when it is not.' })
  async heldReason(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<string | null> {
    const hold = (await caseRows(context).load(repairCase.id))?.holds.at(-1)
    return hold?.held === true ? hold.reason : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was cancelled; null when it was not.' })
  async cancelledReason(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<string | null> {
    return (await caseRows(context).load(repairCase.id))?.cancellations.at(-1)?.reason ?? null
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'By when units imported for repair must leave the country again (W4.2); null: none has to.',
  })
  async reexportBy(@Root() repairCase: RepairCase, @Ctx() context: Context): Promise<string | null> {
    return reexportByOf(repairCase, context)
  }

  @FieldResolver(() => [Attachment], { description: 'Its files, oldest first.' })
  attachments(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    return context.loaders.many(Attachment, 'caseId', { createdAt: 'ASC', id: 'ASC' }).load(repairCase.id)
  }

  @FieldResolver(() => [CaseStep], {
    description: 'Every step of the procedure, in its order, as it stands.',
  })
  async steps(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    const [tasks, steps] = await Promise.all([
      openTasksOf(context, repairCase.id),
      stepsOf(context, repairCase),
    ])
    return steps
      .map((step) => {
        const ofStep = tasks.filter((t) => t.step === step.step && t.department === step.owner)
        // Of several, each about one subject, the reader's own comes first.
        const task = ofStep.find((t) => t.assigneeId === context.viewer?.id) ?? ofStep[0]
        // The due time people were given stays, whatever the policy says today; of several the earliest counts.
        const frozen =
          task?.state === 'OPEN' && task.subjectId === '' ? { dueAt: task.dueAt, opensAt: task.opensAt } : {}
        return {
          ...step,
          ...frozen,
          taskId: task?.id ?? null,
          assigneeId: task?.assigneeId ?? null,
        }
      })
      .sort((a, b) => (orderOfStep.get(a.step) ?? 0) - (orderOfStep.get(b.step) ?? 0))
  }

  @FieldResolver(() => [AvailableAction], {
    description: 'What the viewer may do now, and what keeps them from the rest.',
  })
  async availableActions(@Root() repairCase: RepairCase, @Ctx() context: Context) {
    const rows = await caseRows(context).load(repairCase.id)
    return rows === null ? [] : actionsOf(rows, signedIn(context), context.clock())
  }
}

/** One list for each table of facts, named as the domain names it. */
for (const name of Object.keys(FACT_TABLES) as FactTableName[]) {
  const prototype = RepairCaseFields.prototype as unknown as Record<string, unknown>
  prototype[name] = async (repairCase: RepairCase, context: Context) => {
    const rows = await caseRows(context).load(repairCase.id)
    return rows === null ? [] : visibleFacts(name, rows, signedIn(context))
  }
  Root()(RepairCaseFields.prototype, name, 0)
  Ctx()(RepairCaseFields.prototype, name, 1)
  FieldResolver(() => [FACT_TABLES[name] as new () => object], {
    description: `All ${name} of the case, oldest first.`,
  })(RepairCaseFields.prototype, name, { value: prototype[name] })
}

@ObjectType({ description: 'The warranty computed for a unit from its dates and the model’s policy.' })
class SuggestedWarranty {
  @Field(() => enumType(WARRANTY_RESULTS, 'WarrantyResult'), {
    description: 'In, out, repair warranty or unknown.',
  })
  result: WarrantyResult

  @Field(() => LocalDate, { nullable: true, description: 'The last day of the warranty.' })
  until: string | null

  @Field(() => enumType(WARRANTY_REASONS, 'WarrantyReason'), { description: 'Why.' })
  reason: WarrantyReason
}

@Resolver(() => CaseUnit)
export class CaseUnitFields {
  @FieldResolver(() => RepairCase, {
    nullable: true,
    description: 'An earlier case with the same serial number.',
  })
  repeatOf(@Root() unit: CaseUnit, @Ctx() context: Context) {
    return unit.repeatOfId === null ? null : context.loaders.one(RepairCase).load(unit.repeatOfId)
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'The last day of its warranty as decided.' })
  async warrantyUntil(@Root() unit: CaseUnit, @Ctx() context: Context) {
    return (await decisionOf(unit, context))?.until ?? null
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who overrode the computed warranty.' })
  async warrantyOverriddenBy(@Root() unit: CaseUnit, @Ctx() context: Context) {
    const decision = await decisionOf(unit, context)
    if (decision?.reason !== 'OVERRIDDEN' || decision.byId === null) return null
    return context.loaders.user.load(decision.byId)
  }

  @FieldResolver(() => SuggestedWarranty, { description: 'What its dates and the policy say.' })
  async suggestedWarranty(@Root() unit: CaseUnit, @Ctx() context: Context): Promise<SuggestedWarranty> {
    const repairCase = await context.loaders.one(RepairCase).load(unit.caseId)
    const model =
      repairCase === null ? null : await context.loaders.one(ProductModel).load(repairCase.modelId)
    const earlier = unit.repeatOfId === null ? [] : await unitsOf(unit.repeatOfId, context)
    const untils = earlier
      .filter((other) => other.serial === unit.serial)
      .map((other) => other.repairWarrantyUntil)
    return assessWarranty({
      policy: model === null ? null : policyOf(model),
      shippedOn: unit.shippedOn,
      purchasedOn: unit.purchasedOn,
      reportedOn: localDateOf(repairCase?.reportedAt ?? unit.at, businessTimeZone()),
      repairWarrantyUntil: untils.find((until) => until !== null) ?? null,
    })
  }
}

async function decisionOf(unit: CaseUnit, context: Context) {
  const rows = await caseRows(context).load(unit.caseId)
  return rows?.unitWarranties.filter((warranty) => warranty.unitId === unit.id).at(-1)
}

const unitsOf = (caseId: string, context: Context) => context.loaders.many(CaseUnit, 'caseId').load(caseId)
