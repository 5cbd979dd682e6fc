import { useTranslation } from 'react-i18next'
import { LinesField } from '../fields/lines-field'
import { TextField, WholeField } from '../fields/text-fields'
import { BLANK_PART } from './part-values'

interface PartsFieldProps {
  readonly name: string
  readonly legend: string
}

/** Parts, line by line: number, name and how many. */
export function PartsField({ name, legend }: PartsFieldProps) {
  const { t } = useTranslation('step-form')
  return (
    <LinesField name={name} legend={legend} addLabel={t('lines.addPart')} blank={() => BLANK_PART}>
      {(path) => (
        <div className="step-row step-row-part">
          <TextField name={path('partNumber')} label="partNumber" mono />
          <TextField name={path('name')} label="partName" />
          <WholeField name={path('quantity')} label="quantity" />
        </div>
      )}
    </LinesField>
  )
}
