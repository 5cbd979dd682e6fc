/** What a colour says; never said by colour alone (an icon or a word stands beside it). */
export const TONES = ['late', 'soon', 'done', 'current', 'neutral'] as const
export type Tone = (typeof TONES)[number]

/** A tone on the page (`fg` on surface) and as a tag (`fg` on `bg`). */
export interface ToneColours {
  readonly fg: string
  readonly bg: string
  readonly border: string
}

/** Every colour of a theme. The test beside this file proves WCAG AA for all pairs that carry text. */
export interface Palette {
  /** Behind everything, of panels and tables, of what lies above them, of table heads, of a row pointed at or chosen. */
  readonly page: string
  readonly surface: string
  readonly elevated: string
  readonly subtle: string
  readonly hover: string
  readonly selected: string
  readonly text: string
  readonly textSecondary: string
  readonly placeholder: string
  readonly border: string
  /** Borders of fields, which must be seen (3 : 1). */
  readonly borderStrong: string
  readonly primary: string
  readonly primaryHover: string
  readonly onPrimary: string
  readonly danger: string
  readonly dangerHover: string
  readonly tooltip: string
  readonly onTooltip: string
  readonly tones: Readonly<Record<Tone, ToneColours>>
}

export const LIGHT: Palette = {
  page: '#f4f6f8',
  surface: '#ffffff',
  elevated: '#ffffff',
  subtle: '#f4f6f8',
  hover: '#f0f4fa',
  selected: '#e4eefc',
  text: '#18212e',
  textSecondary: '#515c6d',
  placeholder: '#657084',
  border: '#dde2e9',
  borderStrong: '#8590a2',
  primary: '#1558c0',
  primaryHover: '#0f489f',
  onPrimary: '#ffffff',
  danger: '#b3261e',
  dangerHover: '#8f1d17',
  tooltip: '#18212e',
  onTooltip: '#ffffff',
  tones: {
    late: { fg: '#b3261e', bg: '#fdecea', border: '#f2b8b3' },
    soon: { fg: '#855000', bg: '#fff3dc', border: '#efcf94' },
    done: { fg: '#176a3a', bg: '#e5f5ea', border: '#a9d9b9' },
    current: { fg: '#1558c0', bg: '#e6effc', border: '#adc9f2' },
    neutral: { fg: '#515c6d', bg: '#eef1f4', border: '#d3d9e1' },
  },
}

export const DARK: Palette = {
  page: '#11151b',
  surface: '#191f27',
  elevated: '#232b36',
  subtle: '#1f2630',
  hover: '#262f3c',
  selected: '#1d3354',
  text: '#e7ebf1',
  textSecondary: '#aab4c2',
  placeholder: '#8f9bab',
  border: '#303945',
  borderStrong: '#728093',
  primary: '#83b4ff',
  primaryHover: '#a6caff',
  onPrimary: '#0b1a30',
  danger: '#ff9c92',
  dangerHover: '#ffb8b0',
  tooltip: '#e7ebf1',
  onTooltip: '#11151b',
  tones: {
    late: { fg: '#ff9c92', bg: '#3d1e1d', border: '#6e3431' },
    soon: { fg: '#f3bf63', bg: '#382a10', border: '#64491a' },
    done: { fg: '#79d19a', bg: '#15301f', border: '#2a5a3b' },
    current: { fg: '#83b4ff', bg: '#182c4a', border: '#2d5085' },
    neutral: { fg: '#aab4c2', bg: '#262e39', border: '#3d4754' },
  },
}

/** The palette as CSS custom properties: `--ml-text`, `--ml-late-bg` …, for the style sheets of this package. */
export function cssVariables(palette: Palette): Readonly<Record<string, string>> {
  const { tones, ...plain } = palette
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.fromEntries([
    ...Object.entries(plain).map(([name, colour]) => [`--ml-${kebab(name)}`, colour] as const),
    ...TONES.flatMap((tone) =>
      (['fg', 'bg', 'border'] as const).map((part) => [`--ml-${tone}-${part}`, tones[tone][part]] as const),
    ),
  ])
}
