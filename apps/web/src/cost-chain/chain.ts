import {
  add,
  borneByDepartment,
  claimBalance,
  money,
  postingsOf,
  subtract,
  sum,
  type CaseFacts,
  type Department,
  type Money,
} from '@mendline/domain'

interface Placed {
  readonly seq: number
}

/** What the chain is told from, as the server gives it. */
export interface ChainFacts extends Pick<CaseFacts, 'costItems' | 'confirmedCosts'> {
  readonly costsToState: { readonly currency: string }
  /** Null for a reader who may not see it. */
  readonly companyBurden: Money | null
  readonly costConfirmations: readonly (Placed & { readonly chargeBase: string })[]
  readonly customerConfirmations: readonly (Placed & { readonly solved: boolean })[]
  readonly internalTracings: readonly (Placed & {
    readonly shares: readonly {
      readonly id: string
      readonly department: Department
      readonly percent: number
    }[]
  })[]
  readonly shareAcknowledgements: readonly (Word & { readonly note: string | null })[]
  readonly tracingObjections: readonly (Word & { readonly reason: string })[]
  readonly supplierClaims: readonly {
    readonly id: string
    readonly amount: string
    readonly currency: string
  }[]
  readonly claimRecoveries: readonly { readonly claimId: string; readonly amount: string }[]
  readonly claimClosings: readonly { readonly claimId: string }[]
}

/** A department's word on the split. */
interface Word extends Placed {
  readonly at: string
  readonly by: { readonly name: string } | null
  readonly department: Department
}

/** Who bears what FINANCE confirmed; charge + burden = cost + margin (W5.8 D). All in the base currency. */
export interface Borne {
  readonly cost: Money
  /** The parts by the shares; they add up to the cost. */
  readonly customer: Money
  readonly company: Money
  readonly charge: Money
  readonly margin: Money
  readonly shortfall: Money
  /** What the company bears in the end: its own part and the shortfall. */
  readonly burden: Money
}

/** What the confirmed costs come to and who bears them; null before the first is confirmed, and for who may not see it. */
export function borneOf(f: ChainFacts): Borne | null {
  if (f.confirmedCosts.length === 0 || f.companyBurden === null) return null
  const { currency } = f.costsToState
  const total = (amounts: readonly string[]) =>
    sum(
      amounts.map((amount) => ({ amount, currency })),
      currency,
    )
  const cost = total(f.confirmedCosts.map(({ baseAmount }) => baseAmount))
  const charge = total(chargesOf(f))
  const burden = money(f.companyBurden.amount, currency)
  return {
    cost,
    customer: total(f.confirmedCosts.map(({ customerAmount }) => customerAmount)),
    company: total(f.confirmedCosts.map(({ companyAmount }) => companyAmount)),
    charge,
    margin: subtract(add(charge, burden), cost),
    shortfall: total(f.confirmedCosts.map(({ shortfallAmount }) => shortfallAmount)),
    burden,
  }
}

/** The charge of each round, as it was last confirmed: one round is charged once, however often it is stated. */
function chargesOf({ costConfirmations, customerConfirmations }: ChainFacts): readonly string[] {
  const starts = customerConfirmations.filter(({ solved }) => !solved)
  const charges = new Map<number, string>()
  for (const { seq, chargeBase } of costConfirmations)
    charges.set(starts.filter((start) => start.seq < seq).length, chargeBase)
  return [...charges.values()]
}

/** What a department named in the split says to it. */
export type DepartmentWord =
  | { readonly state: 'WAITING' }
  | {
      readonly state: 'ACKNOWLEDGED' | 'OBJECTED'
      readonly at: string
      readonly by: string | null
      readonly words: string | null
    }

/**
 * The departments of the split in force, what each bears by now and its word on it, the newest of each. As everywhere:
 * what was taken back since is off, and what was confirmed since waits for the next split.
 */
export function sharersOf(f: ChainFacts) {
  const split = f.internalTracings.at(-1)
  if (split === undefined) return []
  const { currency } = f.costsToState
  const postings = postingsOf(f, split)
  const since = (word: Word) => word.seq > split.seq
  return split.shares.map(({ id, department, percent }) => ({
    id,
    department,
    percent,
    amount: borneByDepartment(postings, department, currency),
    word: newestWord(
      f.shareAcknowledgements.filter((word) => word.department === department).find(since),
      f.tracingObjections.filter((word) => word.department === department).find(since),
    ),
  }))
}

/** What of the company's burden no split speaks of yet; null before anything is confirmed. */
export function untracedOf(f: ChainFacts): Money | null {
  const borne = borneOf(f)
  if (borne === null) return null
  return subtract(
    borne.burden,
    sum(
      sharersOf(f).map(({ amount }) => amount),
      borne.burden.currency,
    ),
  )
}

function newestWord(
  yes: ChainFacts['shareAcknowledgements'][number] | undefined,
  no: ChainFacts['tracingObjections'][number] | undefined,
): DepartmentWord {
  if (no !== undefined && no.seq > (yes?.seq ?? 0))
    return { state: 'OBJECTED', at: no.at, by: no.by?.name ?? null, words: no.reason }
  if (yes !== undefined)
    return { state: 'ACKNOWLEDGED', at: yes.at, by: yes.by?.name ?? null, words: yes.note }
  return { state: 'WAITING' }
}

/** How every claim stands. */
export function claimsOf<C extends ChainFacts['supplierClaims'][number]>(
  f: Pick<ChainFacts, 'claimRecoveries' | 'claimClosings'> & { readonly supplierClaims: readonly C[] },
) {
  return f.supplierClaims.map((claim) => ({ claim, balance: claimBalance(f, claim) }))
}

interface Hideable {
  readonly costTotal: Money | null
  readonly costsToState: { readonly missingRates: readonly unknown[] } | null
}

/** Whether the costs are there but not for this reader: their total is known and yet not told. */
export function costsAreHidden({ costTotal, costsToState }: Hideable): boolean {
  return costTotal === null && (costsToState === null || costsToState.missingRates.length === 0)
}
