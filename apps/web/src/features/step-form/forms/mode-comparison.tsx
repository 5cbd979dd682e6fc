import { compare, isCurrencyCode, multiply, type Money } from '@mendline/domain'
import { MoneyText, Tag } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { StepFormModeQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'

type ModeCase = NonNullable<StepFormModeQuery['repairCase']>

interface ModeComparisonProps {
  readonly repairCase: Pick<ModeCase, 'quantity' | 'model' | 'modeCosts'>
}

/**
 * What helps to choose (W5.3): how many units of what worth, and what each way would cost by what it cost before, side by
 * side; also of which nothing is known.
 */
export function ModeComparison({ repairCase: { quantity, model, modeCosts } }: ModeComparisonProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const worth = moneyOf(model.unitValue, model.unitCurrency)
  return (
    <>
      <FactList
        lines={[
          { label: t('fact.units'), value: t('fact.unitCount', { count: quantity }) },
          {
            label: t('fact.unitValue'),
            value: worth && (
              <>
                <MoneyText money={worth} /> {t('fact.together')}{' '}
                <MoneyText money={multiply(worth, String(quantity))} />
              </>
            ),
          },
        ]}
      />
      {modeCosts.length > 0 && (
        <table className="ml-table step-modes">
          <caption>{t('modeCosts.title')}</caption>
          <thead>
            <tr>
              <th>{t('modeCosts.mode')}</th>
              <th className="ml-num">{t('modeCosts.perUnit')}</th>
              <th className="ml-num">{t('modeCosts.here')}</th>
            </tr>
          </thead>
          <tbody>
            {modeCosts.map(({ mode, basis, cases, perUnit, currency }) => {
              const each = moneyOf(perUnit, currency)
              const dear = each !== null && worth?.currency === each.currency && compare(each, worth) > 0
              return (
                <tr key={mode}>
                  <td>
                    {t(`domain:mode.${mode}`)}{' '}
                    {basis !== 'NONE' && (
                      <span className="ml-secondary">{t(`modeCosts.of.${basis}`, { count: cases })}</span>
                    )}
                  </td>
                  {each === null ? (
                    <td className="ml-num ml-secondary" colSpan={2}>
                      {t('modeCosts.none')}
                    </td>
                  ) : (
                    <>
                      <td className="ml-num">
                        <MoneyText money={each} />
                      </td>
                      <td className="ml-num">
                        <MoneyText money={multiply(each, String(quantity))} />{' '}
                        {dear && <Tag tone="late">{t('modeCosts.dear')}</Tag>}
                      </td>
                    </>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}

const moneyOf = (amount: string | null | undefined, currency: string | null | undefined): Money | null =>
  amount != null && currency != null && isCurrencyCode(currency) ? { amount, currency } : null
