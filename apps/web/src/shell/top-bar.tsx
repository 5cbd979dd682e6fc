import { useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../viewer'
import { useKeepLanguage } from './account-language'
import { AccountMenu } from './account-menu'
import { LanguageSwitch } from './language-switch'
import { SearchBox } from './search-box'
import { ThemeSwitch } from './theme-switch'

export function TopBar() {
  const { t } = useTranslation('shell')
  const viewer = useViewer()
  const { departmentName } = useUi()
  const keepLanguage = useKeepLanguage()
  return (
    <header className="top-bar">
      <Link to="/queue" className="top-bar-brand" aria-label={t('appName')}>
        <img src="/mark.svg" width={28} height={28} alt="" />
      </Link>
      <SearchBox />
      <div className="top-bar-end">
        <span className="top-bar-department">{departmentName(viewer.department)}</span>
        <LanguageSwitch onChange={keepLanguage} />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  )
}
