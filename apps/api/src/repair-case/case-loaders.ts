import type { StepSummary } from '@mendline/domain'
import DataLoader from 'dataloader'
import { In } from 'typeorm'
import type { Context } from '../context'
import { Task } from '../task/task.entity'
import { loadCaseRows } from './case-rows'
import type { CaseRows } from './fact-tables'
import { RepairCase } from './repair-case.entity'

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

const stepsOfRequest = new WeakMap<Context, DataLoader<string, readonly StepSummary[]>>()

/** The stored assessment of a case, which lists of cases leave out: it is as large as all else together. */
export async function stepsOf(
  context: Context,
  { id, steps }: Pick<RepairCase, 'id'> & Partial<Pick<RepairCase, 'steps'>>,
): Promise<readonly StepSummary[]> {
  if (steps !== undefined) return steps
  let loader = stepsOfRequest.get(context)
  if (loader === undefined) {
    loader = new DataLoader(
      async (ids) => {
        const rows = await context.db.manager.find(RepairCase, {
          select: { id: true, steps: true },
          where: { id: In([...ids]) },
        })
        const byId = new Map(rows.map((row) => [row.id, row.steps]))
        return ids.map((each) => byId.get(each) ?? [])
      },
      { maxBatchSize: 1000 },
    )
    stepsOfRequest.set(context, loader)
  }
  return loader.load(id)
}

/** The open and waiting tasks of a case. */
export async function openTasksOf(context: Context, caseId: string): Promise<readonly Task[]> {
  const tasks = await context.loaders.many(Task, 'caseId').load(caseId)
  return tasks.filter((task) => task.state !== 'CLOSED')
}
