import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { User } from '../auth/user.entity'
import { statusOf } from '../testing/case-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

describe('corrective action', () => {
  it('is planned by QUALITY with somebody to see to it, and kept in versions', async () => {
    const { id } = await desk.repaired()
    const plan = (values: object = {}) => ({
      containment: '隔离库存',
      rootCause: '电容耐压不足',
      correctiveAction: '更换物料',
      preventiveAction: '修订来料检验',
      ownerId: desk.people.RND.id,
      dueOn: '2026-08-01',
      ...values,
    })
    const early = await desk.registered()
    expect(await desk.refused('QUALITY', 'PlanCorrectiveAction', early.id, plan())).toEqual([
      ['STEP_NOT_READY', null],
    ])
    expect(await desk.fails('RND', 'PlanCorrectiveAction', id, plan())).toBe('FORBIDDEN')
    const gone = await desk.server.person({ department: 'RND' })
    await desk.server.db.manager.update(User, gone.id, { disabledAt: desk.server.clock.now() })
    for (const ownerId of [gone.id, id, 'nobody']) {
      expect(await desk.refused('QUALITY', 'PlanCorrectiveAction', id, plan({ ownerId }))).toEqual([
        ['NOT_FOUND', 'ownerId'],
      ])
    }
    expect(
      await desk.refused(
        'QUALITY',
        'PlanCorrectiveAction',
        id,
        plan({ rootCause: '\u3000', dueOn: '2026-06-30' }),
      ),
    ).toEqual([
      ['REQUIRED', 'rootCause'],
      ['IN_PAST', 'dueOn'],
    ])
    const planned = await desk.done('QUALITY', 'PlanCorrectiveAction', id, plan())
    expect(statusOf(planned, 'plan-corrective-action')).toBe('DONE')
    await desk.done('QUALITY', 'PlanCorrectiveAction', id, plan({ effectivenessCheck: '三个月返修率' }))
    const { correctiveActions } = await desk.see(
      id,
      'correctiveActions { version rootCause effectivenessCheck dueOn owner { name } }',
    )
    expect(correctiveActions).toMatchObject([
      { version: 1, effectivenessCheck: null },
      { version: 2, effectivenessCheck: '三个月返修率', owner: { name: 'RND' } },
    ])
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
    const { incidentReports } = await desk.see(id, 'incidentReports { number responsibleDepartments }')
    expect(incidentReports).toEqual([{ number: 'IR26-00001', responsibleDepartments: ['MATERIALS', 'RND'] }])
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
