/** What somebody had entered and not yet registered, kept on this device until it is. */
const keyOf = (viewerId: string) => `mendline.register-draft.${viewerId}`

export function readDraft(viewerId: string): Record<string, unknown> | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(viewerId)) ?? 'null')
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : null
  } catch {
    return null
  }
}

export function keepDraft(viewerId: string, values: object): void {
  try {
    localStorage.setItem(keyOf(viewerId), JSON.stringify(values))
  } catch {
    // A full or forbidden storage: the draft lasts until the page is left.
  }
}

export function dropDraft(viewerId: string): void {
  try {
    localStorage.removeItem(keyOf(viewerId))
  } catch {
    // Nothing was kept then.
  }
}
