import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../announcer'
import type { PageCase } from './case-query'
import { useEventSentence } from './history/event-sentence'
import type { LiveEvent } from './use-case-live'

const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** Tells a screen reader what happened to the case, once a burst: the deed and, where it moved on, the phase. */
export function useCaseAnnouncements(repairCase: PageCase): (events: readonly LiveEvent[]) => void {
  const { t } = useTranslation(['case', 'shell'])
  const { number, units } = repairCase
  const known = useMemo(
    () => ({ units: new Map(units.map((unit) => [unit.id, unit])), names: NO_NAMES }),
    [units],
  )
  const sentence = useEventSentence(known)
  return (events) => {
    const deed =
      events.find(({ kind }) => kind === 'FACT_RECORDED' || kind === 'TASK_ASSIGNED') ?? events.at(0)
    const phase = events.find(({ kind }) => kind === 'PHASE_CHANGED')
    const what = [
      deed === undefined ? null : `${deed.actor?.name ?? t('shell:common.system')} ${sentence(deed)}`,
      phase === undefined || phase === deed ? null : sentence(phase),
    ]
    announce(t('live.changed', { number, what: what.filter((text) => text !== null).join('; ') }))
  }
}
