import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { User } from '../auth/user.entity'
import { statusOf } from '../testing/case-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

/** An 8D report as it is written, with an action of either kind for R&D unless said otherwise. */
const report8D = (values: object = {}) => ({
  leaderId: desk.people.QUALITY.id,
  memberIds: [desk.people.RND.id, desk.people.QUALITY.id],
  problem: '黑屏',
  containment: '隔离库存',
  containedOn: '2026-06-30',
  rootCause: { method: 'FIVE_WHYS', nodes: [{ text: '电容失效' }, { text: '电容耐压不足' }] },
  causeCode: 'COMPONENT',
  actions: [planned('CORRECTIVE'), planned('PREVENTIVE')],
  ...values,
})
const planned = (kind: string, values: object = {}) => ({
  kind,
  description: kind === 'CORRECTIVE' ? '更换物料' : '修订来料检验',
  ownerId: desk.people.RND.id,
  dueOn: '2026-08-01',
  criterion: '三个月返修率',
  ...values,
})

const REPORT = `correctiveActions { version leader { name } members { name } containedOn closingRemark
  rootCause { method inWords nodes { text parent isRoot } } cause { name parent { code } }
  actions { id actionId kind description owner { name } department dueOn criterion state } }`

interface Action {
  actionId: string
  kind: string
  state: string
}
const actionsOf = async (id: string): Promise<Action[]> =>
  (await desk.see(id, REPORT)).correctiveActions.at(-1).actions

/** A case with an 8D report, and its two actions. */
async function reported(values: object = {}) {
  const { id } = await desk.repaired()
  await desk.done('QUALITY', 'PlanCorrectiveAction', id, report8D(values))
  const [first, second] = await actionsOf(id)
  if (first === undefined || second === undefined) throw new Error('no actions')
  return { id, first, second }
}

/** The open tasks of a person, most urgent first. */
async function queueOf(as: User, caseId: string) {
  const { data } = await desk.server.execute(
    `query ($caseId: ID) { tasks(filter: { mine: true, caseId: $caseId }, first: 50) { edges { node { step subjectId subject dueAt isOverdue assignee { name } } } } }`,
    { caseId },
    { as },
  )
  return data.tasks.edges.map(({ node }: { node: object }) => node)
}

const result = (actionId: string, values: object = {}) => ({
  actionId,
  doneOn: '2026-06-30',
  result: '已更换',
  ...values,
})

describe('the 8D report', () => {
  it('is written by QUALITY with team, root cause and actions, and kept in versions', async () => {
    const { id } = await desk.repaired()
    const early = await desk.registered()
    expect(await desk.refused('QUALITY', 'PlanCorrectiveAction', early.id, report8D())).toEqual([
      ['STEP_NOT_READY', null],
    ])
    expect(await desk.fails('RND', 'PlanCorrectiveAction', id, report8D())).toBe('FORBIDDEN')
    const done = await desk.done('QUALITY', 'PlanCorrectiveAction', id, report8D())
    expect(statusOf(done, 'plan-corrective-action')).toBe('DONE')
    await desk.done('QUALITY', 'PlanCorrectiveAction', id, report8D({ closingRemark: '感谢各位' }))
    const { correctiveActions } = await desk.see(id, REPORT)
    expect(correctiveActions).toMatchObject([
      { version: 1, closingRemark: null },
      {
        version: 2,
        closingRemark: '感谢各位',
        leader: { name: 'QUALITY' },
        members: [{ name: 'RND' }],
        containedOn: '2026-06-30',
        rootCause: {
          method: 'FIVE_WHYS',
          inWords: '电容耐压不足',
          nodes: [
            { text: '电容失效', parent: null, isRoot: false },
            { text: '电容耐压不足', parent: 0, isRoot: true },
          ],
        },
        cause: { name: 'Component', parent: { code: 'MATERIAL' } },
        actions: [
          { kind: 'CORRECTIVE', owner: { name: 'RND' }, department: 'RND', state: 'OPEN' },
          { kind: 'PREVENTIVE', dueOn: '2026-08-01', criterion: '三个月返修率' },
        ],
      },
    ])
  })

  it('says at the field what is wrong, and writes nothing', async () => {
    const { id } = await desk.repaired()
    const gone = await desk.server.person({ department: 'RND' })
    await desk.server.db.manager.update(User, gone.id, { disabledAt: desk.server.clock.now() })
    const both = [planned('CORRECTIVE'), planned('PREVENTIVE')]
    for (const [values, wrong] of [
      [{ leaderId: 'nobody', memberIds: [id] }, ['NOT_FOUND leaderId', 'NOT_FOUND memberIds']],
      [{ problem: '\u3000', containedOn: '2099-01-01' }, ['REQUIRED problem', 'IN_FUTURE containedOn']],
      [{ rootCause: { method: 'CAUSE_TREE', nodes: [{ text: '黑屏' }] } }, ['NO_ROOT rootCause.nodes']],
      [{ causeCode: 'MATERIAL' }, ['NOT_FOUND causeCode']],
      [{ actions: [planned('CORRECTIVE')] }, ['NO_PREVENTIVE_ACTION actions']],
      [{ actions: [...both, planned('CORRECTIVE', { ownerId: gone.id })] }, ['NOT_FOUND actions.2.ownerId']],
      [{ actions: [...both, planned('CORRECTIVE', { actionId: id })] }, ['NOT_FOUND actions.2.actionId']],
      [{ actions: [...both, planned('CORRECTIVE', { dueOn: '2026-06-29' })] }, ['IN_PAST actions.2.dueOn']],
    ] as const) {
      const refused = await desk.refused('QUALITY', 'PlanCorrectiveAction', id, report8D(values))
      expect(refused.map(([code, field]) => `${code} ${field ?? ''}`)).toEqual(wrong)
    }
    expect((await desk.see(id, REPORT)).correctiveActions).toEqual([])
  })
})

