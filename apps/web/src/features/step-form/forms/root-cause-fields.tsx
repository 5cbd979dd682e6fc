import { useTranslation } from 'react-i18next'
import { ChoiceField, TickField } from '../fields/choice-fields'
import { LinesField } from '../fields/lines-field'
import { AreaField } from '../fields/text-fields'
import { blankCause, type TreeRow } from './plan-values'

/** Each answer is asked why again; the last one is the root. */
export function FiveWhys() {
  const { t } = useTranslation('step-form')
  return (
    <LinesField
      name="whys"
      legend={t('rootCause.whys')}
      addLabel={t('rootCause.addWhy')}
      blank={() => ({ text: '' })}
      least={1}
    >
      {(path, index) => (
        <AreaField name={path('text')} label={index === 0 ? 'firstWhy' : 'nextWhy'} rows={1} />
      )}
    </LinesField>
  )
}

interface TreeProps {
  readonly rows: readonly TreeRow[]
}

/** Causes of causes: each says what it causes, further up the list. */
export function Tree({ rows }: TreeProps) {
  const { t } = useTranslation('step-form')
  return (
    <LinesField
      name="tree"
      legend={t('rootCause.tree')}
      addLabel={t('rootCause.addCause')}
      blank={blankCause}
      least={1}
    >
      {(path, index) => (
        <>
          <AreaField name={path('text')} label="causeText" rows={1} />
          {index > 0 && (
            <ChoiceField
              name={path('parent')}
              label="causeParent"
              required={false}
              asList
              hint={t('rootCause.parentHint')}
              options={rows.slice(0, index).map(({ key, text }, at) => ({
                value: key,
                text: `${at + 1}. ${text}`,
              }))}
            />
          )}
          <TickField name={path('isRoot')} label="isRoot" />
        </>
      )}
    </LinesField>
  )
}
