import type { TFunction } from 'i18next'

interface Shares {
  readonly customerShare: number
  readonly companyShare: number
}

/** Who bears what, in words. */
export function sharesText(t: TFunction<'step-form'>, { customerShare, companyShare }: Shares): string {
  return t('fact.sharesText', { customerShare: String(customerShare), companyShare: String(companyShare) })
}
