import { describe, expect, it } from 'vitest'
import { contrast } from './contrast'
import { cssVariables, DARK, LIGHT, TONES, type Palette } from './palette'

const AA_TEXT = 4.5
const AA_GRAPHICS = 3

const textPairs = (p: Palette): readonly (readonly [string, string, string])[] => [
  ...(['page', 'surface', 'elevated', 'subtle', 'hover', 'selected'] as const).flatMap((ground) => [
    [`text on ${ground}`, p.text, p[ground]] as const,
    [`secondary text on ${ground}`, p.textSecondary, p[ground]] as const,
    [`link on ${ground}`, p.primary, p[ground]] as const,
    ...TONES.map((tone) => [`${tone} on ${ground}`, p.tones[tone].fg, p[ground]] as const),
  ]),
  ['placeholder', p.placeholder, p.surface],
  ['placeholder in a dialog', p.placeholder, p.elevated],
  ['danger', p.danger, p.surface],
  ['text on primary', p.onPrimary, p.primary],
  ['text on primary under the pointer', p.onPrimary, p.primaryHover],
  ['text on danger', p.onPrimary, p.danger],
  ['text on danger under the pointer', p.onPrimary, p.dangerHover],
  ['tooltip', p.onTooltip, p.tooltip],
  ...TONES.map((tone) => [`${tone} tag`, p.tones[tone].fg, p.tones[tone].bg] as const),
]

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s theme', (_, palette) => {
  it.each(textPairs(palette))('has AA contrast for %s', (_name, foreground, background) => {
    expect(contrast(foreground, background)).toBeGreaterThanOrEqual(AA_TEXT)
  })

  it('shows the borders of fields', () => {
    expect(contrast(palette.borderStrong, palette.surface)).toBeGreaterThanOrEqual(AA_GRAPHICS)
  })
})

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#1558c0', '#1558c0')).toBe(1)
  })
})

describe('cssVariables', () => {
  it('names every colour', () => {
    expect(cssVariables(LIGHT)).toMatchObject({
      '--ml-text-secondary': LIGHT.textSecondary,
      '--ml-late-bg': LIGHT.tones.late.bg,
    })
  })
})
