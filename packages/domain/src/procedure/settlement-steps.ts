import { oldestOpen } from '../cost/case-balance'
import { decidedWriteOffs, isSettledReceivable, opensReceivable } from '../cost/receivable'
import { checksOf, completionsOf, isActionWaived } from '../quality/planned-action'
import * as is from '../repair-case/conditions'
import type { CaseFacts } from '../repair-case/facts'
import { workingDays } from '../service-policy/service-policy'
import { all } from './applies'
import { step } from './define-step'
import type { StepId } from './step-id'

/** The repair is complete: reported (return), signed off (dispatch), or the agent is done (rule 3). */
export const REPAIR_COMPLETE: readonly StepId[] = [
  'decide-mode',
  'report-complete',
  'sign-off',
  'agent-repairs',
]

const kept = { keptOnCancel: true } as const
/** After a cancellation only what was begun is settled; who pays was decided, or nobody does. */
const recovers = (f: CaseFacts) => all(is.workBegan(f), is.customerOwes(f))
const traces = (f: CaseFacts) => all(is.workBegan(f), is.companyBears(f))

/** Table E: quality and settlement, for every case not solved remotely (W5.7, W5.8). */
export const SETTLEMENT_STEPS = [
  step('E', 'plan-corrective-action', 'case', {
    clause: 'W5.7, W4.7',
    name: ['制定纠正预防措施', 'Plan corrective action'],
    doneWhen: [
      '遏制、根因、纠正和预防措施已定，有责任人和日期',
      'Containment, root cause, actions with owners and dates',
    ],
    owner: 'QUALITY',
    phase: null,
    applies: is.needsRepair,
    after: ['decide-mode', { anyOf: ['analyse-cause', 'repair-units', 'agent-repairs'] }],
    stands: ['decide-mode'],
    completedBy: (f) => f.correctiveActions,
    reopenedBy: is.notSolved,
    due: workingDays(5),
  }),
  step('E', 'carry-out-action', 'action', {
    clause: 'W5.7, W4.7',
    name: ['落实措施', 'Carry out the action'],
    doneWhen: ['措施已落实，附证据', 'Carried out, with evidence'],
    owner: (_f, action) => action.department,
    phase: null,
    applies: is.needsRepair,
    after: ['plan-corrective-action'],
    // What was done for an action stands when a later version of the report goes on with it.
    stands: ['plan-corrective-action'],
    completedBy: (f, action) => completionsOf(f, action.id),
    reopenedBy: (f, action) => checksOf(f, action.id).filter(({ effective }) => !effective),
    dueOn: (action) => action.dueOn,
    due: workingDays(10),
  }),
  step('E', 'check-effectiveness', 'action', {
    clause: 'W5.7, W4.7',
    name: ['验证措施有效性', 'Check the effectiveness'],
    doneWhen: ['措施有效；无效则重新落实', 'Effective; if not, carried out again'],
    owner: 'QUALITY',
    phase: null,
    applies: is.needsRepair,
    // What was waived was not carried out: there is nothing to check.
    appliesTo: (f, action) => !isActionWaived(f, action.id),
    after: ['carry-out-action'],
    completedBy: (f, action) => checksOf(f, action.id).filter(({ effective }) => effective),
    due: workingDays(5),
  }),
  step('E', 'report-incident', 'case', {
    clause: 'W5.7',
    name: ['事故调查处理报告', 'Incident report'],
    doneWhen: ['报告已出具，责任部门已列明', 'Report issued, naming the responsible departments'],
    owner: 'QUALITY',
    phase: 'SETTLEMENT',
    applies: is.companyBearsShare,
    after: REPAIR_COMPLETE,
    completedBy: (f) => f.incidentReports,
    due: workingDays(5),
  }),
  step('E', 'declare-costs', 'department', {
    clause: 'W5.8 A-D, W4.5',
    name: ['申报费用', 'Declare costs'],
    doneWhen: ['费用明细已录入，或声明没有', 'Lines entered, or none declared'],
    owner: (_f, department) => department.id,
    phase: 'SETTLEMENT',
    applies: is.workBegan,
    after: [...REPAIR_COMPLETE, 'receive-units', 'ship-back', 'return-tools'],
    completedBy: (f, department) => f.costDeclarations.filter((d) => d.department === department.id),
    reopenedBy: (f, department) =>
      [...is.costRejections(f), ...is.costReversals(f)].filter((r) => r.department === department.id),
    due: workingDays(3),
    ...kept,
  }),
  step('E', 'collect-costs', 'case', {
    clause: 'W5.8',
    name: ['汇总费用', 'Collect the costs'],
    doneWhen: ['费用汇总完整，应收已定，已提交财务', 'Statement complete, charges set, submitted'],
    owner: 'FRONT_OFFICE',
    phase: 'SETTLEMENT',
    applies: is.workBegan,
    after: ['declare-costs'],
    completedBy: (f) => f.costStatements,
    // A declaration that came after the statement is not in it.
    reopenedBy: (f) => [...is.costRejections(f), ...is.costReversals(f), ...f.costDeclarations],
    due: workingDays(2),
    ...kept,
  }),
  step('E', 'confirm-costs', 'case', {
    clause: 'W5.8, W4.6',
    name: ['财务确认费用', 'Confirm the costs'],
    doneWhen: ['每一行已确认', 'Every line confirmed'],
    owner: 'FINANCE',
    phase: 'SETTLEMENT',
    applies: is.workBegan,
    after: ['collect-costs'],
    completedBy: (f) => f.costConfirmations,
    due: workingDays(3),
    waivable: false,
    ...kept,
  }),
  step('E', 'recover-from-customer', 'case', {
    clause: 'W5.8',
    name: ['向客户追回费用', 'Recover from the customer'],
    doneWhen: ['已开票，全额收回或核销', 'Invoiced; paid in full or written off'],
    owner: 'FRONT_OFFICE',
    phase: 'SETTLEMENT',
    applies: recovers,
    after: ['confirm-costs'],
    // The receivable follows the agreement: costs taken back and confirmed anew do not touch what is paid.
    stands: ['confirm-costs'],
    completedBy: isSettledReceivable,
    // Once invoiced, it is due when the invoice is.
    dueOn: (_case, f) => oldestOpen(f)?.dueOn ?? null,
    reopenedBy: (f) => [...opensReceivable(f), ...is.notSolved(f)],
    due: workingDays(30),
    ...kept,
  }),
  step('E', 'approve-write-off', 'case', {
    clause: 'W4.6',
    name: ['审批核销', 'Approve the write-off'],
    doneWhen: ['批准；不批准则继续追回', 'Approved; if refused, recovered further'],
    owner: 'FINANCE',
    phase: 'SETTLEMENT',
    applies: (f) => f.writeOffRequests.length > 0,
    after: ['confirm-costs'],
    // A decided request stays decided in a later round.
    stands: ['confirm-costs'],
    completedBy: decidedWriteOffs,
    reopenedBy: (f) => f.writeOffRequests,
    due: workingDays(2),
    // Waiving would neither approve the request nor refuse it.
    waivable: false,
    ...kept,
  }),
  step('E', 'send-cost-basis', 'case', {
    clause: 'W5.8',
    name: ['发送追溯依据', 'Send the cost basis'],
    doneWhen: ['确认费用已发品质中心', 'Confirmed costs sent to quality'],
    owner: 'FINANCE',
    phase: 'SETTLEMENT',
    applies: traces,
    after: ['confirm-costs'],
    completedBy: (f) => f.costBases,
    due: workingDays(1),
    ...kept,
  }),
  step('E', 'trace-internally', 'case', {
    clause: 'W5.8, W5.7',
    name: ['内部责任追溯', 'Trace internally'],
    doneWhen: ['按部门分摊至 100%，异议已裁定', 'Split over departments to 100 %; objections decided'],
    owner: 'QUALITY',
    phase: 'SETTLEMENT',
    applies: traces,
    after: ['send-cost-basis', 'report-incident'],
    completedBy: (f) => f.internalTracings,
    reopenedBy: (f) => f.tracingObjections,
    due: workingDays(5),
    ...kept,
  }),
  step('E', 'acknowledge-share', 'sharer', {
    clause: 'W5.7',
    name: ['责任部门确认分摊', 'Acknowledge the share'],
    doneWhen: ['责任部门负责人已确认，或提出异议', 'The head acknowledged it, or objected with a reason'],
    owner: (_f, department) => department.id,
    performer: 'HEAD',
    phase: 'SETTLEMENT',
    applies: traces,
    after: ['trace-internally'],
    // Answered once: after an objection QUALITY's decision is asked about again only where it changed a share.
    stands: ['trace-internally'],
    completedBy: (f, department) =>
      [...f.shareAcknowledgements, ...f.tracingObjections].filter((a) => a.department === department.id),
    reopenedBy: (f, department) => is.shareChanges(f, department.id),
    due: workingDays(2),
    ...kept,
  }),
]
