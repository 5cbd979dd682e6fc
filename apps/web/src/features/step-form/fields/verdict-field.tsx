import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { pathOf, type FieldPath } from './field'

/** Which words a verdict is said in. */
type Words = 'passed' | 'conforms' | 'arrived'

interface VerdictFieldProps<Value> {
  readonly name: FieldPath
  readonly words: Words
  readonly values: readonly [good: Value, bad: Value]
  /** Whose verdict it is, for a reader who does not see the row. */
  readonly of: string
}

/** Good or not, in one line of a checklist; nothing is chosen beforehand. */
export function VerdictField<Value>({ name, words, values, of }: VerdictFieldProps<Value>) {
  const { t } = useTranslation('step-form')
  const [good, bad] = values
  return (
    <Form.Item name={pathOf(name)} className="step-verdict">
      <Radio.Group
        optionType="button"
        buttonStyle="outline"
        aria-label={`${t(`verdict.${words}.label`)} ${of}`}
      >
        <Radio.Button value={good}>{t(`verdict.${words}.good`)}</Radio.Button>
        <Radio.Button value={bad}>{t(`verdict.${words}.bad`)}</Radio.Button>
      </Radio.Group>
    </Form.Item>
  )
}
