/** A quantity with at most three decimals, as cost lines have them, in thousandths; further decimals are cut off. */
export function thousandthsOf(quantity: string): bigint {
  const [whole = '0', fraction = ''] = quantity.split('.')
  return BigInt(whole + fraction.slice(0, 3).padEnd(3, '0'))
}

/** The quantity of so many thousandths, not negative: 1500 are '1.5'. */
export function ofThousandths(thousandths: bigint): string {
  const text = String(thousandths).padStart(4, '0')
  return `${text.slice(0, -3)}.${text.slice(-3)}`.replace(/\.?0+$/, '')
}