describe('an action', () => {
  it('stands in its owner’s queue with its own day, overdue when it is late', async () => {
    const { id, first, second } = await reported({
      actions: [planned('CORRECTIVE', { dueOn: '2026-07-02' }), planned('PREVENTIVE')],
    })
    const task = { step: 'carry-out-action', assignee: { name: 'RND' }, isOverdue: false }
    expect(await queueOf(desk.people.RND, id)).toEqual([
      { ...task, subjectId: first.actionId, subject: '更换物料', dueAt: '2026-07-02T15:59:00.000Z' },
      { ...task, subjectId: second.actionId, subject: '修订来料检验', dueAt: '2026-08-01T15:59:00.000Z' },
    ])
    const before = desk.server.clock.now()
    desk.server.clock.set('2026-07-03T01:00:00.000Z')
    expect(await queueOf(desk.people.RND, id)).toMatchObject([{ isOverdue: true }, { isOverdue: false }])
    desk.server.clock.set(before)
  })

  it('changes hands and day with a later version, which goes on with what was done', async () => {
    const { id, first, second } = await reported()
    await desk.done('RND', 'CarryOutAction', id, result(first.actionId))
    const goesOn = (action: Action, values: object = {}) =>
      planned(action.kind, { actionId: action.actionId, ...values })
    await desk.done(
      'QUALITY',
      'PlanCorrectiveAction',
      id,
      report8D({
        actions: [goesOn(first), goesOn(second, { ownerId: desk.people.WORKSHOP.id, dueOn: '2026-09-01' })],
      }),
    )
    expect(await queueOf(desk.people.RND, id)).toEqual([])
    expect(await queueOf(desk.people.WORKSHOP, id)).toMatchObject([
      { subjectId: second.actionId, dueAt: '2026-09-01T15:59:00.000Z' },
    ])
    expect((await actionsOf(id)).map(({ state }) => state)).toEqual(['CARRIED_OUT', 'OPEN'])
    const colleague = await desk.server.person({ department: 'WORKSHOP', name: '同事' })
    await desk.done(
      'QUALITY',
      'PlanCorrectiveAction',
      id,
      report8D({ actions: [goesOn(first), goesOn(second, { ownerId: colleague.id, dueOn: '2026-08-15' })] }),
    )
    expect(await queueOf(desk.people.WORKSHOP, id)).toEqual([])
    expect(await queueOf(colleague, id)).toMatchObject([{ dueAt: '2026-08-15T15:59:00.000Z' }])
  })

  it('is carried out by its owner’s department and checked by QUALITY; without effect it is open again', async () => {
    const { id, first, second } = await reported()
    const check = { actionId: first.actionId, effective: false, findings: '仍有同类不良' }
    expect(await desk.refused('QUALITY', 'CheckEffectiveness', id, check)).toEqual([['STEP_NOT_READY', null]])
    expect(await desk.fails('QUALITY', 'CarryOutAction', id, result(first.actionId))).toBe('FORBIDDEN')
    expect(
      await desk.refused(
        'RND',
        'CarryOutAction',
        id,
        result(first.actionId, { result: ' ', doneOn: '2099-01-01', attachmentIds: ['none'] }),
      ),
    ).toEqual([
      ['IN_FUTURE', 'doneOn'],
      ['REQUIRED', 'result'],
      ['NOT_FOUND', 'attachmentIds.0'],
    ])
    expect(await desk.refused('RND', 'CarryOutAction', id, result(id))).toEqual([
      ['STEP_NOT_APPLICABLE', null],
    ])
    await desk.done('RND', 'CarryOutAction', id, result(first.actionId))
    expect(await desk.refused('RND', 'CarryOutAction', id, result(first.actionId))).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])
    expect(await desk.fails('RND', 'CheckEffectiveness', id, check)).toBe('FORBIDDEN')
    expect(await desk.refused('QUALITY', 'CheckEffectiveness', id, { ...check, findings: '' })).toEqual([
      ['REQUIRED', 'findings'],
    ])
    await desk.done('QUALITY', 'CheckEffectiveness', id, check)
    expect((await actionsOf(id)).map(({ state }) => state)).toEqual(['INEFFECTIVE', 'OPEN'])
    expect(await queueOf(desk.people.RND, id)).toHaveLength(2)
    await desk.done('RND', 'CarryOutAction', id, result(first.actionId, { result: '再次更换' }))
    await desk.done('QUALITY', 'CheckEffectiveness', id, { ...check, effective: true })
    const seen = await desk.see(
      id,
      'actionCompletions { result evidence { id } } effectivenessChecks { effective }',
    )
    expect(seen).toMatchObject({
      actionCompletions: [{ result: '已更换' }, { result: '再次更换' }],
      effectivenessChecks: [{ effective: false }, { effective: true }],
    })
    // The other one is not needed, says the head of the department it was planned for.
    const waiver = { step: 'carry-out-action', subjectId: second.actionId, reason: '产品停产' }
    expect(await desk.fails('RND', 'WaiveStep', id, waiver)).toBe('FORBIDDEN')
    const waived = await desk.act(await desk.who('RND', 'HEAD'), 'WaiveStep', id, waiver)
    expect(waived.wrong).toEqual([])
    expect((await actionsOf(id)).map(({ state }) => state)).toEqual(['EFFECTIVE', 'WAIVED'])
    expect(statusOf(waived.repairCase, 'check-effectiveness')).toBe('DONE')
  })
})

