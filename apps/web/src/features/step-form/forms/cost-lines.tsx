import type { CostCategory, Department } from '@mendline/domain'
import { dateText, MoneyText, useUi } from '@mendline/ui'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormCostsQuery } from '../../../gql/graphql'

type ToState = NonNullable<StepFormCostsQuery['repairCase']>['costsToState']

interface CostLine {
  readonly id: string
  readonly department: Department
  readonly category: CostCategory
  readonly description: string
  readonly amount: string
  readonly currency: string
}

interface CostLinesProps {
  readonly items: readonly CostLine[]
  readonly toState: ToState
}

/** Costs as declared, each in its currency and with what it comes to in the base currency, and their sum. */
export function CostLines({ items, toState }: CostLinesProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const { departmentName } = useUi()
  if (items.length === 0) return <p className="ml-secondary">{t('costs.noLines')}</p>
  const inBase = new Map(toState.lines.map((line) => [line.costItemId, line]))
  return (
    <>
      <MissingRates toState={toState} />
      <table className="step-table">
        <tbody>
          {items.map(({ id, department, category, description, amount, currency }) => (
            <tr key={id}>
              <td>{departmentName(department)}</td>
              <td>
                {description} <span className="ml-secondary">{t(`domain:costCategory.${category}`)}</span>
              </td>
              <td className="ml-num">
                <MoneyText money={{ amount, currency }} />
                {currency !== toState.currency && inBase.get(id) !== undefined && (
                  <div className="ml-secondary">
                    <MoneyText money={inBase.get(id)?.base ?? null} />
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{t('total')}</td>
            <td className="ml-num">
              <MoneyText money={toState.total} />
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}

/** Which rates FINANCE has to enter before the costs can be added up; nothing is made up in their place. */
export function MissingRates({ toState }: { readonly toState: ToState }) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  if (toState.missingRates.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      className="step-changed"
      title={t('costs.ratesMissing')}
      description={toState.missingRates
        .map(({ currency, day }) => t('costs.rateMissing', { currency, day: dateText(day, language) }))
        .join(' · ')}
    />
  )
}
