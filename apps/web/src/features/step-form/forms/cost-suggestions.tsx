import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { useQuery } from '@apollo/client/react'
import { localDateOf, measureOfCost, money, type Department } from '@mendline/domain'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormCostSuggestionsQuery } from '../../../gql/graphql'
import { nameOfUnit } from '../fields/units'
import { blankLine, type CostLine } from './cost-line'
import { COST_SUGGESTIONS } from './costs.operations'

type Suggestion = NonNullable<StepFormCostSuggestionsQuery['repairCase']>['costSuggestions'][number]

interface CostSuggestionsProps {
  readonly caseId: string
  readonly department: Department
  readonly currency: string
  readonly units: Parameters<typeof nameOfUnit>[0][]
  /** What stands in the form already. */
  readonly lines: readonly CostLine[]
  readonly onAdd: (lines: readonly CostLine[]) => void
}

/** What is on record and not among the costs yet, to be taken over with one click (W5.8); each counts once. */
export function CostSuggestions({ caseId, department, currency, units, lines, onAdd }: CostSuggestionsProps) {
  const { t } = useTranslation('step-form')
  const { data } = useQuery(COST_SUGGESTIONS, {
    variables: { id: caseId, department },
    fetchPolicy: 'cache-and-network',
  })
  const taken = new Set(lines.map(({ sourceId }) => sourceId))
  const left = (data?.repairCase?.costSuggestions ?? []).filter(({ sourceId }) => !taken.has(sourceId))
  if (left.length === 0) return null
  const unitName = (id: string | null | undefined) => {
    const unit = units.find((each) => each.id === id)
    return unit === undefined ? '' : nameOfUnit(unit)
  }
  const whatOf = ({ category, name, supplier, unitId }: Suggestion) => {
    if (category === 'FREIGHT') return t('costs.freight', { carrier: supplier ?? '', number: name ?? '' })
    if (category === 'DUTY') return t('costs.duty', { number: name ?? '' })
    if (category === 'AGENT') return t('costs.agent', { name: supplier ?? '' })
    if (category === 'MEALS') return t('costs.meals')
    if (category === 'LOST_TIME' && name != null) return t('costs.tripTime', { number: name })
    return name ?? t('costs.benchTime', { unit: unitName(unitId) }).trim()
  }
  const wordsOf = (suggestion: Suggestion) => {
    const { category, quantity, person, unitId } = suggestion
    if (quantity == null) return whatOf(suggestion)
    if (category === 'MEALS')
      return t('costs.allowance', { name: person?.name ?? '', count: Number(quantity) })
    if (category === 'TOOL_USE')
      return t('costs.toolDays', { name: suggestion.name ?? '', count: Number(quantity) })
    if (category === 'LOST_TIME' && suggestion.name != null)
      return t('costs.tripHours', { number: suggestion.name, hours: quantity })
    const counted = { quantity, unit: unitName(unitId) }
    return category === 'PART'
      ? t('costs.suggestedPart', { name: suggestion.name ?? '', ...counted })
      : t('costs.suggestedTime', { name: person?.name ?? '', ...counted })
  }
  /** Of what a trip for several cases cost it is a share: the reader and FINANCE see of how many units. */
  const withShare = (text: string, { sharedUnits, ofUnits }: Suggestion) =>
    sharedUnits == null || ofUnits == null
      ? text
      : t('costs.unitShare', { text, units: String(sharedUnits), all: String(ofUnits) })
  /** What was agreed, in the currency agreed; otherwise what the same cost the last time. */
  const priceOf = ({ amount, currency: agreed, lastPrice }: Suggestion) => {
    if (amount != null && agreed != null) return { unitPrice: money(amount, agreed).amount, currency: agreed }
    return { unitPrice: lastPrice == null ? '' : money(lastPrice, currency).amount }
  }
  const lineOf = (suggestion: Suggestion): CostLine => ({
    ...blankLine(currency),
    category: suggestion.category,
    description: withShare(whatOf(suggestion), suggestion),
    // One ticket or stay, as it was booked, where nothing else is counted.
    quantity: suggestion.quantity ?? (measureOfCost(suggestion.category) === 'AMOUNT' ? '' : '1'),
    ...priceOf(suggestion),
    incurredOn: localDateOf(suggestion.at, Intl.DateTimeFormat().resolvedOptions().timeZone),
    partNumber: suggestion.partNumber ?? '',
    supplier: suggestion.supplier ?? '',
    personId: suggestion.person?.id ?? null,
    person: suggestion.person ?? null,
    unitId: suggestion.unitId ?? null,
    sourceId: suggestion.sourceId,
  })
  return (
    <section className="step-suggested" aria-label={t('costs.suggested')}>
      <p>{t('costs.suggested')}</p>
      <ul className="step-plain-list">
        {left.map((suggestion) => (
          <li key={suggestion.sourceId}>
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => onAdd([lineOf(suggestion)])}
            >
              {withShare(wordsOf(suggestion), suggestion)}
            </Button>
          </li>
        ))}
      </ul>
      {left.length > 1 && (
        <Button size="small" type="link" onClick={() => onAdd(left.map(lineOf))}>
          {t('costs.takeAll', { count: left.length })}
        </Button>
      )}
    </section>
  )
}
