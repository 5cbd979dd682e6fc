import DesktopOutlined from '@ant-design/icons/DesktopOutlined'
import MoonOutlined from '@ant-design/icons/MoonOutlined'
import SunOutlined from '@ant-design/icons/SunOutlined'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { setThemeMode, THEME_MODES, useThemeMode } from '../preferences/theme-mode'

const ICONS = { system: DesktopOutlined, light: SunOutlined, dark: MoonOutlined } as const

export function ThemeSwitch() {
  const { t } = useTranslation('shell')
  const mode = useThemeMode()
  const Icon = ICONS[mode]
  const items = THEME_MODES.map((key) => {
    const ItemIcon = ICONS[key]
    return { key, label: t(`theme.${key}`), icon: <ItemIcon />, onClick: () => setThemeMode(key) }
  })
  return (
    <Dropdown
      menu={{ items, selectable: true, selectedKeys: [mode] }}
      trigger={['click']}
      placement="bottomRight"
    >
      <Button type="text" icon={<Icon />} aria-label={`${t('theme.label')}: ${t(`theme.${mode}`)}`} />
    </Dropdown>
  )
}
