import { useSyncExternalStore } from 'react'

export const THEME_MODES = ['system', 'light', 'dark'] as const
export type ThemeMode = (typeof THEME_MODES)[number]

const KEY = 'mendline.theme'
const listeners = new Set<() => void>()
const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  systemDark.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    systemDark.removeEventListener('change', listener)
  }
}

/** What the reader chose on this device; the system's appearance until then. */
function themeMode(): ThemeMode {
  const stored = localStorage.getItem(KEY)
  return THEME_MODES.find((mode) => mode === stored) ?? 'system'
}

export function setThemeMode(mode: ThemeMode): void {
  localStorage.setItem(KEY, mode)
  for (const listener of listeners) listener()
}

export const useThemeMode = (): ThemeMode => useSyncExternalStore(subscribe, themeMode)

/** Whether the page is dark now. */
export const useDark = (): boolean =>
  useSyncExternalStore(subscribe, () =>
    themeMode() === 'system' ? systemDark.matches : themeMode() === 'dark',
  )
