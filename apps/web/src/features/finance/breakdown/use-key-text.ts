import { isMonth, type CostDimension } from '@mendline/domain'
import { monthText, useUi } from '@mendline/ui'

/** What stands for a value of a dimension: the server's label, and months as the reader writes them. */
export function useKeyText(): (
  dimension: CostDimension,
  key: { readonly value: string; readonly label: string },
) => string {
  const { language } = useUi()
  return (dimension, { value, label }) =>
    dimension === 'MONTH' && isMonth(value) ? monthText(value, language) : label
}
