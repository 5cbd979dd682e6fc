import AccountBookOutlined from '@ant-design/icons/AccountBookOutlined'
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined'
import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined'
import CarOutlined from '@ant-design/icons/CarOutlined'
import FileAddOutlined from '@ant-design/icons/FileAddOutlined'
import FolderOpenOutlined from '@ant-design/icons/FolderOpenOutlined'
import ImportOutlined from '@ant-design/icons/ImportOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import ShoppingCartOutlined from '@ant-design/icons/ShoppingCartOutlined'
import TeamOutlined from '@ant-design/icons/TeamOutlined'
import UnorderedListOutlined from '@ant-design/icons/UnorderedListOutlined'
import { keepsAgents, keepsPrices, seesAllMoney, seesReserve, type Department } from '@mendline/domain'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useViewer, type Viewer } from '../viewer'
import { useLiveQueueSummary } from './queue-summary'

const FRONT_OFFICES: readonly Department[] = ['MARKETING', 'DOMESTIC_BUSINESS']

const ENTRIES = [
  { to: '/queue', label: 'nav.queue', Icon: UnorderedListOutlined, phone: true },
  { to: '/queues', label: 'nav.queues', Icon: AppstoreOutlined, phone: true },
  { to: '/cases', label: 'nav.cases', Icon: FolderOpenOutlined, phone: true },
  { to: '/trips', label: 'nav.trips', Icon: CarOutlined, phone: true },
  { to: '/purchases', label: 'nav.purchases', Icon: ShoppingCartOutlined, phone: true },
  { to: '/register', label: 'nav.register', Icon: FileAddOutlined, phone: true },
  { to: '/import', label: 'nav.import', Icon: ImportOutlined, phone: false },
  { to: '/finance', label: 'nav.finance', Icon: AccountBookOutlined, phone: true },
  { to: '/reserve', label: 'nav.reserve', Icon: TeamOutlined, phone: true },
  { to: '/admin', label: 'nav.admin', Icon: SettingOutlined, phone: false },
] as const

/**
 * Only what the viewer may use: registering is the front offices' work; administration the administrators', of agents the
 * front offices', of causes the quality centre's, of list prices FINANCE's and MATERIALS'; money and the reserve are for
 * those who see all of it.
 */
function maySee(viewer: Viewer, to: (typeof ENTRIES)[number]['to']): boolean {
  if (viewer.role === 'ADMINISTRATOR') return true
  if (to === '/register' || to === '/import') return FRONT_OFFICES.includes(viewer.department)
  if (to === '/finance') return seesAllMoney(viewer)
  if (to === '/reserve') return seesReserve(viewer)
  return to !== '/admin' || viewer.department === 'QUALITY' || keepsAgents(viewer) || keepsPrices(viewer)
}

export function SideNav() {
  const { t } = useTranslation('shell')
  const viewer = useViewer()
  const { data } = useLiveQueueSummary()
  const overdue = data?.queueSummary.find(({ department }) => department === viewer.department)?.overdue ?? 0
  return (
    <nav className="side-nav" aria-label={t('nav.label')}>
      <ul>
        {ENTRIES.filter(({ to }) => maySee(viewer, to)).map(({ to, label, Icon, phone }) => (
          <li key={to} {...(phone ? {} : { className: 'not-on-phone' })}>
            <Link to={to} activeOptions={{ includeSearch: false }}>
              <Icon aria-hidden />
              {t(label)}
              {to === '/queue' && overdue > 0 && (
                <span className="side-nav-badge" aria-label={t('nav.overdue', { count: overdue })}>
                  {overdue > 99 ? '99+' : overdue}
                </span>
              )}
            </Link>
          </li>
        ))}
        <li className="not-on-phone">
          <Link
            to="/procedure/$region"
            params={{ region: viewer.department === 'MARKETING' ? 'overseas' : 'domestic' }}
          >
            <ApartmentOutlined aria-hidden />
            {t('nav.procedure')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
