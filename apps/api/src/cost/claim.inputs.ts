import { CLAIM_PARTIES, type ClaimParty } from '@mendline/domain'
import { Field, ID, InputType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { CaseInput } from '../repair-case/case-command'

const claimPartyType = enumType(CLAIM_PARTIES, 'ClaimParty')

@InputType({ description: 'A claim on a supplier, carrier or insurer.' })
export class RepairCaseClaimInput extends CaseInput {
  @Field(() => claimPartyType, { description: 'What they are to us.' })
  party: ClaimParty

  @Field(() => String, { description: 'Who they are.' })
  name: string

  @Field(() => String, { description: 'How much is claimed.' })
  amount: string

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency; the base currency when omitted.' })
  currency?: string | null

  @Field(() => LocalDate, { description: 'When it was claimed.' })
  claimedOn: string

  @Field(() => LocalDate, { description: 'By when they are to answer.' })
  deadline: string

  @Field(() => ID, { nullable: true, description: 'The cost it is about.' })
  costItemId?: string | null

  @Field(() => String, { description: 'On what grounds.' })
  grounds: string

  @Field(() => [ID], { defaultValue: [], description: 'Evidence, uploaded to the case.' })
  attachmentIds: string[]
}

@InputType({ description: 'What came back on a claim.' })
export class RepairCaseRecordRecoveryInput extends CaseInput {
  @Field(() => ID, { description: 'The claim.' })
  claimId: string

  @Field(() => String, { description: 'How much, in the currency of the claim.' })
  amount: string

  @Field(() => LocalDate, { description: 'When it came in.' })
  receivedOn: string

  @Field(() => String, { nullable: true, description: 'A reference of the bank or the credit note.' })
  reference?: string | null
}

@InputType({ description: 'The rest of a claim to give up.' })
export class RepairCaseCloseClaimInput extends CaseInput {
  @Field(() => ID, { description: 'The claim.' })
  claimId: string

  @Field(() => String, { description: 'Why.' })
  reason: string
}
