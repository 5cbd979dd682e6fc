let currency = 'CNY'

/** Sets the currency the company counts its costs in; once, at start. */
export function useBaseCurrency(code: string): void {
  currency = code
}

/** The currency the company counts its costs in. */
export function baseCurrency(): string {
  return currency
}
