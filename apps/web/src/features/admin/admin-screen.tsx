import { EmptyState } from '@mendline/ui'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '../../shell/page'
import { useViewer } from '../../viewer'
import { ADMIN_TABS, type AdminSearch, type AdminTab } from './admin-search'
import { CustomersTab } from './customers-tab'
import { DepartmentsTab } from './departments-tab'
import { ModelsTab } from './models-tab'
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
  settings: () => <SettingsTab />,
}

/** People, departments' names, models with their warranty, customers and thresholds. */
export function AdminScreen({ search, onSearch }: AdminScreenProps) {
  const { t } = useTranslation('admin')
  const viewer = useViewer()
  if (viewer.role !== 'ADMINISTRATOR') {
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
        activeKey={search.tab ?? 'users'}
        onChange={(tab) => onSearch({ tab: tab === 'users' ? undefined : (tab as AdminTab) })}
        destroyOnHidden
        items={ADMIN_TABS.map((tab) => ({ key: tab, label: t(`tab.${tab}`), children: CONTENT[tab]() }))}
      />
    </Page>
  )
}
