import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import type { PageCase } from '../case-query'
import { agentSections } from '../facts/agent-sections'
import { dispatchSections } from '../facts/dispatch-sections'
import { aftercareSections } from '../facts/aftercare-sections'
import { FactSection } from '../facts/fact-section'
import { CASE_FACTS, type CaseFacts } from '../facts/facts-query'
import { intakeSections } from '../facts/intake-sections'
import { repairSections } from '../facts/repair-sections'
import { returnSections } from '../facts/return-sections'
import { termsSections } from '../facts/terms-sections'
import { useWords } from '../facts/use-words'
import type { CaseLive } from '../use-case-live'
import { useCaseQuery } from '../use-case-query'
import { useChanged } from '../use-changed'
import './overview.css'

interface OverviewTabProps {
  readonly repairCase: PageCase
  readonly live: CaseLive
}

/** Everything on record of the case, in the order in which one would tell it. */
export function OverviewTab({ repairCase, live }: OverviewTabProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useCaseQuery(CASE_FACTS, { id: repairCase.id }, live.changes)
  if (data?.repairCase != null) return <Facts facts={data.repairCase} />
  if (error !== undefined) {
    return (
      <ErrorState
        title={t('failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  return <LoadingState label={t('shell:common.loading')} rows={10} />
}

function Facts({ facts }: { readonly facts: CaseFacts }) {
  const { t } = useTranslation('case')
  const words = useWords(facts.units)
  const sections = useMemo(
    () =>
      [
        intakeSections,
        termsSections,
        returnSections,
        repairSections,
        dispatchSections,
        agentSections,
        aftercareSections,
      ]
        .flatMap((sectionsOf) => sectionsOf(facts, words))
        .filter((section) => section.entries.length > 0),
    [facts, words],
  )
  const changed = useChanged(
    useMemo(
      () => new Map(sections.map(({ id, entries }) => [id, entries.map((e) => e.id).join()])),
      [sections],
    ),
  )
  return (
    <>
      <div className="case-overview">
        {sections.map((section) => (
          <FactSection key={section.id} section={section} tinted={changed.has(section.id)} />
        ))}
      </div>
      {sections.length === 1 && <EmptyState title={t('overview.empty')} text={t('overview.emptyText')} />}
    </>
  )
}
