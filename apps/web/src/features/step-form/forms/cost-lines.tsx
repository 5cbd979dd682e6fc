import { sum, type CostCategory, type Department } from '@mendline/domain'
import { MoneyText, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'

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
  readonly currency: string
}

/** Costs as declared, with their sum. */
export function CostLines({ items, currency }: CostLinesProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const { departmentName } = useUi()
  if (items.length === 0) return <p className="ml-secondary">{t('costs.noLines')}</p>
  return (
    <table className="step-table">
      <tbody>
        {items.map(({ id, department, category, description, amount }) => (
          <tr key={id}>
            <td>{departmentName(department)}</td>
            <td>
              {description} <span className="ml-secondary">{t(`domain:costCategory.${category}`)}</span>
            </td>
            <td className="ml-num">
              <MoneyText money={{ amount, currency }} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{t('total')}</td>
          <td className="ml-num">
            <MoneyText
              money={sum(
                items.map(({ amount }) => ({ amount, currency })),
                currency,
              )}
            />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
