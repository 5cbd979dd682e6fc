import { theme as antdTheme, type ThemeConfig } from 'antd'
import type { Palette } from './palette'

const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"
const MONO =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace"

/** Ant Design's tokens in our colours: dense, square, and with AA contrast where its own fall short. */
export function antdThemeOf(palette: Palette, dark: boolean): ThemeConfig {
  const { tones } = palette
  const exact = {
    colorPrimary: palette.primary,
    colorPrimaryHover: palette.primaryHover,
    colorPrimaryActive: palette.primaryHover,
    colorPrimaryText: palette.primary,
    colorLink: palette.primary,
    colorLinkHover: palette.primaryHover,
    colorLinkActive: palette.primaryHover,
    colorInfo: tones.current.fg,
    colorSuccess: tones.done.fg,
    colorWarning: tones.soon.fg,
    colorError: palette.danger,
    colorErrorHover: palette.dangerHover,
    colorErrorText: palette.danger,
    // What stands behind a notice is a tone of ours too; derived from our dark text colours it would be mud.
    colorInfoBg: tones.current.bg,
    colorInfoBorder: tones.current.border,
    colorSuccessBg: tones.done.bg,
    colorSuccessBorder: tones.done.border,
    colorWarningBg: tones.soon.bg,
    colorWarningBorder: tones.soon.border,
    colorErrorBg: tones.late.bg,
    colorErrorBorder: tones.late.border,
  }
  const algorithm = dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm
  return {
    // The dark algorithm dims what it is given, below the contrast we chose; so its answer is put right.
    algorithm: (seed, map) => ({ ...algorithm(seed, map), ...exact }),
    token: {
      ...exact,
      fontFamily: FONT,
      fontFamilyCode: MONO,
      fontSize: 14,
      borderRadius: 4,
      wireframe: false,
      colorText: palette.text,
      colorTextHeading: palette.text,
      colorTextSecondary: palette.textSecondary,
      colorTextTertiary: palette.textSecondary,
      colorTextDescription: palette.textSecondary,
      colorTextPlaceholder: palette.placeholder,
      colorTextLightSolid: palette.onPrimary,
      colorIcon: palette.textSecondary,
      colorBgLayout: palette.page,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.elevated,
      colorBgSpotlight: palette.tooltip,
      colorBorder: palette.borderStrong,
      colorBorderSecondary: palette.border,
      colorSplit: palette.border,
      controlItemBgHover: palette.hover,
      controlItemBgActive: palette.selected,
      controlItemBgActiveHover: palette.selected,
      // Menus and dialogs are there at once, and a busy button is free again whether or not its icon faded out in time.
      motion: false,
    },
    components: {
      Table: {
        headerBg: palette.subtle,
        headerColor: palette.textSecondary,
        rowHoverBg: palette.hover,
        rowSelectedBg: palette.selected,
        rowSelectedHoverBg: palette.selected,
        cellPaddingBlockSM: 7,
        cellPaddingInlineSM: 10,
        headerBorderRadius: 0,
      },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tooltip: { colorTextLightSolid: palette.onTooltip },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Drawer: { paddingLG: 16 },
      Tabs: { horizontalItemPadding: '8px 0' },
    },
  }
}
