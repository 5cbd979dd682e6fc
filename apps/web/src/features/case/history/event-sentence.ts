import { stepOf, STEP_IDS, type Department, type Language, type Phase, type StepId } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEventKind } from '../../../gql/graphql'
import { isFactName } from './fact-names'

/** An event as the server tells it. */
export interface EventSeen {
  readonly kind: CaseEventKind
  readonly step: string | null
  readonly department: Department | null
  readonly fact: string | null
  readonly subjectIds: readonly string[]
  readonly phase: Phase | null
}

/** Serial numbers and places of the units, people's names: what the ids in an event stand for. */
export interface Known {
  readonly units: ReadonlyMap<string, { readonly position: number; readonly serial: string | null }>
  readonly names: ReadonlyMap<string, string>
}

const SEPARATOR = { zh: '、', en: ', ' } as const

/** The most units a sentence names one by one. */
const NAMED = 3

const isStepId = (step: string): step is StepId => (STEP_IDS as readonly string[]).includes(step)

/** Writes an event as a sentence in the reader's language, without who did it. */
export function useEventSentence(known: Known): (event: EventSeen) => string {
  const { t } = useTranslation(['case-history', 'domain'])
  const { language, departmentName } = useUi()
  return useCallback(
    (event) => {
      const step =
        event.step === null ? '' : isStepId(event.step) ? stepOf(event.step).name[language] : event.step
      const department = event.department === null ? '' : departmentName(event.department)
      return withUnits(
        t,
        language,
        known,
        event,
        sentence(t, event, { step, department, names: known.names }),
      )
    },
    [t, language, departmentName, known],
  )
}

type T = TFunction<['case-history', 'domain']>

interface Words {
  readonly step: string
  readonly department: string
  readonly names: Known['names']
}

function sentence(t: T, event: EventSeen, { step, department, names }: Words): string {
  switch (event.kind) {
    case 'CASE_REGISTERED':
      return t('CASE_REGISTERED')
    case 'FACT_RECORDED':
      return isFactName(event.fact) ? t(`fact.${event.fact}`, { step }) : (event.fact ?? '')
    case 'STEP_OPENED':
    case 'STEP_REOPENED':
      return t(event.kind, { step, department })
    case 'STEP_COMPLETED':
      return eachDepartment(event.step)
        ? t('STEP_COMPLETED_BY', { step, department })
        : t('STEP_COMPLETED', { step })
    case 'STEP_WITHDRAWN':
    case 'STEP_CHANGED':
      return t(event.kind, { step })
    case 'TASK_ASSIGNED': {
      const [assignee] = event.subjectIds
      if (assignee === undefined) return t('TASK_UNASSIGNED', { step })
      return t('TASK_ASSIGNED', { step, person: names.get(assignee) ?? t('somebody') })
    }
    case 'PHASE_CHANGED':
      switch (event.phase) {
        case 'ON_HOLD':
        case 'CANCELLED':
        case 'CLOSED':
          return t(`PHASE_${event.phase}`)
        case null:
          return ''
        default:
          return t('PHASE_CHANGED', { phase: t(`domain:phase.${event.phase}`) })
      }
  }
}

/** Whether several departments have the step, so that its name alone does not say whose is done. */
function eachDepartment(step: string | null): boolean {
  if (step === null || !isStepId(step)) return false
  const { per } = stepOf(step)
  return per === 'department' || per === 'sharer' || per === 'verifier'
}

/** What a fact was recorded for; a step that opens names its units only in the queue. */
function withUnits(t: T, language: Language, known: Known, event: EventSeen, text: string): string {
  if (event.kind !== 'FACT_RECORDED') return text
  const units = [...new Set(event.subjectIds)].flatMap((id) => known.units.get(id) ?? [])
  if (units.length === 0 || units.length === known.units.size) return text
  const some = units
    .slice(0, NAMED)
    .map(({ position, serial }) => serial ?? t('unitNumber', { position: String(position) }))
    .join(SEPARATOR[language])
  const named = units.length > NAMED ? t('unitsMore', { some, count: units.length }) : some
  return t('units', { sentence: text, units: named })
}
