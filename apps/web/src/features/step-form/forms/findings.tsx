import { useTranslation } from 'react-i18next'
import type { StepFormQualityQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { nameOfUnit } from '../fields/units'

export type QualityCase = NonNullable<StepFormQualityQuery['repairCase']>

export interface QualityProps {
  readonly repairCase: QualityCase
}

/** What was found at the bench, unit by unit. */
export function Findings({ repairCase }: QualityProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const units = new Map(repairCase.units.map((unit) => [unit.id, unit]))
  return (
    <FactList
      lines={[
        { label: t('fact.complaint'), value: repairCase.description },
        {
          label: t('fact.repairs'),
          value:
            repairCase.repairRecords.length === 0 ? null : (
              <ul className="step-plain-list">
                {repairCase.repairRecords.slice(-10).map(({ id, unitId, cause, faultSeen, action }) => {
                  const unit = units.get(unitId)
                  return (
                    <li key={id}>
                      <span className="ml-mono">{unit && nameOfUnit(unit)}</span> {cause?.name}
                      {' · '}
                      {faultSeen} → {action}
                    </li>
                  )
                })}
              </ul>
            ),
        },
      ]}
    />
  )
}
