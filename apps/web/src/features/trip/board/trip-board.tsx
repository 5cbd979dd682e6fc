import { CaseNumber } from '@mendline/ui'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../shell/page'
import { StageTag } from '../stage-tag'
import { CarriageTab } from './carriage-tab'
import { GoodsTab } from './goods-tab'
import { linesOf } from './members'
import { OpenSteps, type StepToOpen, type TripStep } from './open-steps'
import { PurchasesTab } from './purchases-tab'
import { ReadyTab } from './ready-tab'
import { ReturnsTab } from './returns-tab'
import { SiteTab } from './site-tab'
import { StepDrawer } from './step-drawer'
import { TAB_STEPS } from './tab-steps'
import { TeamTab } from './team-tab'
import { TravelTab } from './travel-tab'
import type { Board } from './trip-board.query'
import { TripHeader } from './trip-header'
import { TRIP_TABS, type TripSearch, type TripTab } from './trip-search'

export interface TripBoardProps {
  readonly board: Board
  /** Asks for the trip again. */
  readonly reload: () => void
  readonly search: TripSearch
  /** Replaces what is given; the rest stays. */
  readonly onSearch: (change: Partial<TripSearch>) => void
  /** The form of a step; handed in because forms are a feature of their own. */
  readonly renderForm: (open: TripStep, onDone: () => void) => ReactNode
}

/** One trip: whether it can leave and what holds it, then everything on record, part by part. */
export function TripBoard({ board, reload, search, onSearch, renderForm }: TripBoardProps) {
  const { t } = useTranslation('trip-board')
  const open = openOf(board, search)
  const setOpen = ({ caseId, step, about }: StepToOpen) =>
    onSearch({ step, about, of: board.cases.find(({ id }) => id === caseId)?.number })
  const close = () => onSearch({ step: undefined, of: undefined, about: undefined })
  const tab = search.tab ?? 'ready'
  return (
    <Page
      title={t('titleOf', { number: board.number })}
      heading={
        <span className="trip-heading">
          <CaseNumber number={board.number} />
          <StageTag stage={board.stage} />
        </span>
      }
    >
      <TripHeader board={board} />
      <Tabs
        aria-label={t('tab.label')}
        activeKey={tab}
        onChange={(key) => onSearch({ tab: key === 'ready' ? undefined : (key as TripTab) })}
        destroyOnHidden
        items={TRIP_TABS.map((key) => ({ key, label: label(key), children: content(key) }))}
      />
      {open !== null && (
        <StepDrawer open={open} onClose={close}>
          {renderForm(open, () => {
            close()
            reload()
          })}
        </StepDrawer>
      )}
    </Page>
  )

  function label(key: TripTab): string {
    const counts: Readonly<Partial<Record<TripTab, number>>> = {
      goods: linesOf(board).length,
      purchases: board.demands.filter(({ receivedAt }) => receivedAt == null).length,
      site: board.reports.length,
    }
    const count = counts[key] ?? 0
    return count === 0 ? t(`tab.${key}`) : `${t(`tab.${key}`)} ${String(count)}`
  }

  function content(key: TripTab): ReactNode {
    if (key === 'ready') return <ReadyTab board={board} onOpen={setOpen} />
    return (
      <>
        <OpenSteps board={board} steps={TAB_STEPS[key]} onOpen={setOpen} />
        {record(key)}
      </>
    )
  }

  function record(key: Exclude<TripTab, 'ready'>): ReactNode {
    switch (key) {
      case 'team':
        return <TeamTab board={board} />
      case 'goods':
        return <GoodsTab board={board} search={search} onSearch={onSearch} />
      case 'purchases':
        return <PurchasesTab board={board} />
      case 'carriage':
        return <CarriageTab board={board} onOpen={setOpen} />
      case 'travel':
        return <TravelTab board={board} />
      case 'site':
        return <SiteTab board={board} />
      case 'returns':
        return <ReturnsTab board={board} />
    }
  }
}

/** The step whose form the address asks for; none where the trip has no such case or step any more. */
function openOf(board: Board, { step, of, about }: TripSearch): TripStep | null {
  const tripCase = board.cases.find(({ number }) => number === of) ?? board.cases[0]
  const row = tripCase?.steps.find((one) => one.step === step)
  if (tripCase === undefined || row === undefined) return null
  // Of a step that several departments share, the form shows the reader's own part.
  return { caseId: tripCase.id, step: row.step, taskId: '', about }
}
