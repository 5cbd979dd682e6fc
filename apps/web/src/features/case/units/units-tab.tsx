import { CUSTODIES, type Custody } from '@mendline/domain'
import { EmptyState, ErrorState, LoadingState } from '@mendline/ui'
import { Input, Pagination, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import type { PageCase } from '../case-query'
import type { CaseLive } from '../use-case-live'
import { useCaseQuery } from '../use-case-query'
import { useChanged } from '../use-changed'
import { UnitRows } from './unit-rows'
import { CASE_UNITS, type UnitSeen } from './units-query'
import './units.css'

interface UnitsTabProps {
  readonly repairCase: PageCase
  readonly live: CaseLive
  /** The unit whose records are shown. */
  readonly open: string | undefined
  readonly onOpen: (unitId: string | undefined) => void
}

const PAGE = 50
const ANYWHERE = 'ANYWHERE'

/** The units of the case, a page at a time; each opens to everything on record of it. */
export function UnitsTab({ repairCase, live, open, onOpen }: UnitsTabProps) {
  const { t } = useTranslation(['case', 'domain', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useCaseQuery(CASE_UNITS, { id: repairCase.id }, live.changes)
  const [search, setSearch] = useState('')
  const [custody, setCustody] = useState<Custody | typeof ANYWHERE>(ANYWHERE)
  const [chosenPage, setPage] = useState<number | null>(null)

  const units = useMemo(() => data?.repairCase?.units ?? [], [data])
  const records = useMemo(
    () =>
      countRecords([
        ...(data?.repairCase?.repairRecords ?? []),
        ...(data?.repairCase?.agentRepairRecords ?? []),
      ]),
    [data],
  )
  const changed = useChanged(useMemo(() => new Map(units.map((unit) => [unit.id, signature(unit)])), [units]))

  if (data?.repairCase == null) {
    if (error === undefined) return <LoadingState label={t('shell:common.loading')} rows={8} />
    return (
      <ErrorState
        title={t('failed')}
        text={failureText(error)}
        retryLabel={t('shell:failure.retry')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    )
  }
  if (units.length === 0) return <EmptyState title={t('units.empty')} text={t('units.emptyText')} />

  const found = units.filter(
    (unit) => matches(unit, search) && (custody === ANYWHERE || unit.custody === custody),
  )
  // A link to a unit opens the page it is on.
  const openAt = found.findIndex((unit) => unit.id === open)
  const page = chosenPage ?? (openAt < 0 ? 1 : 1 + Math.floor(openAt / PAGE))
  const shown = found.slice((page - 1) * PAGE, page * PAGE)
  const present = CUSTODIES.filter((code) => units.some((unit) => unit.custody === code))
  return (
    <div className="case-units">
      {units.length > 5 && (
        <div className="case-units-filters" role="search">
          <Input
            allowClear
            value={search}
            placeholder={t('units.search')}
            aria-label={t('units.search')}
            onChange={({ target }) => {
              setSearch(target.value)
              setPage(1)
            }}
          />
          <Select
            value={custody}
            aria-label={t('units.custody')}
            onChange={(next) => {
              setCustody(next)
              setPage(1)
            }}
            options={[
              { value: ANYWHERE as typeof custody, label: t('units.allCustodies') },
              ...present.map((code) => ({
                value: code,
                label: `${t(`domain:custody.${code}`)} (${units.filter((u) => u.custody === code).length})`,
              })),
            ]}
          />
          <span className="ml-secondary" role="status">
            {t('units.shown', { shown: String(found.length), total: String(units.length) })}
          </span>
        </div>
      )}
      {found.length === 0 ? (
        <EmptyState title={t('units.none')} />
      ) : (
        <UnitRows
          repairCase={repairCase}
          units={shown}
          records={records}
          changed={changed}
          changes={live.changes}
          open={open}
          onOpen={onOpen}
        />
      )}
      {found.length > PAGE && (
        <Pagination
          size="small"
          current={page}
          pageSize={PAGE}
          total={found.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </div>
  )
}

function matches(unit: UnitSeen, search: string): boolean {
  const words = search.trim().toLowerCase()
  if (words === '') return true
  return [unit.serial, unit.replacementSerial].some(
    (serial) => serial?.toLowerCase().includes(words) === true,
  )
}

function countRecords(records: readonly { readonly unitId: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { unitId } of records) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  return counts
}

const signature = (unit: UnitSeen): string =>
  [unit.serial, unit.replacementSerial, unit.custody, unit.warrantyResult, ...unit.openSteps].join()
