import { ofThousandths } from './quantity'

/** Minutes as hours with at most three decimals, rounded half up: 50 minutes are 0.833 hours. */
export function hoursOf(minutes: number): string {
  return ofThousandths(BigInt(Math.floor((minutes * 1000 * 2 + 60) / 120)))
}
