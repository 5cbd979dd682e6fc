import type { CasesSearch } from './cases-search'

/** Filters somebody gave a name. */
export interface SavedView {
  readonly name: string
  readonly search: CasesSearch
}

const MOST = 30
const keyOf = (viewerId: string) => `mendline.case-views.${viewerId}`

/** The views this person saved on this device; what cannot be read counts as none. */
export function readViews(
  viewerId: string,
  parse: (raw: Record<string, unknown>) => CasesSearch,
): SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(viewerId)) ?? '[]')
    if (!Array.isArray(stored)) return []
    return stored.flatMap((view: unknown) => {
      if (typeof view !== 'object' || view === null || !('name' in view) || !('search' in view)) return []
      const { name, search } = view
      if (typeof name !== 'string' || typeof search !== 'object' || search === null) return []
      return [{ name, search: parse(search as Record<string, unknown>) }]
    })
  } catch {
    return []
  }
}

/** Keeps a view under its name, in place of one of the same name; gives all views. */
export function saveView(viewerId: string, views: readonly SavedView[], view: SavedView): SavedView[] {
  const others = views.filter(({ name }) => name !== view.name)
  return write(viewerId, [...others, view].slice(-MOST))
}

export function removeView(viewerId: string, views: readonly SavedView[], name: string): SavedView[] {
  return write(
    viewerId,
    views.filter((view) => view.name !== name),
  )
}

function write(viewerId: string, views: SavedView[]): SavedView[] {
  try {
    localStorage.setItem(keyOf(viewerId), JSON.stringify(views))
  } catch {
    // A full or forbidden storage: the views last until the page is left.
  }
  return views
}
