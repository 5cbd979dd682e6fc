import { theme } from 'antd'
import { describe, expect, it } from 'vitest'
import { antdThemeOf } from './antd-theme'
import { contrast } from './contrast'
import { DARK, LIGHT } from './palette'

describe.each([
  ['light', LIGHT, false],
  ['dark', DARK, true],
])('Ant Design in the %s theme', (_, palette, dark) => {
  const token = theme.getDesignToken(antdThemeOf(palette, dark))

  it('shows our colours as they are, not as its algorithm makes them', () => {
    expect(token).toMatchObject({
      colorPrimary: palette.primary,
      colorLink: palette.primary,
      colorError: palette.danger,
      colorText: palette.text,
      colorBgContainer: palette.surface,
    })
  })

  it.each([
    ['placeholder', token.colorTextPlaceholder, token.colorBgContainer],
    ['description', token.colorTextDescription, token.colorBgContainer],
    ['link', token.colorLink, token.colorBgContainer],
    ['primary button', token.colorTextLightSolid, token.colorPrimary],
    ['danger button', token.colorTextLightSolid, token.colorError],
    ['row under the pointer', token.colorText, token.controlItemBgHover],
    ['chosen row', token.colorText, token.controlItemBgActive],
  ])('has AA contrast for %s', (_name, foreground, background) => {
    expect(contrast(foreground, background)).toBeGreaterThanOrEqual(4.5)
  })
})
