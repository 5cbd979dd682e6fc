import { seesAllMoney } from '@mendline/domain'
import { signedIn, type Context } from '../context'
import { fail } from '../graphql/fail'

/** FORBIDDEN unless the viewer may see all money: finance, heads, general managers, administrators. */
export function mustSeeAllMoney(context: Context): void {
  if (!seesAllMoney(signedIn(context))) fail('FORBIDDEN')
}
