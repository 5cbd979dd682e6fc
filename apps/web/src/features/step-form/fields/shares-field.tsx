import { Form, InputNumber } from 'antd'
import { useFieldLabel } from './field'
import { useFormHand } from '../form/form-context'

/** The customer's and the company's share in percent: entering one fills in the other, so that they make 100. */
export function SharesField() {
  const { set } = useFormHand()
  const customer = useFieldLabel('customerShare', true)
  const company = useFieldLabel('companyShare', true)
  const other = (name: string) => (share: number | null) => {
    if (share !== null && Number.isInteger(share) && share >= 0 && share <= 100) set([[name], 100 - share])
  }
  return (
    <div className="step-row">
      <Form.Item name="customerShare" label={customer}>
        <InputNumber
          controls={false}
          inputMode="numeric"
          className="step-number"
          suffix="%"
          onChange={other('companyShare')}
        />
      </Form.Item>
      <Form.Item name="companyShare" label={company}>
        <InputNumber
          controls={false}
          inputMode="numeric"
          className="step-number"
          suffix="%"
          onChange={other('customerShare')}
        />
      </Form.Item>
    </div>
  )
}
