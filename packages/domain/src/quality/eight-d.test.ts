import { describe, expect, it } from 'vitest'
import { checkEightD, MAX_ACTIONS, type ActionDraft, type EightDDraft } from './eight-d'

const action = (values: Partial<ActionDraft> = {}): ActionDraft => ({
  kind: 'CORRECTIVE',
  description: '更换物料',
  ownerId: 'somebody',
  dueOn: '2026-07-31',
  criterion: '连续三批无同类不良',
  ...values,
})
const both = [action(), action({ kind: 'PREVENTIVE' })]
const report = (values: Partial<EightDDraft> = {}): EightDDraft => ({
  problem: '黑屏',
  containment: '隔离库存',
  containedOn: '2026-07-01',
  rootCause: { method: 'FIVE_WHYS', nodes: [{ text: '电容耐压不足' }] },
  actions: both,
  ...values,
})
const wrong = (values: Partial<EightDDraft>) =>
  checkEightD(report(values), new Map([['known', '2026-06-01']]), '2026-07-01').map(
    ({ code, field }) => `${code} ${field.join('.')}`,
  )

describe('an 8D report', () => {
  it.each([
    [{}, []],
    [{ problem: ' ', containment: '' }, ['REQUIRED problem', 'REQUIRED containment']],
    [{ containedOn: '2026-07-02' }, ['IN_FUTURE containedOn']],
    [{ rootCause: { method: 'CAUSE_TREE', nodes: [] } }, ['REQUIRED rootCause.nodes']],
    [{ actions: [] }, ['NO_CORRECTIVE_ACTION actions', 'NO_PREVENTIVE_ACTION actions']],
    [{ actions: [action()] }, ['NO_PREVENTIVE_ACTION actions']],
    [{ actions: [...both, action({ dueOn: '2026-06-30' })] }, ['IN_PAST actions.2.dueOn']],
    [
      { actions: [...both, action({ description: '', criterion: ' ' })] },
      ['REQUIRED actions.2.description', 'REQUIRED actions.2.criterion'],
    ],
    [{ actions: Array.from({ length: MAX_ACTIONS + 1 }, () => action()) }, ['TOO_MANY actions']],
    [{ closingRemark: '\0' }, ['INVALID_CHARACTER closingRemark']],
  ] satisfies [Partial<EightDDraft>, string[]][])('%o', (values, codes) => {
    expect(wrong(values)).toEqual(codes)
  })

  it('may go on with an action of the version before, whose day may be over unless it is moved', () => {
    const goesOn = (dueOn: string) => action({ actionId: 'known', dueOn })
    expect(wrong({ actions: [...both, goesOn('2026-06-01')] })).toEqual([])
    expect(wrong({ actions: [...both, goesOn('2026-06-02')] })).toEqual(['IN_PAST actions.2.dueOn'])
    expect(wrong({ actions: [...both, goesOn('2026-06-01'), goesOn('2026-06-01')] })).toEqual([
      'NOT_FOUND actions.3.actionId',
    ])
    expect(wrong({ actions: [...both, action({ actionId: 'another' })] })).toEqual([
      'NOT_FOUND actions.2.actionId',
    ])
  })
})
