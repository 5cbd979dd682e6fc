import { leads, type Viewer } from '../../../viewer'
import type { PageStep } from '../case-query'

/** Heads give any task of theirs; members their own and those nobody has. For what to offer; the server decides. */
export function mayAssign(viewer: Viewer, row: PageStep): boolean {
  if (leads(viewer, row.owner)) return true
  return viewer.department === row.owner && (row.assignee === null || row.assignee.id === viewer.id)
}
