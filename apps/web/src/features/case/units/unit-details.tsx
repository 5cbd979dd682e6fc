import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { ErrorState, LoadingState, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import type { PageCase } from '../case-query'
import { FactSection } from '../facts/fact-section'
import { useWords } from '../facts/use-words'
import { useCaseQuery } from '../use-case-query'
import { unitSections } from './unit-sections'
import { CASE_UNIT_FACTS, type UnitSeen } from './units-query'

interface UnitDetailsProps {
  readonly repairCase: PageCase
  readonly unit: UnitSeen
  readonly changes: number
}

/** Everything on record of one unit. */
export function UnitDetails({ repairCase, unit, changes }: UnitDetailsProps) {
  const { t } = useTranslation(['case', 'shell'])
  const { language } = useUi()
  const failureText = useFailureText()
  const words = useWords(repairCase.units)
  const { data, error, refetch } = useCaseQuery(CASE_UNIT_FACTS, { id: repairCase.id }, changes)
  const facts = data?.repairCase ?? null
  const sections = useMemo(
    () => (facts === null ? [] : unitSections(facts, unit.id, words, language)),
    [facts, unit.id, words, language],
  )
  if (facts === null) {
    if (error === undefined) return <LoadingState label={t('shell:common.loading')} rows={4} />
    return (
      <ErrorState
        title={t('failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  if (sections.length === 0) return <p className="ml-secondary">{t('units.noFacts')}</p>
  return (
    <>
      {sections.map((section) => (
        <FactSection key={section.id} section={section} />
      ))}
      {[...facts.repairRecords, ...facts.agentRepairRecords].some(({ unitId }) => unitId === unit.id) && (
        <p className="case-unit-print">
          <Link
            to="/cases/$number/print/$form"
            params={{ number: repairCase.number, form: 'FORM-MA-077' }}
            search={{ unit: unit.id }}
            target="_blank"
          >
            <PrinterOutlined /> {t('units.print')}
          </Link>
        </p>
      )}
    </>
  )
}
