import { money, subtract, sum, type Money } from '../money'

/** A claim on a supplier or carrier, as far as its balance goes. */
interface Claim {
  readonly id: string
  readonly amount: string
  readonly currency: string
}

interface ClaimFacts {
  readonly claimRecoveries: readonly { readonly claimId: string; readonly amount: string }[]
  readonly claimClosings: readonly { readonly claimId: string }[]
}

/** How a claim stands: claimed = recovered + open, or + given up once it is closed (W5.8). */
export interface ClaimBalance {
  readonly claimed: Money
  readonly recovered: Money
  readonly open: Money
  readonly givenUp: Money
}

/** The balance of one claim, in its currency. */
export function claimBalance(f: ClaimFacts, claim: Claim): ClaimBalance {
  const { currency } = claim
  const claimed = money(claim.amount, currency)
  const recovered = sum(
    f.claimRecoveries
      .filter(({ claimId }) => claimId === claim.id)
      .map(({ amount }) => ({ amount, currency })),
    currency,
  )
  const rest = subtract(claimed, recovered)
  const nothing = money('0', currency)
  return f.claimClosings.some(({ claimId }) => claimId === claim.id)
    ? { claimed, recovered, open: nothing, givenUp: rest }
    : { claimed, recovered, open: rest, givenUp: nothing }
}
