import { useQuery } from '@apollo/client/react'
import {
  DUE_UNITS,
  MOST_OF_UNIT,
  REGIONS,
  frontOffice,
  stepOf,
  type DueUnit,
  type StepId,
} from '@mendline/domain'
import { Tag, useUi } from '@mendline/ui'
import { Alert, Button, Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AdminStepDuesQuery } from '../../gql/graphql'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { ListState } from './list-state'
import { RecordDialog } from './record-dialog'
import './due-times.css'

const DUES = graphql(`
  query AdminStepDues {
    stepDues {
      step
      when
      name
      default
      own
      count
      unit
    }
  }
`)

const SET = graphql(`
  mutation AdminStepDueSet($input: StepDueSetInput!) {
    stepDueSet(input: $input) {
      stepDue {
        step
        when
        own
        count
        unit
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

type DueRow = AdminStepDuesQuery['stepDues'][number]

/** How long each step may take: as the procedure says, and as the company set it. */
export function DueTimes() {
  const { t } = useTranslation(['admin', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(DUES, { fetchPolicy: 'cache-and-network' })
  const [edited, setEdited] = useState<DueRow | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [run, { running }] = useCommand(SET)

  const reset = async ({ step, when }: DueRow) => {
    setProblem(null)
    const outcome = await run({ step, when, count: null, unit: null })
    if (outcome.ok) await refetch().catch(() => undefined)
    else
      setProblem(
        outcome.failure === null
          ? outcome.userErrors.map(({ message }) => message).join(' ')
          : failureText(outcome.failure),
      )
  }
  return (
    <section className="admin-dues" aria-labelledby="admin-dues">
      <h2 id="admin-dues">{t('due.title')}</h2>
      <p className="ml-secondary">{t('due.text')}</p>
      {problem !== null && (
        <Alert type="error" showIcon title={t('due.failed', { message: problem })} role="alert" />
      )}
      <ListState
        error={error}
        loaded={data !== undefined}
        empty={false}
        emptyTitle=""
        retry={refetch}
        more={null}
      >
        <table className="ml-table">
          <thead>
            <tr>
              <th>{t('due.step')}</th>
              <th>{t('due.owner')}</th>
              <th>{t('due.default')}</th>
              <th>{t('due.own')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {data?.stepDues.map((due) => (
              <tr key={`${due.step} ${due.when ?? ''}`}>
                <td>
                  {due.name} {due.when != null && <Tag tone="neutral">{t(`due.case.${due.when}`)}</Tag>}
                </td>
                <td className="ml-secondary">
                  <Owner step={due.step} />
                </td>
                <td className="admin-nowrap">{due.default}</td>
                <td className="admin-nowrap">
                  {due.own ?? <span className="ml-secondary">{t('setting.notSet')}</span>}
                </td>
                <td className="admin-actions">
                  {due.own != null && (
                    <Button size="small" type="text" disabled={running} onClick={() => void reset(due)}>
                      {t('due.reset')}
                    </Button>
                  )}
                  <Button size="small" onClick={() => setEdited(due)}>
                    {t('shell:common.edit')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {edited !== null && (
        <DueDialog
          due={edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            void refetch().catch(() => undefined)
          }}
        />
      )}
    </section>
  )
}

/** Who has the step: one department, the front office of the customer's region, or whoever the case says. */
function Owner({ step }: { readonly step: StepId }) {
  const { t } = useTranslation('admin')
  const { departmentName, language } = useUi()
  const { department } = stepOf(step)
  if (department === null) return t('due.byCase')
  if (department !== 'FRONT_OFFICE') return departmentName(department)
  const offices = REGIONS.map((region) => departmentName(frontOffice(region)))
  return t('due.frontOffice', { departments: offices.join(language === 'zh' ? '、' : ', ') })
}

interface DueDialogProps {
  readonly due: DueRow
  readonly onClose: () => void
  readonly onSaved: () => void
}

function DueDialog({ due, onClose, onSaved }: DueDialogProps) {
  const { t } = useTranslation('admin')
  const [unit, setUnit] = useState<DueUnit>(due.unit ?? 'WORKING_DAYS')
  const { step, when, name } = due
  const title = when == null ? name : `${name} · ${t(`due.case.${when}`)}`
  return (
    <RecordDialog
      title={t('due.edit', { step: title })}
      document={SET}
      initial={{ count: due.count ?? null, unit }}
      fixed={{ step, when: when ?? null }}
      onClose={onClose}
      onSaved={onSaved}
    >
      <div className="admin-row">
        <Form.Item
          name="count"
          label={t('due.count')}
          required
          extra={t('due.countHint', {
            unit: t(`due.units.${unit}`),
            max: String(MOST_OF_UNIT[unit]),
            value: due.default,
          })}
        >
          <InputNumber autoFocus precision={0} />
        </Form.Item>
        <Form.Item name="unit" label={t('due.unit')} required>
          <Select
            onChange={setUnit}
            options={DUE_UNITS.map((value) => ({ value, label: t(`due.units.${value}`) }))}
          />
        </Form.Item>
      </div>
    </RecordDialog>
  )
}
