import { money, type Money } from '@mendline/domain'

/** An amount as on paper for everybody, with all its decimals: '1,234.50'; its currency stands at the head of the column. */
export function plainAmount(amount: string, currency: string): string {
  const [whole = '', decimals] = money(amount, currency).amount.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** An amount with the code of its currency: '1,234.50 USD'. */
export const withCurrency = ({ amount, currency }: Money): string =>
  `${plainAmount(amount, currency)} ${currency}`
