import * as is from '../repair-case/conditions'
import type { CaseFacts, ModeDecisionFact } from '../repair-case/facts'
import { calendarDays, workingDays, workingHours } from '../service-policy/service-policy'
import { all, any, type Applies } from './applies'
import { step } from './define-step'

/** Work at the factory waits until who pays is settled: terms signed, or free service approved (table B). */
const SETTLED_TERMS = ['sign-terms', 'approve-free-service'] as const

/** Decisions about the units are needed as long as one of them takes part. */
const withUnits = (f: CaseFacts): Applies => all(is.isReturn(f), is.someTakePart(f))
const inspectionWanted = (f: CaseFacts): Applies =>
  all(withUnits(f), is.decided(f, f.inspectionDecisions, 'decide-inspection'))
const onlineTestWanted = (f: CaseFacts): Applies =>
  all(withUnits(f), is.decided(f, f.onlineTestDecisions, 'decide-online-test'))

/** Whether a sample comes to the factory instead of the units (W5.5.1). */
const comesAsSample = ({ mode, serviceAbroad }: ModeDecisionFact): boolean =>
  mode === 'DISPATCH' && serviceAbroad

/** Table B up to the bench: units come back to the factory (W5.4.1-3, W5.4.5). */
export const RETURN_STEPS = [
  step('B', 'apply-return', 'case', {
    clause: 'W5.4.1 FORM-MA-076',
    name: ['填写返修申请单', 'Return application'],
    doneWhen: ['返修申请单已填写并分发相关部门', 'Application written and passed to the departments'],
    owner: 'FRONT_OFFICE',
    phase: 'PREPARATION',
    applies: is.isReturn,
    after: ['decide-mode', 'decide-responsibility', ...SETTLED_TERMS],
    // Refused terms reopen the mode, but undo nothing that was done with the units: only a new round does.
    stands: ['decide-mode', 'decide-responsibility', ...SETTLED_TERMS],
    completedBy: (f) => f.returnApplications,
    reopenedBy: is.notSolved,
    due: workingDays(1),
  }),
  step('B', 'clear-import', 'case', {
    clause: 'W4.2',
    name: ['进口报关（返修）', 'Import declaration for repair'],
    doneWhen: [
      '修理物品进口申报，复出口期限已登记',
      'Declared as import for repair; re-export deadline on record',
    ],
    owner: 'HR_ADMIN',
    phase: 'PREPARATION',
    // Before a trip abroad it is the sample that comes (W5.5.1).
    applies: (f) => any(all(is.isReturn(f), f.registration.region === 'OVERSEAS'), is.isDispatchAbroad(f)),
    after: ['decide-mode', 'apply-return'],
    stands: ['decide-mode'],
    completedBy: (f) => {
      const last = f.modeDecisions.at(-1)
      const forSample = last !== undefined && comesAsSample(last)
      return f.importClearances.filter((clearance) => clearance.forSample === forSample)
    },
    // The units are declared although a sample was, and the other way round.
    reopenedBy: (f) =>
      f.modeDecisions.filter((decision, i, all) => {
        const before = all[i - 1]
        return comesAsSample(decision) !== (before !== undefined && comesAsSample(before))
      }),
    due: workingDays(3),
  }),
  step('B', 'deliver-to-warehouse', 'case', {
    clause: 'W5.4.2',
    name: ['送仓入库', 'Hand in to the warehouse'],
    doneWhen: ['不良品已送仓，生产工程已获通知', 'Units handed in; production engineering told'],
    owner: 'FRONT_OFFICE',
    phase: 'PREPARATION',
    applies: is.isReturn,
    after: ['apply-return', 'clear-import'],
    completedBy: (f) => f.warehouseDeliveries,
    due: calendarDays(14),
  }),
  step('B', 'receive-units', 'unit', {
    clause: 'W5.4.2',
    name: ['清点入库', 'Receive and count'],
    doneWhen: ['已清点，序列号与申请单核对', 'Counted; serials checked against the application'],
    owner: 'MATERIALS',
    phase: 'PREPARATION',
    // What was handed in is counted also after a cancellation, or when another mode was chosen meanwhile.
    applies: (f) => any(is.wasHandedIn(f), is.isCancelled(f) ? false : is.isReturn(f)),
    appliesTo: (f, unit) => any(is.receiptOf(f, unit.id) !== null, is.takesPart(f, unit)),
    after: ['deliver-to-warehouse'],
    completedBy: (f, unit) => is.ofUnit(f.receiptLines, unit.id),
    reopenedBy: (f, unit) =>
      is.ofUnit(f.shortageResolutions, unit.id).filter((answer) => answer.resolution === 'LATER_DELIVERY'),
    due: workingHours(4),
    keptOnCancel: true,
  }),
  step('B', 'resolve-shortage', 'case', {
    clause: 'W5.4.2',
    name: ['处理数量差异', 'Settle differences in the count'],
    doneWhen: [
      '每台差异已答复：后到、撤回、丢失或接收',
      'Each difference answered: later, withdrawn, lost or accepted',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'PREPARATION',
    applies: (f) => all(is.isReturn(f), is.foundDifferences(f)),
    after: [{ some: 'receive-units' }],
    completedBy: is.settledDifferences,
    reopenedBy: (f) => f.receiptLines.filter(is.needsAnswer),
    due: workingDays(2),
    // Without an answer nobody knows whether the unit takes part.
    waivable: false,
  }),
  step('B', 'draw-units', 'unit', {
    clause: 'W5.4.2',
    name: ['维修组领用', 'Draw for repair'],
    doneWhen: ['维修组已领用', 'Drawn by the repair group'],
    owner: 'PRODUCTION_ENGINEERING',
    phase: 'PREPARATION',
    applies: is.isReturn,
    appliesTo: is.takesPart,
    after: ['receive-units'],
    opensWith: (f, unit) => is.ofUnit(f.shortageResolutions, unit.id),
    completedBy: (f, unit) => is.ofUnit(f.unitDraws, unit.id),
    due: workingDays(1),
  }),
  step('B', 'decide-inspection', 'case', {
    clause: 'W5.4.2',
    name: ['是否维修前检验', 'Inspection before repair?'],
    doneWhen: ['是否需要品质先行检验已定', 'Whether quality inspects first is decided'],
    owner: 'PRODUCTION_ENGINEERING',
    phase: 'PREPARATION',
    applies: withUnits,
    after: [{ some: 'draw-units' }],
    completedBy: (f) => f.inspectionDecisions,
    due: workingHours(4),
  }),
  step('B', 'inspect-before', 'unit', {
    clause: 'W5.4.2, W4.7',
    name: ['维修前检验', 'Inspect before repair'],
    doneWhen: ['检验判定已记录', 'Judgement on record'],
    owner: 'QUALITY',
    phase: 'PREPARATION',
    applies: inspectionWanted,
    appliesTo: is.takesPart,
    after: ['decide-inspection', 'draw-units'],
    completedBy: (f, unit) => is.ofUnit(f.inspections, unit.id),
    due: workingDays(1),
  }),
  step('B', 'decide-online-test', 'case', {
    clause: 'W5.4.3',
    name: ['是否上线检测', 'Test on the line?'],
    doneWhen: ['需要并附检查方案，或不需要及理由', 'Yes with an inspection plan, or no with a reason'],
    owner: 'PRODUCTION_ENGINEERING',
    phase: 'PREPARATION',
    applies: withUnits,
    after: [{ some: 'draw-units' }],
    completedBy: (f) => f.onlineTestDecisions,
    due: workingDays(1),
  }),
  step('B', 'schedule-online-test', 'case', {
    clause: 'W5.4.3',
    name: ['安排上线检测', 'Schedule the line test'],
    doneWhen: ['日期和产线已排', 'Date and line set'],
    owner: 'MATERIALS',
    phase: 'PREPARATION',
    applies: onlineTestWanted,
    after: ['decide-online-test'],
    completedBy: (f) => f.onlineTestSchedules,
    due: workingDays(1),
  }),
  step('B', 'run-online-test', 'unit', {
    clause: 'W5.4.3',
    name: ['上线检测', 'Test on the line'],
    doneWhen: ['按检查方案的结果已记录', 'Results against the plan on record'],
    owner: 'WORKSHOP',
    phase: 'PREPARATION',
    applies: onlineTestWanted,
    appliesTo: is.takesPart,
    after: ['schedule-online-test', 'draw-units'],
    completedBy: (f, unit) => is.ofUnit(f.onlineTestResults, unit.id),
    due: workingDays(1),
  }),
  step('B', 'request-parts', 'case', {
    clause: 'W5.4.5',
    name: ['申请维修物料', 'Request parts'],
    doneWhen: ['物料清单已提交，或不需要', 'Parts listed, or none needed'],
    owner: 'PRODUCTION_ENGINEERING',
    phase: 'PREPARATION',
    applies: (f) => any(withUnits(f), is.isAgent(f)),
    after: [{ some: 'draw-units' }, 'decide-mode', ...SETTLED_TERMS],
    stands: ['decide-mode', ...SETTLED_TERMS],
    completedBy: (f) => f.partsRequests,
    due: workingDays(1),
  }),
  step('B', 'request-parts-purchase', 'partsLine', {
    clause: 'W5.4.5, W5.5.6',
    name: ['提出物料采购', 'Request the purchase of parts'],
    doneWhen: ['采购需求已提交', 'Demand sent'],
    owner: 'PRODUCTION_ENGINEERING',
    phase: 'PREPARATION',
    applies: (f) => any(is.isReturn(f), is.isAgent(f)),
    appliesTo: is.isPartShort,
    after: ['request-parts'],
    completedBy: is.completed('request-parts-purchase'),
    // More of the line turned out to be short.
    reopenedBy: (f, line) => is.shortagesOf(f, line.id),
    due: workingHours(4),
  }),
  step('B', 'purchase-parts', 'partsLine', {
    clause: 'W5.4.5, W5.5.6',
    name: ['物料采购到货', 'Purchase the parts'],
    doneWhen: ['交期已通知，已到货', 'ETA told; received'],
    owner: 'MATERIALS',
    phase: 'PREPARATION',
    applies: (f) => any(is.isReturn(f), is.isAgent(f)),
    appliesTo: is.isPartShort,
    after: ['request-parts-purchase'],
    completedBy: is.completed('purchase-parts'),
    // By the day promised; until one is told, by the time allowed.
    dueOn: (line) => line.expectedOn ?? null,
    dueTogether: true,
    due: workingDays(7),
  }),
  step('B', 'issue-parts', 'partsLine', {
    clause: 'W5.4.5',
    name: ['发料', 'Issue parts'],
    doneWhen: ['全数发出（可分批）', 'Issued in full; partial issues are kept'],
    owner: 'MATERIALS',
    phase: 'PREPARATION',
    applies: (f) => any(is.isReturn(f), is.isAgent(f)),
    appliesTo: is.isOfThisRound,
    after: ['request-parts', 'purchase-parts'],
    completedBy: (f, line) => (is.issued(f, line.id) >= line.quantity ? is.issuesOf(f, line.id) : []),
    // A waiver of all lines does not cover those that are asked for later.
    reopenedBy: (_f, line) => [line],
    due: workingDays(2),
  }),
]
