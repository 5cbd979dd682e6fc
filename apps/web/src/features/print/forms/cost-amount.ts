import type { Money } from '@mendline/domain'

/** An amount as on paper for everybody: '1,234.50', its currency standing at the head of its column. */
export function plainAmount(amount: string): string {
  const [whole = '', decimals] = amount.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** An amount with the code of its currency: '1,234.50 USD'. */
export const withCurrency = ({ amount, currency }: Money): string => `${plainAmount(amount)} ${currency}`
