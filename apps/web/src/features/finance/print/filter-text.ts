import { COST_TEXT, VOCABULARY_TEXT, type Bilingual, type Department, type Language } from '@mendline/domain'
import type { FinanceChoicesQuery } from '../../../gql/graphql'
import { listOf, LIST_DIMENSIONS, type ListDimension } from '../breakdown/cost-filter'
import { NONE, type CostSearch } from '../finance-search'

interface Words {
  readonly language: Language
  readonly departmentName: (code: Department) => string
  readonly choices: FinanceChoicesQuery
}

export interface FilterText {
  readonly label: Bilingual
  readonly text: string
}

/** The filters in words, as they stand on paper; nothing for those not used. */
export function filterTexts(search: CostSearch, words: Words): readonly FilterText[] {
  return LIST_DIMENSIONS.flatMap((dimension) => {
    const values = listOf(search, dimension)
    if (values.length === 0) return []
    const text = values
      .map((value) => nameOf(dimension, value, words))
      .join(words.language === 'zh' ? '、' : ', ')
    return [{ label: COST_TEXT.dimension[dimension], text }]
  })
}

function nameOf(
  dimension: ListDimension,
  value: string,
  { language, departmentName, choices }: Words,
): string {
  if (value === NONE) {
    const none: Partial<Record<ListDimension, Bilingual>> = COST_TEXT.none
    return none[dimension]?.[language] ?? value
  }
  const written = (texts: Readonly<Record<string, Bilingual>>) => texts[value]?.[language] ?? value
  const known = ({ rows }: FinanceChoicesQuery['customers']) =>
    rows.flatMap(({ keys }) => keys).find((key) => key.value === value)?.label ?? value
  switch (dimension) {
    case 'PARTY':
      return written(COST_TEXT.party)
    case 'KIND':
      return written(COST_TEXT.kind)
    case 'CATEGORY':
      return written(COST_TEXT.category)
    case 'MODE':
      return written(VOCABULARY_TEXT.mode)
    case 'DEPARTMENT':
    case 'DECLARED_BY':
      return departmentName(value as Department)
    case 'CUSTOMER':
      return known(choices.customers)
    case 'MODEL':
      return known(choices.models)
    case 'CAUSE':
      return known(choices.causes)
  }
}
