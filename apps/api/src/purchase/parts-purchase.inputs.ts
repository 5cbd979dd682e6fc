import { Field, ID, InputType, Int } from 'type-graphql'
import { LocalDate } from '../graphql/scalars'
import { CaseInput } from '../repair-case/case-command'
import { PurchaseLineInput } from '../trip/trip-purchases.inputs'

@InputType({ description: 'How many of a line of the parts list the store has not.' })
export class ShortPartInput {
  @Field(() => ID, { description: 'The line.' })
  lineId: string

  @Field(() => Int, { description: 'How many more are short, at most what is still to be issued.' })
  quantity: number
}

@InputType({ description: 'What the store found short when it was to issue (W5.4.5, W5.5.6).' })
export class RepairCaseReportPartsShortageInput extends CaseInput {
  @Field(() => [ShortPartInput], { description: 'The lines.' })
  lines: ShortPartInput[]

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'Demands for parts that are short (W5.5.6).' })
export class RepairCaseRequestPartsPurchaseInput extends CaseInput {
  @Field(() => [PurchaseLineInput], { description: 'The lines of the parts list.' })
  lines: PurchaseLineInput[]
}

@InputType({ description: 'A day promised for parts.' })
export class RepairCasePromisePartsInput extends CaseInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => LocalDate, { description: 'The day.' })
  expectedOn: string

  @Field(() => String, { nullable: true, description: 'Why; needed when a promise changes.' })
  note?: string | null
}

@InputType({ description: 'A demand for parts urged on.' })
export class RepairCaseExpeditePartsInput extends CaseInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => String, { description: 'With whom, and what came of it.' })
  note: string
}

@InputType({ description: 'Parts that were bought and arrived.' })
export class RepairCaseReceiveBoughtPartsInput extends CaseInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId: string

  @Field(() => Int, { description: 'How many.' })
  quantity: number

  @Field(() => LocalDate, { description: 'When.' })
  receivedOn: string
}