describe('the incident report', () => {
  const report = (values: object = {}) => ({
    summary: '黑屏',
    cause: '来料不良',
    responsibleDepartments: ['MATERIALS', 'RND'],
    measures: '更换供应商',
    ...values,
  })

  it('names each responsible department once and has a number', async () => {
    const { id } = await desk.repaired()
    const refused = (values: object) => desk.refused('QUALITY', 'ReportIncident', id, report(values))
    expect(await desk.fails('FINANCE', 'ReportIncident', id, report())).toBe('FORBIDDEN')
    expect(await refused({ responsibleDepartments: [] })).toEqual([['REQUIRED', 'responsibleDepartments']])
    expect(await refused({ responsibleDepartments: ['RND', 'RND'] })).toEqual([
      ['DEPARTMENT_TWICE', 'responsibleDepartments.1'],
    ])
    expect(await refused({ summary: '', cause: ' ', measures: '' })).toEqual([
      ['REQUIRED', 'summary'],
      ['REQUIRED', 'cause'],
      ['REQUIRED', 'measures'],
    ])
    await desk.done('QUALITY', 'ReportIncident', id, report())
    expect(await refused({})).toEqual([['STEP_ALREADY_DONE', null]])
    const { incidentReports } = await desk.see(
      id,
      'incidentReports { number responsibleDepartments authors { name } correctiveAction { version } }',
    )
    expect(incidentReports).toEqual([
      {
        number: 'IR26-00001',
        responsibleDepartments: ['MATERIALS', 'RND'],
        authors: [{ name: 'QUALITY' }],
        correctiveAction: null,
      },
    ])
  })

  it('names who looked into it and rests on the 8D report there is', async () => {
    const { id } = await reported()
    const refused = await desk.refused('QUALITY', 'ReportIncident', id, report({ authorIds: ['nobody'] }))
    expect(refused).toEqual([['NOT_FOUND', 'authorIds']])
    await desk.done('QUALITY', 'ReportIncident', id, report({ authorIds: [desk.people.RND.id] }))
    const { incidentReports } = await desk.see(
      id,
      'incidentReports { authors { name } correctiveAction { version rootCause { inWords } } }',
    )
    expect(incidentReports).toEqual([
      {
        authors: [{ name: 'RND' }],
        correctiveAction: { version: 1, rootCause: { inWords: '电容耐压不足' } },
      },
    ])
  })

  it('is not asked for where the customer bears everything', async () => {
    const { id } = await desk.repaired({ customerShare: 100 })
    expect(await desk.refused('QUALITY', 'ReportIncident', id, report())).toEqual([
      ['STEP_NOT_APPLICABLE', null],
    ])
    const { id: confirmed } = await desk.confirmed({ customerShare: 100 })
    expect(await desk.refused('FINANCE', 'SendCostBasis', confirmed)).toEqual([['STEP_NOT_APPLICABLE', null]])
  })
})
