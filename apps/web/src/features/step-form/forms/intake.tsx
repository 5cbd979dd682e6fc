import { fieldError, localDateOf, notFuture, notPastDay, instantOf, type Department } from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormIntakeQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { thisMinute, today } from '../../../today'
import { FlatForm } from '../form/flat-form'
import { defineStepForm } from '../frame/define-step-form'
import { CLASSIFY, GIVE_OPINION, INTAKE_FACTS, RESOLVE_REMOTELY, RESPOND } from './intake.operations'

type IntakeCase = NonNullable<StepFormIntakeQuery['repairCase']>

interface IntakeProps {
  readonly repairCase: IntakeCase
}

/** What the customer complained about. */
function Complaint({ repairCase }: IntakeProps) {
  const { t } = useTranslation('step-form')
  return <FactList lines={[{ label: t('fact.complaint'), value: repairCase.description }]} />
}

/** G-sla: the first response to the customer. */
export const respond = defineStepForm({ facts: INTAKE_FACTS, Form: Respond, again: true })

function Respond({ repairCase }: IntakeProps) {
  const { reportedAt } = repairCase
  const reportedOn = localDateOf(reportedAt, Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <FlatForm
      command={RESPOND}
      defaults={{ respondedAt: thisMinute(), summary: null, nextStep: null, promisedOn: null }}
      fields={[
        { name: 'respondedAt', kind: 'dateTime' },
        { name: 'summary', label: 'responseSummary', kind: 'area' },
        { name: 'nextStep', kind: 'area' },
        { name: 'promisedOn', kind: 'date', min: today() },
      ]}
      check={({ respondedAt, promisedOn }) => [
        ...notFuture('respondedAt', respondedAt, instantOf(Date.now())),
        // The field gives the minute: a response in the minute of the report is not before it.
        ...(respondedAt.slice(0, 16) < reportedAt.slice(0, 16)
          ? [fieldError('BEFORE', 'respondedAt', { other: reportedOn })]
          : []),
        ...notPastDay('promisedOn', promisedOn, today()),
      ]}
    >
      <Complaint repairCase={repairCase} />
    </FlatForm>
  )
}

/** G-triage: category, severity and urgency. */
export const classify = defineStepForm({ facts: INTAKE_FACTS, Form: Classify, again: true })

function Classify({ repairCase }: IntakeProps) {
  const last = repairCase.classifications.at(-1)
  return (
    <FlatForm
      command={CLASSIFY}
      defaults={{
        category: last?.category ?? null,
        severity: last?.severity ?? null,
        urgency: last?.urgency ?? repairCase.reportedUrgency,
        complex: last?.complex ?? false,
        note: last?.note ?? null,
      }}
      fields={[
        { name: 'category', kind: 'choice', list: 'category' },
        { name: 'severity', kind: 'choice', list: 'severity' },
        { name: 'urgency', kind: 'choice', list: 'urgency' },
        { name: 'complex', kind: 'tick' },
        { name: 'note', kind: 'area', optional: true },
      ]}
    >
      <Complaint repairCase={repairCase} />
    </FlatForm>
  )
}

/** G-remote: solved by phone or online, or not. */
export const resolveRemotely = defineStepForm({ facts: INTAKE_FACTS, Form: ResolveRemotely })

function ResolveRemotely({ repairCase }: IntakeProps) {
  return (
    <FlatForm
      command={RESOLVE_REMOTELY}
      defaults={{ outcome: null, solution: null, customerConfirmed: false }}
      fields={[
        { name: 'outcome', label: 'remoteOutcome', kind: 'choice', list: 'remoteOutcome' },
        { name: 'solution', label: 'remoteSolution', kind: 'area' },
        { name: 'customerConfirmed', kind: 'tick', when: ({ outcome }) => outcome === 'SOLVED' },
      ]}
      check={({ outcome, customerConfirmed }) =>
        outcome === 'SOLVED' && customerConfirmed !== true
          ? [fieldError('CUSTOMER_NOT_CONFIRMED', 'customerConfirmed')]
          : []
      }
    >
      <Complaint repairCase={repairCase} />
    </FlatForm>
  )
}

/** W5.3: what one department thinks of cause, responsibility and way of repair. */
function opinionOf(department: Department) {
  return defineStepForm({
    facts: INTAKE_FACTS,
    Form: function Opinion({ repairCase }: IntakeProps) {
      return (
        <FlatForm
          command={GIVE_OPINION}
          defaults={{ department, cause: null, responsibility: null, recommendedMode: null, note: null }}
          fields={[
            { name: 'cause', kind: 'area' },
            { name: 'responsibility', kind: 'choice', list: 'party' },
            { name: 'recommendedMode', kind: 'choice', list: 'mode' },
            { name: 'note', kind: 'area', optional: true },
          ]}
        >
          <Complaint repairCase={repairCase} />
        </FlatForm>
      )
    },
  })
}

export const opineQuality = opinionOf('QUALITY')
export const opineEngineering = opinionOf('PRODUCTION_ENGINEERING')
export const opineRnd = opinionOf('RND')
