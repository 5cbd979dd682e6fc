import { CURRENCIES, textOrNull, type LocalDate } from '@mendline/domain'
import { DateInput, FormError, useUi } from '@mendline/ui'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { showUserErrors } from '../../../server/user-errors'
import { markOptional } from '../../../shell/optional-mark'
import { RATE_SET } from './rate-queries'

/** What is known of a rate before it is entered; of one to be corrected all of it. */
export interface RateDraft {
  readonly currency?: string
  readonly validFrom?: LocalDate
  readonly rate?: string
  readonly source?: string | undefined
}

interface RateDialogProps {
  readonly draft: RateDraft
  readonly base: string
  readonly onClose: () => void
  readonly onSaved: () => void
}

interface Values {
  readonly currency: string
  readonly validFrom: LocalDate
  readonly rate: string
  readonly source?: string
}

/** A rate by hand. A correction is a new entry for the same day: the old one stays on record. */
export function RateDialog({ draft, base, onClose, onSaved }: RateDialogProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const { language } = useUi()
  const failureText = useFailureText()
  const [form] = Form.useForm<Values>()
  const [run, { running, failure }] = useCommand(RATE_SET)
  const [rest, setRest] = useState<readonly string[]>([])
  const correcting = draft.rate !== undefined
  const needed = [{ required: true, message: t('rates.needed') }]

  const submit = async ({ source, rate, ...values }: Values) => {
    setRest([])
    const outcome = await run({ ...values, rate: rate.trim(), source: textOrNull(source) })
    if (outcome.ok) onSaved()
    else setRest(showUserErrors(form, outcome.userErrors))
  }
  return (
    <Modal
      open
      title={correcting ? t('rates.correctTitle') : t('rates.add')}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <FormError messages={[...rest, ...(failure === null ? [] : [failureText(failure)])]} />
      {correcting && <p className="ml-secondary">{t('rates.correctText')}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={markOptional}
        disabled={running}
        initialValues={{
          currency: draft.currency,
          validFrom: draft.validFrom,
          rate: draft.rate,
          source: draft.source,
        }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="currency" label={t('rates.currency')} rules={needed}>
          <Select
            disabled={correcting}
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.entries(CURRENCIES)
              .filter(([code]) => code !== base)
              .map(([code, { name }]) => ({ value: code, label: `${code} ${name[language]}` }))}
          />
        </Form.Item>
        <Form.Item name="validFrom" label={t('rates.validFrom')} rules={needed}>
          <DateInput disabled={correcting} />
        </Form.Item>
        <Form.Item name="rate" label={t('rates.rateIn', { currency: base })} rules={needed}>
          <Input inputMode="decimal" maxLength={30} autoFocus />
        </Form.Item>
        <Form.Item name="source" label={t('rates.source')}>
          <Input maxLength={200} placeholder={t('rates.sourceHint')} />
        </Form.Item>
        <div className="finance-dialog-end">
          <Button type="primary" htmlType="submit" loading={running}>
            {t('shell:common.save')}
          </Button>
          <Button onClick={onClose}>{t('shell:common.cancel')}</Button>
        </div>
      </Form>
    </Modal>
  )
}
