import { CLAIM_PARTIES, type ClaimParty } from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { Code, Day, Decimal, OneOf, Ref, Refs, Text } from '../graphql/columns'
import { FactRow } from '../repair-case/fact-row'

const AMOUNT = { precision: 30, scale: 6 } as const

@Entity()
@ObjectType({
  description: 'A part of the company’s cost claimed back from a supplier, carrier or insurer (W5.8).',
})
export class SupplierClaim extends FactRow {
  @OneOf(CLAIM_PARTIES, 'ClaimParty', 'What they are to us.')
  party: ClaimParty

  @Text('Who they are.', { length: 200 })
  name: string

  @Decimal('How much is claimed.', AMOUNT)
  amount: string

  @Code('ISO 4217 currency.', { length: 3 })
  currency: string

  @Day('When it was claimed.')
  claimedOn: string

  @Day('By when they are to answer.')
  deadline: string

  @Ref('CostItem', 'The cost it is about, where it is about one.', { nullable: true, index: false })
  costItemId: string | null

  @Text('On what grounds.')
  grounds: string

  @Refs('Evidence.')
  attachmentIds: string[]
}

@Entity()
@ObjectType({ description: 'What came back on a claim.' })
export class ClaimRecovery extends FactRow {
  @Ref('SupplierClaim', 'The claim.')
  claimId: string

  @Decimal('How much, in the currency of the claim.', AMOUNT)
  amount: string

  @Day('When it came in.')
  receivedOn: string

  @Text('A reference of the bank or the credit note.', { length: 200, nullable: true })
  reference: string | null
}

@Entity()
@ObjectType({ description: 'The rest of a claim is given up.' })
export class ClaimClosing extends FactRow {
  @Ref('SupplierClaim', 'The claim.', { unique: true })
  claimId: string

  @Text('Why.')
  reason: string
}
