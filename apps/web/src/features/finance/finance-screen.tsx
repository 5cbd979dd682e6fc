import { seesAllMoney } from '@mendline/domain'
import { LoadingState } from '@mendline/ui'
import { Tabs } from 'antd'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../shell/page'
import { useViewer } from '../../viewer'
import { FINANCE_TABS, type FinanceSearch, type FinanceTab } from './finance-search'
import { TAB_CONTENT } from './finance-tabs'
import { NotForYou } from './not-for-you'
import './finance.css'

interface FinanceScreenProps {
  readonly search: FinanceSearch
  readonly onSearch: (search: FinanceSearch) => void
}

/** Who bears what of the costs, and what they are counted by; for those who may see all money. */
export function FinanceScreen({ search, onSearch }: FinanceScreenProps) {
  const { t } = useTranslation(['finance', 'shell'])
  if (!seesAllMoney(useViewer())) {
    return (
      <Page title={t('title')}>
        <NotForYou />
      </Page>
    )
  }
  return (
    <Page title={t('title')}>
      <Tabs
        className="finance-tabs"
        activeKey={search.tab ?? FINANCE_TABS[0]}
        onChange={(tab) =>
          onSearch({
            ...search,
            tab: tab === FINANCE_TABS[0] ? undefined : (tab as FinanceTab),
            mark: undefined,
          })
        }
        destroyOnHidden
        items={FINANCE_TABS.map((tab) => {
          const Content = TAB_CONTENT[tab]
          return {
            key: tab,
            label: t(`tab.${tab}`),
            children: (
              <Suspense fallback={<LoadingState label={t('shell:common.loading')} rows={8} />}>
                <Content search={search} onSearch={(change) => onSearch({ ...search, ...change })} />
              </Suspense>
            ),
          }
        })}
      />
    </Page>
  )
}
