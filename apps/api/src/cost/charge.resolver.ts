import { conditions, errorText, seesCharges, settleCharge } from '@mendline/domain'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { signedIn, type Context } from '../context'
import { fail } from '../graphql/fail'
import { caseRows } from '../repair-case/case-loaders'
import { factsOf } from '../repair-case/fact-tables'
import { RepairCase } from '../repair-case/repair-case.entity'
import { proposedLines, signedAgreement } from './charge'
import { ProposedCharge } from './charge.types'

@Resolver(() => RepairCase)
export class ChargeFields {
  @FieldResolver(() => ProposedCharge, {
    nullable: true,
    description:
      'What the customer is to be charged, computed from the signed agreement; null where nothing is signed or due.',
  })
  async proposedCharge(
    @Root() repairCase: RepairCase,
    @Ctx() context: Context,
  ): Promise<ProposedCharge | null> {
    if (!seesCharges(signedIn(context), repairCase.region)) return null
    const rows = (await caseRows(context).load(repairCase.id)) ?? fail('NOT_FOUND')
    const agreed = signedAgreement(rows)
    if (agreed === null || conditions.customerOwes(factsOf(rows)) === false) return null
    const proposed = await proposedLines(context.db.manager, rows, agreed)
    const { amount, currency, fees } = agreed
    return {
      agreed: { amount, currency },
      customerPercent: fees?.customerPercent ?? 100,
      capped: fees?.capped ?? false,
      lines: proposed.map(({ problem, ...line }) => ({
        ...line,
        problem: problem === null ? null : errorText(problem.code, context.language, problem.params),
      })),
      total: settleCharge(agreed, proposed, []).total,
    }
  }
}
