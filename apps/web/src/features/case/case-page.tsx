import { CaseNumber, LoadingState, PhaseTag, Tag } from '@mendline/ui'
import { Tabs } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../shell/page'
import { useViewer } from '../../viewer'
import { AssignDialog } from './actions/assign-dialog'
import { assignableSteps, CaseActions } from './actions/case-actions'
import { ControlDialog } from './actions/control-dialog'
import type { Control } from './actions/controls'
import { CaseNotices } from './case-notices'
import type { PageCase } from './case-query'
import { CASE_TABS, type CaseSearch, type CaseTab } from './case-search'
import { CaseSummary } from './case-summary'
import { NextSteps } from './next/next-steps'
import { OpenForm } from './next/open-form'
import { useOpenStep, type OpenStep } from './next/use-open-step'
import { useCaseAnnouncements } from './use-case-announcements'
import { useCaseLive, type CaseLive } from './use-case-live'
import './case.css'

const OverviewTab = lazy(() =>
  import('./overview/overview-tab').then(({ OverviewTab: component }) => ({ default: component })),
)
const ChartTab = lazy(() =>
  import('./chart/chart-tab').then(({ ChartTab: component }) => ({ default: component })),
)
const UnitsTab = lazy(() =>
  import('./units/units-tab').then(({ UnitsTab: component }) => ({ default: component })),
)
const FilesTab = lazy(() =>
  import('./files/files-tab').then(({ FilesTab: component }) => ({ default: component })),
)
const CostsTab = lazy(() =>
  import('./costs/costs-tab').then(({ CostsTab: component }) => ({ default: component })),
)
const HistoryTab = lazy(() =>
  import('./history/history-tab').then(({ HistoryTab: component }) => ({ default: component })),
)

export interface CasePageProps {
  readonly repairCase: PageCase
  /** Asks for the case again. */
  readonly reload: () => void
  readonly search: CaseSearch
  readonly onSearch: (change: Partial<CaseSearch>) => void
  /** The form of a step; handed in because forms are a feature of their own. */
  readonly renderForm: (open: OpenStep & { readonly caseId: string }, onDone: () => void) => ReactNode
}

/** One case from top to bottom: what it is, what happens next and by whom, then everything on record. */
export function CasePage({ repairCase, reload, search, onSearch, renderForm }: CasePageProps) {
  const { t } = useTranslation(['case', 'domain', 'shell'])
  const viewer = useViewer()
  const live = useCaseLive(repairCase.id, useCaseAnnouncements(repairCase))
  useReloadOn(live.changes, reload)
  // Who comes for a tab is not shown a form above it.
  const [offer] = useState(search.tab === undefined)
  const [open, forget] = useOpenStep(repairCase, viewer, search.task, offer)
  const [control, setControl] = useState<Control | null>(null)
  const [assigning, setAssigning] = useState<string | null>(null)
  const top = useRef<HTMLDivElement>(null)

  const done = () => {
    reload()
    forget()
    onSearch({ task: undefined })
  }
  const show = (taskId: string) => {
    onSearch({ task: open?.taskId === taskId ? 'none' : taskId })
    top.current?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Page
      title={t('titleOf', { number: repairCase.number })}
      heading={
        <span className="case-heading">
          <CaseNumber number={repairCase.number} />
          <PhaseTag phase={repairCase.phase} label={t(`domain:phase.${repairCase.phase}`)} />
          {repairCase.round > 1 && (
            <Tag tone="soon">{t('summary.round', { round: String(repairCase.round) })}</Tag>
          )}
        </span>
      }
      actions={<CaseActions repairCase={repairCase} onControl={setControl} onAssign={setAssigning} />}
    >
      <CaseSummary repairCase={repairCase} />
      <CaseNotices repairCase={repairCase} />
      <div ref={top}>
        {repairCase.closedAt === null && (
          <NextSteps
            repairCase={repairCase}
            openTask={open?.taskId ?? null}
            onOpen={(step) => show(step.taskId ?? step.step)}
            onAssign={setAssigning}
          />
        )}
      </div>
      {open !== null && (
        <OpenForm open={open} onClose={() => onSearch({ task: 'none' })}>
          {renderForm({ ...open, caseId: repairCase.id }, done)}
        </OpenForm>
      )}
      <CaseTabs
        repairCase={repairCase}
        live={live}
        search={search}
        onSearch={onSearch}
        onOpenTask={(taskId) => show(taskId)}
      />
      {control !== null && (
        <ControlDialog
          control={control}
          repairCase={repairCase}
          onClose={() => setControl(null)}
          onDone={() => {
            setControl(null)
            live.touch()
          }}
        />
      )}
      {assigning !== null && (
        <AssignDialog
          steps={assignableSteps(repairCase, viewer)}
          taskId={assigning}
          onClose={() => setAssigning(null)}
          onDone={() => {
            setAssigning(null)
            live.touch()
          }}
        />
      )}
    </Page>
  )
}

interface CaseTabsProps extends Pick<CasePageProps, 'repairCase' | 'search' | 'onSearch'> {
  readonly live: CaseLive
  readonly onOpenTask: (taskId: string) => void
}

function CaseTabs({ repairCase, live, search, onSearch, onOpenTask }: CaseTabsProps) {
  const { t } = useTranslation(['case', 'shell'])
  const tab = search.tab ?? 'overview'
  return (
    <Tabs
      className="case-tabs"
      aria-label={t('tab.label')}
      activeKey={tab}
      onChange={(key) => onSearch({ tab: key === 'overview' ? undefined : (key as CaseTab) })}
      destroyOnHidden
      items={CASE_TABS.map((key) => ({
        key,
        label: label(key),
        children: (
          <Suspense fallback={<LoadingState label={t('shell:common.loading')} />}>{content(key)}</Suspense>
        ),
      }))}
    />
  )

  function label(key: CaseTab): string {
    return key === 'units' && repairCase.units.length > 0
      ? `${t('tab.units')} ${repairCase.units.length}`
      : t(`tab.${key}`)
  }

  function content(key: CaseTab): ReactNode {
    switch (key) {
      case 'overview':
        return <OverviewTab repairCase={repairCase} live={live} />
      case 'chart':
        return <ChartTab repairCase={repairCase} onOpen={onOpenTask} />
      case 'units':
        return (
          <UnitsTab
            repairCase={repairCase}
            live={live}
            open={search.unit}
            onOpen={(unit) => onSearch({ unit })}
          />
        )
      case 'files':
        return <FilesTab repairCase={repairCase} live={live} />
      case 'costs':
        return <CostsTab repairCase={repairCase} live={live} onOpenStep={onOpenTask} />
      case 'history':
        return <HistoryTab repairCase={repairCase} live={live} />
    }
  }
}

function useReloadOn(changes: number, reload: () => void): void {
  const seen = useRef(changes)
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  }, [reload])
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    latest.current()
  }, [changes])
}
