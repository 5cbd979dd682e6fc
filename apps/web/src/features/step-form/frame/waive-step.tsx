import { reasonWhen, stepOf, textOrNull } from '@mendline/domain'
import { FormError, useUi } from '@mendline/ui'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { StepFormCaseFragment } from '../../../gql/graphql'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { showUserErrors } from '../../../server/user-errors'
import { nameOfUnit, readyUnits } from '../fields/units'
import { inWords } from '../form/place'
import type { StepRow } from './step-case'
import { isOfLines, WaiveSubject } from './waive-subject'

const WAIVE = graphql(`
  mutation StepFormWaive($input: RepairCaseWaiveStepInput!) {
    repairCaseWaiveStep(input: $input) {
      ...StepFormAnswer
    }
  }
`)

interface WaiveValues {
  readonly reason?: string
  /** The one unit, line or traveller it is not needed for; nothing: all. */
  readonly subjectId?: string | null
}

interface WaiveStepProps {
  readonly caseId: string
  readonly row: StepRow
  /** The one subject the task is about; null: any. */
  readonly subjectId: string | null
  readonly repairCase: StepFormCaseFragment
  readonly onWaived: (repairCase: StepFormCaseFragment | null) => void
}

/** The head's decision that the step is not needed, with the reason. */
export function WaiveStep({ caseId, row, subjectId: about, repairCase, onWaived }: WaiveStepProps) {
  const { t } = useTranslation(['step-form', 'shell'])
  const { language } = useUi()
  const failureText = useFailureText()
  const [form] = Form.useForm<WaiveValues>()
  const [run, { running }] = useCommand(WAIVE)
  const [open, setOpen] = useState(false)
  const [messages, setMessages] = useState<readonly string[]>([])

  if (!open) {
    return (
      <div className="step-waive">
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          {t('waive.offer')}
        </Button>
      </div>
    )
  }
  const { per } = stepOf(row.step)
  const ready = readyUnits(repairCase.units, row.ready)
  const byUnit = per === 'unit' && row.total > 1
  // The newest text of each action.
  const texts = new Map(repairCase.plannedActions.map(({ actionId, description }) => [actionId, description]))
  const byAction = per === 'action' && row.ready.length > 0
  // A department waives its own share of a step that several have.
  const own = per === 'department' || per === 'sharer' || per === 'verifier' ? row.owner : null
  const submit = async ({ reason = '', subjectId = null }: WaiveValues) => {
    const wrong = reasonWhen(true, 'reason', textOrNull(reason))
    if (wrong.length > 0) {
      setMessages(showUserErrors(form, inWords(wrong, language)))
      return
    }
    const outcome = await run({ caseId, step: row.step, reason: reason.trim(), subjectId: own ?? subjectId })
    if (outcome.ok) onWaived(outcome.payload.repairCase ?? null)
    else if (outcome.failure !== null) setMessages([failureText(outcome.failure)])
    else setMessages(showUserErrors(form, outcome.userErrors))
  }
  return (
    <Form
      form={form}
      name="waive"
      className="step-waive"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submit(values)}
    >
      <FormError messages={messages} />
      {byUnit && (
        <Form.Item name="subjectId" label={t('field.unit')}>
          <Select
            allowClear
            placeholder={t('waive.allUnits')}
            options={ready.map((unit) => ({ value: unit.id, label: nameOfUnit(unit) }))}
          />
        </Form.Item>
      )}
      {isOfLines(row.step) && (row.total > 1 || about !== null) && (
        <WaiveSubject caseId={caseId} row={row} about={about} />
      )}
      {byAction && (
        <Form.Item name="subjectId" label={t('field.action')} initialValue={about ?? row.ready[0]}>
          <Select options={row.ready.map((id) => ({ value: id, label: texts.get(id) ?? '' }))} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('waive.reason')} extra={t('waive.hint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
      </Form.Item>
      <Button htmlType="submit" danger loading={running}>
        {t('waive.submit')}
      </Button>{' '}
      <Button type="text" onClick={() => setOpen(false)}>
        {t('shell:common.cancel')}
      </Button>
    </Form>
  )
}
