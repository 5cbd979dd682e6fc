import { ACTION_KINDS } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../fields/choice-fields'
import { LinesField } from '../fields/lines-field'
import { PersonField } from '../fields/person-field'
import { AreaField, DateField } from '../fields/text-fields'
import { today } from '../../../today'
import type { QualityCase } from './findings'
import { blankAction, type ActionRow } from './plan-values'

type Action = QualityCase['correctiveActions'][number]['actions'][number]

interface PlannedActionFieldsProps {
  readonly rows: readonly ActionRow[]
  /** Those of the version before, which rows may go on with. */
  readonly before: readonly Action[]
}

/** The actions of the report: what, by whom, by when, and how their effect is checked. */
export function PlannedActionFields({ rows, before }: PlannedActionFieldsProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  return (
    <LinesField
      name="actions"
      legend={t('lines.actions')}
      addLabel={t('lines.addAction')}
      blank={() => blankAction('CORRECTIVE')}
      least={1}
    >
      {(path, index) => {
        const earlier = before.find(({ actionId }) => actionId === rows[index]?.actionId)
        return (
          <>
            {earlier !== undefined && (
              <p className="ml-secondary">
                {t('action.goesOn', { state: t(`domain:actionState.${earlier.state}`) })}
              </p>
            )}
            <ChoiceField
              name={path('kind')}
              label="actionKind"
              options={ACTION_KINDS.map((value) => ({ value, text: t(`domain:actionKind.${value}`) }))}
            />
            <AreaField name={path('description')} label="actionDescription" />
            <div className="step-row">
              <PersonField name={path('ownerId')} label="ownerId" known={earlier?.owner ?? null} />
              <DateField
                name={path('dueOn')}
                label="actionDueOn"
                min={earlier === undefined ? today() : undefined}
              />
            </div>
            <AreaField name={path('criterion')} label="effectivenessCheck" rows={1} />
          </>
        )
      }}
    </LinesField>
  )
}
