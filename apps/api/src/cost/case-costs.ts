import {
  add,
  conditions,
  inBase,
  isZero,
  liveCosts,
  money,
  shareOfLine,
  stateCosts,
  subtract,
  sum,
  unconfirmedCosts,
  zero,
  type BaseAmount,
  type CaseFacts,
  type ExchangeRate,
  type LocalDate,
  type MissingRate,
  type Money,
  type StatedCosts,
} from '@mendline/domain'
import { factsOf, type CaseRows } from '../repair-case/fact-tables'
import { baseCurrency } from './base-currency'
import type { CostItem } from './cost.entity'

/** A cost not confirmed yet, as it would be stated now. */
export interface CostToState extends BaseAmount {
  readonly item: CostItem
  readonly customerShare: number
}

/** The costs of the next statement in the base currency; where rates are missing, which, and no figures. */
export type CostsToState =
  | { readonly missing: readonly [MissingRate, ...MissingRate[]] }
  | { readonly missing: null; readonly lines: readonly CostToState[]; readonly stated: StatedCosts }

/** The percentage of the cost that is the customer's; what is given free, or nobody decided on, is the company's. */
function customerShareOf(facts: CaseFacts): number {
  if (conditions.isFree(facts) === true) return 0
  return conditions.responsibility(facts)?.customerShare ?? 0
}

/** What FINANCE has not confirmed yet, line by line, at the rates of the days it was incurred on. */
export function costsToState(rows: CaseRows, rates: readonly ExchangeRate[]): CostsToState {
  const base = baseCurrency()
  const ofCase = customerShareOf(factsOf(rows))
  const missing: MissingRate[] = []
  const lines = unconfirmedCosts(rows).flatMap((item): CostToState[] => {
    const converted = inBase(rates, money(item.amount, item.currency), item.incurredOn, base)
    if (converted === null) missing.push({ currency: item.currency, day: item.incurredOn })
    const customerShare = ofCase === 0 ? 0 : shareOfLine(rows, item.id, ofCase)
    return converted === null ? [] : [{ ...converted, item, customerShare }]
  })
  const [first, ...others] = missing
  if (first !== undefined) return { missing: [first, ...others] }
  const stated = stateCosts(
    lines.map(({ money: amount, customerShare }) => ({ base: amount, customerShare })),
    base,
  )
  return { missing: null, lines, stated }
}

/** How much of this round's charge earlier statements of the round have used up. */
export function coveredInRound({ confirmedCosts }: CaseRows, facts: CaseFacts): Money {
  const base = baseCurrency()
  return sum(
    confirmedCosts
      .filter((line) => line.baseCurrency === base && conditions.isOfThisRound(facts, line))
      .map((line) => subtract(money(line.customerAmount, base), money(line.shortfallAmount, base))),
    base,
  )
}

/** The charge of the newest statement in the base currency, as on that day; null when its rate is missing. */
export function chargeInBase(
  { costStatements }: CaseRows,
  rates: readonly ExchangeRate[],
  day: LocalDate,
): BaseAmount | null {
  const base = baseCurrency()
  const { chargeAmount = null, chargeCurrency = null } = costStatements.at(-1) ?? {}
  if (chargeAmount === null || chargeCurrency === null || isZero(money(chargeAmount, chargeCurrency)))
    return { money: zero(base), rate: '1', validFrom: null }
  return inBase(rates, money(chargeAmount, chargeCurrency), day, base)
}

/** The currencies a case's costs and charges are in. */
export function currenciesOf({ costItems, costStatements }: CaseRows): ReadonlySet<string> {
  return new Set([
    ...costItems.map(({ currency }) => currency),
    ...costStatements.flatMap(({ chargeCurrency }) => chargeCurrency ?? []),
  ])
}

/** All costs that count, in the base currency: confirmed ones as frozen, others at today's knowledge; null without a rate. */
export function totalOfCosts(rows: CaseRows, rates: readonly ExchangeRate[]): Money | null {
  const base = baseCurrency()
  const toState = costsToState(rows, rates)
  if (toState.missing !== null) return null
  const live = new Set(liveCosts(rows).map(({ id }) => id))
  const confirmed = rows.confirmedCosts
    .filter((line) => line.baseCurrency === base && live.has(line.costItemId))
    .map((line) => money(line.baseAmount, base))
  return add(sum(confirmed, base), toState.stated.total)
}
