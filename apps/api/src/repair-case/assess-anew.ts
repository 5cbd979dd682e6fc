import { assess, procedureFor, summarise, type Instant, type StepSummary } from '@mendline/domain'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { IsNull, type DataSource } from 'typeorm'
import { servicePolicy } from '../setting/service-policy'
import { Setting } from '../setting/setting.entity'
import { saveOutcome } from './case-outcome'
import { loadCaseRows } from './case-rows'
import { factsOf } from './fact-tables'
import { RepairCase } from './repair-case.entity'

/** Where the program that assessed the open cases last is remembered; no setting people see. */
const KEY = 'ASSESSED_BY'

/** What tells one program from another: it is built into one file, with the procedure in it. */
async function thisProgram(): Promise<string> {
  const program = await readFile(fileURLToPath(import.meta.url))
  return createHash('sha256').update(program).digest('hex')
}

/**
 * Assesses every open case anew when another program than this one did it last: its steps and tasks are kept as stored,
 * and a case nobody touches would go on with those of a procedure that has changed meanwhile. Gives how many of them
 * changed; 0 where the program is the same.
 */
export async function assessAnew(db: DataSource, now: Instant): Promise<number> {
  const program = await thisProgram()
  const last = await db.manager.findOneBy(Setting, { key: KEY })
  if (last?.value === program) return 0
  const open = await db.manager.find(RepairCase, { where: { closedAt: IsNull() }, select: { id: true } })
  let changed = 0
  for (const { id } of open) if (await assessCase(db, id, now)) changed += 1
  await db.manager.save(Setting, { key: KEY, value: program, updatedAt: now, updatedById: null })
  return changed
}

/** Whether it stands otherwise than it was stored; one that does not is left alone, with its version and its time. */
function assessCase(db: DataSource, id: string, now: Instant): Promise<boolean> {
  return db.transaction(async (manager) => {
    await manager.query(`SELECT 1 FROM repair_case WHERE id = $1 FOR NO KEY UPDATE`, [id])
    const rows = (await loadCaseRows(manager, [id])).get(id)
    if (rows === undefined) return false
    const policy = await servicePolicy(manager)
    const facts = factsOf(rows)
    const procedure = procedureFor(facts, policy.calendar.timeZone)
    const steps = summarise(assess(procedure, facts, policy))
    if (standing(steps) === standing(rows.repairCase.steps)) return false
    await saveOutcome({ manager, rows, pending: [], procedure, policy, now, actorId: null, step: null })
    return true
  })
}

/** How far the steps are, without the times, which are frozen when they are given. */
const standing = (steps: readonly StepSummary[]): string =>
  JSON.stringify(
    steps.map(({ step, owner, status, total, done, ready, waitingFor, held }) => [
      step,
      owner,
      status,
      total,
      done,
      ready,
      waitingFor,
      held,
    ]),
  )
