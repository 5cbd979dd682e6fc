import DataLoader from 'dataloader'
import type { Context } from '../context'
import { Task } from '../task/task.entity'
import { loadCaseRows } from './case-rows'
import type { CaseRows } from './fact-tables'

const rowsOfRequest = new WeakMap<Context, DataLoader<string, CaseRows | null>>()

/** All rows of a case, in one statement for all the cases a request asks about. */
export function caseRows(context: Context): DataLoader<string, CaseRows | null> {
  let loader = rowsOfRequest.get(context)
  if (loader === undefined) {
    loader = new DataLoader<string, CaseRows | null>(
      async (ids) => {
        const rows = await loadCaseRows(context.db.manager, ids)
        return ids.map((id) => rows.get(id) ?? null)
      },
      { maxBatchSize: 100 },
    )
    rowsOfRequest.set(context, loader)
  }
  return loader
}

/** The open and waiting tasks of a case. */
export async function openTasksOf(context: Context, caseId: string): Promise<readonly Task[]> {
  const tasks = await context.loaders.many(Task, 'caseId').load(caseId)
  return tasks.filter((task) => task.state !== 'CLOSED')
}
