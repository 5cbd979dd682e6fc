import { Field, InputType } from 'type-graphql'
import { CaseInput } from '../repair-case/case-command'
import { EstimateLineInput } from './estimate-line.input'

@InputType({ description: 'The costs FINANCE expects of a case.' })
export class RepairCaseEstimateInput extends CaseInput {
  @Field(() => [EstimateLineInput], { description: 'The lines.' })
  lines: EstimateLineInput[]

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}
