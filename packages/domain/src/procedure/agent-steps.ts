import * as is from '../repair-case/conditions'
import { calendarDays, workingDays, workingHours } from '../service-policy/service-policy'
import { step } from './define-step'

const TERMS = ['sign-terms', 'approve-free-service'] as const

/**
 * Table D: a local agent repairs (W5.3). What the instruction says in one line is four steps, because a step has one
 * owner: the front office asks, FINANCE accepts a price, the front office orders and sees the repair through (ADR 9).
 * Engineering's work plan (table C) and the parts, which it lists and MATERIALS issues (table B), are as for other repairs;
 * HR releases and consigns them (ADR 11).
 */
export const AGENT_STEPS = [
  step('D', 'enquire-agents', 'case', {
    clause: 'W5.3',
    name: ['询价当地机构', 'Enquire of agents'],
    doneWhen: ['有能力的机构已报价', 'A quote of an able agent is on record'],
    owner: 'FRONT_OFFICE',
    phase: 'PREPARATION',
    applies: is.isAgent,
    after: ['decide-mode', ...TERMS],
    stands: ['decide-mode', ...TERMS],
    completedBy: is.ableAgentQuotes,
    // A rejected quote sends the front office out again, unless FINANCE has another to choose from.
    reopenedBy: (f) => [
      ...is.notSolved(f),
      ...(is.agentQuotesToReview(f).length === 0 ? is.agentQuoteRejections(f) : []),
    ],
    due: workingDays(3),
    // Without a quote FINANCE has nothing to accept, and nobody knows who repairs.
    waivable: false,
  }),
  step('D', 'approve-agent-quote', 'case', {
    clause: 'W5.3, W4.6',
    name: ['审核机构报价', "Approve the agent's quote"],
    doneWhen: ['财务认可一份报价；驳回则重新询价', 'Finance accepted a quote; if rejected, enquired again'],
    owner: 'FINANCE',
    phase: 'PREPARATION',
    applies: is.isAgent,
    after: ['enquire-agents'],
    completedBy: (f) => f.agentQuoteReviews.filter(({ outcome }) => outcome === 'APPROVED'),
    // An approval is of the quotes there were: another one, because the agent fell through, asks again.
    reopenedBy: is.ableAgentQuotes,
    due: workingDays(1),
    waivable: false,
  }),
  step('D', 'appoint-agent', 'case', {
    clause: 'W5.3',
    name: ['委托当地机构', 'Appoint the agent'],
    doneWhen: [
      '已下委托单，附作业方案和物料清单，完成日期已商定',
      'Ordered with work plan and parts list, date agreed',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'PREPARATION',
    applies: is.isAgent,
    after: ['approve-agent-quote', 'plan-work', 'request-parts'],
    // A new version of the plan, and parts asked for later, reach the agent under the same order.
    stands: ['plan-work', 'request-parts'],
    completedBy: (f) => f.agentOrders,
    due: workingDays(1),
    waivable: false,
  }),
  step('D', 'release-parts', 'case', {
    clause: 'W5.3, W4.2',
    name: ['物料放行', 'Release the parts'],
    doneWhen: ['放行条已开具', 'Gate pass issued'],
    owner: 'HR_ADMIN',
    phase: 'PREPARATION',
    applies: is.partsGoToAgent,
    after: ['appoint-agent', 'issue-parts'],
    // Another order, or a quote that leads to one, undoes no gate pass: only another agent does.
    stands: ['appoint-agent'],
    completedBy: is.releasedParts,
    // What has not left yet goes to another agent by a gate pass of its own; what is issued later goes out as well.
    reopenedBy: (f) => [...is.ordersToAnother(f), ...f.partsIssues],
    due: workingHours(4),
  }),
  step('D', 'consign-parts', 'case', {
    clause: 'W5.3, W5.5.3-5, W4.2',
    name: ['物料托运', 'Consign the parts'],
    doneWhen: ['运单已出；境外报关文件齐全', 'Waybill made out; customs papers abroad'],
    owner: 'HR_ADMIN',
    phase: 'PREPARATION',
    applies: is.partsGoToAgent,
    // While an agent's quote is decided on nothing leaves for the former one; what left stays consigned.
    after: ['appoint-agent', 'release-parts'],
    stands: ['appoint-agent'],
    completedBy: is.consignedParts,
    due: workingDays(2),
  }),
  step('D', 'receive-parts', 'case', {
    clause: 'W5.3, W5.5.3-5',
    name: ['物料到达', 'Parts arrive'],
    doneWhen: ['当地机构已收到', 'The agent has them'],
    owner: 'HR_ADMIN',
    phase: 'PREPARATION',
    applies: is.partsTravel,
    after: ['consign-parts'],
    completedBy: is.arrivedParts,
    reopenedBy: (f) => f.agentConsignments,
    dueOn: (_case, f) => is.agentConsignments(f).at(-1)?.expectedOn ?? null,
    due: calendarDays(7),
  }),
  step('D', 'agent-repairs', 'case', {
    clause: 'W5.3',
    name: ['当地机构维修', 'The agent repairs'],
    doneWhen: ['每台记录和客户确认已上传', 'Records of every unit and the confirmation attached'],
    owner: 'FRONT_OFFICE',
    phase: 'REPAIR',
    applies: is.isAgent,
    after: ['appoint-agent', 'issue-parts', 'receive-parts'],
    // Parts asked for later undo no record.
    stands: ['issue-parts'],
    completedBy: is.finishedAgentRepairs,
    // Another order is other work.
    reopenedBy: (f) => f.agentOrders,
    dueOn: (_case, f) => is.agentOrder(f)?.dueOn ?? null,
    due: workingDays(10),
  }),
]
