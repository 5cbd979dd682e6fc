import { keepsAgents, keepsPrices } from '@mendline/domain'
import { EmptyState } from '@mendline/ui'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '../../shell/page'
import { useViewer, type Viewer } from '../../viewer'
import { ADMIN_TABS, type AdminSearch, type AdminTab } from './admin-search'
import { AgentsTab } from './agents-tab'
import { CausesTab } from './causes-tab'
import { CustomersTab } from './customers-tab'
import { DepartmentsTab } from './departments-tab'
import { ModelsTab } from './models-tab'
import { PricesTab } from './prices-tab'
import { SettingsTab } from './settings-tab'
import { UsersTab } from './users-tab'
import './admin.css'

interface AdminScreenProps {
  readonly search: AdminSearch
  readonly onSearch: (search: AdminSearch) => void
}

const CONTENT: Readonly<Record<AdminTab, () => React.ReactNode>> = {
  users: () => <UsersTab />,
  departments: () => <DepartmentsTab />,
  models: () => <ModelsTab />,
  customers: () => <CustomersTab />,
  agents: () => <AgentsTab />,
  causes: () => <CausesTab />,
  prices: () => <PricesTab />,
  settings: () => <SettingsTab />,
}

/**
 * Administrators keep everything, the front offices the agents, the quality centre its list of causes, FINANCE and
 * MATERIALS the list prices. For what to offer; the server decides.
 */
function tabsOf(viewer: Viewer): readonly AdminTab[] {
  if (viewer.role === 'ADMINISTRATOR') return ADMIN_TABS
  return [
    ...(keepsAgents(viewer) ? (['agents'] as const) : []),
    ...(viewer.department === 'QUALITY' ? (['causes'] as const) : []),
    ...(keepsPrices(viewer) ? (['prices'] as const) : []),
  ]
}

/** People, departments' names, models with their warranty, customers, agents, causes, list prices and thresholds. */
export function AdminScreen({ search, onSearch }: AdminScreenProps) {
  const { t } = useTranslation('admin')
  const viewer = useViewer()
  const tabs = tabsOf(viewer)
  const [first] = tabs
  if (first === undefined) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('onlyAdministrators')} />
      </Page>
    )
  }
  return (
    <Page title={t('title')}>
      <Tabs
        className="admin-list"
        activeKey={search.tab !== undefined && tabs.includes(search.tab) ? search.tab : first}
        onChange={(tab) => onSearch({ tab: tab === first ? undefined : (tab as AdminTab) })}
        destroyOnHidden
        items={tabs.map((tab) => ({ key: tab, label: t(`tab.${tab}`), children: CONTENT[tab]() }))}
      />
    </Page>
  )
}
