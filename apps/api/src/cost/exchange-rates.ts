import type { ExchangeRate as Rate } from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import { baseCurrency } from './base-currency'
import { ExchangeRate } from './exchange-rate.entity'

/** All rates of these currencies, in the order in which later ones correct earlier ones of the same day. */
export async function ratesOf(
  manager: EntityManager,
  currencies: Iterable<string>,
): Promise<readonly Rate[]> {
  const foreign = [...new Set(currencies)].filter((currency) => currency !== baseCurrency())
  if (foreign.length === 0) return []
  return manager.find(ExchangeRate, {
    where: { currency: In(foreign) },
    order: { currency: 'ASC', validFrom: 'ASC', at: 'ASC', id: 'ASC' },
  })
}
