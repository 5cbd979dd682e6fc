import { DEPARTMENTS, type Department, type LocalDate } from '@mendline/domain'
import { DateInput, EmptyState, FormError, Tag, useDay, useUi } from '@mendline/ui'
import { Button, Form, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReserveQuery } from '../../gql/graphql'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { showUserErrors } from '../../server/user-errors'
import { markOptional } from '../../shell/optional-mark'
import { SET_TARGET } from './reserve.operations'

type Row = ReserveQuery['today']['departments'][number]
type Later = ReserveQuery['later']['departments'][number]

interface NeedTableProps {
  readonly today: readonly Row[]
  readonly later: readonly Later[]
  readonly on: LocalDate
  readonly keeper: boolean
  readonly onDay: (day: LocalDate | null) => void
  readonly onSaved: () => void
}

/** How many technicians each department has to have ready, has today, and will have on the day chosen. */
export function NeedTable({ today, later, on, keeper, onDay, onSaved }: NeedTableProps) {
  const { t } = useTranslation('reserve')
  const { departmentName } = useUi()
  const day = useDay()
  const [edited, setEdited] = useState<Partial<Target> | null>(null)
  const onThatDay = new Map(later.map((row) => [row.department, row]))
  return (
    <section aria-labelledby="reserve-need">
      <div className="reserve-head">
        <h2 id="reserve-need">{t('need.title')}</h2>
        {keeper && (
          <Button size="small" onClick={() => setEdited({})}>
            {t('need.add')}
          </Button>
        )}
        <label className="reserve-on">
          {t('need.on')}
          <DateInput value={on} onChange={onDay} aria-label={t('need.on')} />
        </label>
      </div>
      {today.length === 0 ? (
        <EmptyState title={t('need.none')} />
      ) : (
        <div className="ml-table-scroll">
          <table className="ml-table reserve-need">
            <thead>
              <tr>
                <th>{t('need.department')}</th>
                <th className="ml-num">{t('need.required')}</th>
                <th className="ml-num">{t('need.today')}</th>
                <th className="ml-num">{t('need.later', { day: day(on) })}</th>
              </tr>
            </thead>
            <tbody>
              {today.map((row) => {
                const then = onThatDay.get(row.department)
                return (
                  <tr key={row.department}>
                    <th scope="row">
                      {departmentName(row.department)}
                      <span className="ml-secondary reserve-members">
                        {t('need.members', { count: row.members })}
                      </span>
                    </th>
                    <td className="ml-num">
                      {row.required}
                      {keeper && (
                        <Button
                          type="link"
                          size="small"
                          aria-label={`${departmentName(row.department)} ${t('need.set')}`}
                          onClick={() => setEdited({ department: row.department, required: row.required })}
                        >
                          {t('need.set')}
                        </Button>
                      )}
                    </td>
                    <td className="ml-num">
                      <Available row={row} required={row.required} />
                    </td>
                    <td className="ml-num">
                      {then !== undefined && <Available row={then} required={row.required} />}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {edited !== null && (
        <TargetDialog
          target={edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            onSaved()
          }}
        />
      )}
    </section>
  )
}

function Available({ row, required }: { readonly row: Later; readonly required: number }) {
  const { t } = useTranslation('reserve')
  return (
    <>
      <span className="reserve-available">
        {row.available}
        <span className="ml-secondary">
          {t('need.abroad')} {row.abroad}
        </span>
      </span>
      {row.gap > 0 ? (
        <Tag tone="late">{t('need.gap', { count: row.gap })}</Tag>
      ) : (
        required > 0 && <Tag tone="done">{t('need.enough')}</Tag>
      )}
    </>
  )
}

interface Target {
  readonly department: Department
  readonly required: number
}

interface TargetDialogProps {
  /** What is known already; a department without a number has none yet. */
  readonly target: Partial<Target>
  readonly onClose: () => void
  readonly onSaved: () => void
}

function TargetDialog({ target, onClose, onSaved }: TargetDialogProps) {
  const { t } = useTranslation(['reserve', 'shell'])
  const { departmentName } = useUi()
  const failureText = useFailureText()
  const [form] = Form.useForm<Target>()
  const [run, { running, failure }] = useCommand(SET_TARGET)
  const [rest, setRest] = useState<readonly string[]>([])
  const needed = [{ required: true, message: t('form.needed') }]
  const submit = async (values: Target) => {
    // Of a department that has no number on screen nothing was seen, unless it is chosen anew: that is none.
    const outcome = await run({ ...values, expectedRequired: target.required ?? null })
    if (outcome.ok) onSaved()
    else setRest(showUserErrors(form, outcome.userErrors))
  }
  return (
    <Modal open title={t('need.add')} footer={null} onCancel={onClose} destroyOnHidden>
      <FormError messages={[...rest, ...(failure === null ? [] : [failureText(failure)])]} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={markOptional}
        disabled={running}
        initialValues={target}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="department" label={t('need.department')} rules={needed}>
          <Select options={DEPARTMENTS.map((code) => ({ value: code, label: departmentName(code) }))} />
        </Form.Item>
        <Form.Item name="required" label={t('need.required')} rules={needed}>
          <InputNumber min={0} max={10_000} precision={0} />
        </Form.Item>
        <div className="reserve-end">
          <Button type="primary" htmlType="submit" loading={running}>
            {t('shell:common.save')}
          </Button>
          <Button onClick={onClose}>{t('shell:common.cancel')}</Button>
        </div>
      </Form>
    </Modal>
  )
}
