import { expect, it } from 'vitest'
import { newId } from '../../id'
import { openBlankDatabase } from '../../testing/test-database'
import { Initial1767225600001 } from './0001-initial'
import { Quality1767225600004 } from './0004-quality'

async function migrated(
  before: (query: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>,
  ...questions: string[]
): Promise<unknown[]> {
  const database = await openBlankDatabase()
  const runner = database.dataSource.createQueryRunner()
  try {
    await new Initial1767225600001().up(runner)
    // What the rows refer to beside is not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    await before((sql, values) => runner.query(sql, values))
    await new Quality1767225600004().up(runner)
    const answers: unknown[] = []
    for (const question of questions) answers.push(await runner.query(question))
    return answers
  } finally {
    await runner.release()
    await database.close()
  }
}

it('records keep the cause they name, which is a line of the list now', async () => {
  const codes =
    'COMPONENT SOLDERING ASSEMBLY DESIGN FIRMWARE TRANSPORT MISUSE ENVIRONMENT WEAR UNKNOWN'.split(' ')
  const [found] = await migrated(
    async (query) => {
      for (const [seq, code] of codes.entries())
        await query(
          `INSERT INTO repair_record (id, case_id, seq, at, number, unit_id, fault_seen, cause_code, action, minutes, technician_id, result, reopens_responsibility, attachment_ids)
           VALUES (gen_random_uuid(), gen_random_uuid(), $1, '2026-07-01T00:00:00Z', $2, gen_random_uuid(), '黑屏', $2, '更换', 5, gen_random_uuid(), 'REPAIRED', false, '{}')`,
          [seq, code],
        )
    },
    `SELECT r.cause_code, c.name_zh <> '' AND p.name_en <> '' AS named
       FROM repair_record r JOIN cause_code c ON c.code = r.cause_code JOIN cause_code p ON p.id = c.parent_id ORDER BY r.seq`,
  )
  expect(found).toEqual(codes.map((code) => ({ cause_code: code, named: true })))
})

it('what was planned becomes an 8D report with a corrective and a preventive action for its owner', async () => {
  const [owner, repairCase, plan] = [newId(), newId(), newId()]
  const [reports, actions, assignments, incidents] = await migrated(
    async (query) => {
      await query(
        `INSERT INTO app_user (id, email, name, department, role, language, password_hash, created_at)
         VALUES ($1, 'a@b.cn', '周', 'RND', 'MEMBER', 'zh', '', '2026-01-01T00:00:00Z')`,
        [owner],
      )
      await query(
        `INSERT INTO repair_case (id, number, version, seq, region, customer_id, model_id, kind, channel, reported_urgency, reported_at, description, quantity, batch_threshold, marked_for_knowledge, at, phase, round, urgency, complex, updated_at, steps, search_terms)
         VALUES ($1, 'RC', 1, 9, 'DOMESTIC', $1, $1, 'REPAIR', 'PHONE', 'NORMAL', '2026-07-01T00:00:00Z', '开机黑屏', 1, 10, false, '2026-07-01T00:00:00Z', 'SETTLEMENT', 1, 'NORMAL', false, '2026-07-01T00:00:00Z', '[]', '{}')`,
        [repairCase],
      )
      await query(
        `INSERT INTO corrective_action (id, case_id, seq, at, by_id, version, containment, root_cause, corrective_action, preventive_action, owner_id, due_on, effectiveness_check)
         VALUES ($1, $2, 7, '2026-07-01T00:00:00Z', $3, 1, '隔离', '耐压不足', '更换', '抽检', $3, '2026-08-01', '三批')`,
        [plan, repairCase, owner],
      )
      await query(
        `INSERT INTO incident_report (id, case_id, seq, at, by_id, number, summary, cause, responsible_departments, measures)
         VALUES (gen_random_uuid(), $1, 9, '2026-07-02T00:00:00Z', $2, 'IR26-00001', '黑屏', '来料', '{RND}', '更换')`,
        [repairCase, owner],
      )
    },
    `SELECT leader_id, member_ids, problem, containment, contained_on, root_cause, cause_code FROM corrective_action`,
    `SELECT kind, description, plan_id, id = action_id AS first, owner_id, department, due_on::text, criterion FROM planned_action ORDER BY kind`,
    `SELECT step, department, assignee_id, subject_id IN (SELECT id::text FROM planned_action) AS known FROM task_assignment`,
    `SELECT author_ids, corrective_action_id FROM incident_report`,
  )
  expect(reports).toEqual([
    {
      leader_id: owner,
      member_ids: [],
      problem: '开机黑屏',
      containment: '隔离',
      contained_on: null,
      root_cause: { method: 'FIVE_WHYS', nodes: [{ text: '耐压不足', parent: null, isRoot: true }] },
      cause_code: null,
    },
  ])
  const common = { plan_id: plan, first: true, owner_id: owner, department: 'RND' }
  const due = { due_on: '2026-08-01', criterion: '三批' }
  expect(actions).toEqual([
    { kind: 'CORRECTIVE', description: '更换', ...common, ...due },
    { kind: 'PREVENTIVE', description: '抽检', ...common, ...due },
  ])
  const task = { step: 'carry-out-action', department: 'RND', assignee_id: owner, known: true }
  expect(assignments).toEqual([task, task])
  expect(incidents).toEqual([{ author_ids: [owner], corrective_action_id: plan }])
})
