import { checkShares, splitCost, type Department, type Money } from '@mendline/domain'
import { MoneyText, useUi } from '@mendline/ui'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepFormRecoveryQuery } from '../../../gql/graphql'
import { useViewer } from '../../../viewer'
import { DepartmentField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { LinesField } from '../fields/lines-field'
import { AreaField, WholeField } from '../fields/text-fields'
import { FlatForm } from '../form/flat-form'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { mayBeside } from '../frame/step-case'
import { useStep } from '../frame/step-context'
import {
  ACKNOWLEDGE_SHARE,
  OBJECT_TO_TRACING,
  RECOVERY_FACTS,
  SEND_COST_BASIS,
  TRACE_INTERNALLY,
} from './recovery.operations'

type RecoveryCase = NonNullable<StepFormRecoveryQuery['repairCase']>

interface RecoveryProps {
  readonly repairCase: RecoveryCase
}

/** W5.8: the confirmed costs go to QUALITY as the basis for tracing. */
export const sendCostBasis = defineStepForm({ facts: RECOVERY_FACTS, Form: SendCostBasis })

function SendCostBasis({ repairCase }: RecoveryProps) {
  const { t } = useTranslation('step-form')
  return (
    <FlatForm
      command={SEND_COST_BASIS}
      submitLabel={t('tracing.send')}
      defaults={{ note: null }}
      fields={[{ name: 'note', kind: 'area', optional: true }]}
    >
      <FactList
        lines={[
          { label: t('costs.total'), value: <MoneyText money={repairCase.costTotal} /> },
          { label: t('costs.ofCompany'), value: <MoneyText money={repairCase.companyBurden} /> },
        ]}
      />
    </FlatForm>
  )
}

interface Share {
  readonly department: Department | null
  readonly percent: number | null
}

interface Values {
  readonly shares: readonly Share[]
  readonly basis: string
}

const BLANK: Share = { department: null, percent: null }

/** W5.7, W5.8: QUALITY splits the company's cost over departments; after an objection it decides anew. */
export const traceInternally = defineStepForm({
  facts: RECOVERY_FACTS,
  Form: TraceInternally,
  Beside: ObjectToTracing,
})

function TraceInternally({ repairCase }: RecoveryProps) {
  const { t } = useTranslation('step-form')
  const { departmentName } = useUi()
  const cost = repairCase.companyBurden
  const incident = repairCase.incidentReports.at(-1)
  return (
    <StepForm
      command={TRACE_INTERNALLY}
      versioned
      defaults={defaultsOf(repairCase)}
      required={({ shares }) => [
        ...shares.flatMap((_, i) => [`shares.${i}.department`, `shares.${i}.percent`]),
        'basis',
      ]}
      toInput={({ shares, basis }) => ({
        shares: shares.map(({ department, percent }) => ({
          department: given(department),
          percent: given(percent),
        })),
        basis: basis.trim(),
      })}
      check={({ shares }) => checkShares(shares)}
    >
      {({ shares }: Values) => {
        const total = shares.reduce((all, { percent }) => all + (percent ?? 0), 0)
        return (
          <>
            <FactList
              lines={[
                { label: t('costs.ofCompany'), value: <MoneyText money={cost} /> },
                { label: t('fact.incident'), value: incident?.number },
                { label: t('field.cause'), value: incident?.cause },
                {
                  label: t('field.responsibleDepartments'),
                  value: incident?.responsibleDepartments.map(departmentName).join(' · '),
                },
              ]}
            />
            {openObjections(repairCase).map(({ id, department, reason, by }) => (
              <Alert
                key={id}
                type="warning"
                showIcon
                title={t('tracing.objects', { department: departmentName(department), name: by?.name ?? '' })}
                description={reason}
              />
            ))}
            <LinesField
              name="shares"
              legend={t('lines.shares')}
              addLabel={t('lines.addShare')}
              blank={() => BLANK}
              least={1}
            >
              {(path, index) => (
                <div className="step-row step-row-amount">
                  <DepartmentField name={path('department')} label="department" />
                  <WholeField
                    name={path('percent')}
                    label="percent"
                    suffix="%"
                    hint={cost === null ? null : <Part cost={cost} shares={shares} index={index} />}
                  />
                </div>
              )}
            </LinesField>
            <p className="step-total" data-wrong={total !== 100 || undefined} aria-live="polite">
              {t('tracing.sum', { total: String(total) })}
            </p>
            <AreaField name="basis" label="tracingBasis" />
          </>
        )
      }}
    </StepForm>
  )
}

interface PartProps {
  readonly cost: Money
  readonly shares: readonly Share[]
  readonly index: number
}

/** A share in money, once the shares make up the whole. */
function Part({ cost, shares, index }: PartProps) {
  const whole = shares.flatMap(({ department, percent }) =>
    department === null || percent === null ? [] : [{ department, percent }],
  )
  if (whole.length !== shares.length || checkShares(whole).length > 0) return null
  return <MoneyText money={splitCost(cost, whole)[index] ?? null} />
}

/** The split before, when it is decided anew; else the departments the incident report names. */
function defaultsOf({ internalTracings, incidentReports }: RecoveryCase): Values {
  const before = internalTracings.at(-1)
  if (before !== undefined) {
    return {
      shares: before.shares.map(({ department, percent }) => ({ department, percent })),
      basis: before.basis,
    }
  }
  const departments = incidentReports.at(-1)?.responsibleDepartments ?? []
  const percent = departments.length === 1 ? 100 : null
  const shares = departments.map((department) => ({ department, percent }))
  return { shares: shares.length === 0 ? [BLANK] : shares, basis: '' }
}

/** Objections to the split in force. */
function openObjections({ internalTracings, tracingObjections }: RecoveryCase) {
  const since = internalTracings.at(-1)?.seq ?? 0
  return tracingObjections.filter(({ seq }) => seq > since)
}

/** A head whose department is named in the split may object; QUALITY then decides anew. */
function ObjectToTracing({ repairCase }: RecoveryProps) {
  const { t } = useTranslation('step-form')
  const { departmentName } = useUi()
  const viewer = useViewer()
  const [open, setOpen] = useState(false)
  const split = repairCase.internalTracings.at(-1)
  const mayObject = mayBeside(repairCase, 'repairCaseObjectToTracing', {
    step: 'trace-internally',
    owner: viewer.department,
  })
  const own = split?.shares.find(({ department }) => department === viewer.department)
  if (split === undefined) return null
  return (
    <>
      <FactList
        title={t('tracing.split')}
        lines={[
          ...split.shares.map(({ department, percent, amount, currency }) => ({
            label: departmentName(department),
            value: (
              <>
                {percent} % · <MoneyText money={{ amount, currency }} />
              </>
            ),
          })),
          { label: t('field.tracingBasis'), value: split.basis },
        ]}
      />
      {own !== undefined && mayObject && !open && (
        <Button onClick={() => setOpen(true)}>{t('tracing.object')}</Button>
      )}
      {own !== undefined && open && (
        <FlatForm
          command={OBJECT_TO_TRACING}
          part="objection"
          submitLabel={t('tracing.objectSubmit')}
          defaults={{ department: own.department, reason: null }}
          fields={[{ name: 'reason', label: 'objectionReason', kind: 'area' }]}
        />
      )}
    </>
  )
}

/** W5.7: the head of a department named in the split acknowledges its share, or objects beside. */
export const acknowledgeShare = defineStepForm({
  facts: RECOVERY_FACTS,
  Form: AcknowledgeShare,
  Beside: ObjectToTracing,
})

function AcknowledgeShare() {
  const { t } = useTranslation('step-form')
  const { row } = useStep()
  return (
    <FlatForm
      command={ACKNOWLEDGE_SHARE}
      part={row.owner}
      submitLabel={t('tracing.acknowledge')}
      defaults={{ department: row.owner, note: null }}
      fields={[{ name: 'note', kind: 'area', optional: true }]}
    />
  )
}
